-- What is to leave: written with the step that causes it, taken by the outbox loop at least once, sent with a key that
-- stays the same so that the receiver can tell a repetition. `available_at` moves ahead while somebody works on it.
create table outbox (
    id uuid not null,
    key text not null,
    topic text not null,
    body bytea not null,
    created_at timestamptz not null,
    available_at timestamptz not null,
    attempts integer not null default 0,
    last_error text,
    done_at timestamptz,
    constraint outbox_pkey primary key (id),
    constraint outbox_key_key unique (key),
    constraint outbox_topic_named check (topic <> ''),
    constraint outbox_attempts_counted check (attempts >= 0)
);

create index outbox_waiting on outbox (available_at, id) where done_at is null;

grant select, insert, delete on outbox to :role;

grant update (available_at, attempts, last_error, done_at) on outbox to :role;
