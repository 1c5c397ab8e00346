-- Who sits in the bodies of the policy, what their sittings did, and the minutes of it. Nothing of it is removed: a seat
-- is ended, a sitting cancelled, minutes corrected by other minutes.

-- A case may concern somebody for more than one reason.
alter table case_interest drop constraint case_interest_pkey;

alter table case_interest add constraint case_interest_pkey primary key (case_id, staff_id, kind);

-- A seat in a body for a term. `ended_on` is the first day on which it is held no more, where it was ended early.
create table body_seat (
    id uuid not null,
    body text not null,
    staff_id uuid not null,
    office text not null,
    from_on date not null,
    until_on date,
    seated_at timestamptz not null,
    seated_by uuid not null,
    ended_on date,
    end_reason text,
    ended_at timestamptz,
    ended_by uuid,
    constraint body_seat_pkey primary key (id),
    constraint body_seat_staff_id_fkey foreign key (staff_id) references staff (id),
    constraint body_seat_seated_by_fkey foreign key (seated_by) references staff (id),
    constraint body_seat_ended_by_fkey foreign key (ended_by) references staff (id),
    constraint body_seat_body_named check (body <> ''),
    constraint body_seat_office_known check (office in ('chair', 'deputy', 'secretary', 'member')),
    constraint body_seat_term_forward check (until_on >= from_on),
    constraint body_seat_ended_in_its_term check (ended_on >= from_on),
    constraint body_seat_ended_whole check (
        (ended_on is null) = (end_reason is null) and (ended_on is null) = (ended_at is null)
        and (ended_on is null) = (ended_by is null)
    ),
    constraint body_seat_end_reasoned check (end_reason <> '')
);

create index body_seat_by_body on body_seat (body, from_on);

create index body_seat_by_staff on body_seat (staff_id, body);

grant select, insert on body_seat to :role;

grant update (ended_on, end_reason, ended_at, ended_by) on body_seat to :role;

-- Whoever gives a seat waits for who gives another, so that what was looked at still holds when it is written.
create function hold_bodies() returns void
    language plpgsql
    set search_path from current
as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('sila bodies of ' || current_schema(), 0));
end
$$;

grant execute on function hold_bodies() to :role;

-- One chair, one deputy, one secretary a day, and nobody twice in one body.
create function body_seat_fits() returns trigger
    language plpgsql
    set search_path from current
as $$
begin
    perform hold_bodies();
    if exists (
        select from body_seat s
        where s.body = new.body and s.id <> new.id
        and (s.staff_id = new.staff_id or (s.office = new.office and new.office <> 'member'))
        and daterange(s.from_on, least(s.until_on + 1, s.ended_on), '[)')
            && daterange(new.from_on, least(new.until_on + 1, new.ended_on), '[)')
    ) then
        raise exception 'the seat is taken' using errcode = 'check_violation', constraint = 'body_seat_taken';
    end if;
    return new;
end
$$;

create trigger body_seat_fits before insert on body_seat for each row execute function body_seat_fits();

