import SilaCore
import SilaPolicyFiles

/// Trials of the rules on names, approval, numbers, blanks and readings.
enum FormTrials {
    private static let role = "front_role: {ar: ضابط"
    private static let stanza = """
        approval:
          title: {ar: اعتماد مجلس الإدارة, en: Approval by the board}
          session: 3/1446
          hijri: 1446-09-09
          gregorian: 2025-03-09
          weekday: sunday
          listed: 7
          absent: 1

        """

    private static func approval(_ piece: String, _ other: String) -> [Trial.Edit] { [Trial.Edit(piece, other)] }

    static let names: [Trial] = [
        .cooperative(
            "association.unnamed",
            [
                .init(
                    """
                    association:
                      name: {ar: الجمعية التعاونية للنحالين بوادي الأثل, en: Wadi Athl Beekeepers Cooperative}
                      licence: 9001
                      supervisor: {ar: وزارة الموارد البشرية والتنمية الاجتماعية, en: Ministry of Human Resources and Social Development}
                    """, "association: ‸null")
            ], near: [.init("  licence: 9001\n", "")]),
        .cooperative(
            "people.title-differs", [.init(role, "  in_title: ‸members\n" + role)],
            near: [.init(role, "  in_title: beneficiaries\n" + role)]),
        .cooperative(
            "people.slips", [.init(role, "  slips: ‸[members]\n" + role)],
            near: [.init(role, "  slips: [beneficiaries]\n" + role)]),
    ]

    static let approvals: [Trial] = [
        .cooperative(
            "approval.none",
            [.init(stanza, ""), .init("title:\n  ar: سياسة", "title:\n  ‸ar: سياسة")], besides: ["body.unreferenced"],
            near: [.init("  listed: 7\n  absent: 1\n", "")]),
        .cooperative(
            "approval.blank",
            [
                .init(
                    stanza,
                    "approval:\n  ‸title: {ar: اعتماد مجلس الإدارة, en: Approval by the board}\n  blank: true\n")
            ], near: [.init("  weekday: sunday\n", "")]),
        .cooperative(
            "approval.undated",
            [
                .init("  hijri: 1446-09-09\n  gregorian: 2025-03-09\n  weekday: sunday\n", ""),
                .init("approval:\n  title", "approval:\n  ‸title"),
            ], near: [.init("  gregorian: 2025-03-09\n", "")]),
        .cooperative(
            "approval.no-session",
            [.init("  session: 3/1446\n", ""), .init("approval:\n  title", "approval:\n  ‸title")],
            near: [.init("session: 3/1446", "session: 3")]),
        .cooperative(
            "approval.dates-contradict", approval("1446-09-09", "‸1446-09-19"),
            near: approval("1446-09-09", "1446-09-08")),
        .cooperative(
            "approval.dates-day-apart", approval("1446-09-09", "‸1446-09-10"),
            near: approval("1446-09-09", "1446-09-11")),
        .cooperative(
            "approval.weekday-contradicts", approval("weekday: sunday", "weekday: ‸monday"),
            near: approval(
                "hijri: 1446-09-09\n  gregorian: 2025-03-09\n  weekday: sunday",
                "hijri: 1446-09-08\n  gregorian: 2025-03-09\n  weekday: saturday")),
        .cooperative(
            "approval.weekday-contradicts",
            approval("  gregorian: 2025-03-09\n  weekday: sunday", "  weekday: ‸thursday"),
            near: approval("  gregorian: 2025-03-09\n", "")),
        .cooperative(
            "approval.date-impossible", approval("1446-09-09", "‸1446-13-19"),
            near: approval(
                "hijri: 1446-09-09\n  gregorian: 2025-03-09\n  weekday: sunday",
                "gregorian: 2024-02-29\n  weekday: thursday")),
        .cooperative(
            "approval.date-impossible",
            approval(
                "hijri: 1446-09-09\n  gregorian: 2025-03-09\n  weekday: sunday", "gregorian: ‸2025-02-29"),
            near: approval("hijri: 1446-09-09", "hijri: 1446-09-10")),
        .cooperative(
            "approval.date-out-of-range", approval("gregorian: 2025-03-09", "gregorian: ‸1782-09-09"),
            near: approval(
                "session: 3/1446\n  hijri: 1446-09-09\n  gregorian: 2025-03-09\n",
                "session: 3/1300\n  gregorian: 1882-11-12\n")),
        .cooperative(
            "approval.date-out-of-range", approval("hijri: 1446-09-09", "hijri: ‸1664-03-09"),
            near: approval("gregorian: 2025-03-09", "gregorian: 2025-03-10")),
        .cooperative(
            "approval.session-malformed", approval("session: 3/1446", "session: ‸'3/1446/9'"),
            near: approval("session: 3/1446", "session: '3\\1446'")),
        .cooperative(
            "approval.session-malformed", approval("session: 3/1446", "session: ‸'//'"),
            near: approval("session: 3/1446", "session: الجلسة الثالثة (3) لعام ١٤٤٦هـ")),
        .cooperative(
            "approval.session-year", approval("session: 3/1446", "session: ‸3/1444"),
            near: approval("session: 3/1446", "session: 3/2025")),
        .cooperative(
            "approval.attendance-under-quorum", approval("absent: 1", "absent: ‸4"),
            near: approval("absent: 1", "absent: 3")),
        .cooperative(
            "approval.listed-not-members", approval("listed: 7", "listed: ‸6"), near: approval("absent: 1", "absent: 0")
        ),
    ]

