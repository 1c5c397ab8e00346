internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService
internal import SilaStorage

/// The working days of an association: the days it announced, and how a date is reckoned with them.
enum CalendarRoutes {
    static let all = [
        Route(
            .get, "\(RouteTable.api)/due", .api, .tenant(due),
            Name(ar: "متى يحل موعد الرد، يوماً بيوم", en: "When a reply is due under the policy in force, day by day")
        ).asking(question).giving(.ok, .named("Reckoning")),
        Route(
            .get, "\(RouteTable.api)/requests/{reference}/clock", .api, .staff(clock),
            Name(ar: "مدة الرد على طلب، يوماً بيوم", en: "How the dates of a request are reckoned, day by day")
        ).giving(.ok, .named("Clock")),
        Route(
            .get, "\(RouteTable.api)/complaints/{reference}/clock", .api, .staff(complaintClock),
            Name(ar: "مواعيد شكوى، يوماً بيوم", en: "How the dates of a complaint are reckoned, day by day")
        ).giving(.ok, .named("Clock")),
        Route(
            .get, "\(RouteTable.api)/calendar/days", .api, .staff(days),
            Name(ar: "الأيام التي أعلنتها الجمعية", en: "The days that the association announced itself")
        ).giving(.ok, .named("Calendar")),
        Route(
            .post, "\(RouteTable.api)/calendar/days", .api, .roles([.admin], announce),
            Name(
                ar: "إعلان يوم إجازة أو يوم عمل",
                en: "Announce a day off or a day worked; open deadlines are reckoned anew, and none moves earlier")
        ).taking(announcement).giving(.created, .named("CalendarChange")),
        Route(
            .delete, "\(RouteTable.api)/calendar/days/{day}", .api, .roles([.admin], withdraw),
            Name(
                ar: "سحب يوم معلن",
                en: "Take back a day; where open cases are reckoned with it, 409 lists them until their number is "
                    + "acknowledged")
        ).asking(acknowledgement).changing().giving(.ok, .named("CalendarChange")),
    ]

    private static let question = Shape(
        "DueQuery",
        [
            Field("complete", .date, .required, "the day the term starts from: day 0"),
            Field(
                "clause", .line(80), .optional,
                "of the clause of that id; of the reply to a request, where it is not said"),
        ])

    private static let announcement = Shape(
        "CalendarDayAnnouncement",
        [
            Field("date", .date, .required, "the day"),
            Field("kind", .word(of: AnnouncedDay.Kind.self), .optional, "off, where it is not said; or working"),
            Field("name", .part(NameShape.name), .required, "what it is called"),
            Field("reason", .line(300), .required, "the decision, its number and date"),
        ])

    private static let acknowledgement = Shape(
        "CalendarDayWithdrawal",
        [
            Field(
                "acknowledged", .number(0...10_000_000), .optional,
                "how many open cases are reckoned with the day, as the 409 said")
        ])

    private static func due(_ tenant: TenantVisit) async throws -> Response {
        let query = tenant.visit.query
        guard let complete = query.date("complete") else { throw ServiceError.notFound }
        let policy = try await tenant.office.edition().policy
        let (clause, term) = try term(query.text("clause"), of: policy)
        let reckoned = ReckonedTerm(term, from: complete, calendar: try await tenant.office.calendar())
        return .json(.ok, JSONWriter.object { ReckoningView.write(reckoned, term, clause, &$0) })
    }

    /// The term of that clause; of the reply to a request where none is named.
    private static func term(_ id: String?, of policy: Policy) throws(ServiceError) -> (Clause?, ReplyTerm?) {
        let terms = policy.terms
        guard let id else { return (policy.handling.reply?.clause, policy.handling.reply?.term) }
        if let found = terms.first(where: { $0.clause.id.rawValue == id }) { return (found.clause, found.term) }
        let known = terms.map(\.clause.id.rawValue).joined(separator: ", ")
        let message = Name(
            ar: "لا بند بهذا المعرّف له مدة؛ الموجود: \(known.isEmpty ? "لا شيء" : known)",
            en: "no clause of that id has a term; there are: \(known.isEmpty ? "none" : known)")
        throw .invalid([FieldFault(field: "clause", message: message)])
    }

    private static func clock(_ staff: StaffVisit) async throws -> Response {
        let record = try await staff.office.request(try staff.visit.reference(), by: staff.caller)
        return .json(.ok, ClockView.bytes(record.file, record.reference, record.desk))
    }

    private static func complaintClock(_ staff: StaffVisit) async throws -> Response {
        let record = try await staff.office.complaint(try staff.visit.reference(), by: staff.caller)
        return .json(.ok, ClockView.bytes(record.file, record.reference, record.desk))
    }

    private static func days(_ staff: StaffVisit) async throws -> Response {
        let state = try await staff.office.calendarState()
        return .json(.ok, CalendarView.bytes(state), [.eTag: "\"\(state.number)\""])
    }

    private static func announce(_ staff: StaffVisit) async throws -> Response {
        let input = staff.visit.input
        guard let date = input.date("date"), let name = input.part("name") else { throw ServiceError.notFound }
        let day = AnnouncedDay(
            date: date, kind: input.word("kind") ?? .off,
            name: Name(ar: name.demanded("ar"), en: name.demanded("en")), reason: input.demanded("reason"))
        let office = staff.office
        return .stored(
            try await office.announceDay(day, by: staff.caller, try staff.visit.submission()) { row, state in
                let place = "/\(office.slug.text)/api/v1/calendar/days/\(row.id.text)"
                return answer(201, row, state, [StoredAnswer.Header(name: "Location", value: place)])
            })
    }

    private static func withdraw(_ staff: StaffVisit) async throws -> Response {
        guard let id = RowID(try staff.visit.parameter("day")) else { throw ServiceError.notFound }
        let visit = staff.visit
        return .stored(
            try await staff.office.withdrawDay(
                id, seen: try visit.seenVersion(), acknowledged: visit.query.number("acknowledged"),
                by: staff.caller, try visit.submission()
            ) { row, state in answer(200, row, state, []) })
    }

    private static func answer(
        _ status: Int, _ row: CalendarDayRow, _ state: CalendarState, _ headers: [StoredAnswer.Header]
    ) -> StoredAnswer {
        StoredAnswer(
            status: status, headers: headers + [StoredAnswer.Header(name: "ETag", value: "\"\(state.number)\"")],
            body: CalendarView.bytes(row, state))
    }
}
