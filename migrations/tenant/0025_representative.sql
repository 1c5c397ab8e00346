-- Who may act for a person, as a fact about them: guardian, holder of a power of attorney, heir. `sealed` has who acts
-- (name, number, mobile) and the number of the deed. A row is ended with a reason and never changed or removed; it goes
-- over when the record of the person is merged.
create table representative (
    id uuid not null,
    person_id uuid not null,
    kind text not null,
    sealed bytea not null,
    issued_on date not null,
    valid_from date not null,
    valid_until date,
    majority_on date,
    share_part integer,
    share_whole integer,
    authorised boolean not null default false,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    ended_on date,
    end_kind text,
    end_reason text,
    ended_at timestamptz,
    ended_by uuid,
    constraint representative_pkey primary key (id),
    constraint representative_person_id_fkey foreign key (person_id) references person (id),
    constraint representative_recorded_by_fkey foreign key (recorded_by) references staff (id),
    constraint representative_ended_by_fkey foreign key (ended_by) references staff (id),
    constraint representative_kind_known check (kind in ('guardian', 'power_of_attorney', 'heir')),
    constraint representative_sealed_written check (octet_length(sealed) > 0),
    constraint representative_issued_before_it_holds check (issued_on <= valid_from),
    constraint representative_ends_after_it_begins check (valid_until >= valid_from),
    constraint representative_majority_of_a_ward check (majority_on is null or kind = 'guardian'),
    constraint representative_share_whole check ((share_part is null) = (share_whole is null)),
    constraint representative_share_is_one check (share_part >= 1 and share_part <= share_whole),
    constraint representative_share_of_an_heir check ((share_part is not null or authorised) = (kind = 'heir')),
    constraint representative_ended_by_someone check (
        (ended_on is null) = (end_kind is null) and (ended_on is null) = (end_reason is null)
        and (ended_on is null) = (ended_at is null) and (ended_on is null) = (ended_by is null)
    ),
    constraint representative_end_known check (end_kind in ('revoked', 'death', 'majority', 'mistaken')),
    constraint representative_majority_ends_a_guardian check (end_kind <> 'majority' or kind = 'guardian'),
    constraint representative_end_reasoned check (end_reason <> '')
);

create index representative_by_person on representative (person_id, recorded_at, id);

grant select, insert on representative to :role;

grant update (person_id, ended_on, end_kind, end_reason, ended_at, ended_by) on representative to :role;

-- An end stands; what was recorded by mistake is recorded anew.
create function representative_stays_ended() returns trigger
    language plpgsql
    set search_path from current
as $$
begin
    raise exception 'the authority has ended; record it anew'
        using errcode = 'check_violation', constraint = 'representative_ended';
end
$$;

create trigger representative_stays_ended before update on representative
    for each row when (
        old.ended_at is not null
        and (new.ended_at, new.ended_on, new.end_kind, new.end_reason, new.ended_by)
        is distinct from (old.ended_at, old.ended_on, old.end_kind, old.end_reason, old.ended_by)
    )
    execute function representative_stays_ended();

-- Who came to a sitting after it was opened, and when. The attendance says how they stood at the opening.
create table sitting_arrival (
    sitting_id uuid not null,
    staff_id uuid not null,
    arrived_at timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    constraint sitting_arrival_pkey primary key (sitting_id, staff_id),
    constraint sitting_arrival_attendance_fkey foreign key (sitting_id, staff_id)
        references sitting_attendance (sitting_id, staff_id),
    constraint sitting_arrival_recorded_by_fkey foreign key (recorded_by) references staff (id),
    constraint sitting_arrival_recorded_after check (arrived_at <= recorded_at)
);

-- Only of somebody who was not there, while the sitting is open, whoever asks.
create function sitting_arrival_counts() returns trigger
    language plpgsql
    set search_path from current
as $$
begin
    if not exists (
        select from sitting s join sitting_attendance a on a.sitting_id = s.id and a.staff_id = new.staff_id
        where s.id = new.sitting_id and s.stage = 'open' and a.presence <> 'present' and new.arrived_at >= s.opened_at
    ) then
        raise exception 'only who was not there comes late to an open sitting'
            using errcode = 'check_violation', constraint = 'sitting_arrival_of_the_absent';
    end if;
    return new;
end
$$;

create trigger sitting_arrival_counts before insert on sitting_arrival
    for each row execute function sitting_arrival_counts();

create trigger sitting_arrival_is_history before update or delete on sitting_arrival
    for each row execute function refuse_change();

create trigger sitting_arrival_is_not_truncated before truncate on sitting_arrival
    for each statement execute function refuse_change();

grant select, insert on sitting_arrival to :role;

-- What had been put to the vote by then: they have no vote on it.
create table sitting_missed (
    sitting_id uuid not null,
    staff_id uuid not null,
    case_id uuid not null,
    round integer not null,
    constraint sitting_missed_pkey primary key (sitting_id, staff_id, case_id, round),
    constraint sitting_missed_arrival_fkey foreign key (sitting_id, staff_id)
        references sitting_arrival (sitting_id, staff_id),
    constraint sitting_missed_motion_fkey foreign key (sitting_id, case_id, round)
        references sitting_motion (sitting_id, case_id, round)
);

create trigger sitting_missed_is_history before update or delete on sitting_missed
    for each row execute function refuse_change();

create trigger sitting_missed_is_not_truncated before truncate on sitting_missed
    for each statement execute function refuse_change();

grant select, insert on sitting_missed to :role;

-- As before, and who came late votes on what was put to the vote after that.
create or replace function sitting_vote_counts() returns trigger
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
        where s.id = new.sitting_id and s.stage = 'open' and (
            a.presence = 'present'
            or exists (
                select from sitting_arrival l where l.sitting_id = a.sitting_id and l.staff_id = a.staff_id
            )
        )
    ) or exists (
        select from sitting_missed m
        where m.sitting_id = new.sitting_id and m.staff_id = new.staff_id and m.case_id = new.case_id
            and m.round = new.round
    ) then
        raise exception 'only who is present at an open sitting votes'
            using errcode = 'check_violation', constraint = 'sitting_vote_of_the_present';
    end if;
    return new;
end
$$;
