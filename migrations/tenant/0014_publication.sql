-- From which day an edition is in force, where it came from, and what was recorded of it. An edition is what was
-- published; what is still being written is a draft, in a table of its own, whose text may change until it is published.
--
-- Which edition is in force follows from the day: the published one of the latest day that has come, of several the one
-- published last. `in_force` is kept for the version before, which reads nothing else; so is the default of
-- `effective_on`. Editions that were never published are the drafts of that version: they are copied, and not read again.
alter table edition
    add column effective_on date not null default ((now() at time zone 'Asia/Riyadh')::date);

update edition set effective_on = (published_at at time zone 'Asia/Riyadh')::date where published_at is not null;

alter table edition add column origin text not null default 'files';

alter table edition add constraint edition_origin_known check (origin in ('files', 'desk'));

alter table edition add column files_behind boolean not null default false;

alter table edition add column withdrawn_at timestamptz;

alter table edition add column withdrawn_by text;

alter table edition add constraint edition_withdrawn_by_someone check (
    (withdrawn_at is null) = (withdrawn_by is null)
);

alter table edition add constraint edition_withdrawn_before_its_day check (
    withdrawn_at is null or (withdrawn_at at time zone 'Asia/Riyadh')::date < effective_on
);

create index edition_by_day on edition (effective_on desc, number desc)
    where published_at is not null and withdrawn_at is null;

grant update (withdrawn_at, withdrawn_by, files_behind) on edition to :role;

-- What the board lets one member of staff do alone: draft and publish. Nobody grants it to themselves.
create table delegation (
    id uuid not null,
    delegate uuid not null,
    session text not null,
    held_on date not null,
    reason text not null,
    until date not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    revoked_at timestamptz,
    revoked_by uuid,
    constraint delegation_pkey primary key (id),
    constraint delegation_delegate_fkey foreign key (delegate) references staff (id),
    constraint delegation_recorded_by_fkey foreign key (recorded_by) references staff (id),
    constraint delegation_revoked_by_fkey foreign key (revoked_by) references staff (id),
    constraint delegation_not_to_oneself check (delegate <> recorded_by),
    constraint delegation_says_which_session check (session <> ''),
    constraint delegation_says_why check (reason <> ''),
    constraint delegation_after_its_session check (until >= held_on),
    constraint delegation_revoked_by_someone check ((revoked_at is null) = (revoked_by is null))
);

create index delegation_by_delegate on delegation (delegate, until);

grant select, insert on delegation to :role;

grant update (revoked_at, revoked_by) on delegation to :role;

-- Editions that are being written. A draft ends by being published or withdrawn; until then its text may change, each
-- time with a revision of its own, so that whoever had a hand in it is known.
create table draft (
    number integer not null,
    revision integer not null,
    base integer,
    policy text not null,
    services text not null,
    settings text not null,
    sha256 bytea not null,
    origin text not null,
    note text,
    created_at timestamptz not null,
    created_by text not null,
    changed_at timestamptz not null,
    changed_by text not null,
    ended text,
    ended_at timestamptz,
    ended_by text,
    edition integer,
    constraint draft_pkey primary key (number),
    constraint draft_base_fkey foreign key (base) references edition (number),
    constraint draft_edition_fkey foreign key (edition) references edition (number),
    constraint draft_edition_key unique (edition),
    constraint draft_number_counted check (number >= 1),
    constraint draft_revision_counted check (revision >= 1),
    constraint draft_sha256_whole check (octet_length(sha256) = 32),
    constraint draft_origin_known check (origin in ('files', 'desk')),
    constraint draft_end_known check (ended in ('published', 'withdrawn')),
    constraint draft_ended_by_someone check (
        (ended is null) = (ended_at is null) and (ended is null) = (ended_by is null)
    ),
    constraint draft_published_as_an_edition check ((ended is not distinct from 'published') = (edition is not null))
);

create index draft_open_by_text on draft (sha256) where ended is null;

grant select, insert on draft to :role;

grant update (
    revision, base, policy, services, settings, sha256, note, changed_at, changed_by, ended, ended_at, ended_by, edition
) on draft to :role;

-- Who had a hand in a draft, revision by revision.
create table draft_revision (
    draft integer not null,
    revision integer not null,
    at timestamptz not null,
    author text not null,
    sha256 bytea not null,
    constraint draft_revision_pkey primary key (draft, revision),
    constraint draft_revision_draft_fkey foreign key (draft) references draft (number),
    constraint draft_revision_counted check (revision >= 1),
    constraint draft_revision_sha256_whole check (octet_length(sha256) = 32)
);

create trigger draft_revision_is_history before update or delete on draft_revision
    for each row execute function refuse_change();

create trigger draft_revision_is_not_truncated before truncate on draft_revision
    for each statement execute function refuse_change();

grant select, insert on draft_revision to :role;

insert into draft (
    number, revision, base, policy, services, settings, sha256, origin, created_at, created_by, changed_at, changed_by
)
select
    row_number() over (order by number), 1, (select max(number) from edition where in_force), policy, services,
    settings, sha256, 'files', created_at, created_by, created_at, created_by
from edition where published_at is null;

insert into draft_revision (draft, revision, at, author, sha256)
select number, revision, created_at, created_by, sha256 from draft;

-- The edition says which draft it was, and under which delegation it was published by who had drafted it.
alter table edition add column draft integer;

alter table edition add constraint edition_draft_fkey foreign key (draft) references draft (number);

alter table edition add column delegation uuid;

alter table edition add constraint edition_delegation_fkey foreign key (delegation) references delegation (id);

-- The board's approval of an edition, as it was recorded; the newest of an edition holds, those before stay.
create table approval (
    id uuid not null,
    edition integer not null,
    session text not null,
    held_on date not null,
    present text[] not null,
    absent text[] not null default '{}',
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    constraint approval_pkey primary key (id),
    constraint approval_edition_fkey foreign key (edition) references edition (number),
    constraint approval_recorded_by_fkey foreign key (recorded_by) references staff (id),
    constraint approval_says_which_session check (session <> ''),
    constraint approval_attended check (cardinality(present) >= 1 and array_position(present, null) is null),
    constraint approval_absent_named check (array_position(absent, null) is null)
);

create index approval_by_edition on approval (edition, recorded_at);

create trigger approval_is_history before update or delete on approval
    for each row execute function refuse_change();

create trigger approval_is_not_truncated before truncate on approval
    for each statement execute function refuse_change();

grant select, insert on approval to :role;
