-- Keeping the relation and informing people: who an association gives a case to, notes about it, announcements and who
-- was told of them, whom it reaches unasked, and what it owes to whom and when.

-- A task may be about something that is no case: `obligation/…`, `announcement/…`.
alter table task alter column case_id drop not null;

alter table task add column about text;

alter table task add constraint task_about_one_thing check ((case_id is null) <> (about is null));

-- Names are searched by the three letters that stand together in them, and by how their words begin. No extension is
-- needed, so that whoever may migrate may do this.
create function name_grams(name_key text) returns text[]
    language sql immutable strict parallel safe
    set search_path from current
as $$
    select array(
        select distinct gram from (
            select substr(' ' || name_key || ' ', place, 3) as gram
            from generate_series(1, length(name_key)) as place
            union all
            select substr(' ' || name_key, place, 2)
            from generate_series(1, length(name_key)) as place where substr(' ' || name_key, place, 1) = ' '
        ) as grams
    )
$$;

grant execute on function name_grams(text) to :role;

create index person_by_name_grams on person using gin (name_grams(name_key));

-- The category folded as names are, for finding whom a category is; what is on file is folded roughly here, and as the
-- service folds it at its next writing.
alter table person add column category_key text collate "C";

update person set category_key = translate(lower(btrim(category)), 'أإآٱىئؤةـ', 'اااايييوه') where category is not null;

create index person_by_category on person (category_key, id) where category_key is not null;

-- The fields of the association's work, with the services in each. A field is withdrawn, never removed.
create table work_field (
    id text not null,
    name_ar text not null,
    name_en text not null,
    services text[] not null default '{}',
    changed_at timestamptz not null,
    changed_by text not null,
    withdrawn_at timestamptz,
    constraint work_field_pkey primary key (id),
    constraint work_field_id_written check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint work_field_named check (name_ar <> '' and name_en <> ''),
    constraint work_field_services_named check (array_position(services, null) is null)
);

grant select, insert on work_field to :role;

grant update (name_ar, name_en, services, changed_at, changed_by, withdrawn_at) on work_field to :role;

-- To whom a case goes: the officer, else the first deputy who is there. What a route leaves open, it takes any of. A route
-- is replaced or withdrawn, never changed.
create table liaison_route (
    id uuid not null,
    category text,
    category_key text collate "C",
    field text,
    service text,
    kind text,
    officer uuid not null,
    deputies uuid[] not null default '{}',
    created_at timestamptz not null,
    created_by text not null,
    withdrawn_at timestamptz,
    withdrawn_by text,
    constraint liaison_route_pkey primary key (id),
    constraint liaison_route_field_fkey foreign key (field) references work_field (id),
    constraint liaison_route_officer_fkey foreign key (officer) references staff (id),
    constraint liaison_route_category_whole check ((category is null) = (category_key is null)),
    constraint liaison_route_service_named check (service <> ''),
    constraint liaison_route_kind_known check (
        kind in ('request', 'inquiry', 'suggestion', 'complaint', 'support', 'contact-inquiry', 'claim')
    ),
    constraint liaison_route_deputies_named check (array_position(deputies, null) is null),
    constraint liaison_route_officer_is_no_deputy check (array_position(deputies, officer) is null),
    constraint liaison_route_withdrawn_by_someone check ((withdrawn_at is null) = (withdrawn_by is null))
);

create index liaison_route_standing on liaison_route (created_at, id) where withdrawn_at is null;

grant select, insert on liaison_route to :role;

grant update (withdrawn_at, withdrawn_by) on liaison_route to :role;

-- Who is away, from which day to which, and why. Whoever comes back earlier is there from `back_on`.
create table absence (
    id uuid not null,
    staff_id uuid not null,
    from_day date not null,
    until_day date not null,
    reason text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    back_on date,
    back_at timestamptz,
    back_by text,
    handed_over_at timestamptz,
    constraint absence_pkey primary key (id),
    constraint absence_staff_id_fkey foreign key (staff_id) references staff (id),
    constraint absence_ends_after_it_begins check (until_day >= from_day),
    constraint absence_reasoned check (reason <> ''),
    constraint absence_back_by_someone check (
        (back_on is null) = (back_at is null) and (back_on is null) = (back_by is null)
    ),
    constraint absence_back_before_its_end check (back_on <= until_day)
);

