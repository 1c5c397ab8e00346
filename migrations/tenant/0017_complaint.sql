-- Complaints: the day from which their ladder counts, and how many rungs were taken since, so that what is to go up is
-- found without opening a case. Somebody may have declared an interest before they were complained of: both stand.
alter table case_file add column counts_from date;

alter table case_file add column escalations integer not null default 0;

alter table case_file add constraint case_file_complaint_counts check (
    (kind = 'complaint') = (counts_from is not null)
);

alter table case_file add constraint case_file_escalations_counted check (escalations >= 0);

alter table case_file add constraint case_file_only_complaints_escalate check (kind = 'complaint' or escalations = 0);

alter table case_file add constraint case_file_ended_complaint_says_so check (
    kind <> 'complaint' or closed_on is null or stage in ('closed', 'withdrawn')
);

create index case_file_complaint_waits on case_file (counts_from, id)
where kind = 'complaint' and closed_on is null and answered_on is null;

grant update (counts_from, escalations) on case_file to :role;

alter table case_interest drop constraint case_interest_pkey;

alter table case_interest add constraint case_interest_pkey primary key (case_id, staff_id, kind);

create index staff_by_manager on staff (reports_to) where reports_to is not null;
