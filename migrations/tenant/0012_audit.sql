-- What was done beside cases: signing in, staff made and disabled, editions published, sealed data shown.
create table audit (
    id bigint generated always as identity,
    at timestamptz not null,
    actor text not null,
    what text not null,
    details json not null default '{}',
    constraint audit_pkey primary key (id),
    constraint audit_what_named check (what <> '')
);

create index audit_by_time on audit (at, id);

create trigger audit_is_history before update or delete on audit
    for each row execute function refuse_change();

create trigger audit_is_not_truncated before truncate on audit
    for each statement execute function refuse_change();

grant select, insert on audit to :role;
