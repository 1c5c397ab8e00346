extension BreachSet {
    /// Who has a case in hand, notes, announcements, outreach and what is owed to people.
    static let care = BreachSet(
        rows: [
            """
            insert into work_field (id, name_ar, name_en, changed_at, changed_by)
            values ('relief', 'إغاثة', 'Relief', now(), 'a')
            """,
            """
            insert into liaison_route (id, category, category_key, field, officer, created_at, created_by)
            select gen_random_uuid(), 'أيتام', 'ايتام', 'relief', (select id from staff limit 1), now(), 'a'
            """,
            """
            insert into absence (id, staff_id, from_day, until_day, reason, recorded_at, recorded_by)
            select gen_random_uuid(), (select id from staff limit 1), '2026-03-01', '2026-03-05', 'leave', now(), 'a'
            """,
            """
            insert into assignment (case_id, seq, to_staff, why, reason, at, by)
            select (select id from case_file limit 1), 1, (select id from staff limit 1), 'transferred', 'r', now(), 'a'
            """,
            """
            insert into case_note (id, case_id, written_at, written_by, text_sealed)
            select gen_random_uuid(), (select id from case_file limit 1), now(), (select id from staff limit 1), '\\x00'
            """,
            """
            insert into outreach_list (id, name, reason, created_at, created_by)
            values (gen_random_uuid(), 'elders', 'visits', now(), 'a')
            """,
            """
            insert into outreach_member (id, list, person_id, consent, added_at, added_by)
            select gen_random_uuid(), (select id from outreach_list limit 1), (select id from person limit 1), 'yes',
            now(), 'a'
            """,
            """
            insert into announcement (id, title_ar, title_en, text_ar, text_en, media, audience, revision, authors,
            drafted_at, changed_at)
            values (gen_random_uuid(), 'أ', 'a', 'ب', 'b', '{sms}', 'all', 1, '{x}', now(), now())
            """,
            """
            insert into telling (announcement, person_id, medium, state, at)
            select (select id from announcement limit 1), (select id from person limit 1), 'phone', 'waiting', now()
            """,
            """
            insert into obligation (id, series, person_id, what_sealed, source_kind, source, due, first_due, notice,
            task_on, calendar, recorded_at, recorded_by)
            select gen_random_uuid(), gen_random_uuid(), (select id from person limit 1), '\\x00', 'contract', 'c-1',
            '2026-03-15', '2026-03-15', 5, '2026-03-08', 1, now(), 'a'
            """,
        ],
        breaches: routing + telling + owing)

    private static let routing = [
        Breach("work_field_id_written", "work_field", "id = 'Relief Work'"),
        Breach("work_field_named", "work_field", "name_ar = ''"),
        Breach("work_field_services_named", "work_field", "services = '{null}'"),
        Breach("liaison_route_category_whole", "liaison_route", "category_key = null"),
        Breach("liaison_route_service_named", "liaison_route", "service = ''"),
        Breach("liaison_route_kind_known", "liaison_route", "kind = 'riddle'"),
        Breach("liaison_route_deputies_named", "liaison_route", "deputies = '{null}'"),
        Breach("liaison_route_officer_is_no_deputy", "liaison_route", "deputies = array[officer]"),
        Breach("liaison_route_withdrawn_by_someone", "liaison_route", "withdrawn_at = now()"),
        Breach("absence_ends_after_it_begins", "absence", "until_day = from_day - 1"),
        Breach("absence_reasoned", "absence", "reason = ''"),
        Breach("absence_back_by_someone", "absence", "back_on = from_day"),
        Breach(
            "absence_back_before_its_end", "absence", "back_on = until_day + 1, back_at = now(), back_by = 'a'"),
        Breach("assignment_seq_counted", "assignment", "seq = 0"),
        Breach("assignment_moves", "assignment", "from_staff = to_staff"),
        Breach("assignment_why_known", "assignment", "why = 'lost'"),
        Breach("assignment_transfer_has_its_reason", "assignment", "reason = null"),
        Breach("assignment_of_a_route_names_it", "assignment", "why = 'routed'"),
    ]

    private static let telling = [
        Breach("outreach_list_named", "outreach_list", "name = ''"),
        Breach("outreach_list_reasoned", "outreach_list", "reason = ''"),
        Breach("outreach_list_closed_by_someone", "outreach_list", "closed_at = now()"),
        Breach("outreach_member_consented", "outreach_member", "consent = ''"),
        Breach("outreach_member_removed_with_reason", "outreach_member", "removed_at = now(), removed_by = 'a'"),
        Breach("announcement_titled", "announcement", "title_en = ''"),
        Breach("announcement_written", "announcement", "text_ar = ''"),
        Breach("announcement_media_known", "announcement", "media = '{drum}'"),
        Breach("announcement_audience_known", "announcement", "audience = 'some', audience_of = 'x'"),
        Breach("announcement_audience_whole", "announcement", "audience_of = 'x'"),
        Breach("announcement_revision_counted", "announcement", "revision = 0"),
        Breach("announcement_authors_named", "announcement", "authors = '{}'"),
        Breach("announcement_approved_by_someone", "announcement", "approved_at = now()"),
        Breach("announcement_approved_by_another", "announcement", "approved_at = now(), approved_by = 'x'"),
        Breach(
            "announcement_published_by_someone", "announcement",
            "approved_at = now(), approved_by = 'y', published_at = now()"),
        Breach(
            "announcement_published_once_approved", "announcement", "published_at = now(), published_by = 'y'"),
        Breach("announcement_withdrawn_with_reason", "announcement", "withdrawn_at = now(), withdrawn_by = 'y'"),
        Breach(
            "announcement_withdrawn_or_published", "announcement",
            """
            approved_at = now(), approved_by = 'y', published_at = now(), published_by = 'y', withdrawn_at = now(),
            withdrawn_by = 'y', withdrawn_why = 'z'
            """),
        Breach("announcement_told_once_published", "announcement", "told_at = now()"),
        Breach("telling_medium_known", "telling", "medium = 'drum'"),
        Breach("telling_state_known", "telling", "state = 'perhaps'"),
        Breach("telling_why_known", "telling", "state = 'undeliverable', why = 'lazy'"),
        Breach("telling_why_not", "telling", "why = 'no-mobile'"),
        Breach("telling_waits_for_staff", "telling", "medium = 'sms'"),
        Breach("telling_told_with_outcome", "telling", "state = 'told'"),
    ]

    private static let owing = [
        Breach("obligation_source_kind_known", "obligation", "source_kind = 'hearsay'"),
        Breach("obligation_source_named", "obligation", "source = ''"),
        Breach("obligation_of_a_case_names_it", "obligation", "source_kind = 'case'"),
        Breach("obligation_begins_with_its_first", "obligation", "first_due = due + 1"),
        Breach("obligation_comes_again", "obligation", "every_months = 0"),
        Breach("obligation_until_needs_repetition", "obligation", "until_day = due"),
        Breach("obligation_next_is_later", "obligation", "every_months = 1, next_due = due"),
        Breach("obligation_notice_counted", "obligation", "notice = 61"),
        Breach("obligation_task_before_its_day", "obligation", "task_on = due + 1"),
        Breach("obligation_met_with_evidence", "obligation", "met_on = due"),
        Breach("obligation_dropped_with_reason", "obligation", "dropped_at = now(), dropped_by = 'a'"),
        Breach(
            "obligation_met_or_dropped", "obligation",
            """
            met_on = due, evidence_sealed = '\\x00', met_at = now(), met_by = 'a', dropped_at = now(), dropped_by = 'a',
            dropped_why = 'x'
            """),
    ]
}
