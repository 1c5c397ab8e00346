-- The first answer to each Idempotency-Key, stored with the write it answers. A key belongs to who sent it.
create table idempotency (
    actor text not null,
    key text not null,
    route text not null,
    body_hash bytea not null,
    status integer not null,
    answer bytea not null,
    created_at timestamptz not null,
    constraint idempotency_pkey primary key (actor, key),
    constraint idempotency_key_written check (key <> '' and octet_length(key) <= 255),
    constraint idempotency_body_hash_whole check (octet_length(body_hash) = 32),
    constraint idempotency_status_http check (status between 200 and 599)
);

create index idempotency_by_age on idempotency (created_at);

grant select, insert, delete on idempotency to :role;