-- A sitting: convened for a day, opened with its quorum, closed; or cancelled. Its number counts in its body and year.
create table sitting (
    id uuid not null,
    body text not null,
    calendar text not null,
    year integer not null,
    number integer not null,
    set_for date not null,
    place text,
    stage text not null,
    quorum integer,
    seats integer,
    quorum_source text,
    delegation uuid,
    convened_at timestamptz not null,
    convened_by uuid not null,
    opened_at timestamptz,
    opened_by uuid,
    ended_at timestamptz,
    ended_by uuid,
    end_reason text,
    constraint sitting_pkey primary key (id),
    constraint sitting_number_key unique (body, calendar, year, number),
    constraint sitting_convened_by_fkey foreign key (convened_by) references staff (id),
    constraint sitting_opened_by_fkey foreign key (opened_by) references staff (id),
    constraint sitting_ended_by_fkey foreign key (ended_by) references staff (id),
    constraint sitting_delegation_fkey foreign key (delegation) references delegation (id),
    constraint sitting_body_named check (body <> ''),
    constraint sitting_calendar_known check (calendar in ('hijri', 'gregorian')),
    constraint sitting_number_counted check (number >= 1 and year >= 1),
    constraint sitting_stage_known check (stage in ('convened', 'open', 'closed', 'cancelled')),
    constraint sitting_opened_by_someone check ((opened_at is null) = (opened_by is null)),
    constraint sitting_opened_where_it_sat check ((stage in ('open', 'closed')) = (opened_at is not null)),
    constraint sitting_quorum_known check (
        (opened_at is null) = (quorum is null) and (opened_at is null) = (seats is null)
        and (opened_at is null) = (quorum_source is null)
    ),
    constraint sitting_quorum_counted check (quorum >= 1 and seats >= 1),
    constraint sitting_quorum_source_known check (quorum_source in ('policy', 'house', 'board')),
    constraint sitting_smaller_quorum_delegated check ((quorum_source = 'board') = (delegation is not null)),
    constraint sitting_ended_by_someone check (
        (ended_at is null) = (ended_by is null) and (ended_at is not null) = (stage in ('closed', 'cancelled'))
    ),
    constraint sitting_cancelled_for_a_reason check ((stage = 'cancelled') = (end_reason is not null)),
    constraint sitting_end_reasoned check (end_reason <> '')
);

create index sitting_by_body on sitting (body, set_for, id);

grant select, insert on sitting to :role;

grant update (stage, quorum, seats, quorum_source, delegation, opened_at, opened_by, ended_at, ended_by, end_reason)
    on sitting to :role;

-- Who was there: every seat of the day, and who the board lets stand in for a recused member.
create table sitting_attendance (
    sitting_id uuid not null,
    staff_id uuid not null,
    office text not null,
    presence text not null,
    note text,
    delegation uuid,
    constraint sitting_attendance_pkey primary key (sitting_id, staff_id),
    constraint sitting_attendance_sitting_id_fkey foreign key (sitting_id) references sitting (id),
    constraint sitting_attendance_staff_id_fkey foreign key (staff_id) references staff (id),
    constraint sitting_attendance_delegation_fkey foreign key (delegation) references delegation (id),
    constraint sitting_attendance_office_known check (
        office in ('chair', 'deputy', 'secretary', 'member', 'stand-in')
    ),
    constraint sitting_attendance_presence_known check (presence in ('present', 'excused', 'absent')),
    constraint sitting_attendance_note_written check (note <> ''),
    constraint sitting_attendance_stand_in_delegated check ((office = 'stand-in') = (delegation is not null))
);

create index sitting_attendance_by_staff on sitting_attendance (staff_id, sitting_id);

create trigger sitting_attendance_is_history before update or delete on sitting_attendance
    for each row execute function refuse_change();

create trigger sitting_attendance_is_not_truncated before truncate on sitting_attendance
    for each statement execute function refuse_change();

grant select, insert on sitting_attendance to :role;

-- What is on the agenda: added by hand while the sitting is convened or open, frozen with its place when it is opened.
create table sitting_item (
    sitting_id uuid not null,
    id uuid not null,
    place integer,
    case_id uuid,
    title text,
    by_hand boolean not null,
    added_at timestamptz not null,
    added_by uuid not null,
    constraint sitting_item_pkey primary key (sitting_id, id),
    constraint sitting_item_case_key unique (sitting_id, case_id),
    constraint sitting_item_place_key unique (sitting_id, place),
    constraint sitting_item_sitting_id_fkey foreign key (sitting_id) references sitting (id),
    constraint sitting_item_case_id_fkey foreign key (case_id) references case_file (id),
    constraint sitting_item_added_by_fkey foreign key (added_by) references staff (id),
    constraint sitting_item_place_counted check (place >= 1),
    constraint sitting_item_is_a_case_or_a_matter check ((case_id is null) <> (title is null)),
    constraint sitting_item_titled check (title <> ''),
    constraint sitting_item_matter_by_hand check (by_hand or case_id is not null)
);

