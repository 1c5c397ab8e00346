internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService
internal import SilaStorage

/// What the board lets a member of staff do that otherwise takes more.
enum DelegationRoutes {
    private static let path = "\(RouteTable.api)/policy/delegations"
    private static let recorders: Set<Role> = [.admin, .management]

    static let all = [
        Route(
            .get, path, .api, .roles(EditionRoutes.readers, list),
            Name(ar: "تفويضات المجلس", en: "The board's delegations, the newest first")
        ).giving(.ok, .named("DelegationList")),
        Route(
            .post, path, .api, .roles(recorders, record),
            Name(ar: "إثبات تفويض لغيرك", en: "Record a delegation to somebody else")
        ).taking(shape).giving(.created, .named("Delegation")),
        Route(
            .post, "\(path)/{delegation}/revocation", .api, .roles(recorders, revoke),
            Name(ar: "إنهاء تفويض", en: "End a delegation before its last day")
        ).taking(Shape("DelegationRevocation", [])).giving(.ok, .named("Delegation")),
    ]

    private static let shape = Shape(
        "DelegationRecord",
        [
            Field(
                "kind", .word(of: DelegationKind.self), .optional,
                "publication, where it is not said; quorum, stand-in or payment"),
            Field(
                "delegate", .line(100), .required,
                "the login of whom it is given to: an administrator to publish alone, the chair or deputy of the body for "
                    + "a smaller quorum"),
            Field("body", .line(60), .optional, "the body, of a smaller quorum and of standing in"),
            Field("quorum", .number(1...100), .optional, "how many members suffice, of a smaller quorum"),
            Field("session", .line(60), .required, "the session in which the board decided it"),
            Field("held_on", .date, .optional, "its day; one of the two is needed, and both have to be the same day"),
            Field("held_on_hijri", .line(10), .optional, "its day by Umm al-Qura: 1447-09-12"),
            Field("reason", .paragraphs(1_000), .required, "why"),
            Field("until", .date, .required, "the last day on which it holds"),
        ])

    private static func list(_ staff: StaffVisit) async throws -> Response {
        .json(.ok, DelegationView.bytes(try await staff.office.delegations()))
    }

    private static func record(_ staff: StaffVisit) async throws -> Response {
        let input = staff.visit.input
        let intake = DelegationIntake(
            kind: input.word("kind") ?? .publication, delegate: input.demanded("delegate"),
            body: input.text("body").map { BodyID($0) }, quorum: input.number("quorum"),
            session: input.demanded("session"),
            day: try SessionDays.read(input), reason: input.demanded("reason"),
            until: try input.required("until", input.date("until")))
        return .stored(
            try await staff.office.delegate(intake, by: staff.caller, try staff.visit.submission()) { sheet in
                StoredAnswer(status: 201, body: JSONWriter.object { DelegationView.write(sheet, &$0) })
            })
    }

    private static func revoke(_ staff: StaffVisit) async throws -> Response {
        guard let id = RowID(try staff.visit.parameter("delegation")) else { throw ServiceError.notFound }
        return .stored(
            try await staff.office.revokeDelegation(id, by: staff.caller, try staff.visit.submission()) { sheet in
                StoredAnswer(status: 200, body: JSONWriter.object { DelegationView.write(sheet, &$0) })
            })
    }
}
