internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import SilaCore
internal import SilaPages
internal import SilaService
internal import SilaStorage

/// The incoming and outgoing registers: read, printed, corrected by entries that refer to the first.
enum RegisterRoutes {
    private static let path = "\(RouteTable.api)/registers/{register}"
    static let readers = DeskPlace.registrars

    static let all = [
        Route(
            .get, path, .api, .roles(readers, list),
            Name(ar: "سجل الوارد أو الصادر", en: "The incoming or outgoing register, narrowed and paged, or as CSV")
        ).asking(query).giving(.ok, .named("RegisterPage")),
        Route(
            .get, "\(path)/{number}", .api, .roles(readers, show),
            Name(ar: "قيد من السجل", en: "An entry of a register, by its number: 1448-12")
        ).giving(.ok, .named("RegisterEntry")),
        Route(
            .post, "\(path)/{number}/correction", .api, .roles([.frontDesk, .management, .admin], correct),
            Name(
                ar: "تصحيح قيد بقيد جديد يشير إليه",
                en: "Correct an entry by a new one that refers to it; the first stays as it was written")
        ).taking(correction).giving(.created, .named("RegisterEntry")),
        Route(
            .get, "/{tenant}/desk/registers/{register}", .page, .roles(readers, RegisterSheet.show),
            Name(ar: "السجل للطباعة", en: "A register, to print")
        ).asking(query),
    ]

    static let query = Shape(
        "RegisterQuery",
        PeriodQuery.fields + [
            Field("year", .number(1300...9999), .optional, "of this year of its numbering only"),
            Field("reference", .line(20), .optional, "of this case only"),
            Field("way", .line(60), .optional, "over this channel or medium only"),
            Field("outside", .word(["true", "false"]), .optional, "outside the policy only, or within it only"),
            Field("after", .line(20), .optional, "`next` of the page before"),
            Field("limit", .number(1...500), .optional, "at most so many; 50 where it is not said. CSV holds all"),
            TableFormat.field,
        ])

    private static let correction = Shape(
        "RegisterCorrection",
        [
            Field("subject", .line, .optional, "what it is about, as it should have read"),
            Field("way", .line(60), .optional, "the channel or medium, as it should have read"),
            Field("attachments", .number(0...999), .optional, "how many documents there were"),
            Field("reason", .paragraphs(600), .required, "why it is corrected"),
        ])

    /// The register in the path; any other word is no address.
    static func direction(_ visit: Visit) throws(ServiceError) -> RegisterDirection {
        guard let direction = RegisterDirection(rawValue: try visit.parameter("register")) else { throw .notFound }
        return direction
    }

    /// What the query asks for.
    static func asked(_ visit: Visit) throws(ServiceError) -> RegisterQuery {
        var query = RegisterQuery(try direction(visit))
        query.year = visit.query.number("year")
        query.period = try PeriodQuery.read(visit.query)
        if let written = visit.query.text("reference") {
            guard let reference = Reference(reading: written) else { throw .notFound }
            query.reference = reference
        }
        query.way = visit.query.text("way")
        query.outside = visit.query.text("outside").map { $0 == "true" }
        query.after = visit.query.text("after")
        query.limit = visit.query.number("limit") ?? 50
        return query
    }

    private static func list(_ staff: StaffVisit) async throws -> Response {
        let (office, caller) = (staff.office, staff.caller)
        let query = try asked(staff.visit)
        if staff.visit.query.word("format", TableFormat.self) == .csv {
            // The first page is read before the answer begins, so that what is wrong with the query is said as such.
            _ = try await office.register(query, by: caller)
            let name = "\(office.slug.text)-\(query.direction.rawValue).csv"
            return .stream(name, "text/csv; charset=utf-8") { writer in
                try await RegisterTable.write(query, of: office, by: caller) { bytes in
                    try await writer.write(ByteBuffer(bytes: bytes))
                }
            }
        }
        return .json(
            .ok, RegisterView.bytes(try await office.register(query, by: caller), query.direction, of: office.name))
    }

    private static func number(_ visit: Visit) throws(ServiceError) -> RegisterNumber {
        guard let number = RegisterNumber(printed: try visit.parameter("number")) else { throw .notFound }
        return number
    }

    private static func show(_ staff: StaffVisit) async throws -> Response {
        let row = try await staff.office.registerEntry(
            try direction(staff.visit), try number(staff.visit), by: staff.caller)
        return .json(.ok, RegisterView.bytes(row, try await staff.office.edition().policy, of: staff.office.name))
    }

    private static func correct(_ staff: StaffVisit) async throws -> Response {
        let (visit, office) = (staff.visit, staff.office)
        var intake = RegisterCorrectionIntake(reason: visit.input.demanded("reason"))
        intake.subject = visit.input.text("subject")
        intake.way = visit.input.text("way")
        intake.attachments = visit.input.number("attachments")
        let direction = try direction(visit)
        return .stored(
            try await office.correctRegister(
                direction, try number(visit), intake, by: staff.caller, try visit.submission()
            ) { row, policy in
                let place = row.number.printed.replacing("/", with: "-")
                return StoredAnswer(
                    status: 201,
                    headers: [
                        StoredAnswer.Header(
                            name: "Location",
                            value: "/\(office.slug.text)/api/v1/registers/\(direction.rawValue)/\(place)")
                    ],
                    body: RegisterView.bytes(row, policy, of: office.name))
            })
    }
}
