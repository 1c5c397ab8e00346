-- Who works here and what they may do. `bodies` are the ids of the policy's bodies they sit in. Nobody is deleted,
-- because events name them: an account is disabled.
create table staff (
    id uuid not null,
    login text not null,
    name_ar text not null,
    name_en text not null,
    password_hash text not null,
    roles text[] not null,
    bodies text[] not null default '{}',
    created_at timestamptz not null,
    disabled_at timestamptz,
    constraint staff_pkey primary key (id),
    constraint staff_login_written check (login <> '' and login = btrim(login)),
    constraint staff_has_role check (cardinality(roles) >= 1 and array_position(roles, null) is null),
    constraint staff_bodies_named check (array_position(bodies, null) is null)
);

create unique index staff_login_key on staff (lower(login));

grant select, insert, update on staff to :role;
