-- What is looked at when the calendar changes: requests whose term runs, and complaints, which wait from their receipt on.
-- The index of requests alone (0013) is covered by this one.
create index case_file_awaiting_answer on case_file (id)
    where closed_on is null and answered_on is null and (completed_on is not null or kind = 'complaint');

drop index case_file_awaiting_reply;
