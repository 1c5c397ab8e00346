-- The rest of the kinds of case, what their ends are called, and who is not to deal with a case. Complaints come with
-- technical support for problems of contact and inquiries about contact; a claim is one for compensation.
alter table case_file drop constraint case_file_kind_known;

alter table case_file add constraint case_file_kind_known check (
    kind in ('request', 'inquiry', 'suggestion', 'complaint', 'support', 'contact-inquiry', 'claim')
);

alter table case_file drop constraint case_file_outcome_known;

alter table case_file add constraint case_file_outcome_known check (
    (kind = 'request' and outcome in ('accepted', 'refused'))
    or (kind = 'complaint' and outcome in ('upheld', 'partly-upheld', 'not-upheld'))
    or (kind = 'claim' and outcome in ('established', 'not-established'))
    or outcome is null
);

-- Who a member of staff works under; nil for who works under nobody.
alter table staff add column reports_to uuid;

alter table staff add constraint staff_reports_to_fkey foreign key (reports_to) references staff (id);

alter table staff add constraint staff_not_under_oneself check (reports_to <> id);

-- Who is not to deal with a case, and why: complained of, under somebody complained of, or concerned as they said
-- themselves. The first two do not see the case; none of them sits, votes or decides on it. Nothing is taken back.
create table case_interest (
    case_id uuid not null,
    staff_id uuid not null,
    kind text not null,
    reason text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint case_interest_pkey primary key (case_id, staff_id),
    constraint case_interest_case_id_fkey foreign key (case_id) references case_file (id),
    constraint case_interest_staff_id_fkey foreign key (staff_id) references staff (id),
    constraint case_interest_kind_known check (kind in ('complained-of', 'under-them', 'declared')),
    constraint case_interest_reasoned check (reason <> '')
);

create index case_interest_by_staff on case_interest (staff_id, case_id);

create trigger case_interest_is_history before update or delete on case_interest
    for each row execute function refuse_change();

create trigger case_interest_is_not_truncated before truncate on case_interest
    for each statement execute function refuse_change();

grant select, insert on case_interest to :role;
