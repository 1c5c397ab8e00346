-- Which installation this is: one row, made with the schema, so that two can be told apart in logs and backups.
create table installation (
    only_row boolean not null default true,
    id uuid not null default gen_random_uuid(),
    created_at timestamptz not null default now(),
    constraint installation_pkey primary key (only_row),
    constraint installation_one_row check (only_row)
);

insert into installation default values;

grant select on installation to sila_app;
