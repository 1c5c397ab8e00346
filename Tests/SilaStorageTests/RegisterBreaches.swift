extension BreachSet {
    /// The registers, and what waits for a number in them.
    static let registers = BreachSet(
        rows: [
            """
            insert into register_pending (source, direction, at, case_id, standing, subject_ar, subject_en)
            select 'case/1', 'incoming', now(), (select id from case_file limit 1), 'within', 'طلب', 'Request'
            """,
            """
            insert into register_entry (direction, year, number, source, at, recorded_at, case_id, standing, subject_ar,
            subject_en)
            select 'outgoing', 1447, 1, 'notice/1', now(), now(), (select id from case_file limit 1), 'within', 'رد',
            'Answer'
            """,
        ],
        breaches: [
            Breach("register_pending_source_written", "register_pending", "source = ''"),
            Breach("register_pending_direction_known", "register_pending", "direction = 'sideways'"),
            Breach("register_pending_way_named", "register_pending", "way = ''"),
            Breach("register_pending_standing_known", "register_pending", "standing = 'beside'"),
            Breach("register_pending_subject_written", "register_pending", "subject_en = ''"),
            Breach("register_pending_attachments_counted", "register_pending", "attachments = -1"),
            Breach("register_entry_direction_known", "register_entry", "direction = 'sideways'"),
            Breach("register_entry_year_known", "register_entry", "year = 1299"),
            Breach("register_entry_number_counted", "register_entry", "number = 0"),
            Breach("register_entry_source_written", "register_entry", "source = ''"),
            Breach("register_entry_way_named", "register_entry", "way = ''"),
            Breach("register_entry_standing_known", "register_entry", "standing = 'beside'"),
            Breach("register_entry_subject_written", "register_entry", "subject_ar = ''"),
            Breach("register_entry_attachments_counted", "register_entry", "attachments = -1"),
            Breach("register_entry_correction_whole", "register_entry", "reason = 'x'"),
            Breach("register_entry_correction_reasoned", "register_entry", "reason = ''"),
            Breach(
                "register_entry_correction_follows", "register_entry", "corrects_year = year, corrects_number = number"),
        ])
}