create index sitting_item_by_case on sitting_item (case_id, sitting_id) where case_id is not null;

grant select, insert on sitting_item to :role;

grant update (place) on sitting_item to :role;

-- What was put to the vote about a case. A later round takes the place of those before. `sealed` has the reason.
create table sitting_motion (
    sitting_id uuid not null,
    case_id uuid not null,
    round integer not null,
    outcome text not null,
    sealed bytea not null,
    put_at timestamptz not null,
    put_by uuid not null,
    constraint sitting_motion_pkey primary key (sitting_id, case_id, round),
    constraint sitting_motion_item_fkey foreign key (sitting_id, case_id) references sitting_item (sitting_id, case_id),
    constraint sitting_motion_put_by_fkey foreign key (put_by) references staff (id),
    constraint sitting_motion_round_counted check (round >= 1),
    constraint sitting_motion_outcome_named check (outcome <> ''),
    constraint sitting_motion_sealed_written check (octet_length(sealed) > 0)
);

create index sitting_motion_by_case on sitting_motion (case_id, sitting_id);

create trigger sitting_motion_is_history before update or delete on sitting_motion
    for each row execute function refuse_change();

create trigger sitting_motion_is_not_truncated before truncate on sitting_motion
    for each statement execute function refuse_change();

grant select, insert on sitting_motion to :role;

-- The votes. `recorded_by` is the member, or who wrote down what the member said.
create table sitting_vote (
    sitting_id uuid not null,
    case_id uuid not null,
    round integer not null,
    staff_id uuid not null,
    vote text not null,
    cast_at timestamptz not null,
    recorded_by uuid not null,
    constraint sitting_vote_pkey primary key (sitting_id, case_id, round, staff_id),
    constraint sitting_vote_motion_fkey foreign key (sitting_id, case_id, round)
        references sitting_motion (sitting_id, case_id, round),
    constraint sitting_vote_attended_fkey foreign key (sitting_id, staff_id)
        references sitting_attendance (sitting_id, staff_id),
    constraint sitting_vote_recorded_by_fkey foreign key (recorded_by) references staff (id),
    constraint sitting_vote_known check (vote in ('for', 'against', 'abstain'))
);

-- Nobody votes on a case that concerns them, and nobody votes when the sitting is over, whoever asks.
create function sitting_vote_counts() returns trigger
    language plpgsql
    set search_path from current
as $$
begin
    if exists (select from case_interest i where i.case_id = new.case_id and i.staff_id = new.staff_id) then
        raise exception 'the case concerns who votes'
            using errcode = 'check_violation', constraint = 'sitting_vote_of_the_concerned';
    end if;
    if not exists (
        select from sitting s join sitting_attendance a on a.sitting_id = s.id and a.staff_id = new.staff_id
        where s.id = new.sitting_id and s.stage = 'open' and a.presence = 'present'
    ) then
        raise exception 'only who is present at an open sitting votes'
            using errcode = 'check_violation', constraint = 'sitting_vote_of_the_present';
    end if;
    return new;
end
$$;

create trigger sitting_vote_counts before insert on sitting_vote for each row execute function sitting_vote_counts();

create trigger sitting_vote_is_history before update or delete on sitting_vote
    for each row execute function refuse_change();

create trigger sitting_vote_is_not_truncated before truncate on sitting_vote
    for each statement execute function refuse_change();

grant select, insert on sitting_vote to :role;