    private static let ethics = "    - id: ethics\n      number: 3"
    private static let obligations = "    - id: obligations\n      number: 2"
    private static let privacy = "    - id: privacy\n      number: 1"
    private static let relation = "relation:\n  heading:\n    number: حـ"
    private static let markedRelation = "relation:\n  heading:\n    ‸number: حـ"

    static let clauses: [Trial] = [
        .cooperative(
            "clause.blank",
            [
                .init(
                    "    - id: request-form\n      number: 3",
                    "    - ‸id: blank\n      number: 3\n      blank: true\n    - id: request-form\n      number: 4")
            ], near: []),
        .cooperative(
            "clause.unnumbered",
            [
                .init(privacy, "    - id: privacy"), .init(obligations, "    - id: obligations"),
                .init(ethics, "    - id: ethics"), .init(relation, markedRelation),
            ], near: [.init(obligations, "    - id: obligations")]),
        .cooperative(
            "clause.number-missing", [.init(obligations, "    - ‸id: obligations")],
            near: [
                .init(privacy, "    - id: privacy"), .init(obligations, "    - id: obligations"),
                .init(ethics, "    - id: ethics"),
            ]),
        .cooperative(
            "clause.number-twice", [.init(ethics, "    - id: ethics\n      number: ‸2")],
            near: [.init("    - id: liaison\n      number: 1", "    - id: liaison\n      number: 1.0")]),
        .charity(
            "clause.number-twice",
            [
                .init("    number: خامساً", "    number: ‸رابعاً"), .init("    number: سادساً", "    number: خامساً"),
                .init("    number: سابعاً", "    number: سادساً"),
            ], near: []),
        .cooperative(
            "clause.number-gap", [.init(ethics, "    - id: ethics\n      number: ‸4")],
            near: [.init(obligations, "    - id: obligations")]),
        .cooperative(
            "clause.number-gap", [.init(privacy, "    - id: privacy\n      number: ‸0")],
            near: [
                .init(privacy, "    - id: privacy\n      number: أ"),
                .init(obligations, "    - id: obligations\n      number: بـ"),
                .init(ethics, "    - id: ethics\n      number: جـ"),
            ]),
        .cooperative(
            "clause.numbers-mixed",
            [.init(ethics, "    - id: ethics\n      number: ج"), .init(relation, markedRelation)],
            near: [
                .init(privacy, "    - id: privacy\n      number: ١"),
                .init(obligations, "    - id: obligations\n      number: (٢)"),
            ]),
        .charity(
            "heading.number-gap",
            [
                .init("    number: سادساً", "    number: سابعاً"),
                .init("    number: سابعاً\n    title: {ar: الشكاوى", "    number: ‸ثامناً\n    title: {ar: الشكاوى"),
            ],
            near: [
                .init("    number: أولاً", "    number: المادة 1"),
                .init("      number: ثانياً", "      number: المادة 2"),
                .init("      number: ثالثاً", "      number: المادة 3.1"),
                .init("    number: رابعاً", "    number: المادة 3.2"),
                .init("    number: خامساً", "    number: المادة 3.3"),
                .init("    number: سادساً", "    number: المادة 4"),
                .init("    number: سابعاً", "    number: المادة 5"),
            ]),
        .cooperative(
            "heading.number-gap", [.init("    number: ذ", "    number: ‸ر")],
            near: [
                .init("    number: تـ", "    number: ج"), .init("    number: ثـ", "    number: د"),
                .init("    number: جـ", "    number: هـ"), .init("    number: حـ", "    number: و"),
                .init("    number: خـ", "    number: ز"),
                .init("    number: د\n    title: {ar: قياس", "    number: ح\n    title: {ar: قياس"),
                .init("    number: ذ", "    number: ط"),
            ]),
        .cooperative(
            "reading.stands",
            [
                .init(
                    "      channels: [website, email]\n",
                    "      channels: [website, email]\n      reading: ‸{of: channels, reason: {ar: سكت النص, en: silent}}\n"
                )
            ],
            near: [
                .init(
                    "reply: {at_most: 15 working days, from: completeness}",
                    "reply: {at_most: 15 working days, from: completeness}\n      reading: {of: from, reason: {ar: س, en: s}}"
                )
            ]),
        .cooperative(
            "reading.of-nothing",
            [
                .init(
                    "reply: {at_most: 15 working days, from: completeness}",
                    "reply: {at_most: 15 working days, from: completeness}\n      reading: ‸{of: at_least, reason: {ar: س, en: s}}"
                )
            ],
            near: [
                .init(
                    "reply: {at_most: 15 working days, from: completeness}",
                    "reply: {at_most: 15 working days, from: completeness}\n      reading: {of: at_most, reason: {ar: س, en: s}}"
                )
            ]),
    ]
}
