internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService
internal import SilaStorage

/// Lists of people to reach unasked, where the policy has that as a goal.
enum OutreachRoutes {
    private static let path = "\(RouteTable.api)/outreach"
    private static let readers: Set<Role> = [.frontDesk, .researchOfficer, .followUp, .management, .admin, .auditor]
    private static let keepers: Set<Role> = [.frontDesk, .researchOfficer, .management, .admin]

    static let all = [
        Route(
            .get, path, .api, .roles(readers, list),
            Name(ar: "قوائم الوصول دون طلب", en: "The lists of people to reach unasked, the newest first")
        ).giving(.ok, .named("OutreachListList")),
        Route(
            .post, path, .api, .roles(keepers, make), Name(ar: "إنشاء قائمة بسببها", en: "Make a list, with the reason")
        ).taking(listShape).giving(.created, .named("OutreachList")),
        Route(
            .get, "\(path)/{list}", .api, .roles(readers, members),
            Name(ar: "من في القائمة", en: "Those on a list")
        ).asking(page).giving(.ok, .named("OutreachMemberList")),
        Route(
            .post, "\(path)/{list}/closure", .api, .roles(keepers, close),
            Name(ar: "إغلاق قائمة", en: "Close a list")
        ).taking(Shape("OutreachClosure", [])).giving(.ok, .named("OutreachList")),
        Route(
            .post, "\(path)/{list}/members", .api, .roles(keepers, add),
            Name(ar: "إضافة شخص مع ما يثبت رضاه", en: "Put somebody on a list, with what their consent rests on")
        ).taking(memberShape).giving(.created, .named("OutreachMember")),
        Route(
            .post, "\(path)/{list}/members/{person}/removal", .api, .roles(keepers, remove),
            Name(ar: "رفع شخص من القائمة", en: "Take somebody off a list")
        ).taking(removal).giving(.noContent, nil),
    ]

    private static let listShape = Shape(
        "OutreachListInput",
        [
            Field("name", .line(100), .required, "what it is called"),
            Field("reason", .paragraphs(1_000), .required, "why these people are reached"),
        ])

    private static let memberShape = Shape(
        "OutreachMemberInput",
        [
            Field("person", .line(36), .required, "the id of the person"),
            Field("consent", .paragraphs(1_000), .required, "what the person said to being reached, when and to whom"),
        ])

    private static let removal = Shape("OutreachRemoval", [Field("reason", .paragraphs(1_000), .required, "why")])

    private static let page = Shape(
        "OutreachQuery",
        [
            Field("after", .line(100), .optional, "`next` of the page before"),
            Field("limit", .number(1...100), .optional, "at most so many; 50 where it is not said"),
        ])

    private static func list(_ staff: StaffVisit) async throws -> Response {
        .json(.ok, OutreachView.bytes(try await staff.office.outreachLists()))
    }

    private static func make(_ staff: StaffVisit) async throws -> Response {
        let input = staff.visit.input
        return .stored(
            try await staff.office.makeOutreachList(
                input.demanded("name"), reason: input.demanded("reason"), by: staff.caller,
                try staff.visit.submission()
            ) { row in
                StoredAnswer(
                    status: 201,
                    body: JSONWriter.object { OutreachView.write(row, [staff.caller.id.text: staff.caller.name], &$0) })
            })
    }

    private static func members(_ staff: StaffVisit) async throws -> Response {
        let asked = staff.visit.query
        let page = try await staff.office.outreachMembers(
            of: try id(staff, "list"), after: asked.text("after"), limit: asked.number("limit") ?? 50)
        return .json(.ok, OutreachView.bytes(page))
    }

    private static func close(_ staff: StaffVisit) async throws -> Response {
        .stored(
            try await staff.office.closeOutreachList(
                try id(staff, "list"), by: staff.caller, try staff.visit.submission()
            ) { row in StoredAnswer(status: 200, body: JSONWriter.object { OutreachView.write(row, [:], &$0) }) })
    }

    private static func add(_ staff: StaffVisit) async throws -> Response {
        let input = staff.visit.input
        guard let person = RowID(input.demanded("person")) else {
            throw ServiceError.invalid([
                FieldFault(
                    field: "person", message: Name(ar: "لا شخص بهذا المعرّف", en: "there is no person of that id"))
            ])
        }
        return .stored(
            try await staff.office.addToOutreachList(
                try id(staff, "list"), person: person, consent: input.demanded("consent"), by: staff.caller,
                try staff.visit.submission()
            ) { member, name in
                StoredAnswer(status: 201, body: JSONWriter.object { OutreachView.write(member, name, &$0) })
            })
    }

    private static func remove(_ staff: StaffVisit) async throws -> Response {
        .stored(
            try await staff.office.removeFromOutreachList(
                try id(staff, "list"), person: try id(staff, "person"), why: staff.visit.input.demanded("reason"),
                by: staff.caller, try staff.visit.submission()
            ) { StoredAnswer(status: 204, body: []) })
    }

    private static func id(_ staff: StaffVisit, _ name: String) throws(ServiceError) -> RowID {
        guard let id = RowID(try staff.visit.parameter(name)) else { throw .notFound }
        return id
    }
}
