extension BreachSet {
    static let satisfaction = BreachSet(
        rows: [
            "insert into survey_book values (1, decode(repeat('00', 32), 'hex'), 'x', now(), 'files')",
            """
            insert into survey_campaign
            (id, book, survey, audience, minimum, opened_on, opened_by, closes_on, edition)
            values ('0190cccc-0000-7000-8000-000000000001', 1, 's', 'periodic', 5, '2026-03-01', 'a', '2026-03-30', 1)
            """,
            """
            insert into survey_invitation (id, campaign_id, case_id, token_hash, sent_on)
            select '0190cccc-0000-7000-8000-000000000002', '0190cccc-0000-7000-8000-000000000001', id,
            decode(repeat('00', 32), 'hex'), '2026-03-01' from case_file limit 1
            """,
            """
            insert into survey_answer (campaign_id, question, service, value)
            values ('0190cccc-0000-7000-8000-000000000001', 'q', 'food', '5')
            """,
            """
            insert into fieldwork
            (id, kind, due, subject_ar, subject_en, place, edition, is_recurring, planned_at, planned_by)
            values ('0190cccc-0000-7000-8000-000000000003', 'visit', '2026-06-01', 'م', 'o', 'Safwa', 1, true, now(), 'a')
            """,
            """
            insert into fieldwork_finding (id, fieldwork_id, words, recorded_at, recorded_by)
            select '0190cccc-0000-7000-8000-000000000004', '0190cccc-0000-7000-8000-000000000003', 'w', now(), id
            from staff limit 1
            """,
        ],
        breaches: [
            Breach("survey_book_number_counted", "survey_book", "number = 0"),
            Breach("survey_book_sha256_whole", "survey_book", "sha256 = '\\x00'"),
            Breach("survey_campaign_named", "survey_campaign", "survey = ''"),
            Breach("survey_campaign_audience_known", "survey_campaign", "audience = 'everybody'"),
            Breach("survey_campaign_minimum_three", "survey_campaign", "minimum = 2"),
            Breach("survey_campaign_closes_after_opening", "survey_campaign", "closes_on = opened_on - 1"),
            Breach("survey_campaign_closed_whole", "survey_campaign", "closed_on = '2026-03-30'"),
            Breach(
                "survey_campaign_end_known", "survey_campaign",
                "closed_on = '2026-03-30', closed_by = 'a', ended = 'lost', answers = 1"),
            Breach(
                "survey_campaign_results_from_the_minimum", "survey_campaign",
                "closed_on = '2026-03-30', closed_by = 'a', ended = 'results', answers = 4"),
            Breach(
                "survey_campaign_results_from_the_minimum", "survey_campaign",
                "closed_on = '2026-03-30', closed_by = 'a', ended = 'too-few', answers = 5"),
            Breach("survey_invitation_token_hash_whole", "survey_invitation", "token_hash = '\\x00'"),
            Breach(
                "survey_answer_id_is_random", "survey_answer", "id = '0190cccc-0000-7000-8000-000000000009'"),
            Breach("survey_answer_of_a_question", "survey_answer", "question = ''"),
            Breach("survey_answer_service_named", "survey_answer", "service = ''"),
            Breach("survey_answer_says_something", "survey_answer", "value = ''"),
            Breach("fieldwork_kind_known", "fieldwork", "kind = 'outing'"),
            Breach("fieldwork_subject_named", "fieldwork", "subject_en = ''"),
            Breach("fieldwork_place_written", "fieldwork", "place = ''"),
            Breach("fieldwork_done_whole", "fieldwork", "done_on = '2026-06-01'"),
            Breach(
                "fieldwork_report_written", "fieldwork",
                "done_on = '2026-06-01', done_by = (select id from staff limit 1), report = ''"),
            Breach("fieldwork_finding_says_what", "fieldwork_finding", "words = ''"),
            Breach("task_for_one_thing", "task", "case_id = null"),
        ])
}
