-- What claims for compensation were settled for, and what was paid of it. The history of a claim is its events; these rows are
-- derived from them in the same transaction, so that sums can be reported, and so that nothing can be paid that was not
-- settled: a payment hangs on a settlement, which is there only once both sides have signed it. Amounts are halalas. Accounts
-- and the bank's references stand in the events alone, sealed.
alter table case_file add constraint case_file_ended_claim_says_so check (
    kind <> 'claim' or closed_on is null or stage in ('closed', 'withdrawn')
);

alter table case_file add constraint case_file_refused_claim_is_not_paid check (
    kind <> 'claim' or outcome is distinct from 'not-established'
    or stage in ('refused', 'answered', 'closed', 'withdrawn')
);

alter table case_file add constraint case_file_outside_claim_is_not_decided check (
    kind <> 'claim' or standing = 'within' or decided_on is null
);

create table claim_settlement (
    case_id uuid not null,
    amount bigint,
    in_kind boolean not null,
    drawn_by uuid not null,
    drawn_on date not null,
    signed_on date not null,
    committed bigint not null,
    paid bigint not null,
    fulfilled_on date,
    paid_on date,
    constraint claim_settlement_pkey primary key (case_id),
    constraint claim_settlement_case_id_fkey foreign key (case_id) references case_file (id),
    constraint claim_settlement_drawn_by_fkey foreign key (drawn_by) references staff (id),
    constraint claim_settlement_of_something check (amount is not null or in_kind),
    constraint claim_settlement_amount_counted check (amount > 0),
    constraint claim_settlement_signed_as_drawn check (signed_on >= drawn_on),
    constraint claim_settlement_never_over check (committed <= coalesce(amount, 0)),
    constraint claim_settlement_paid_of_committed check (paid between 0 and committed),
    constraint claim_settlement_fulfilled_in_kind check (fulfilled_on is null or in_kind),
    constraint claim_settlement_paid_whole check (
        paid_on is null or (paid = coalesce(amount, 0) and in_kind = (fulfilled_on is not null))
    )
);

create index claim_settlement_by_day on claim_settlement (signed_on);

grant select, insert on claim_settlement to :role;

grant update (committed, paid, fulfilled_on, paid_on) on claim_settlement to :role;

-- Payments of a settlement. Who approves one is not who prepared it, unless the board has delegated it.
create table claim_payment (
    case_id uuid not null,
    number integer not null,
    amount bigint not null,
    state text not null,
    prepared_by uuid not null,
    prepared_on date not null,
    decided_by uuid,
    decided_on date,
    delegation uuid,
    executed_on date,
    constraint claim_payment_pkey primary key (case_id, number),
    constraint claim_payment_case_id_fkey foreign key (case_id) references claim_settlement (case_id),
    constraint claim_payment_prepared_by_fkey foreign key (prepared_by) references staff (id),
    constraint claim_payment_decided_by_fkey foreign key (decided_by) references staff (id),
    constraint claim_payment_delegation_fkey foreign key (delegation) references delegation (id),
    constraint claim_payment_number_counted check (number >= 1),
    constraint claim_payment_amount_counted check (amount > 0),
    constraint claim_payment_state_known check (
        state in ('prepared', 'approved', 'rejected', 'executed', 'returned')
    ),
    constraint claim_payment_decided_by_someone check (
        (decided_by is null) = (decided_on is null) and (decided_by is null) = (state = 'prepared')
    ),
    constraint claim_payment_decided_after check (decided_on >= prepared_on),
    constraint claim_payment_four_eyes check (
        state = 'rejected' or delegation is not null or decided_by is distinct from prepared_by
    ),
    constraint claim_payment_executed_where_it_was check (
        (executed_on is not null) = (state in ('executed', 'returned'))
    ),
    constraint claim_payment_executed_after check (executed_on >= decided_on)
);

create index claim_payment_by_execution on claim_payment (executed_on) where executed_on is not null;

grant select, insert on claim_payment to :role;

grant update (state, decided_by, decided_on, delegation, executed_on) on claim_payment to :role;
