internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService
internal import SilaStorage

/// Copies of the policy given to departments, and sessions at which it was explained.
enum DistributionRoutes {
    private static let keepers: Set<Role> = [.admin, .management]
    private static let copies = "\(RouteTable.api)/distribution"
    private static let sessions = "\(RouteTable.api)/awareness"

    static let all = [
        Route(
            .get, copies, .api, .roles(AcknowledgementRoutes.readers, distribution),
            Name(
                ar: "توزيع نسخ السياسة على الإدارات وما ينقص منه",
                en: "Which department has its copy of an edition, and what is lacking; 409 where the policy "
                    + "asks for none")
        ).asking(edition).giving(.ok, .named("Distribution")),
        Route(
            .post, "\(copies)/copies", .api, .roles(keepers, give),
            Name(ar: "إثبات تسليم نسخة لإدارة", en: "Record that a department was given its copy")
        ).taking(copy).giving(.created, .named("PolicyCopy")),
        Route(
            .post, "\(copies)/copies/{copy}/receipt", .api, .staff(receive),
            Name(
                ar: "إثبات استلام النسخة",
                en: "Confirm the receipt: the head of the department or one who belongs to it, never who gave it")
        ).taking(Shape("PolicyCopyReceipt", [])).giving(.ok, .named("PolicyCopy")),
        Route(
            .get, sessions, .api, .roles(AcknowledgementRoutes.readers, awareness),
            Name(
                ar: "لقاءات التوعية بالسياسة ومن لم يحضر",
                en: "Sessions on the policy, and who has attended none; 409 where the policy asks for none")
        ).asking(page).giving(.ok, .named("AwarenessList")),
        Route(
            .post, sessions, .api, .roles(keepers, hold),
            Name(ar: "إثبات لقاء توعية", en: "Record a session on the policy, with who attended")
        ).taking(session).giving(.created, .named("AwarenessSession")),
    ]

    private static let number = Field(
        "edition", .number(1...2_147_483_647), .optional, "of that edition; of the one in force where it is not said")

    private static let edition = Shape("DistributionQuery", [number])

    private static let copy = Shape(
        "PolicyCopyRecord",
        [
            Field("department", .line(36), .required, "its id"), number,
            Field("form", .word(of: PolicyCopyRow.Form.self), .optional, "paper where it is not said"),
            Field("given_on", .date, .optional, "when; today where it is not said"),
        ])

    private static let page = Shape(
        "AwarenessQuery",
        [
            Field("after", .line(60), .optional, "`next` of the page before"),
            Field("limit", .number(1...100), .optional, "at most so many; 20 where it is not said"),
        ])

    private static let session = Shape(
        "AwarenessRecord",
        [
            Field("held_on", .date, .required, "when"), Field("topic", .line(300), .required, "what it was about"),
            number, Field("attended", .names(500), .required, "the logins of who attended"),
        ])

    private static func distribution(_ staff: StaffVisit) async throws -> Response {
        let sheet = try await staff.office.distribution(of: staff.visit.query.number("edition"))
        return .json(.ok, DistributionView.bytes(sheet))
    }

    private static func give(_ staff: StaffVisit) async throws -> Response {
        let input = staff.visit.input
        return .stored(
            try await staff.office.giveCopy(
                to: try input.required("department", try input.id("department")), of: input.number("edition"),
                input.word("form") ?? .paper, on: input.date("given_on"), by: staff.caller,
                try staff.visit.submission()
            ) { StoredAnswer(status: 201, body: DistributionView.bytes($0)) })
    }

    private static func receive(_ staff: StaffVisit) async throws -> Response {
        guard let id = RowID(try staff.visit.parameter("copy")) else { throw ServiceError.notFound }
        return .stored(
            try await staff.office.receiveCopy(id, by: staff.caller, try staff.visit.submission()) {
                StoredAnswer(status: 200, body: DistributionView.bytes($0))
            })
    }

    private static func awareness(_ staff: StaffVisit) async throws -> Response {
        let query = staff.visit.query
        let page = try await staff.office.awareness(
            after: query.text("after"), limit: query.number("limit") ?? 20)
        return .json(.ok, DistributionView.bytes(page))
    }

    private static func hold(_ staff: StaffVisit) async throws -> Response {
        let input = staff.visit.input
        return .stored(
            try await staff.office.recordAwareness(
                input.demanded("topic"), on: try input.required("held_on", input.date("held_on")),
                of: input.number("edition"), attended: input.names("attended"), by: staff.caller,
                try staff.visit.submission()
            ) { StoredAnswer(status: 201, body: DistributionView.bytes($0)) })
    }
}