create index absence_by_staff on absence (staff_id, until_day);

create index absence_to_hand_over on absence (from_day, id) where handed_over_at is null;

grant select, insert on absence to :role;

grant update (back_on, back_at, back_by, handed_over_at) on absence to :role;

-- Who has a case in hand, and the field of work that the desk named for it. Neither is of the case's history: they change
-- no version and no clock.
alter table case_file add column assigned_to uuid;

alter table case_file add constraint case_file_assigned_to_fkey foreign key (assigned_to) references staff (id);

alter table case_file add column field text;

alter table case_file add constraint case_file_field_fkey foreign key (field) references work_field (id);

create index case_file_open_by_assigned on case_file (assigned_to, received_at, id) where closed_on is null;

grant update (assigned_to, field) on case_file to :role;

-- To whom a case went, in order: by a route, to a deputy, by hand, taken by oneself; or away from who may not have it or is
-- away, where nobody else could take it.
create table assignment (
    case_id uuid not null,
    seq integer not null,
    from_staff uuid,
    to_staff uuid,
    why text not null,
    reason text,
    route uuid,
    at timestamptz not null,
    by text not null,
    constraint assignment_pkey primary key (case_id, seq),
    constraint assignment_case_id_fkey foreign key (case_id) references case_file (id),
    constraint assignment_from_staff_fkey foreign key (from_staff) references staff (id),
    constraint assignment_to_staff_fkey foreign key (to_staff) references staff (id),
    constraint assignment_route_fkey foreign key (route) references liaison_route (id),
    constraint assignment_seq_counted check (seq >= 1),
    constraint assignment_moves check (from_staff is distinct from to_staff),
    constraint assignment_why_known check (why in ('routed', 'deputy', 'transferred', 'taken', 'barred', 'absent')),
    constraint assignment_transfer_has_its_reason check (why <> 'transferred' or coalesce(reason, '') <> ''),
    constraint assignment_of_a_route_names_it check ((why in ('routed', 'deputy')) = (route is not null))
);

create trigger assignment_is_history before update or delete on assignment
    for each row execute function refuse_change();

create trigger assignment_is_not_truncated before truncate on assignment
    for each statement execute function refuse_change();

grant select, insert on assignment to :role;

-- Gives an open case to who should have it, and says to whom: by the route that asks for most, its officer before its
-- deputies in their order, among equals whoever has the fewest open cases (counted up to 500: beyond that they take
-- turns). Nobody who is away, whose account is disabled, whose roles do not deal with such a case or who may not deal with
-- this one. Where nobody is left, the case stays where it is, or is taken away when `otherwise` says why.
create function route_case(routed uuid, day date, moment timestamptz, actor text, named_field text, otherwise text)
    returns uuid
    language plpgsql
    set search_path from current
as $$
declare
    file record;
    chosen record;
