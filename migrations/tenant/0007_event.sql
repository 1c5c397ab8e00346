-- What happened to a case, in order, each row with the hash of the one before it. `body` is sealed before it comes here
-- and the hash runs over the sealed bytes, so that the chain survives the destruction of a key.
create table event (
    case_id uuid not null,
    seq integer not null,
    kind text not null,
    recorded_at timestamptz not null,
    actor text not null,
    body bytea not null,
    previous bytea not null,
    hash bytea not null,
    constraint event_pkey primary key (case_id, seq),
    constraint event_case_id_fkey foreign key (case_id) references case_file (id),
    constraint event_seq_counted check (seq >= 1),
    constraint event_kind_named check (kind <> ''),
    constraint event_hashes_whole check (octet_length(previous) = 32 and octet_length(hash) = 32)
);

create trigger event_is_history before update or delete on event
    for each row execute function refuse_change();

create trigger event_is_not_truncated before truncate on event
    for each statement execute function refuse_change();

grant select, insert on event to :role;
