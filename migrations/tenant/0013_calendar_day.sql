-- The days that the association announced itself, off or worked, beside its regime's. A day is withdrawn, never removed:
-- deadlines were reckoned with it.
create table calendar_day (
    id uuid not null,
    day date not null,
    kind text not null,
    name_ar text not null,
    name_en text not null,
    reason text not null,
    announced_at timestamptz not null,
    announced_by text not null,
    withdrawn_at timestamptz,
    withdrawn_by text,
    constraint calendar_day_pkey primary key (id),
    constraint calendar_day_kind_known check (kind in ('off', 'working')),
    constraint calendar_day_named check (name_ar <> '' and name_en <> ''),
    constraint calendar_day_reasoned check (reason <> ''),
    constraint calendar_day_withdrawn_by_someone check ((withdrawn_at is null) = (withdrawn_by is null))
);

create unique index calendar_day_announced_once on calendar_day (day) where withdrawn_at is null;

grant select, insert on calendar_day to :role;

grant update (withdrawn_at, withdrawn_by) on calendar_day to :role;

-- The calendars by which terms were reckoned, numbered, each whole: `base` is the regime with what the association's file
-- says, `definition` the same with the days above. One is in force. When another takes its place, the deadlines of all
-- open cases are looked at again, in the order of their ids: `reckoned_through` is how far that has come, so that a
-- restart goes on from there, and `reckoned_at` when it was done.
create table calendar (
    number integer not null,
    version text not null,
    base text not null,
    definition text not null,
    created_at timestamptz not null,
    created_by text not null,
    in_force boolean not null default false,
    reckoned_through uuid,
    looked_at integer not null default 0,
    moved integer not null default 0,
    reckoned_at timestamptz,
    constraint calendar_pkey primary key (number),
    constraint calendar_number_counted check (number >= 1),
    constraint calendar_progress_counted check (looked_at >= moved and moved >= 0)
);

create unique index calendar_one_in_force on calendar (in_force) where in_force;

grant select, insert on calendar to :role;

grant update (in_force, reckoned_through, looked_at, moved, reckoned_at) on calendar to :role;

-- Whoever reckons a date asks in the same transaction that the calendar it went by is still in force, and keeps others
-- from changing it until that transaction ends. The lock is shared, so that steps do not wait for one another.
create function require_calendar(seen integer) returns void
    language plpgsql
    set search_path from current
as $$
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('sila calendar of ' || current_schema(), 0));
    if coalesce((select number from calendar where in_force), 0) <> seen then
        raise exception 'another calendar is in force'
            using errcode = 'check_violation', constraint = 'calendar_in_force';
    end if;
end
$$;

grant execute on function require_calendar(integer) to :role;

-- Whoever changes the calendar waits for the steps that go by it, and makes those that come after wait.
create function hold_calendar() returns void
    language plpgsql
    set search_path from current
as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('sila calendar of ' || current_schema(), 0));
end
$$;

grant execute on function hold_calendar() to :role;

create index case_file_awaiting_reply on case_file (id)
    where closed_on is null and answered_on is null and completed_on is not null;
