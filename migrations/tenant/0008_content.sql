-- What was declared in a case, revision by revision, sealed; `digest` is what a signature is bound to.
create table content (
    case_id uuid not null,
    revision integer not null,
    recorded_at timestamptz not null,
    sealed bytea not null,
    digest bytea not null,
    constraint content_pkey primary key (case_id, revision),
    constraint content_case_id_fkey foreign key (case_id) references case_file (id),
    constraint content_revision_counted check (revision >= 1),
    constraint content_digest_whole check (octet_length(digest) = 32)
);

create trigger content_is_history before update or delete on content
    for each row execute function refuse_change();

create trigger content_is_not_truncated before truncate on content
    for each statement execute function refuse_change();

grant select, insert on content to :role;
