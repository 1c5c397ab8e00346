-- The surveys that the association declares, as its file said them, numbered; the last holds. Rounds name the one they
-- were opened under, so that answers are always read with the questions that were asked.
create table survey_book (
    number integer not null,
    sha256 bytea not null,
    text text not null,
    taken_at timestamptz not null,
    taken_by text not null,
    constraint survey_book_pkey primary key (number),
    constraint survey_book_number_counted check (number >= 1),
    constraint survey_book_sha256_whole check (octet_length(sha256) = 32)
);

create trigger survey_book_is_history before update or delete on survey_book
    for each row execute function refuse_change();

create trigger survey_book_is_not_truncated before truncate on survey_book
    for each statement execute function refuse_change();

grant select, insert on survey_book to :role;

-- One round of a survey: open until its last day has passed or it is closed, then with results or without. A round that
-- ends with too few answers gives none, and keeps nothing of them but their number.
create table survey_campaign (
    id uuid not null,
    book integer not null,
    survey text not null,
    audience text not null,
    minimum integer not null,
    opened_on date not null,
    opened_by text not null,
    closes_on date not null,
    edition integer not null,
    clause text,
    closed_on date,
    closed_by text,
    ended text,
    answers integer,
    constraint survey_campaign_pkey primary key (id),
    constraint survey_campaign_book_fkey foreign key (book) references survey_book (number),
    constraint survey_campaign_edition_fkey foreign key (edition) references edition (number),
    constraint survey_campaign_named check (survey <> ''),
    constraint survey_campaign_audience_known check (
        audience in ('periodic', 'after-closing', 'field-survey', 'visit', 'interview')
    ),
    constraint survey_campaign_minimum_three check (minimum >= 3),
    constraint survey_campaign_closes_after_opening check (closes_on >= opened_on),
    constraint survey_campaign_closed_whole check (
        (closed_on is null) = (ended is null) and (closed_on is null) = (closed_by is null)
        and (closed_on is null) = (answers is null)
    ),
    constraint survey_campaign_end_known check (ended in ('results', 'too-few')),
    constraint survey_campaign_results_from_the_minimum check (
        answers is null or ((ended = 'results') = (answers >= minimum) and answers >= 0)
    )
);

create unique index survey_campaign_one_open on survey_campaign (survey) where closed_on is null;

create index survey_campaign_by_day on survey_campaign (opened_on, id);

grant select, insert on survey_campaign to :role;

grant update (closes_on, closed_on, closed_by, ended, answers) on survey_campaign to :role;

-- Who was invited, by the case over whose medium they are reached, and whether the link was used. It does not say when:
-- an invitation is answered or it is not.
create table survey_invitation (
    id uuid not null,
    campaign_id uuid not null,
    case_id uuid not null,
    token_hash bytea not null,
    sent_on date not null,
    answered boolean not null default false,
    constraint survey_invitation_pkey primary key (id),
    constraint survey_invitation_campaign_id_fkey foreign key (campaign_id) references survey_campaign (id),
    constraint survey_invitation_case_id_fkey foreign key (case_id) references case_file (id),
    constraint survey_invitation_token_hash_key unique (token_hash),
    constraint survey_invitation_once_a_case unique (campaign_id, case_id),
    constraint survey_invitation_token_hash_whole check (octet_length(token_hash) = 32)
);

create index survey_invitation_by_case on survey_invitation (case_id, sent_on);

grant select, insert on survey_invitation to :role;

grant update (token_hash, answered) on survey_invitation to :role;

-- Answers while their round is open: sealed with the tenant's key, all of one length, read by nobody. They stand beside
-- the mark of their invitation in one transaction, so nothing here is legible.
create table survey_held (
    id uuid not null,
    campaign_id uuid not null,
    sealed bytea not null,
    constraint survey_held_pkey primary key (id),
    constraint survey_held_campaign_id_fkey foreign key (campaign_id) references survey_campaign (id)
);

create index survey_held_by_campaign on survey_held (campaign_id);

grant select, insert, delete on survey_held to :role;

