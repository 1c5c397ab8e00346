/// What breaks the tables of departments, documents, signatures, reminders and copies.
extension BreachSet {
    static let duties = BreachSet(
        rows: [
            """
            insert into department (id, name_ar, name_en, created_at, created_by)
            select gen_random_uuid(), 'إدارة', 'Department', now(), id from staff where login = 'desk'
            """,
            """
            insert into document_version (item, number, title_ar, title_en, media, sha256, size, confidential, content,
            valid_from, uploaded_at, uploaded_by)
            select 'bylaws', 1, 'لائحة', 'Bylaws', 'text', sha256('x'), 1, false, 'x', '2026-03-15', now(), id
            from staff where login = 'desk'
            """,
            "insert into case_form (case_id, item, version) select id, 'bylaws', 1 from case_file limit 1",
            """
            insert into acknowledgement (id, staff_id, edition, edition_sha256, statement_ar, statement_en, signed_at)
            select gen_random_uuid(), id, 1, sha256('x'), 'أقر', 'I state', now() from staff where login = 'desk'
            """,
            """
            insert into reminder (staff_id, edition, audience, ordinal, due_on, made_at)
            select id, 1, 'member', 1, '2026-03-15', now() from staff where login = 'desk'
            """,
            """
            insert into policy_copy (id, edition, department, form, given_on, given_by, recorded_at)
            select gen_random_uuid(), 1, d.id, 'paper', '2026-03-15', s.id, now() from department d, staff s
            where s.login = 'desk'
            """,
            """
            insert into awareness_session (id, edition, held_on, topic, recorded_at, recorded_by)
            select gen_random_uuid(), 1, '2026-03-15', 'الحقوق', '2026-03-15T12:00:00Z', id from staff
            where login = 'desk'
            """,
            "insert into awareness_attendance (session, staff_id) select a.id, recorded_by from awareness_session a",
        ],
        breaches: [
            Breach("department_named", "department", "name_en = ''"),
            Breach("department_closed_by_someone", "department", "closed_at = now()"),
            Breach("document_version_item_written", "document_version", "item = 'A b'"),
            Breach("document_version_item_written", "document_version", "item = repeat('a', 41)"),
            Breach("document_version_counted", "document_version", "number = 0"),
            Breach("document_version_titled", "document_version", "title_ar = ''"),
            Breach("document_version_media_known", "document_version", "media = 'html'"),
            Breach("document_version_sha256_whole", "document_version", "sha256 = ''"),
            Breach("document_version_has_content", "document_version", "size = 0"),
            Breach("document_version_has_content", "document_version", "size = 2"),
            Breach("acknowledgement_sha256_whole", "acknowledgement", "edition_sha256 = ''"),
            Breach("acknowledgement_states", "acknowledgement", "statement_ar = ''"),
            Breach("acknowledgement_cites_a_clause", "acknowledgement", "clause = ''"),
            Breach("acknowledgement_compared_with_another", "acknowledgement", "compared = edition"),
            Breach("acknowledgement_code_whole", "acknowledgement", "code_version = 1"),
            Breach(
                "acknowledgement_code_whole", "acknowledgement",
                "code_item = 'code-of-ethics', code_version = 1, code_sha256 = 'x'"),
            Breach("reminder_audience_known", "reminder", "audience = 'everyone'"),
            Breach("reminder_counted", "reminder", "ordinal = 0"),
            Breach("policy_copy_form_known", "policy_copy", "form = 'by ear'"),
            Breach("policy_copy_received_by_someone", "policy_copy", "received_at = now()"),
            Breach(
                "policy_copy_received_by_another", "policy_copy", "received_at = now(), received_by = given_by"),
            Breach(
                "policy_copy_received_after_given", "policy_copy",
                """
                received_at = '2026-03-14T12:00:00Z', received_by = (select id from staff where login = 'other')
                """),
            Breach("awareness_session_has_topic", "awareness_session", "topic = ''"),
            Breach("awareness_session_was_held", "awareness_session", "held_on = '2026-03-16'"),
        ])
}