begin
    select c.kind, c.service, coalesce(named_field, c.field) as field, c.assigned_to, p.category_key
    into file from case_file c left join person p on p.id = c.person_id
    where c.id = routed and c.closed_on is null for update of c;
    if not found then
        return null;
    end if;
    with candidate as (
        select r.id as route, o.staff, o.place,
            16 * num_nonnulls(r.service, r.category, r.field, r.kind) + 8 * num_nonnulls(r.service)
            + 4 * num_nonnulls(r.category) + 2 * num_nonnulls(r.field) + num_nonnulls(r.kind) as rank
        from liaison_route r cross join lateral unnest(r.officer || r.deputies) with ordinality as o (staff, place)
        join staff s on s.id = o.staff
        where r.withdrawn_at is null and (r.kind is null or r.kind = file.kind)
            and (r.service is null or r.service = file.service)
            and (r.category is null or r.category_key = file.category_key)
            and (r.field is null or r.field = file.field or exists (
                select from work_field f
                where f.id = r.field and f.withdrawn_at is null and f.services @> array[file.service]
            ))
            and s.disabled_at is null
            and s.roles && case
                when file.kind in ('complaint', 'support', 'contact-inquiry', 'claim')
                    then array['front_desk', 'follow_up', 'management']
                else array['front_desk', 'research_officer', 'management']
            end
            and not exists (
                select from absence a
                where a.staff_id = s.id and day between a.from_day and a.until_day
                    and (a.back_on is null or day < a.back_on)
            )
            and not exists (select from case_interest i where i.case_id = routed and i.staff_id = s.id)
    ), best as (
        select rank, place from candidate order by rank desc, place limit 1
    ), equal as (
        select distinct on (c.staff) c.route, c.staff, c.place
        from candidate c join best b on b.rank = c.rank and b.place = c.place order by c.staff, c.route
    )
    select e.route, e.staff, e.place into chosen from equal e
    order by
        case when (select count(*) from equal) = 1 then 0 else (
            select count(*) from (
                select from case_file o where o.assigned_to = e.staff and o.closed_on is null limit 500
            ) as load
        ) end,
        (select max(o.received_at) from case_file o where o.assigned_to = e.staff and o.closed_on is null) nulls first,
        e.staff
    limit 1;
    if chosen.staff is null and otherwise is null or chosen.staff is not distinct from file.assigned_to then
        if named_field is not null then
            update case_file set field = named_field where id = routed;
        end if;
        return file.assigned_to;
    end if;
    insert into assignment (case_id, seq, from_staff, to_staff, why, route, at, by)
    select routed, coalesce(max(a.seq), 0) + 1, file.assigned_to, chosen.staff,
        case when chosen.staff is null then otherwise when chosen.place = 1 then 'routed' else 'deputy' end,
        chosen.route, moment, actor
    from assignment a where a.case_id = routed;
    update case_file set assigned_to = chosen.staff, field = file.field where id = routed;
    return chosen.staff;
end
$$;

grant execute on function route_case(uuid, date, timestamptz, text, text, text) to :role;

-- Whoever may not deal with a case has it no longer, by whichever way that became known.
create function leave_barred_case() returns trigger
    language plpgsql
    set search_path from current
as $$
begin
    if exists (select from case_file where id = new.case_id and assigned_to = new.staff_id) then
        perform route_case(
            new.case_id, (new.recorded_at at time zone 'Asia/Riyadh')::date, new.recorded_at, new.recorded_by, null,
            'barred');
    end if;
    return new;
end
$$;

create trigger case_interest_moves_case after insert on case_interest
    for each row execute function leave_barred_case();

-- What staff write to one another about a case, sealed. The person never sees it, and it moves nothing.
create table case_note (
    id uuid not null,
    seq bigint generated always as identity,
    case_id uuid not null,
    written_at timestamptz not null,
    written_by uuid not null,
    text_sealed bytea not null,
    constraint case_note_pkey primary key (id),
    constraint case_note_case_id_fkey foreign key (case_id) references case_file (id),
    constraint case_note_written_by_fkey foreign key (written_by) references staff (id)
);

create index case_note_by_case on case_note (case_id, seq);

create trigger case_note_is_history before update or delete on case_note
    for each row execute function refuse_change();

create trigger case_note_is_not_truncated before truncate on case_note
    for each statement execute function refuse_change();

grant select, insert on case_note to :role;

-- Whom the association reaches without being asked, and why.
create table outreach_list (
    id uuid not null,
    name text not null,
    reason text not null,
    created_at timestamptz not null,
    created_by text not null,
    closed_at timestamptz,
    closed_by text,
    constraint outreach_list_pkey primary key (id),
    constraint outreach_list_named check (name <> ''),
    constraint outreach_list_reasoned check (reason <> ''),
    constraint outreach_list_closed_by_someone check ((closed_at is null) = (closed_by is null))
);

create unique index outreach_list_name_key on outreach_list (name) where closed_at is null;

grant select, insert on outreach_list to :role;

grant update (closed_at, closed_by) on outreach_list to :role;

