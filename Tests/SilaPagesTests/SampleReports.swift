import SilaCore
import SilaPages
import Testing

/// The pages of registers, statement and overview, each with what is in it at its fullest and with nothing.
enum SampleReports {
    static func pages() throws -> [(String, any Page)] {
        [
            ("register-incoming", RegisterPage(try register(.incoming, entries, next: entries.last?.number))),
            ("register-outgoing-empty", RegisterPage(try register(.outgoing, []))),
            ("overview", OverviewPage(try overview())),
            ("overview-quiet", OverviewPage(try quiet())),
            ("statement", StatementPage(try statement(staff: true))),
            ("statement-alone", StatementPage(try statement(staff: false))),
        ]
    }

    private static func year() throws -> Period { try #require(Period(written: "1447")) }

    private static func register(
        _ direction: RegisterDirection, _ entries: [RegisterEntryLine], next: RegisterNumber? = nil
    ) throws -> RegisterModel {
        RegisterModel(
            tenant: try SampleHouse.safwa(), staff: SampleHouse.desk, formToken: "token-1", direction: direction,
            period: try year(), entries: entries, next: next)
    }

    private static var entries: [RegisterEntryLine] {
        var correction = line(14, "طلب: دعم عاجل", "2026-03-05", "فاطمة <بنت> علي", "المقابلة")
        correction.corrects = RegisterNumber(year: 1447, number: 12)
        correction.reason = "أُغفلت مرفقات \"الطلب\""
        correction.attachments = 4
        var outside = line(13, "استفسار", "2026-03-03", nil, "فاكس")
        outside.outside = true
        var first = line(12, "طلب: سلة غذائية", "2026-03-02", "فاطمة <بنت> علي", "المقابلة")
        first.correctedBy = RegisterNumber(year: 1447, number: 14)
        var withheld = line(11, "محجوب عمن لا يطّلع على الحالة", "2026-03-01", nil, nil)
        withheld.reference = nil
        return [correction, outside, first, withheld]
    }

    private static func line(
        _ number: Int, _ subject: String, _ day: String, _ party: String?, _ way: String?
    ) -> RegisterEntryLine {
        var line = RegisterEntryLine(
            number: RegisterNumber(year: 1447, number: number), at: SampleHouse.moment("\(day)T09:30:00+03:00"),
            subject: subject)
        line.party = party
        line.way = way
        line.reference = reference(UInt64(number))
        return line
    }

    private static func reference(_ number: UInt64) -> Reference { Reference(random: 300_000_000 + number * 7_919_123) }

    private static func quiet() throws -> OverviewModel {
        OverviewModel(
            tenant: try SampleHouse.zad(), staff: SampleHouse.desk, formToken: "token-1", today: SampleHouse.today,
            soonThrough: SampleHouse.day("2026-04-15"), since: SampleHouse.day("2026-01-08"),
            year: try year(),
            frontRole: Name(ar: "موظف علاقات المستفيدين", en: "beneficiary relations officer"))
    }

    private static func overview() throws -> OverviewModel {
        var model = try quiet()
        model.tenant = try SampleHouse.safwa()
        model.counts.open = 61
        model.counts.late = 2
        model.counts.soon = 1
        model.counts.unassigned = 1
        model.counts.reopened = 1
        model.counts.paused = 3
        model.late = [caseLine(1, "2026-03-25", "متأخر 7 أيام عمل"), caseLine(2, "2026-04-07", "متأخر يوم عمل واحد")]
        model.soon = [caseLine(3, "2026-04-12", "بقي يوما عمل")]
        var nobody = caseLine(4, nil, nil)
        nobody.officer = nil
        model.unassigned = [nobody]
        model.reopened = [caseLine(5, "2026-04-01", nil)]
        model.lastDay = [caseLine(6, "2026-04-05", "قبل النهاية بأقل من ساعة (12 د)")]
        model.officers = [desk("نورة <ب>"), desk("دون مكلّف")]
        model.bodies = [desk("اللجنة المختصة")]
        model.link = [desk("استفسار")]
        let clause = Citation(
            clause: ClauseID("satisfaction.complaints-link"), number: "ر.5",
            title: Name(ar: "متابعة رابط الشكاوى", en: "The link is followed"))
        model.linkOversight = OverviewOversight(
            clause: clause, body: Name(ar: "الإدارة العليا", en: "senior management"))
        return model
    }

    private static func caseLine(_ number: UInt64, _ day: String?, _ note: String?) -> OverviewCase {
        var line = OverviewCase(reference: reference(number), what: "طلب: سلة <غذائية>", stage: "قيد الدراسة")
        line.body = "اللجنة المختصة"
        line.officer = "نورة"
        line.on = day.map(SampleHouse.day)
        line.note = note
        return line
    }

    private static func desk(_ name: String) -> OverviewDesk {
        var desk = OverviewDesk(name: name)
        desk.open = 21
        desk.late = 2
        desk.soon = 1
        desk.pauses = 5
        desk.extensions = 3
        desk.reopenings = 1
        desk.lastHour = 1
        desk.lastDay = 4
        return desk
    }

    private static func statement(staff: Bool) throws -> StatementModel {
        var reply = PointCount()
        reply.conformed = 41
        reply.early = 2
        for number in 1...3 {
            reply.failures.append(
                Nonconformity(
                    .file(reference: reference(UInt64(number)), kind: .request),
                    what: Name(ar: "رُدّ بعد انقضاء المدة", en: "answered after the term"),
                    on: SampleHouse.day("2026-04-0\(number)"), by: number == 3 ? nil : WorkingDays(number)))
        }
        let policy = SamplePolicies.ceiling
        let clause = policy.handling.reply?.clause ?? policy.handling.heading
        let counts = [ConformityTally.Key(clause: clause.id, point: .reply): reply]
        return StatementModel(
            tenant: try SampleHouse.safwa(), staff: staff ? SampleHouse.desk : nil, formToken: "token-1",
            policy: policy.title, edition: 2,
            statement: ConformityStatement(policy, period: try year(), end: SampleHouse.today, counts: counts),
            withheld: [reference(2)])
    }
}
