internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService
internal import SilaStorage

/// The bodies of the policy and who sits in them; whom a case concerns.
enum BodyRoutes {
    private static let path = "\(RouteTable.api)/bodies"

    static let all = [
        Route(
            .get, path, .api, .staff(list),
            Name(
                ar: "لجان السياسة ووحداتها وأعضاؤها", en: "The bodies of the policy, who sits in them and their quorum")
        ).giving(.ok, .named("BodyList")),
        Route(
            .get, "\(path)/{body}", .api, .staff(read),
            Name(ar: "جهة بمقاعدها", en: "A body with its seats, past ones too")
        ).giving(.ok, .named("BodySheet")),
        Route(
            .post, "\(path)/{body}/seats", .api, .roles([.admin], seat),
            Name(ar: "تعيين عضو", en: "Seat a member of staff in a body for a term")
        ).taking(seating).giving(.created, .named("BodySheet")),
        Route(
            .post, "\(RouteTable.api)/seats/{seat}/end", .api, .roles([.admin], end),
            Name(ar: "إنهاء عضوية قبل مدتها", en: "End a seat before its term")
        ).taking(ending).giving(.ok, .named("BodySheet")),
        Route(
            .get, "\(RouteTable.api)/cases/{reference}/interests", .api, .staff(interests),
            Name(ar: "من تخصهم الحالة", en: "Whom a case concerns, who therefore do not act on it")
        ).giving(.ok, .named("InterestList")),
        Route(
            .post, "\(RouteTable.api)/interests", .api, .staff(declare),
            Name(ar: "الإفصاح عن مصلحة والتنحي", en: "Declare that a case concerns you, and recuse yourself from it")
        ).taking(declaration).giving(.created, .named("InterestList")),
    ]

    private static let seating = Shape(
        "SeatRecord",
        [
            Field("member", .line(100), .required, "the login of who is seated"),
            Field(
                "office", .word(of: SeatOffice.self), .optional,
                "member, where it is not said; the head of a unit: chair"),
            Field("from", .date, .optional, "the first day of the term; today, where it is not said"),
            Field("until", .date, .optional, "the last day of the term; none, where it is not said"),
        ])

    private static let ending = Shape(
        "SeatEnd",
        [
            Field("on", .date, .optional, "the first day on which it is held no more; today, where it is not said"),
            Field("reason", .paragraphs(1_000), .required, "why"),
        ])

    private static let declaration = Shape(
        "InterestDeclaration",
        [
            Field("reference", .line(20), .required, "the case"),
            Field("reason", .paragraphs(1_000), .required, "how the case concerns you"),
        ])

    private static func list(_ staff: StaffVisit) async throws -> Response {
        .json(.ok, BodyView.bytes(try await staff.office.bodies()))
    }

    private static func read(_ staff: StaffVisit) async throws -> Response {
        let id = BodyID(try staff.visit.parameter("body"))
        return .json(.ok, BodyView.bytes(try await staff.office.body(id)))
    }

    private static func seat(_ staff: StaffVisit) async throws -> Response {
        let input = staff.visit.input
        let intake = SeatIntake(
            login: input.demanded("member"), office: input.word("office") ?? .member, from: input.date("from"),
            until: input.date("until"))
        let body = BodyID(try staff.visit.parameter("body"))
        return .stored(
            try await staff.office.seat(intake, in: body, by: staff.caller, try staff.visit.submission()) { sheet in
                StoredAnswer(status: 201, body: BodyView.bytes(sheet))
            })
    }

    private static func end(_ staff: StaffVisit) async throws -> Response {
        guard let id = RowID(try staff.visit.parameter("seat")) else { throw ServiceError.notFound }
        let input = staff.visit.input
        return .stored(
            try await staff.office.endSeat(
                id, on: input.date("on"), reason: input.demanded("reason"), by: staff.caller,
                try staff.visit.submission()
            ) { sheet in StoredAnswer(status: 200, body: BodyView.bytes(sheet)) })
    }

    private static func interests(_ staff: StaffVisit) async throws -> Response {
        let sheet = try await staff.office.interests(try staff.visit.reference(), by: staff.caller)
        return .json(.ok, InterestView.bytes(sheet))
    }

    private static func declare(_ staff: StaffVisit) async throws -> Response {
        guard let reference = Reference(reading: staff.visit.input.demanded("reference")) else {
            throw ServiceError.notFound
        }
        return .stored(
            try await staff.office.declareInterest(
                reference, reason: staff.visit.input.demanded("reason"), by: staff.caller,
                try staff.visit.submission()
            ) { sheet in StoredAnswer(status: 201, body: InterestView.bytes(sheet)) })
    }
}