create table outreach_member (
    id uuid not null,
    list uuid not null,
    person_id uuid not null,
    consent text not null,
    added_at timestamptz not null,
    added_by text not null,
    removed_at timestamptz,
    removed_by text,
    removed_why text,
    constraint outreach_member_pkey primary key (id),
    constraint outreach_member_list_fkey foreign key (list) references outreach_list (id),
    constraint outreach_member_person_id_fkey foreign key (person_id) references person (id),
    constraint outreach_member_consented check (consent <> ''),
    constraint outreach_member_removed_with_reason check (
        (removed_at is null) = (removed_by is null) and (removed_at is null) = (removed_why is null)
    )
);

create unique index outreach_member_once on outreach_member (list, person_id) where removed_at is null;

create index outreach_member_by_person on outreach_member (person_id);

grant select, insert on outreach_member to :role;

grant update (person_id, removed_at, removed_by, removed_why) on outreach_member to :role;

-- What is announced: drafted, approved by somebody who had no hand in it, published. `proposed_for` is what called for it
-- (`edition/3`), so that it is proposed once. After publication `told_through` says how far telling people has come.
create table announcement (
    id uuid not null,
    title_ar text not null,
    title_en text not null,
    text_ar text not null,
    text_en text not null,
    media text[] not null,
    audience text not null,
    audience_of text,
    proposed_for text,
    revision integer not null,
    authors text[] not null,
    drafted_at timestamptz not null,
    changed_at timestamptz not null,
    approved_at timestamptz,
    approved_by text,
    published_at timestamptz,
    published_by text,
    withdrawn_at timestamptz,
    withdrawn_by text,
    withdrawn_why text,
    told_through uuid,
    told_at timestamptz,
    constraint announcement_pkey primary key (id),
    constraint announcement_titled check (title_ar <> '' and title_en <> ''),
    constraint announcement_written check (text_ar <> '' and text_en <> ''),
    constraint announcement_media_known check (
        media <@ array['sms', 'whatsapp', 'email', 'fax', 'phone', 'in-person', 'letter']
        and array_position(media, null) is null
    ),
    constraint announcement_audience_known check (audience in ('all', 'category', 'field', 'list')),
    constraint announcement_audience_whole check ((audience = 'all') = (audience_of is null)),
    constraint announcement_revision_counted check (revision >= 1),
    constraint announcement_authors_named check (cardinality(authors) >= 1 and array_position(authors, null) is null),
    constraint announcement_approved_by_someone check ((approved_at is null) = (approved_by is null)),
    constraint announcement_approved_by_another check (approved_by is null or array_position(authors, approved_by) is null),
    constraint announcement_published_by_someone check ((published_at is null) = (published_by is null)),
    constraint announcement_published_once_approved check (published_at is null or approved_at is not null),
    constraint announcement_withdrawn_with_reason check (
        (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_why is null)
    ),
    constraint announcement_withdrawn_or_published check (withdrawn_at is null or published_at is null),
    constraint announcement_told_once_published check (
        published_at is not null or (told_at is null and told_through is null)
    )
);

create unique index announcement_proposed_once on announcement (proposed_for) where proposed_for is not null;

create index announcement_by_draft on announcement (drafted_at, id);

create index announcement_by_publication on announcement (published_at, id) where published_at is not null;

create index announcement_untold on announcement (published_at, id) where published_at is not null and told_at is null;

grant select, insert on announcement to :role;

grant update (
    title_ar, title_en, text_ar, text_en, media, audience, audience_of, revision, authors, changed_at, approved_at,
    approved_by, published_at, published_by, withdrawn_at, withdrawn_by, withdrawn_why, told_through, told_at
) on announcement to :role;

