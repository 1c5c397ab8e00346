-- The databases that tenants live in. The connection string is no business of a table: `dsn_key` names the setting
-- that holds it. One database is the default; more are more rows.
create table database (
    name text not null,
    dsn_key text not null,
    created_at timestamptz not null default now(),
    constraint database_pkey primary key (name),
    constraint database_name_written check (name ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    constraint database_dsn_key_written check (dsn_key ~ '^[A-Z][A-Z0-9_]{0,79}$')
);

insert into database (name, dsn_key) values ('default', 'SILA_DATABASE_URL');

grant select on database to sila_app;
