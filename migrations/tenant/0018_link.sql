-- The secrets by which people follow their cases without an account. Only a keyed hash is kept. A case has one at a time:
-- issuing a new one counts up and takes the place of the old, which is dead from that moment.
create table follow_secret (
    case_id uuid not null,
    issue integer not null,
    secret_hash bytea not null,
    issued_at timestamptz not null,
    issued_by text not null,
    constraint follow_secret_pkey primary key (case_id),
    constraint follow_secret_case_id_fkey foreign key (case_id) references case_file (id),
    constraint follow_secret_issue_counted check (issue >= 1),
    constraint follow_secret_hash_whole check (octet_length(secret_hash) = 32),
    constraint follow_secret_issuer_named check (issued_by <> '')
);

grant select, insert on follow_secret to :role;

grant update (issue, secret_hash, issued_at, issued_by) on follow_secret to :role;

-- How often something was done at the public pages within a span of time, so that all processes bound it together. What
-- is counted is named by a keyed hash only; that of an address is another one every day. Rows go when their span is over.
create table public_count (
    what text not null,
    subject bytea not null,
    began_at timestamptz not null,
    ends_at timestamptz not null,
    count integer not null,
    constraint public_count_pkey primary key (what, subject, began_at),
    constraint public_count_what_known check (
        what in ('secret-of-case', 'secret-from-address', 'case-from-address', 'case-at-tenant', 'step-of-case')
    ),
    constraint public_count_subject_whole check (octet_length(subject) = 32),
    constraint public_count_span_in_order check (began_at < ends_at),
    constraint public_count_counted check (count >= 0)
);

create index public_count_by_end on public_count (ends_at);

grant select, insert, update, delete on public_count to :role;
