-- The current row of every case, derived from its events in the transaction that adds them, for lists and searching.
-- Each CHECK is a state that cannot be. What a case was born with (kind, reference, edition, receipt) is never changed:
-- the tenant's role may update the other columns only.
create table case_file (
    id uuid not null,
    kind text not null,
    reference text not null,
    version integer not null,
    edition integer not null,
    standing text not null,
    channel text not null,
    medium text,
    person_id uuid,
    service text,
    stage text not null,
    body text,
    received_at timestamptz not null,
    completed_on date,
    not_before date,
    due date,
    target date,
    paused_since date,
    decided_on date,
    outcome text,
    answered_on date,
    delivered_on date,
    closed_on date,
    converted_from uuid,
    taken_by uuid,
    head_hash bytea not null,
    state_sealed bytea,
    constraint case_file_pkey primary key (id),
    constraint case_file_reference_key unique (reference),
    constraint case_file_edition_fkey foreign key (edition) references edition (number),
    constraint case_file_person_id_fkey foreign key (person_id) references person (id),
    constraint case_file_converted_from_fkey foreign key (converted_from) references case_file (id),
    constraint case_file_taken_by_fkey foreign key (taken_by) references staff (id),
    constraint case_file_kind_known check (kind in ('request', 'inquiry', 'suggestion')),
    constraint case_file_reference_written check (reference ~ '^[0-9]{10}$'),
    constraint case_file_version_counted check (version >= 1),
    constraint case_file_standing_known check (standing in ('within', 'outside')),
    constraint case_file_channel_named check (channel <> ''),
    constraint case_file_stage_named check (stage <> ''),
    constraint case_file_head_hash_whole check (octet_length(head_hash) = 32),
    constraint case_file_not_from_itself check (converted_from <> id),
    constraint case_file_due_needs_completion check (
        kind <> 'request' or due is null or completed_on is not null
    ),
    constraint case_file_floor_needs_completion check (
        kind <> 'request' or not_before is null or completed_on is not null
    ),
    constraint case_file_target_needs_completion check (
        kind <> 'request' or target is null or completed_on is not null
    ),
    constraint case_file_pause_needs_completion check (
        kind <> 'request' or paused_since is null or completed_on is not null
    ),
    constraint case_file_outside_has_no_clock check (
        standing = 'within' or (due is null and not_before is null and target is null and paused_since is null)
    ),
    constraint case_file_outcome_known check (outcome in ('accepted', 'refused')),
    constraint case_file_outcome_with_its_day check ((outcome is null) = (decided_on is null)),
    constraint case_file_inquiry_is_not_decided check (kind <> 'inquiry' or decided_on is null),
    constraint case_file_decision_needs_completion check (
        kind <> 'request' or decided_on is null or completed_on is not null
    ),
    constraint case_file_answer_needs_decision check (
        kind <> 'request' or answered_on is null or decided_on is not null
    ),
    constraint case_file_delivery_needs_acceptance check (
        delivered_on is null or (outcome is not distinct from 'accepted')
    ),
    constraint case_file_end_has_its_day check (stage not in ('closed', 'withdrawn') or closed_on is not null),
    constraint case_file_ended_request_says_so check (
        kind <> 'request' or closed_on is null or stage in ('closed', 'withdrawn')
    )
);

create index case_file_by_receipt on case_file (received_at, id);

create index case_file_by_stage on case_file (stage, received_at, id);

create index case_file_open_by_due on case_file (coalesce(due, 'infinity'::date), id) where closed_on is null;

create index case_file_by_body on case_file (body, received_at, id) where body is not null;

create index case_file_by_person on case_file (person_id, received_at, id) where person_id is not null;

grant select, insert on case_file to :role;

grant update (
    version, standing, channel, medium, person_id, service, stage, body, completed_on, not_before, due, target,
    paused_since, decided_on, outcome, answered_on, delivered_on, closed_on, taken_by, head_hash, state_sealed
) on case_file to :role;
