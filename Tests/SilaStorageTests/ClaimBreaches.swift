extension BreachSet {
    static let claims = BreachSet(
        rows: [
            """
            insert into claim_settlement (case_id, amount, in_kind, drawn_by, drawn_on, signed_on, committed, paid)
            select (select id from case_file limit 1), 1000, false, (select id from staff limit 1), '2026-03-15',
            '2026-03-16', 400, 100
            """,
            """
            insert into claim_payment (case_id, number, amount, state, prepared_by, prepared_on)
            select (select id from case_file limit 1), 1, 400, 'prepared', (select id from staff limit 1), '2026-03-16'
            """,
        ],
        breaches: [
            Breach("case_file_ended_claim_says_so", "case_file", "closed_on = '2026-03-20'", kind: "claim"),
            Breach(
                "case_file_refused_claim_is_not_paid", "case_file",
                "outcome = 'not-established', decided_on = '2026-03-20', stage = 'settled'", kind: "claim"),
            Breach(
                "case_file_outside_claim_is_not_decided", "case_file",
                "standing = 'outside', outcome = 'established', decided_on = '2026-03-20'", kind: "claim"),
            Breach("claim_settlement_of_something", "claim_settlement", "amount = null, committed = 0, paid = 0"),
            Breach("claim_settlement_amount_counted", "claim_settlement", "amount = 0, committed = 0, paid = 0"),
            Breach("claim_settlement_signed_as_drawn", "claim_settlement", "signed_on = '2026-03-14'"),
            Breach("claim_settlement_never_over", "claim_settlement", "committed = 1001"),
            Breach(
                "claim_settlement_never_over", "claim_settlement",
                "amount = null, in_kind = true, committed = 1, paid = 0"),
            Breach("claim_settlement_paid_of_committed", "claim_settlement", "paid = 401"),
            Breach("claim_settlement_paid_of_committed", "claim_settlement", "paid = -1"),
            Breach("claim_settlement_fulfilled_in_kind", "claim_settlement", "fulfilled_on = '2026-03-20'"),
            Breach("claim_settlement_paid_whole", "claim_settlement", "paid_on = '2026-03-20'"),
            Breach(
                "claim_settlement_paid_whole", "claim_settlement",
                "in_kind = true, committed = 1000, paid = 1000, paid_on = '2026-03-20'"),
            Breach("claim_payment_number_counted", "claim_payment", "number = 0"),
            Breach("claim_payment_amount_counted", "claim_payment", "amount = 0"),
            Breach(
                "claim_payment_state_known", "claim_payment",
                "state = 'lost', decided_by = (select max(id::text)::uuid from staff), decided_on = prepared_on, "
                    + "delegation = (select id from delegation limit 1)"),
            Breach("claim_payment_decided_by_someone", "claim_payment", "state = 'approved'"),
            Breach("claim_payment_decided_by_someone", "claim_payment", "decided_on = prepared_on"),
            Breach(
                "claim_payment_decided_after", "claim_payment",
                "state = 'rejected', decided_by = prepared_by, decided_on = '2026-03-15'"),
            Breach(
                "claim_payment_four_eyes", "claim_payment",
                "state = 'approved', decided_by = prepared_by, decided_on = prepared_on"),
            Breach("claim_payment_executed_where_it_was", "claim_payment", "executed_on = '2026-03-20'"),
            Breach(
                "claim_payment_executed_after", "claim_payment",
                "state = 'executed', decided_by = prepared_by, decided_on = '2026-03-20', executed_on = '2026-03-19', "
                    + "delegation = (select id from delegation limit 1)"),
        ])
}
