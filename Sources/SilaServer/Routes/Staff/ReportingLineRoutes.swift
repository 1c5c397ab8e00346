internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService

/// Under whom each member of staff works: a complaint reaches neither whom it is against nor those under them.
enum ReportingLineRoutes {
    private static let path = "\(RouteTable.api)/reporting-lines"
    private static let keepers: Set<Role> = [.admin, .management]

    static let all = [
        Route(
            .get, path, .api, .roles(keepers.union([.auditor]), list),
            Name(ar: "التبعية الإدارية", en: "Under whom each member of staff works")
        ).giving(.ok, .named("ReportingLineList")),
        Route(
            .post, "\(path)/{login}", .api, .roles(keepers, set),
            Name(ar: "تغيير تبعية عامل", en: "Put a member of staff under another, or under nobody")
        ).taking(shape).giving(.ok, .named("ReportingLine")),
    ]

    private static let shape = Shape(
        "ReportingLineChange",
        [Field("under", .line(100), .optional, "the login of whom they work under; absent for nobody")])

    private static func list(_ staff: StaffVisit) async throws -> Response {
        let lines = try await staff.office.reportingLines()
        return .json(.ok, JSONWriter.object { $0.list("lines", lines, ReportingLineView.write) })
    }

    private static func set(_ staff: StaffVisit) async throws -> Response {
        let visit = staff.visit
        return .stored(
            try await staff.office.setReportingLine(
                of: try visit.parameter("login"), under: visit.input.text("under"), by: staff.caller,
                try visit.submission()
            ) { line in
                StoredAnswer(status: 200, body: JSONWriter.object { ReportingLineView.write(line, &$0) })
            })
    }
}

/// Under whom a member of staff works, as the API answers it.
enum ReportingLineView {
    static let schema = NamedSchema(
        "ReportingLine",
        .object([
            Property("login", .text), Property("name", .name),
            Property("under", .nullable(.text()), "the login of whom they work under; null for nobody"),
        ]))

    static let list = NamedSchema("ReportingLineList", .object([Property("lines", .list(.named("ReportingLine")))]))

    static func write(_ line: ReportingLine, _ json: inout JSONWriter) {
        json.field("login", line.login)
        json.field("name", line.name)
        json.field("under", line.under)
    }
}