-- The minutes of a sitting; the first, and those that correct the ones before. `sealed` has the text and what they say
-- of each case. They change until every member present has approved them; after that no more.
create table minutes (
    id uuid not null,
    sitting_id uuid not null,
    number integer not null,
    corrects uuid,
    dated date,
    revision integer not null,
    sealed bytea not null,
    drafted_at timestamptz not null,
    drafted_by uuid not null,
    changed_at timestamptz not null,
    changed_by uuid not null,
    locked_at timestamptz,
    constraint minutes_pkey primary key (id),
    constraint minutes_number_key unique (sitting_id, number),
    constraint minutes_sitting_id_fkey foreign key (sitting_id) references sitting (id),
    constraint minutes_corrects_fkey foreign key (corrects) references minutes (id),
    constraint minutes_drafted_by_fkey foreign key (drafted_by) references staff (id),
    constraint minutes_changed_by_fkey foreign key (changed_by) references staff (id),
    constraint minutes_number_counted check (number >= 1),
    constraint minutes_revision_counted check (revision >= 1),
    constraint minutes_correct_others check ((number = 1) = (corrects is null) and corrects <> id),
    constraint minutes_sealed_written check (octet_length(sealed) > 0)
);

create function minutes_stay_locked() returns trigger
    language plpgsql
    set search_path from current
as $$
begin
    if old.locked_at is not null then
        raise exception 'the minutes are approved and do not change; write minutes that correct them'
            using errcode = 'check_violation', constraint = 'minutes_locked';
    end if;
    return new;
end
$$;

create trigger minutes_stay_locked before update on minutes for each row execute function minutes_stay_locked();

grant select, insert on minutes to :role;

grant update (dated, revision, sealed, changed_at, changed_by, locked_at) on minutes to :role;

-- What each member said of a revision of the minutes: approved it, or objected with a note.
create table minutes_opinion (
    minutes_id uuid not null,
    revision integer not null,
    staff_id uuid not null,
    opinion text not null,
    sealed_note bytea,
    given_at timestamptz not null,
    constraint minutes_opinion_pkey primary key (minutes_id, revision, staff_id, opinion),
    constraint minutes_opinion_minutes_id_fkey foreign key (minutes_id) references minutes (id),
    constraint minutes_opinion_staff_id_fkey foreign key (staff_id) references staff (id),
    constraint minutes_opinion_known check (opinion in ('approved', 'objected')),
    constraint minutes_opinion_objection_noted check ((opinion = 'objected') = (sealed_note is not null))
);

create index minutes_opinion_by_staff on minutes_opinion (staff_id, minutes_id);

-- Opinions are of the revision that stands, and none after the last approval.
create function minutes_opinion_counts() returns trigger
    language plpgsql
    set search_path from current
as $$
begin
    perform from minutes m
        where m.id = new.minutes_id and m.revision = new.revision and m.locked_at is null for update;
    if not found then
        raise exception 'the minutes are locked, or were changed since they were read'
            using errcode = 'check_violation', constraint = 'minutes_opinion_of_what_stands';
    end if;
    return new;
end
$$;

create trigger minutes_opinion_counts before insert on minutes_opinion
    for each row execute function minutes_opinion_counts();

create trigger minutes_opinion_is_history before update or delete on minutes_opinion
    for each row execute function refuse_change();

create trigger minutes_opinion_is_not_truncated before truncate on minutes_opinion
    for each statement execute function refuse_change();

grant select, insert on minutes_opinion to :role;

-- What the board may delegate besides publishing alone: a smaller quorum, standing in for a recused member or head, the
-- approval of a payment by one.
alter table delegation add column kind text not null default 'publication';

alter table delegation add constraint delegation_kind_known check (
    kind in ('publication', 'quorum', 'stand-in', 'payment')
);

alter table delegation add column body text;

alter table delegation add constraint delegation_names_its_body check (
    (body is not null) = (kind in ('quorum', 'stand-in')) and body <> ''
);

alter table delegation add column quorum integer;

alter table delegation add constraint delegation_counts_its_quorum check (
    (quorum is not null) = (kind = 'quorum') and quorum >= 1
);

create index delegation_by_body on delegation (body, until) where body is not null;
