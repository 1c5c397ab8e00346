internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService
internal import SilaStorage

/// Who may act for a person: recorded on the person, and ended with a reason.
enum RepresentativeRoutes {
    private static let path = "\(RouteTable.api)/people/{person}/representatives"
    private static let readers: Set<Role> = [.frontDesk, .researchOfficer, .followUp, .management, .admin, .auditor]
    private static let writers: Set<Role> = [.frontDesk, .followUp, .management]

    static let all = [
        Route(
            .get, path, .api, .roles(readers, list),
            Name(ar: "من ينوب عن الشخص", en: "Who may act for a person, those who no longer may among them")
        ).giving(.ok, .named("RecordedRepresentativeList")),
        Route(
            .post, path, .api, .roles(writers, record),
            Name(ar: "تسجيل ولي أو وكيل أو وارث", en: "Record a guardian, the holder of a power of attorney, an heir")
        ).taking(intake).giving(.created, .named("RecordedRepresentative")),
        Route(
            .post, "\(path)/{representative}/ending", .api, .roles(writers, end),
            Name(ar: "إنهاء نيابة مع السبب", en: "Say that an authority to act has ended, and why")
        ).taking(ending).giving(.ok, .named("RecordedRepresentative")),
    ]

    private static let share = Shape(
        "ShareInput",
        [
            Field("part", .number(1...Share.greatestWhole), .required, "how many parts"),
            Field("whole", .number(1...Share.greatestWhole), .required, "of how many"),
        ])

    private static let intake = Shape(
        "RepresentativeRecord",
        [
            Field("name", .line, .required, "who acts"),
            Field("national_id", .nationalID, .optional, "their national ID or iqama"),
            Field("mobile", .mobile, .optional, "their mobile number"),
            Field("capacity", .word(of: Capacity.self), .required, "by what right"),
            Field("document", .line, .required, "the number of the deed, power of attorney or judgment"),
            Field("issued_on", .date, .required, "the day of it"),
            Field("valid_from", .date, .optional, "the first day on which it holds; the day of the deed otherwise"),
            Field("valid_until", .date, .optional, "the last day; absent where it has no end"),
            Field(
                "majority_on", .date, .optional,
                "of the guardian of a minor: the day of majority as the deed or the court has it; never reckoned here"),
            Field("share", .part(share), .optional, "of an heir: the share by the deed of inheritance"),
            Field("authorised", .flag, .optional, "of an heir: true where the others authorised them to act for all"),
        ])

    private static let ending = Shape(
        "RepresentativeEnding",
        [
            Field("why", .word(of: AuthorityEnd.self), .required, "what ended it"),
            Field("on", .date, .optional, "the first day on which it holds no more; today where it is not said"),
            Field("reason", .paragraphs(1_000), .required, "what shows it"),
        ])

    private static func list(_ staff: StaffVisit) async throws -> Response {
        let rows = try await staff.office.representatives(of: try id(staff, "person"))
        return .json(.ok, RecordedRepresentativeView.bytes(rows))
    }

    private static func record(_ staff: StaffVisit) async throws -> Response {
        let input = staff.visit.input
        var intake = RepresentativeIntake(
            name: input.demanded("name"), capacity: try input.required("capacity", input.word("capacity")),
            document: input.demanded("document"), issuedOn: try input.required("issued_on", input.date("issued_on")))
        intake.nationalID = input.nationalID("national_id")
        intake.mobile = input.mobile("mobile")
        intake.validFrom = input.date("valid_from")
        intake.validUntil = input.date("valid_until")
        intake.majorityOn = input.date("majority_on")
        intake.isAuthorised = input.flag("authorised") ?? false
        if let part = input.part("share") {
            guard let share = Share(part.number("part") ?? 0, of: part.number("whole") ?? 0) else {
                throw ServiceError.invalid([
                    FieldFault(
                        field: "share.part",
                        message: Name(ar: "النصيب فوق الواحد الصحيح", en: "the share is more than the whole"))
                ])
            }
            intake.share = share
        }
        return .stored(
            try await staff.office.recordRepresentative(
                intake, of: try id(staff, "person"), by: staff.caller, try staff.visit.submission()
            ) { answer(201, $0) })
    }

    private static func end(_ staff: StaffVisit) async throws -> Response {
        let input = staff.visit.input
        return .stored(
            try await staff.office.endRepresentative(
                try id(staff, "representative"), of: try id(staff, "person"), on: input.date("on"),
                why: try input.required("why", input.word("why")), reason: input.demanded("reason"),
                by: staff.caller, try staff.visit.submission()
            ) { answer(200, $0) })
    }

    private static func answer(_ status: Int, _ sheet: RepresentativeSheet) -> StoredAnswer {
        StoredAnswer(status: status, body: JSONWriter.object { RecordedRepresentativeView.write(sheet, &$0) })
    }

    private static func id(_ staff: StaffVisit, _ name: String) throws(ServiceError) -> RowID {
        guard let id = RowID(try staff.visit.parameter(name)) else { throw .notFound }
        return id
    }
}
