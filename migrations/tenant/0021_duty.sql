-- The duties of those who work here: who signed which edition, who was reminded, which department was given a copy, who
-- attended a session on the policy; and the documents of the front desk, version by version.

-- Departments, to which copies are given. A department is closed, never removed: copies and registers name it.
create table department (
    id uuid not null,
    name_ar text not null,
    name_en text not null,
    head uuid,
    created_at timestamptz not null,
    created_by uuid not null,
    closed_at timestamptz,
    closed_by uuid,
    constraint department_pkey primary key (id),
    constraint department_head_fkey foreign key (head) references staff (id),
    constraint department_created_by_fkey foreign key (created_by) references staff (id),
    constraint department_closed_by_fkey foreign key (closed_by) references staff (id),
    constraint department_named check (name_ar <> '' and name_en <> ''),
    constraint department_closed_by_someone check ((closed_at is null) = (closed_by is null))
);

create unique index department_name_key on department (name_ar) where closed_at is null;

grant select, insert on department to :role;

grant update (name_ar, name_en, head, closed_at, closed_by) on department to :role;

alter table staff add column department uuid;

alter table staff add constraint staff_department_fkey foreign key (department) references department (id);

create index staff_by_department on staff (department) where department is not null;

-- The documents: those that the policy lists, by the ids it has for them, and the house's own. A version is added, never
-- changed; the one of the latest day that has come is at hand, of several the one added last. `content` is sealed with
-- the tenant's key where the document is confidential; `sha256` and `size` are of the document itself.
create table document_version (
    item text not null,
    number integer not null,
    title_ar text not null,
    title_en text not null,
    media text not null,
    sha256 bytea not null,
    size integer not null,
    confidential boolean not null,
    content bytea not null,
    valid_from date not null,
    uploaded_at timestamptz not null,
    uploaded_by uuid not null,
    constraint document_version_pkey primary key (item, number),
    constraint document_version_uploaded_by_fkey foreign key (uploaded_by) references staff (id),
    constraint document_version_item_written check (item ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(item) <= 40),
    constraint document_version_counted check (number >= 1),
    constraint document_version_titled check (title_ar <> '' and title_en <> ''),
    constraint document_version_media_known check (media in ('pdf', 'png', 'jpeg', 'docx', 'text')),
    constraint document_version_sha256_whole check (octet_length(sha256) = 32),
    constraint document_version_has_content check (size >= 1 and octet_length(content) >= size)
);

create trigger document_version_is_history before update or delete on document_version
    for each row execute function refuse_change();

create trigger document_version_is_not_truncated before truncate on document_version
    for each statement execute function refuse_change();

grant select, insert on document_version to :role;

-- With which version of the request form a case was filed.
create table case_form (
    case_id uuid not null,
    item text not null,
    version integer not null,
    constraint case_form_pkey primary key (case_id),
    constraint case_form_case_id_fkey foreign key (case_id) references case_file (id),
    constraint case_form_document_fkey foreign key (item, version) references document_version (item, number)
);

create trigger case_form_is_history before update or delete on case_form
    for each row execute function refuse_change();

create trigger case_form_is_not_truncated before truncate on case_form
    for each statement execute function refuse_change();

grant select, insert on case_form to :role;

-- Who signed which edition, in which words, and which version of the code of ethics with it. `compared` is the edition
-- they had signed before, whose difference was put before them; null where it was the whole policy. An edition is signed
-- once more only for a newer code of ethics.
create table acknowledgement (
    id uuid not null,
    staff_id uuid not null,
    edition integer not null,
    edition_sha256 bytea not null,
    clause text,
    statement_ar text not null,
    statement_en text not null,
    compared integer,
    code_item text,
    code_version integer,
    code_sha256 bytea,
    signed_at timestamptz not null,
    constraint acknowledgement_pkey primary key (id),
    constraint acknowledgement_staff_id_fkey foreign key (staff_id) references staff (id),
    constraint acknowledgement_edition_fkey foreign key (edition) references edition (number),
    constraint acknowledgement_compared_fkey foreign key (compared) references edition (number),
    constraint acknowledgement_code_fkey foreign key (code_item, code_version)
        references document_version (item, number),
    constraint acknowledgement_sha256_whole check (octet_length(edition_sha256) = 32),
    constraint acknowledgement_states check (statement_ar <> '' and statement_en <> ''),
    constraint acknowledgement_cites_a_clause check (clause <> ''),
    constraint acknowledgement_compared_with_another check (compared <> edition),
    constraint acknowledgement_code_whole check (
        (code_item is null) = (code_version is null) and (code_item is null) = (code_sha256 is null)
        and (code_sha256 is null or octet_length(code_sha256) = 32)
    )
);

