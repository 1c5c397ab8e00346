internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService
internal import SilaStorage

/// To whom cases go: fields of work, routes, who is away, what each has in hand.
enum LiaisonRoutes {
    private static let path = "\(RouteTable.api)/liaison"
    private static let overseers: Set<Role> = [.followUp, .management, .admin, .auditor]

    static let all = [
        Route(
            .get, path, .api, .staff(show),
            Name(ar: "جدول توزيع الحالات", en: "The routing: fields of work, routes, categories without a route")
        ).giving(.ok, .named("Liaison")),
        Route(
            .post, "\(path)/fields", .api, .roles([.admin], putField),
            Name(ar: "كتابة مجال عمل", en: "Write a field of work, new or anew")
        ).taking(field).giving(.created, .named("WorkField")),
        Route(
            .post, "\(path)/fields/{field}/withdrawal", .api, .roles([.admin], withdrawField),
            Name(ar: "سحب مجال عمل", en: "Withdraw a field of work")
        ).taking(Shape("WorkFieldWithdrawal", [])).giving(.ok, .named("WorkField")),
        Route(
            .post, "\(path)/routes", .api, .roles([.admin], addRoute),
            Name(ar: "إضافة مسار أو استبداله", en: "Add a route, in the place of another where one is named")
        ).taking(route).giving(.created, .named("LiaisonRoute")),
        Route(
            .post, "\(path)/routes/{route}/withdrawal", .api, .roles([.admin], withdrawRoute),
            Name(ar: "سحب مسار", en: "Withdraw a route; cases that went by it stay where they are")
        ).taking(Shape("LiaisonRouteWithdrawal", [])).giving(.ok, .named("LiaisonRoute")),
        Route(
            .get, "\(path)/loads", .api, .roles(overseers, loads),
            Name(ar: "ما لدى كل موظف", en: "What each has in hand, and what nobody has")
        ).giving(.ok, .named("LoadList")),
        Route(
            .get, "\(path)/absences", .api, .staff(absences),
            Name(ar: "الغائبون ومن سيغيب", en: "Who is away now or will be")
        ).giving(.ok, .named("AbsenceList")),
        Route(
            .post, "\(path)/absences", .api, .roles([.management, .admin], recordAbsence),
            Name(
                ar: "تسجيل غياب", en: "Record an absence; once it begins, open cases go to the deputies of their routes"
            )
        ).taking(absence).giving(.created, .named("Absence")),
        Route(
            .post, "\(path)/absences/{absence}/return", .api, .roles([.management, .admin], endAbsence),
            Name(ar: "عودة قبل نهاية الغياب", en: "End an absence early")
        ).taking(coming).giving(.ok, .named("Absence")),
    ]

    private static let field = Shape(
        "WorkFieldInput",
        [
            Field("id", .line(60), .required, "lower-case words joined by hyphens: `relief`"),
            Field("name", .part(NameShape.name), .required, "what it is called"),
            Field("services", .names(100), .optional, "the services in it, by id"),
        ])

    private static let route = Shape(
        "LiaisonRouteInput",
        [
            Field("category", .line(60), .optional, "for this category of people only"),
            Field("field", .line(60), .optional, "in this field of work only, by its id"),
            Field("service", .line(60), .optional, "for this service only, by its id"),
            Field("kind", .word(of: CaseKind.self), .optional, "for this kind of case only"),
            Field("officer", .line(100), .required, "the login of who takes them"),
            Field("deputies", .names(20), .optional, "the logins of who takes them instead, in order"),
            Field("replaces", .line(36), .optional, "the id of the route that this one replaces"),
        ])

    private static let absence = Shape(
        "AbsenceInput",
        [
            Field("staff", .line(100), .required, "the login of who is away"),
            Field("from", .date, .required, "the first day"),
            Field("until", .date, .required, "the last day"),
            Field("reason", .paragraphs(1_000), .required, "why"),
        ])

