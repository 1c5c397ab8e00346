extension BreachSet {
    private static let someone = "(select id from staff order by login limit 1)"
    private static let sitting = "(select id from sitting limit 1)"
    private static let file = "(select id from case_file limit 1)"

    static let bodies = BreachSet(
        rows: [
            """
            insert into body_seat (id, body, staff_id, office, from_on, seated_at, seated_by)
            values (gen_random_uuid(), 'board', \(someone), 'chair', '2026-01-01', now(), \(someone))
            """,
            """
            insert into sitting (id, body, calendar, year, number, set_for, stage, convened_at, convened_by, quorum,
            seats, quorum_source, opened_at, opened_by)
            values (gen_random_uuid(), 'board', 'hijri', 1447, 1, '2026-03-15', 'open', now(), \(someone), 2, 3, 'house',
            now(), \(someone))
            """,
            """
            insert into sitting_attendance (sitting_id, staff_id, office, presence)
            select \(sitting), s.id, 'chair', 'present' from staff s where not exists (
                select from case_interest i where i.staff_id = s.id) limit 1
            """,
            """
            insert into sitting_attendance (sitting_id, staff_id, office, presence)
            select \(sitting), s.id, 'member', 'absent' from staff s where not exists (
                select from sitting_attendance a where a.staff_id = s.id) limit 1
            """,
            """
            insert into sitting_arrival (sitting_id, staff_id, arrived_at, recorded_at, recorded_by)
            select sitting_id, staff_id, now() + interval '1 minute', now() + interval '1 minute', staff_id
            from sitting_attendance where presence = 'absent'
            """,
            """
            insert into sitting_item (sitting_id, id, place, case_id, by_hand, added_at, added_by)
            values (\(sitting), gen_random_uuid(), 1, \(file), false, now(), \(someone))
            """,
            """
            insert into sitting_motion (sitting_id, case_id, round, outcome, sealed, put_at, put_by)
            values (\(sitting), \(file), 1, 'accepted', '\\x00', now(), \(someone))
            """,
            """
            insert into sitting_vote (sitting_id, case_id, round, staff_id, vote, cast_at, recorded_by)
            select \(sitting), \(file), 1, staff_id, 'for', now(), staff_id from sitting_attendance
            where presence = 'present'
            """,
            """
            insert into minutes (id, sitting_id, number, revision, sealed, drafted_at, drafted_by, changed_at, changed_by)
            values (gen_random_uuid(), \(sitting), 1, 1, '\\x00', now(), \(someone), now(), \(someone))
            """,
            """
            insert into minutes_opinion (minutes_id, revision, staff_id, opinion, given_at)
            select id, 1, \(someone), 'approved', now() from minutes
            """,
        ],
        breaches: [
            Breach("body_seat_body_named", "body_seat", "body = ''"),
            Breach("body_seat_office_known", "body_seat", "office = 'king'"),
            Breach("body_seat_term_forward", "body_seat", "until_on = from_on - 1"),
            Breach(
                "body_seat_ended_in_its_term", "body_seat",
                "ended_on = from_on - 1, end_reason = 'x', ended_at = now(), ended_by = staff_id"),
            Breach("body_seat_ended_whole", "body_seat", "ended_on = from_on"),
            Breach(
                "body_seat_end_reasoned", "body_seat",
                "ended_on = from_on, end_reason = '', ended_at = now(), ended_by = staff_id"),
            Breach("sitting_body_named", "sitting", "body = ''"),
            Breach("sitting_calendar_known", "sitting", "calendar = 'lunar'"),
            Breach("sitting_number_counted", "sitting", "number = 0"),
            Breach(
                "sitting_stage_known", "sitting",
                "stage = 'lost', opened_at = null, opened_by = null, quorum = null, "
                    + "seats = null, quorum_source = null"),
            Breach("sitting_opened_by_someone", "sitting", "opened_by = null"),
            Breach("sitting_opened_where_it_sat", "sitting", "stage = 'convened'"),
            Breach("sitting_quorum_known", "sitting", "seats = null"),
            Breach("sitting_quorum_counted", "sitting", "quorum = 0"),
            Breach("sitting_quorum_source_known", "sitting", "quorum_source = 'custom'"),
            Breach("sitting_smaller_quorum_delegated", "sitting", "quorum_source = 'board'"),
            Breach("sitting_ended_by_someone", "sitting", "stage = 'closed'"),
            Breach("sitting_cancelled_for_a_reason", "sitting", "end_reason = 'no quorum'"),
            Breach(
                "sitting_end_reasoned", "sitting",
                "stage = 'cancelled', opened_at = null, opened_by = null, quorum = null, seats = null, "
                    + "quorum_source = null, ended_at = now(), ended_by = convened_by, end_reason = ''"),
            Breach("sitting_attendance_office_known", "sitting_attendance", "office = 'king'"),
            Breach("sitting_attendance_presence_known", "sitting_attendance", "presence = 'late'"),
            Breach("sitting_attendance_note_written", "sitting_attendance", "note = ''"),
            Breach("sitting_attendance_stand_in_delegated", "sitting_attendance", "office = 'stand-in'"),
            Breach("sitting_item_place_counted", "sitting_item", "place = 0"),
            Breach("sitting_item_is_a_case_or_a_matter", "sitting_item", "title = 'x'"),
            Breach("sitting_item_titled", "sitting_item", "case_id = null, title = '', by_hand = true"),
            Breach("sitting_item_matter_by_hand", "sitting_item", "case_id = null, title = 'x'"),
            Breach("sitting_motion_round_counted", "sitting_motion", "round = 0"),
            Breach("sitting_motion_outcome_named", "sitting_motion", "outcome = ''"),
            Breach("sitting_motion_sealed_written", "sitting_motion", "sealed = ''"),
            Breach("sitting_arrival_recorded_after", "sitting_arrival", "arrived_at = recorded_at + interval '1 day'"),
            Breach("sitting_vote_known", "sitting_vote", "vote = 'perhaps'"),
            Breach("minutes_number_counted", "minutes", "number = 0, corrects = gen_random_uuid()"),
            Breach("minutes_revision_counted", "minutes", "revision = 0"),
            Breach("minutes_correct_others", "minutes", "number = 2"),
            Breach("minutes_sealed_written", "minutes", "sealed = ''"),
            Breach("minutes_opinion_known", "minutes_opinion", "opinion = 'shrugged'"),
            Breach("minutes_opinion_objection_noted", "minutes_opinion", "opinion = 'objected'"),
            Breach("delegation_kind_known", "delegation", "kind = 'magic'"),
            Breach("delegation_names_its_body", "delegation", "kind = 'stand-in'"),
            Breach("delegation_counts_its_quorum", "delegation", "kind = 'quorum', body = 'board'"),
        ])
}
