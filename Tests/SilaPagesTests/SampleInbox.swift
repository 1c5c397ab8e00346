import SilaCore
import SilaPages

/// Lists of cases: one row in every state that the time for a reply can have.
enum SampleInbox {
    static func rows() -> [InboxRow] {
        [
            row(1, "فاطمة بنت علي آل جواد", .request(.referred), "2026-03-02", promise(due: "2026-03-31")),
            row(2, "محمد العوامي", .request(.referred), "2026-03-08", promise(due: "2026-04-05")),
            row(3, "Maria Santos", .request(.decided), "2026-03-22", promise(due: "2026-04-19"), left: 10),
            row(4, "زينب الخاطر", .request(.complete), "2026-03-23", promise(notBefore: "2026-04-20")),
            row(5, "حسن المرهون", .request(.referred), "2026-02-15", promise(notBefore: "2026-03-01")),
            row(
                6, "علي القطري", .request(.referred), "2026-01-15",
                promise(notBefore: "2026-01-29", target: "2026-03-15")),
            row(7, "سكينة الصفواني", .request(.received), "2026-04-05", ReplyClock(), service: nil),
            paused(8),
            answered(9, on: "2026-04-01", stage: .answered),
            answered(10, on: "2026-04-20", stage: .closed),
            row(11, "أحمد الدبيس", .request(.outside), "2026-04-01", ReplyClock(), channel: "فاكس"),
            row(12, nil, .inquiry(.asked), "2026-04-04", ReplyClock(), service: nil, channel: "الاتصال الهاتفي"),
            row(13, "هدى الجنبي", .suggestion(.converted), "2026-03-30", ReplyClock(), service: nil),
            row(14, "نجيبة الشيخ", .request(.complete), "2026-04-01", promise()),
        ]
    }

    /// As many rows as asked for, each with a long name and a last day.
    static func many(_ count: Int) -> [InboxRow] {
        (0..<count).map { index in
            row(
                UInt64(1_000 + index), "عبدالرحمن بن عبدالعزيز بن محمد آل إبراهيم", .request(.referred), "2026-03-22",
                promise(due: "2026-04-19"), left: 10)
        }
    }

    static func model(
        rows: [InboxRow], filter: InboxFilter = InboxFilter(), next: String? = nil, continued: Bool = false
    ) throws -> InboxModel {
        InboxModel(
            tenant: try SampleHouse.safwa(), staff: SampleHouse.desk, formToken: "token-1", today: SampleHouse.today,
            filter: filter, rows: rows, next: next, continued: continued)
    }

    static func row(
        _ number: UInt64, _ person: String?, _ stage: CaseStage, _ received: String, _ clock: ReplyClock,
        left: Int? = nil, service: Name? = Name(ar: "سلة غذائية", en: "Food basket"), channel: String = "المقابلة"
    ) -> InboxRow {
        var clock = clock
        clock.left = left.map { WorkingDays($0) }
        return InboxRow(
            reference: Reference(random: 300_000_000 + number * 7_919_123), person: person, service: service,
            stage: stage,
            channel: Name(ar: channel, en: "Channel"), receivedAt: SampleHouse.moment("\(received)T09:30:00+03:00"),
            clock: clock)
    }

    static func promise(due: String? = nil, notBefore: String? = nil, target: String? = nil) -> ReplyClock {
        ReplyClock(
            promise: Promise(
                from: SampleHouse.day("2026-03-24"), notBefore: notBefore.map(SampleHouse.day),
                due: due.map(SampleHouse.day), target: target.map(SampleHouse.day)))
    }

    private static func paused(_ number: UInt64) -> InboxRow {
        var clock = promise(due: "2026-04-12")
        clock.pausedSince = SampleHouse.day("2026-03-29")
        return row(number, "بتول آل ربح", .request(.referred), "2026-03-15", clock)
    }

    private static func answered(_ number: UInt64, on day: String, stage: RequestStage) -> InboxRow {
        var clock = promise(due: "2026-04-12")
        clock.answeredOn = SampleHouse.day(day)
        return row(number, "جعفر الزاير", .request(stage), "2026-03-10", clock)
    }
}
