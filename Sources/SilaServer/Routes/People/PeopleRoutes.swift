internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService
internal import SilaStorage

/// People on file, and what is owed to them and when.
enum PeopleRoutes {
    private static let path = "\(RouteTable.api)/people"
    private static let obligationPath = "\(RouteTable.api)/obligations"
    private static let readers: Set<Role> = [.frontDesk, .researchOfficer, .followUp, .management, .admin, .auditor]
    private static let writers: Set<Role> = [.frontDesk, .followUp, .management]

    static let all = [
        Route(
            .get, path, .api, .roles(readers, list),
            Name(
                ar: "البحث عن شخص", en: "People by a reference, a national ID, a mobile or membership number, or a name"
            )
        ).asking(search).giving(.ok, .named("PersonList")),
        Route(
            .get, "\(path)/{person}", .api, .roles(readers, show), Name(ar: "سجل شخص", en: "One person")
        ).giving(.ok, .named("PersonRecord")),
        Route(
            .get, "\(path)/{person}/obligations", .api, .roles(readers, owed),
            Name(ar: "ما يستحق للشخص", en: "What is owed to a person, the late ones first")
        ).giving(.ok, .named("ObligationList")),
        Route(
            .post, "\(path)/{person}/obligations", .api, .roles(writers, record),
            Name(ar: "إثبات التزام للشخص", en: "Write down what is owed to a person")
        ).taking(obligation).giving(.created, .named("Obligation")),
        Route(
            .get, obligationPath, .api, .roles(readers, obligations),
            Name(ar: "الالتزامات القائمة", en: "What is owed to anybody and open, the late ones first")
        ).asking(page).giving(.ok, .named("ObligationList")),
        Route(
            .post, "\(obligationPath)/{obligation}/fulfilment", .api, .roles(writers, meet),
            Name(ar: "إثبات الوفاء بالالتزام", en: "Say that an obligation was met, and what shows it")
        ).taking(fulfilment).giving(.ok, .named("Obligation")),
        Route(
            .post, "\(obligationPath)/{obligation}/withdrawal", .api, .roles([.management], drop),
            Name(ar: "صرف النظر عن التزام", en: "Give an obligation up; it does not come again either")
        ).taking(withdrawal).giving(.ok, .named("Obligation")),
    ]

    private static let search = Shape(
        "PersonQuery",
        [
            Field("q", .line(100), .required, "a reference, a national ID, a mobile or membership number, or a name"),
            Field("after", .line(300), .optional, "`next` of the page before"),
            Field("limit", .number(1...100), .optional, "at most so many; 50 where it is not said"),
        ])

    private static let page = Shape(
        "ObligationQuery",
        [
            Field("late", .word(["true", "false"]), .optional, "past their day only"),
            Field("after", .line(100), .optional, "`next` of the page before"),
            Field("limit", .number(1...100), .optional, "at most so many; 50 where it is not said"),
        ])

    private static let obligation = Shape(
        "ObligationInput",
        [
            Field("what", .paragraphs(2_000), .required, "what is owed"),
            Field("source", .word(of: ObligationRow.Source.self), .required, "on what it rests"),
            Field("source_reference", .line, .required, "the agreement or contract; the reference of the case"),
            Field("due", .date, .required, "the day it is due"),
            Field("every_months", .number(1...120), .optional, "after how many months it comes again"),
            Field("until", .date, .optional, "the last day on which it may come again"),
            Field(
                "notice", .number(0...60), .optional,
                "how many working days before that day it is a task; 5 where it is not said"),
        ])

    private static let fulfilment = Shape(
        "ObligationFulfilment",
        [
            Field("on", .date, .optional, "the day; today where it is not said"),
            Field("evidence", .paragraphs(2_000), .required, "what shows it"),
        ])

    private static let withdrawal = Shape(
        "ObligationWithdrawal", [Field("reason", .paragraphs(1_000), .required, "why")])

    private static func list(_ staff: StaffVisit) async throws -> Response {
        let asked = staff.visit.query
        let page = try await staff.office.people(
            asked.demanded("q"), after: asked.text("after"), limit: asked.number("limit") ?? 50)
        return .json(.ok, PersonRecordView.bytes(page))
    }

    private static func show(_ staff: StaffVisit) async throws -> Response {
        .json(.ok, PersonRecordView.bytes(try await staff.office.person(try id(staff, "person"))))
    }

    private static func owed(_ staff: StaffVisit) async throws -> Response {
        .json(.ok, ObligationView.bytes(try await staff.office.obligations(of: try id(staff, "person"))))
    }

    private static func obligations(_ staff: StaffVisit) async throws -> Response {
        let asked = staff.visit.query
        let page = try await staff.office.obligations(
            late: asked.text("late") == "true", after: asked.text("after"), limit: asked.number("limit") ?? 50)
        return .json(.ok, ObligationView.bytes(page))
    }

    private static func record(_ staff: StaffVisit) async throws -> Response {
        let input = staff.visit.input
        let intake = ObligationIntake(
            what: input.demanded("what"),
            sourceKind: try input.required("source", input.word("source", ObligationRow.Source.self)),
            source: input.demanded("source_reference"), due: try input.required("due", input.date("due")),
            every: input.number("every_months").map { Months($0) }, until: input.date("until"),
            notice: input.number("notice").map { WorkingDays($0) } ?? ObligationIntake.usualNotice)
        return .stored(
            try await staff.office.recordObligation(
                intake, to: try id(staff, "person"), by: staff.caller, try staff.visit.submission()
            ) { answer(201, $0) })
    }

    private static func meet(_ staff: StaffVisit) async throws -> Response {
        let input = staff.visit.input
        return .stored(
            try await staff.office.meetObligation(
                try id(staff, "obligation"), on: input.date("on"), evidence: input.demanded("evidence"),
                by: staff.caller, try staff.visit.submission()
            ) { answer(200, $0) })
    }

    private static func drop(_ staff: StaffVisit) async throws -> Response {
        .stored(
            try await staff.office.dropObligation(
                try id(staff, "obligation"), why: staff.visit.input.demanded("reason"), by: staff.caller,
                try staff.visit.submission()
            ) { answer(200, $0) })
    }

    private static func answer(_ status: Int, _ sheet: ObligationSheet) -> StoredAnswer {
        StoredAnswer(status: status, body: JSONWriter.object { ObligationView.write(sheet, &$0) })
    }

    private static func id(_ staff: StaffVisit, _ name: String) throws(ServiceError) -> RowID {
        guard let id = RowID(try staff.visit.parameter(name)) else { throw .notFound }
        return id
    }
}
