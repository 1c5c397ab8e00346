-- What a member of staff has to do by hand (call, write, visit), and what came of it.
create table task (
    id uuid not null,
    case_id uuid not null,
    kind text not null,
    title_ar text not null,
    title_en text not null,
    due date,
    assigned_role text not null,
    created_at timestamptz not null,
    done_at timestamptz,
    done_by uuid,
    outcome text,
    constraint task_pkey primary key (id),
    constraint task_case_id_fkey foreign key (case_id) references case_file (id),
    constraint task_done_by_fkey foreign key (done_by) references staff (id),
    constraint task_kind_named check (kind <> ''),
    constraint task_done_with_outcome check (
        (done_at is null) = (outcome is null) and (done_at is null) = (done_by is null)
    )
);

create index task_open on task (coalesce(due, 'infinity'::date), id) where done_at is null;

create index task_by_case on task (case_id);

grant select, insert on task to :role;

grant update (due, assigned_role, done_at, done_by, outcome) on task to :role;
