-- Two records of one person. The one that is merged points to the one that is kept, stays with its own numbers so that
-- they still find the person, and is never written to again unless the merger is undone.
alter table person add column merged_into uuid;

alter table person add constraint person_merged_into_fkey foreign key (merged_into) references person (id);

alter table person add constraint person_not_merged_into_itself check (merged_into <> id);

create index person_by_merger on person (merged_into) where merged_into is not null;

create function refuse_merged_record() returns trigger
    language plpgsql
    set search_path from current
as $$
begin
    raise exception 'the record is merged into another'
        using errcode = 'check_violation', constraint = 'person_merged';
end
$$;

-- Whoever read the record before it was merged, and writes to it after, reads again.
create trigger person_merged_is_left_alone before update on person
    for each row when (old.merged_into is not null and new.merged_into is not distinct from old.merged_into)
    execute function refuse_merged_record();

-- Who merged what, why, and whether it was undone.
create table person_merger (
    id uuid not null,
    kept uuid not null,
    merged uuid not null,
    reason text not null,
    merged_at timestamptz not null,
    merged_by uuid not null,
    undone_at timestamptz,
    undone_by uuid,
    undone_why text,
    constraint person_merger_pkey primary key (id),
    constraint person_merger_kept_fkey foreign key (kept) references person (id),
    constraint person_merger_merged_fkey foreign key (merged) references person (id),
    constraint person_merger_merged_by_fkey foreign key (merged_by) references staff (id),
    constraint person_merger_undone_by_fkey foreign key (undone_by) references staff (id),
    constraint person_merger_of_two check (kept <> merged),
    constraint person_merger_reasoned check (reason <> ''),
    constraint person_merger_undone_by_someone check (
        (undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_why is null)
    )
);

create unique index person_merger_standing on person_merger (merged) where undone_at is null;

create index person_merger_by_kept on person_merger (kept, merged_at);

grant select, insert on person_merger to :role;

grant update (undone_at, undone_by, undone_why) on person_merger to :role;

-- What went over from the merged record to the kept one, row by row, so that it can go back.
create table person_merger_row (
    merger uuid not null,
    relation text not null,
    row_key text not null,
    constraint person_merger_row_pkey primary key (merger, relation, row_key),
    constraint person_merger_row_merger_fkey foreign key (merger) references person_merger (id),
    constraint person_merger_row_relation_named check (relation <> '')
);

create trigger person_merger_row_is_history before update or delete on person_merger_row
    for each row execute function refuse_change();

create trigger person_merger_row_is_not_truncated before truncate on person_merger_row
    for each statement execute function refuse_change();

grant select, insert on person_merger_row to :role;
