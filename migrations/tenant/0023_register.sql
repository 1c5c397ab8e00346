-- The incoming and outgoing registers (الوارد والصادر). What is to be numbered is handed in with the write that causes it,
-- without a number, and is gone from here once it has one: no two writers wait for each other, and a process that dies
-- between the two loses nothing (docs/decisions/0009).
create table register_pending (
    place bigint generated always as identity,
    source text not null,
    direction text not null,
    at timestamptz not null,
    case_id uuid not null,
    way text,
    standing text not null,
    subject_ar text not null,
    subject_en text not null,
    attachments integer not null default 0,
    constraint register_pending_pkey primary key (source),
    constraint register_pending_source_written check (source <> ''),
    constraint register_pending_direction_known check (direction in ('incoming', 'outgoing')),
    constraint register_pending_way_named check (way <> ''),
    constraint register_pending_standing_known check (standing in ('within', 'outside')),
    constraint register_pending_subject_written check (subject_ar <> '' and subject_en <> ''),
    constraint register_pending_attachments_counted check (attachments >= 0)
);

create index register_pending_by_time on register_pending (at, place);

grant select, insert, delete on register_pending to :role;

-- An entry of a register: numbered from 1 in its year, never changed. A correction is an entry of its own that names the
-- one it corrects. Who it came from or went to is the person of the case, whose name stands in one place only.
create table register_entry (
    direction text not null,
    year integer not null,
    number integer not null,
    source text not null,
    at timestamptz not null,
    recorded_at timestamptz not null,
    case_id uuid not null,
    way text,
    standing text not null,
    subject_ar text not null,
    subject_en text not null,
    attachments integer not null default 0,
    corrects_year integer,
    corrects_number integer,
    reason text,
    recorded_by uuid,
    constraint register_entry_pkey primary key (direction, year, number),
    constraint register_entry_source_key unique (source),
    constraint register_entry_case_id_fkey foreign key (case_id) references case_file (id),
    constraint register_entry_recorded_by_fkey foreign key (recorded_by) references staff (id),
    constraint register_entry_corrects_fkey foreign key (direction, corrects_year, corrects_number)
        references register_entry (direction, year, number),
    constraint register_entry_direction_known check (direction in ('incoming', 'outgoing')),
    constraint register_entry_year_known check (year between 1300 and 9999),
    constraint register_entry_number_counted check (number >= 1),
    constraint register_entry_source_written check (source <> ''),
    constraint register_entry_way_named check (way <> ''),
    constraint register_entry_standing_known check (standing in ('within', 'outside')),
    constraint register_entry_subject_written check (subject_ar <> '' and subject_en <> ''),
    constraint register_entry_attachments_counted check (attachments >= 0),
    constraint register_entry_correction_whole check (
        (corrects_year is null) = (corrects_number is null) and (corrects_year is null) = (reason is null)
        and (corrects_year is null) = (recorded_by is null)
    ),
    constraint register_entry_correction_reasoned check (reason <> ''),
    constraint register_entry_correction_follows check (
        corrects_year < year or (corrects_year = year and corrects_number < number)
    )
);

create index register_entry_by_case on register_entry (case_id);

create index register_entry_by_time on register_entry (direction, at);

create index register_entry_by_corrected on register_entry (direction, corrects_year, corrects_number)
    where corrects_number is not null;

create trigger register_entry_is_history before update or delete on register_entry
    for each row execute function refuse_change();

create trigger register_entry_is_not_truncated before truncate on register_entry
    for each statement execute function refuse_change();

-- A number is the one after the last of its year: neither a gap nor a number chosen by hand.
create function require_next_number() returns trigger
    language plpgsql
    set search_path from current
as $$
begin
    if new.number <> 1 + coalesce(
        (select max(number) from register_entry where direction = new.direction and year = new.year), 0)
    then
        raise exception 'the number does not follow the last of its year'
            using errcode = 'check_violation', constraint = 'register_entry_without_gap';
    end if;
    return new;
end
$$;

create trigger register_entry_follows before insert on register_entry
    for each row execute function require_next_number();

grant select, insert on register_entry to :role;

-- Whoever numbers waits for who is numbering; whoever writes cases waits for nobody.
create function hold_registers() returns void
    language plpgsql
    set search_path from current
as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('sila registers of ' || current_schema(), 0));
end
$$;

grant execute on function hold_registers() to :role;

-- What was received and answered before the registers were kept, in the order in which it was.
insert into register_pending (
    source, direction, at, case_id, way, standing, subject_ar, subject_en
)
select
    'case/' || id, 'incoming', received_at, id, channel, standing,
    case kind when 'request' then 'طلب' when 'inquiry' then 'استفسار' when 'suggestion' then 'مقترح'
    when 'complaint' then 'شكوى' else 'حالة' end,
    initcap(kind)
from case_file order by received_at, id;

insert into register_pending (
    source, direction, at, case_id, way, standing, subject_ar, subject_en
)
select
    'event/' || e.case_id || '/' || e.seq, 'outgoing', e.recorded_at, e.case_id, c.medium, c.standing,
    'إبلاغ الرد', 'The answer'
from event e join case_file c on c.id = e.case_id where e.kind = 'answered' order by e.recorded_at, e.case_id, e.seq;

-- What the overview of senior management asks for: steps that move a clock, and answers given on the last day.
create index event_of_clocks on event (recorded_at)
    where kind in ('returned', 'extended', 'reopened', 'objected', 'appealed');

create index case_file_answered_on_last_day on case_file (answered_on) where answered_on = due;
