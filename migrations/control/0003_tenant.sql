-- The catalogue: every association, where it lives and whether it is served.
-- creating and dropping are steps that a kill may have cut short; running the command again finishes them.
create table tenant (
    slug text not null,
    name_ar text not null,
    name_en text not null,
    state text not null default 'creating',
    database text not null default 'default',
    created_at timestamptz not null default now(),
    activated_at timestamptz,
    constraint tenant_pkey primary key (slug),
    constraint tenant_slug_written check (slug ~ '^[a-z0-9][a-z0-9-]{0,38}[a-z0-9]$'),
    constraint tenant_named check (name_ar <> '' and name_en <> ''),
    constraint tenant_state_known check (state in ('creating', 'active', 'suspended', 'dropping')),
    constraint tenant_active_since check (state in ('creating', 'dropping') or activated_at is not null),
    constraint tenant_database_fkey foreign key (database) references database (name)
);

create index tenant_by_database on tenant (database, slug);

grant select on tenant to sila_app;
