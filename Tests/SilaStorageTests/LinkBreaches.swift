extension BreachSet {
    /// The tables behind the public link.
    static let link = BreachSet(
        rows: [
            """
            insert into follow_secret (case_id, issue, secret_hash, issued_at, issued_by)
            select (select id from case_file limit 1), 1, decode(repeat('ab', 32), 'hex'), now(), 'a'
            """,
            """
            insert into public_count (what, subject, began_at, ends_at, count)
            values ('secret-of-case', decode(repeat('cd', 32), 'hex'), now(), now() + interval '1 hour', 1)
            """,
        ],
        breaches: [
            Breach("follow_secret_issue_counted", "follow_secret", "issue = 0"),
            Breach("follow_secret_hash_whole", "follow_secret", "secret_hash = 'x'"),
            Breach("follow_secret_issuer_named", "follow_secret", "issued_by = ''"),
            Breach("public_count_what_known", "public_count", "what = 'visits'"),
            Breach("public_count_subject_whole", "public_count", "subject = 'x'"),
            Breach("public_count_span_in_order", "public_count", "ends_at = began_at"),
            Breach("public_count_counted", "public_count", "count = -1"),
        ])
}
