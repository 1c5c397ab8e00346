extension BreachSet {
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
        ],
        breaches: [
            Breach("person_not_merged_into_itself", "person", "merged_into = id"),
            Breach("person_merger_of_two", "person_merger", "kept = merged"),
            Breach("person_merger_reasoned", "person_merger", "reason = ''"),
            Breach("person_merger_undone_by_someone", "person_merger", "undone_at = now()"),
            Breach("person_merger_row_relation_named", "person_merger_row", "relation = ''"),
        ])
}