    private static let coming = Shape(
        "AbsenceReturn", [Field("on", .date, .optional, "the day from which they are back; today where it is not said")]
    )

    private static func show(_ staff: StaffVisit) async throws -> Response {
        .json(.ok, LiaisonView.bytes(try await staff.office.liaison()))
    }

    private static func putField(_ staff: StaffVisit) async throws -> Response {
        let input = staff.visit.input
        let id = input.demanded("id")
        let letters = id.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        if !letters || id.hasPrefix("-") || id.hasSuffix("-") || id.contains("--") {
            throw ServiceError.invalid([
                FieldFault(
                    field: "id",
                    message: Name(
                        ar: "المعرّف كلمات بحروف لاتينية صغيرة بينها شرطات",
                        en: "an id is lower-case Latin words joined by hyphens"))
            ])
        }
        let name = input.part("name") ?? Input()
        return .stored(
            try await staff.office.putField(
                id, name: Name(ar: name.demanded("ar"), en: name.demanded("en")), services: input.names("services"),
                by: staff.caller, try staff.visit.submission()
            ) { StoredAnswer(status: 201, body: LiaisonView.bytes($0)) })
    }

    private static func withdrawField(_ staff: StaffVisit) async throws -> Response {
        .stored(
            try await staff.office.withdrawField(
                try staff.visit.parameter("field"), by: staff.caller, try staff.visit.submission()
            ) { StoredAnswer(status: 200, body: LiaisonView.bytes($0)) })
    }

    private static func addRoute(_ staff: StaffVisit) async throws -> Response {
        let input = staff.visit.input
        var intake = RouteIntake(officer: input.demanded("officer"), deputies: input.names("deputies"))
        intake.category = input.text("category")
        intake.field = input.text("field")
        intake.service = input.text("service")
        intake.kind = input.word("kind")
        if let replaced = input.text("replaces") {
            guard let id = RowID(replaced) else { throw ServiceError.notFound }
            intake.replaces = id
        }
        return .stored(
            try await staff.office.addRoute(intake, by: staff.caller, try staff.visit.submission()) { row in
                StoredAnswer(status: 201, body: LiaisonView.bytes(row))
            })
    }

    private static func withdrawRoute(_ staff: StaffVisit) async throws -> Response {
        guard let id = RowID(try staff.visit.parameter("route")) else { throw ServiceError.notFound }
        return .stored(
            try await staff.office.withdrawRoute(id, by: staff.caller, try staff.visit.submission()) { row in
                StoredAnswer(status: 200, body: LiaisonView.bytes(row))
            })
    }

    private static func loads(_ staff: StaffVisit) async throws -> Response {
        .json(.ok, LiaisonView.bytes(try await staff.office.loads()))
    }

    private static func absences(_ staff: StaffVisit) async throws -> Response {
        .json(.ok, AbsenceView.bytes(try await staff.office.absences()))
    }

    private static func recordAbsence(_ staff: StaffVisit) async throws -> Response {
        let input = staff.visit.input
        let intake = AbsenceIntake(
            login: input.demanded("staff"), from: try input.required("from", input.date("from")),
            until: try input.required("until", input.date("until")), reason: input.demanded("reason"))
        return .stored(
            try await staff.office.recordAbsence(intake, by: staff.caller, try staff.visit.submission()) { sheet in
                StoredAnswer(status: 201, body: JSONWriter.object { AbsenceView.write(sheet, &$0) })
            })
    }

    private static func endAbsence(_ staff: StaffVisit) async throws -> Response {
        guard let id = RowID(try staff.visit.parameter("absence")) else { throw ServiceError.notFound }
        return .stored(
            try await staff.office.endAbsence(
                id, on: staff.visit.input.date("on"), by: staff.caller, try staff.visit.submission()
            ) { StoredAnswer(status: 200, body: JSONWriter.object { [sheet = $0] in AbsenceView.write(sheet, &$0) }) })
    }
}
