internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService

/// The editions of the policy: what was published, what the board recorded of it, what is wrong with the files.
enum EditionRoutes {
    /// Who edits.
    static let editors: Set<Role> = [.admin]
    /// Who reads.
    static let readers: Set<Role> = [.admin, .auditor, .management]
    /// Where they are.
    static let path = "\(RouteTable.api)/policy/editions"

    static let all = [
        Route(
            .get, path, .api, .roles(readers, list), Name(ar: "إصدارات السياسة", en: "The editions, the newest first")
        )
        .asking(page).giving(.ok, .named("EditionList")),
        Route(
            .get, "\(path)/{edition}", .api, .roles(readers, show),
            Name(ar: "إصدار واحد بنصه", en: "An edition with its texts")
        ).giving(.ok, .named("Edition")),
        Route(
            .post, "\(path)/{edition}/approval", .api, .roles(editors, approve),
            Name(ar: "إثبات اعتماد المجلس", en: "Record that the board approved an edition")
        ).taking(approval).giving(.created, .named("Edition")),
        Route(
            .post, "\(path)/{edition}/withdrawal", .api, .roles(editors, withdraw),
            Name(ar: "سحب إصدار لم يسرِ", en: "Withdraw an edition whose day has not come")
        ).taking(Shape("EditionWithdrawal", [])).giving(.ok, .named("Edition")),
        Route(
            .get, "\(RouteTable.api)/policy/faults", .api, .roles(readers, faults),
            Name(ar: "أخطاء ملفات الجمعية", en: "What is wrong with the association's files")
        ).giving(.ok, .named("FileFaults")),
    ]

    /// What a list of numbered things is asked with.
    static let page = Shape(
        "NumberedQuery",
        [
            Field("after", .number(1...2_147_483_647), .optional, "the number that the last page ended with"),
            Field("limit", .number(1...100), .optional, "at most so many; 20 where it is not said"),
        ])

    private static let approval = Shape(
        "EditionApproval",
        [
            Field("session", .line(60), .required, "the session, as the board numbers it"),
            Field("held_on", .date, .optional, "its day; one of the two is needed, and both have to be the same day"),
            Field("held_on_hijri", .line(10), .optional, "its day by Umm al-Qura: 1447-09-12"),
            Field("present", .names(100), .required, "who was there, by name"),
            Field("absent", .names(100), .optional, "who was not"),
        ])

    private static func list(_ staff: StaffVisit) async throws -> Response {
        let query = staff.visit.query
        return .json(
            .ok,
            EditionView.bytes(
                try await staff.office.editions(after: query.number("after"), limit: query.number("limit") ?? 20)))
    }

    private static func show(_ staff: StaffVisit) async throws -> Response {
        .json(.ok, EditionView.bytes(try await staff.office.editionSheet(try staff.visit.number("edition"))))
    }

    private static func approve(_ staff: StaffVisit) async throws -> Response {
        let visit = staff.visit
        let input = visit.input
        guard !input.names("present").isEmpty else {
            throw ServiceError.invalid([FieldFault(field: "present", message: InputFault.required)])
        }
        let intake = ApprovalIntake(
            session: input.demanded("session"), day: try SessionDays.read(input), present: input.names("present"),
            absent: input.names("absent"))
        return .stored(
            try await staff.office.approve(
                try visit.number("edition"), intake, by: staff.caller, try visit.submission()
            ) { StoredAnswer(status: 201, body: EditionView.bytes($0)) })
    }

    private static func withdraw(_ staff: StaffVisit) async throws -> Response {
        .stored(
            try await staff.office.withdrawEdition(
                try staff.visit.number("edition"), by: staff.caller, try staff.visit.submission()
            ) { StoredAnswer(status: 200, body: EditionView.bytes($0)) })
    }

    private static func faults(_ staff: StaffVisit) async throws -> Response {
        .json(.ok, FileFaultView.bytes(staff.visit.house.offices.faults(of: staff.office.slug)))
    }
}

/// The day of a session, as bodies give it by either calendar.
enum SessionDays {
    static func read(_ input: Input) throws(ServiceError) -> SessionDay {
        let written = input.text("held_on_hijri")
        let hijri = written.flatMap(HijriDate.init(iso:))
        if written != nil && hijri == nil {
            throw .invalid([
                FieldFault(
                    field: "held_on_hijri",
                    message: Name(
                        ar: "التاريخ الهجري يكتب هكذا: 1447-09-12", en: "a Hijri date is written like 1447-09-12"))
            ])
        }
        return SessionDay(gregorian: input.date("held_on"), hijri: hijri)
    }
}

extension Visit {
    /// A number in the path; one that cannot be is as little there as one that is not.
    func number(_ name: String) throws(ServiceError) -> Int {
        let text = try parameter(name)
        guard text.utf8.count <= 9, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text),
            number > 0
        else { throw .notFound }
        return number
    }

    /// The hash of the text that a change was made for; nil for `*`.
    ///
    /// Throws where `If-Match` is missing or cannot be read.
    func seenText() throws(ServerError) -> String? {
        guard let header = request.headers[.ifMatch]?.filter({ !$0.isWhitespace }) else { throw .versionMissing }
        if header == "*" { return nil }
        let digits = header.dropFirst().dropLast()
        guard header.count == 66, header.hasPrefix("\""), header.hasSuffix("\""), digits.allSatisfy(\.isHexDigit) else {
            throw .header(
                "If-Match", Name(ar: "يكتب كما ورد في ETag", en: "it is written as ETag gave it"))
        }
        return digits.lowercased()
    }
}