-- Who was told of what and how: over the first of the chosen media that reaches them; those before it say why they do not.
-- Nobody is told of one announcement twice.
create table telling (
    announcement uuid not null,
    person_id uuid not null,
    medium text not null,
    state text not null,
    why text,
    at timestamptz not null,
    told_at timestamptz,
    told_by uuid,
    outcome text,
    constraint telling_pkey primary key (announcement, person_id, medium),
    constraint telling_announcement_fkey foreign key (announcement) references announcement (id),
    constraint telling_person_id_fkey foreign key (person_id) references person (id),
    constraint telling_told_by_fkey foreign key (told_by) references staff (id),
    constraint telling_medium_known check (
        medium in ('sms', 'whatsapp', 'email', 'fax', 'phone', 'in-person', 'letter')
    ),
    constraint telling_state_known check (state in ('waiting', 'outbox', 'told', 'undeliverable')),
    constraint telling_why_known check (why in ('no-mobile', 'no-email', 'no-fax', 'not-reached')),
    constraint telling_why_not check ((state = 'undeliverable') = (why is not null)),
    constraint telling_waits_for_staff check (
        state not in ('waiting', 'told') or medium in ('phone', 'in-person', 'letter')
    ),
    constraint telling_told_with_outcome check (
        (state = 'told' or why is not distinct from 'not-reached') = (told_at is not null)
        and (told_at is null) = (told_by is null) and (told_at is null) = (outcome is null)
    )
);

create unique index telling_once on telling (announcement, person_id) where state <> 'undeliverable';

create index telling_by_state on telling (announcement, state, person_id, medium);

create index telling_by_person on telling (person_id, at);

grant select, insert on telling to :role;

grant update (state, why, told_at, told_by, outcome) on telling to :role;

-- What is owed to a person, and when; met with evidence, or given up with a reason. One that comes again is a series: the
-- next, on `next_due`, is written when one is met or its day has passed. `task_on` is the day from which staff have it among their tasks,
-- by the calendar of number `calendar`.
create table obligation (
    id uuid not null,
    series uuid not null,
    person_id uuid not null,
    what_sealed bytea not null,
    source_kind text not null,
    source text not null,
    case_id uuid,
    due date not null,
    first_due date not null,
    every_months integer,
    until_day date,
    next_due date,
    notice integer not null,
    task_on date not null,
    calendar integer not null,
    task_id uuid,
    recorded_at timestamptz not null,
    recorded_by text not null,
    met_on date,
    evidence_sealed bytea,
    met_at timestamptz,
    met_by text,
    dropped_at timestamptz,
    dropped_by text,
    dropped_why text,
    constraint obligation_pkey primary key (id),
    constraint obligation_series_key unique (series, due),
    constraint obligation_person_id_fkey foreign key (person_id) references person (id),
    constraint obligation_case_id_fkey foreign key (case_id) references case_file (id),
    constraint obligation_task_id_fkey foreign key (task_id) references task (id),
    constraint obligation_source_kind_known check (source_kind in ('agreement', 'contract', 'case')),
    constraint obligation_source_named check (source <> ''),
    constraint obligation_of_a_case_names_it check ((source_kind = 'case') = (case_id is not null)),
    constraint obligation_begins_with_its_first check (first_due <= due),
    constraint obligation_comes_again check (every_months between 1 and 120),
    constraint obligation_until_needs_repetition check (
        until_day is null or (every_months is not null and until_day >= first_due)
    ),
    constraint obligation_next_is_later check (next_due is null or (next_due > due and every_months is not null)),
    constraint obligation_notice_counted check (notice between 0 and 60),
    constraint obligation_task_before_its_day check (task_on <= due),
    constraint obligation_met_with_evidence check (
        (met_on is null) = (evidence_sealed is null) and (met_on is null) = (met_at is null)
        and (met_on is null) = (met_by is null)
    ),
    constraint obligation_dropped_with_reason check (
        (dropped_at is null) = (dropped_by is null) and (dropped_at is null) = (dropped_why is null)
    ),
    constraint obligation_met_or_dropped check (met_on is null or dropped_at is null)
);

create index obligation_open_by_due on obligation (due, id) where met_on is null and dropped_at is null;

create index obligation_by_person on obligation (person_id, due, id);

create index obligation_without_task on obligation (task_on, id)
    where met_on is null and dropped_at is null and task_id is null;

create index obligation_coming_again on obligation (due, id) where next_due is not null and dropped_at is null;

grant select, insert on obligation to :role;

grant update (
    person_id, next_due, task_on, calendar, task_id, met_on, evidence_sealed, met_at, met_by, dropped_at, dropped_by, dropped_why
) on obligation to :role;