create unique index acknowledgement_once on acknowledgement (staff_id, edition, coalesce(code_version, 0));

create index acknowledgement_by_edition on acknowledgement (edition, staff_id);

create trigger acknowledgement_is_history before update or delete on acknowledgement
    for each row execute function refuse_change();

create trigger acknowledgement_is_not_truncated before truncate on acknowledgement
    for each statement execute function refuse_change();

grant select, insert on acknowledgement to :role;

-- Who was reminded that they owe an acknowledgement, and when management was told of it. A sweep that runs in several
-- processes reminds once: the key is what it is about.
create table reminder (
    staff_id uuid not null,
    edition integer not null,
    audience text not null,
    ordinal integer not null,
    due_on date not null,
    made_at timestamptz not null,
    constraint reminder_pkey primary key (staff_id, edition, audience, ordinal),
    constraint reminder_staff_id_fkey foreign key (staff_id) references staff (id),
    constraint reminder_edition_fkey foreign key (edition) references edition (number),
    constraint reminder_audience_known check (audience in ('member', 'management')),
    constraint reminder_counted check (ordinal >= 1)
);

create index reminder_by_edition on reminder (edition, audience, staff_id);

create trigger reminder_is_history before update or delete on reminder
    for each row execute function refuse_change();

create trigger reminder_is_not_truncated before truncate on reminder
    for each statement execute function refuse_change();

grant select, insert on reminder to :role;

-- Which department was given a copy of which edition, and who of it confirmed the receipt: never who gave it.
create table policy_copy (
    id uuid not null,
    edition integer not null,
    department uuid not null,
    form text not null,
    given_on date not null,
    given_by uuid not null,
    recorded_at timestamptz not null,
    received_at timestamptz,
    received_by uuid,
    constraint policy_copy_pkey primary key (id),
    constraint policy_copy_edition_fkey foreign key (edition) references edition (number),
    constraint policy_copy_department_fkey foreign key (department) references department (id),
    constraint policy_copy_given_by_fkey foreign key (given_by) references staff (id),
    constraint policy_copy_received_by_fkey foreign key (received_by) references staff (id),
    constraint policy_copy_once unique (edition, department),
    constraint policy_copy_form_known check (form in ('paper', 'electronic')),
    constraint policy_copy_received_by_someone check ((received_at is null) = (received_by is null)),
    constraint policy_copy_received_by_another check (received_by <> given_by),
    constraint policy_copy_received_after_given check (
        (received_at at time zone 'Asia/Riyadh')::date >= given_on
    )
);

create index policy_copy_by_department on policy_copy (department);

grant select, insert on policy_copy to :role;

grant update (received_at, received_by) on policy_copy to :role;

-- Sessions at which the policy was explained, and who attended.
create table awareness_session (
    id uuid not null,
    edition integer not null,
    held_on date not null,
    topic text not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    constraint awareness_session_pkey primary key (id),
    constraint awareness_session_edition_fkey foreign key (edition) references edition (number),
    constraint awareness_session_recorded_by_fkey foreign key (recorded_by) references staff (id),
    constraint awareness_session_has_topic check (topic <> ''),
    constraint awareness_session_was_held check (held_on <= (recorded_at at time zone 'Asia/Riyadh')::date)
);

create index awareness_session_by_day on awareness_session (held_on desc, id desc);

create trigger awareness_session_is_history before update or delete on awareness_session
    for each row execute function refuse_change();

create trigger awareness_session_is_not_truncated before truncate on awareness_session
    for each statement execute function refuse_change();

grant select, insert on awareness_session to :role;

create table awareness_attendance (
    session uuid not null,
    staff_id uuid not null,
    constraint awareness_attendance_pkey primary key (session, staff_id),
    constraint awareness_attendance_session_fkey foreign key (session) references awareness_session (id),
    constraint awareness_attendance_staff_id_fkey foreign key (staff_id) references staff (id)
);

create index awareness_attendance_by_staff on awareness_attendance (staff_id);

create trigger awareness_attendance_is_history before update or delete on awareness_attendance
    for each row execute function refuse_change();

create trigger awareness_attendance_is_not_truncated before truncate on awareness_attendance
    for each statement execute function refuse_change();

grant select, insert on awareness_attendance to :role;