-- What was answered: single values, all of a round written at once in an order drawn by lot, under ids that are random.
-- There is no person, no invitation, no case, no moment and no author here, and no two values of one reply are tied.
create table survey_answer (
    id uuid not null default gen_random_uuid(),
    campaign_id uuid not null,
    question text not null,
    service text,
    value text not null,
    constraint survey_answer_pkey primary key (id),
    constraint survey_answer_campaign_id_fkey foreign key (campaign_id) references survey_campaign (id),
    constraint survey_answer_id_is_random check (substr(id::text, 15, 1) = '4'),
    constraint survey_answer_of_a_question check (question <> ''),
    constraint survey_answer_service_named check (service <> ''),
    constraint survey_answer_says_something check (value <> '')
);

create index survey_answer_by_campaign on survey_answer (campaign_id, question);

create trigger survey_answer_is_history before update or delete on survey_answer
    for each row execute function refuse_change();

create trigger survey_answer_is_not_truncated before truncate on survey_answer
    for each statement execute function refuse_change();

grant select, insert on survey_answer to :role;

-- What the association goes out for: field surveys, supervisory visits, interviews; planned by their frequency or by
-- hand, and done on a day, with what was seen.
create table fieldwork (
    id uuid not null,
    kind text not null,
    due date not null,
    subject_ar text not null,
    subject_en text not null,
    place text,
    assignee uuid,
    edition integer not null,
    clause text,
    is_recurring boolean not null,
    planned_at timestamptz not null,
    planned_by text not null,
    done_on date,
    done_by uuid,
    report text,
    constraint fieldwork_pkey primary key (id),
    constraint fieldwork_assignee_fkey foreign key (assignee) references staff (id),
    constraint fieldwork_edition_fkey foreign key (edition) references edition (number),
    constraint fieldwork_done_by_fkey foreign key (done_by) references staff (id),
    constraint fieldwork_kind_known check (kind in ('field-survey', 'visit', 'interview')),
    constraint fieldwork_subject_named check (subject_ar <> '' and subject_en <> ''),
    constraint fieldwork_place_written check (place <> ''),
    constraint fieldwork_done_whole check (
        (done_on is null) = (done_by is null) and (done_on is null) = (report is null)
    ),
    constraint fieldwork_report_written check (report <> '')
);

create unique index fieldwork_one_to_come on fieldwork (kind) where is_recurring and done_on is null;

create index fieldwork_by_due on fieldwork (due, id);

grant select, insert on fieldwork to :role;

grant update (place, assignee, done_on, done_by, report) on fieldwork to :role;

-- What was found on fieldwork; each becomes a task, which says whether it was seen to.
create table fieldwork_finding (
    id uuid not null,
    fieldwork_id uuid not null,
    words text not null,
    owner uuid,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    constraint fieldwork_finding_pkey primary key (id),
    constraint fieldwork_finding_fieldwork_id_fkey foreign key (fieldwork_id) references fieldwork (id),
    constraint fieldwork_finding_owner_fkey foreign key (owner) references staff (id),
    constraint fieldwork_finding_recorded_by_fkey foreign key (recorded_by) references staff (id),
    constraint fieldwork_finding_says_what check (words <> '')
);

create index fieldwork_finding_by_fieldwork on fieldwork_finding (fieldwork_id, recorded_at);

create trigger fieldwork_finding_is_history before update or delete on fieldwork_finding
    for each row execute function refuse_change();

create trigger fieldwork_finding_is_not_truncated before truncate on fieldwork_finding
    for each statement execute function refuse_change();

grant select, insert on fieldwork_finding to :role;

-- A task is for a case, for a finding or about something else, and never for two of them or none.
alter table task drop constraint task_about_one_thing;

alter table task add column finding_id uuid;

alter table task add constraint task_finding_id_fkey foreign key (finding_id) references fieldwork_finding (id);

alter table task add constraint task_for_one_thing check (num_nonnulls(case_id, finding_id, about) = 1);

create unique index task_by_finding on task (finding_id) where finding_id is not null;
