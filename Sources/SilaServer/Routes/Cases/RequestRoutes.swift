internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService

/// Taking requests, reading one, listing cases.
enum RequestRoutes {
    static let all = [
        Route(
            .post, "\(RouteTable.api)/requests", .api, .roles(Receive.roles, take),
            Name(ar: "استلام طلب", en: "Take a request, over a channel of the policy or outside it with a reason")
        ).taking(intake).giving(.created, .named("Request")),
        Route(
            .get, "\(RouteTable.api)/cases", .api, .staff(CaseListing.answer),
            Name(ar: "قائمة الحالات", en: "Cases of every kind (narrow with `kind`), paged")
        ).asking(CaseListing.shape).giving(.ok, .named("CaseList")),
        Route(
            .get, "\(RouteTable.api)/requests", .api, .staff { try await CaseListing.answer($0, kind: .request) },
            Name(ar: "قائمة الطلبات", en: "Requests, narrowed and paged")
        ).asking(CaseListing.shape).giving(.ok, .named("CaseList")),
        Route(
            .get, "\(RouteTable.api)/requests/{reference}", .api, .staff(read),
            Name(ar: "طلب بكل ما جرى فيه", en: "A request with its history and what may be done now")
        ).giving(.ok, .named("Request")),
    ]

    private static let intake = Shape(
        "RequestIntake",
        CaseShapes.channel + [
            CaseShapes.service, CaseShapes.medium,
            Field("person", .part(CaseShapes.person), .required, "who it is for"),
            Field("representative", .part(CaseShapes.representative), .optional, "who acts for the person"),
            CaseShapes.items,
        ])

    private static func take(_ staff: StaffVisit) async throws -> Response {
        let input = staff.visit.input
        var intake = RequestIntake(
            channel: input.demanded("channel"), person: CaseShapes.person(input), service: input.text("service"),
            items: input.items("items") ?? [:])
        intake.channelName = input.text("channel_name")
        intake.outsideReason = input.text("outside_reason")
        intake.medium = input.word("medium")
        if let part = input.part("representative") {
            intake.recorded = CaseShapes.chosen(part)
            if intake.recorded == nil {
                intake.representative = try part.required(
                    "representative.capacity", CaseShapes.representative(part))
            }
        }
        let office = staff.office
        return .stored(
            try await office.takeRequest(intake, by: staff.caller, try staff.visit.submission()) { record in
                .opened(record, at: "requests", office, RequestView.bytes(record))
            })
    }

    private static func read(_ staff: StaffVisit) async throws -> Response {
        let answer = try await staff.office.answer(
            SilaCore.Request.self, try staff.visit.reference(), by: staff.caller, as: "json"
        ) { RequestView.bytes($0) }
        return .json(.ok, answer.body, [.eTag: "\"\(answer.version)\""])
    }
}

/// A list of cases, as a query narrows it.
enum CaseListing {
    /// What the query may hold.
    static let shape = Shape(
        "CaseQuery",
        [
            Field("kind", .word(of: CaseKind.self), .optional, "of this kind only"),
            Field("stage", .line(40), .optional, "at this stage only"),
            Field("body", .line(60), .optional, "with this body only"),
            Field("outside", .word(["true", "false"]), .optional, "recorded outside the policy only, or within it"),
            Field("open", .word(["true", "false"]), .optional, "open ones only, or ended ones only"),
            Field("overdue", .word(["true", "false"]), .optional, "past their last day only"),
            Field("mine", .word(["true", "false"]), .optional, "in the hand of who asks only; open ones unless said"),
            Field("assigned", .line(100), .optional, "in the hand of that login or staff id only; `none` for nobody"),
            Field("q", .line(100), .optional, "a reference, a national ID, a mobile number or part of a name"),
            Field("order", .word(of: CaseQuery.Order.self), .optional, "newest first, or those due first"),
            Field("after", .line(100), .optional, "`next` of the page before"),
            Field("limit", .number(1...100), .optional, "at most so many; 50 where it is not said"),
        ])

    static func answer(_ staff: StaffVisit) async throws -> Response {
        try await answer(staff, kind: nil)
    }

    /// The page that the query asks for; of one kind where the address says so.
    static func answer(_ staff: StaffVisit, kind: CaseKind?) async throws -> Response {
        let asked = staff.visit.query
        var query = CaseQuery()
        query.kind = kind ?? asked.word("kind")
        query.stage = asked.text("stage")
        query.body = asked.text("body").map { BodyID($0) }
        query.outside = asked.text("outside").map { $0 == "true" }
        query.open = asked.text("open").map { $0 == "true" }
        query.overdue = asked.text("overdue") == "true"
        query.mine = asked.text("mine") == "true"
        query.assigned = asked.text("assigned").map { $0 == "none" ? .nobody : .staff($0) }
        query.text = asked.text("q")
        query.order = asked.word("order") ?? .newest
        query.after = asked.text("after")
        query.limit = asked.number("limit") ?? 50
        return .json(.ok, CaseListView.bytes(try await staff.office.cases(query, by: staff.caller)))
    }
}
