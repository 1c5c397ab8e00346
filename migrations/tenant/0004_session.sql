-- Who is signed in. Only a hash of the token is kept: a copy of this table signs nobody in.
create table session (
    token_hash bytea not null,
    staff_id uuid not null,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    idle_until timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz,
    constraint session_pkey primary key (token_hash),
    constraint session_staff_id_fkey foreign key (staff_id) references staff (id),
    constraint session_token_hash_whole check (octet_length(token_hash) = 32),
    constraint session_limits_in_order check (created_at <= last_seen_at and idle_until <= expires_at)
);

create index session_by_staff on session (staff_id);

create index session_by_expiry on session (expires_at);

grant select, insert, update, delete on session to :role;
