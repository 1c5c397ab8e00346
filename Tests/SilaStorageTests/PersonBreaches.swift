extension BreachSet {
    private static func ended(_ kind: String, _ reason: String = "x") -> String {
        "ended_on = '2026-02-01', end_kind = '\(kind)', end_reason = '\(reason)', ended_at = now(), ended_by = recorded_by"
    }

    static let people = BreachSet(
        rows: [
            """
            insert into person (id, name, name_key, created_at)
            values ('0190bbbb-0000-7000-8000-000000000001', 'م', 'م', now())
            """,
            """
            insert into person_merger (id, kept, merged, reason, merged_at, merged_by)
            select '0190bbbb-0000-7000-8000-000000000002', '0190bbbb-0000-7000-8000-000000000001',
            (select id from person where name <> 'م' limit 1), 'same', now(), (select id from staff limit 1)
            """,
            """
            insert into person_merger_row (merger, relation, row_key)
            values ('0190bbbb-0000-7000-8000-000000000002', 'case_file', 'x')
            """,
            """
            insert into representative (id, person_id, kind, sealed, issued_on, valid_from, recorded_at, recorded_by)
            select '0190bbbb-0000-7000-8000-000000000003', '0190bbbb-0000-7000-8000-000000000001', 'guardian', '\\x00',
            '2026-01-01', '2026-01-02', now(), (select id from staff limit 1)
            """,
        ],
        breaches: [
            Breach("person_not_merged_into_itself", "person", "merged_into = id"),
            Breach("person_merger_of_two", "person_merger", "kept = merged"),
            Breach("person_merger_reasoned", "person_merger", "reason = ''"),
            Breach("person_merger_undone_by_someone", "person_merger", "undone_at = now()"),
            Breach("person_merger_row_relation_named", "person_merger_row", "relation = ''"),
            Breach("representative_kind_known", "representative", "kind = 'friend'"),
            Breach("representative_sealed_written", "representative", "sealed = ''"),
            Breach("representative_issued_before_it_holds", "representative", "issued_on = valid_from + 1"),
            Breach("representative_ends_after_it_begins", "representative", "valid_until = valid_from - 1"),
            Breach(
                "representative_majority_of_a_ward", "representative",
                "kind = 'power_of_attorney', majority_on = '2030-01-01'"),
            Breach("representative_share_whole", "representative", "kind = 'heir', share_part = 1"),
            Breach(
                "representative_share_is_one", "representative", "kind = 'heir', share_part = 3, share_whole = 2"),
            Breach("representative_share_of_an_heir", "representative", "authorised = true"),
            Breach("representative_ended_by_someone", "representative", "ended_on = '2026-02-01'"),
            Breach("representative_end_known", "representative", ended("bored")),
            Breach(
                "representative_majority_ends_a_guardian", "representative",
                "kind = 'power_of_attorney', " + ended("majority")),
            Breach("representative_end_reasoned", "representative", ended("revoked", "")),
        ])
}
