internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService
internal import SilaStorage

/// The minutes of sittings: drafted, changed, approved by each member present in person, locked, corrected by others.
enum MinutesRoutes {
    private static let sitting = "\(RouteTable.api)/sittings/{sitting}/minutes"
    private static let path = "\(RouteTable.api)/minutes/{minutes}"

    static let all = [
        Route(
            .get, sitting, .api, .staff(list),
            Name(ar: "محاضر جلسة", en: "The minutes of a sitting, and those that correct them")
        ).giving(.ok, .named("MinutesList")),
        Route(
            .post, sitting, .api, .staff { try await draft($0, correcting: false) },
            Name(ar: "كتابة محضر الجلسة", en: "Draft the minutes of a sitting that is over, from what it did")
        ).taking(drafting).giving(.created, .named("Minutes")),
        Route(
            .post, "\(sitting)/correction", .api, .staff { try await draft($0, correcting: true) },
            Name(ar: "كتابة محضر تصحيح", en: "Draft minutes that correct those that are approved")
        ).taking(drafting).giving(.created, .named("Minutes")),
        Route(
            .post, "\(path)/text", .api, .staff(change),
            Name(ar: "تعديل محضر", en: "Change minutes that are not approved yet; who approved them approves them anew")
        ).taking(changing).giving(.ok, .named("Minutes")),
        Route(
            .post, "\(path)/approval", .api, .staff { try await say($0, .approved) },
            Name(ar: "اعتماد محضر", en: "Approve minutes as a member who was present; the last approval locks them")
        ).taking(approving).giving(.created, .named("Minutes")),
        Route(
            .post, "\(path)/objection", .api, .staff { try await say($0, .objected) },
            Name(ar: "الاعتراض على محضر", en: "Object to minutes as a member who was present")
        ).taking(objecting).giving(.created, .named("Minutes")),
    ]

    private static let drafting = Shape(
        "MinutesDraft",
        [Field("undated", .flag, .optional, "true leaves out the date; such minutes do not count for a claim")])

    private static let stated = Shape(
        "MinutesOfCase",
        [Field("reference", .line(20), .required, "the case")]
            + MinutesStatement.allCases.map { Field($0.rawValue, .paragraphs, .optional, $0.name.en.lowercased()) })

    private static let revision = Field("revision", .number(1...1_000_000), .required, "the writing that you read")

    private static let changing = Shape(
        "MinutesChange",
        [
            revision, Field("text", .document(100_000), .optional, "the text"),
            Field("dated", .date, .optional, "the date that they bear"),
            Field("undated", .flag, .optional, "true takes the date away"),
            Field("cases", .parts(stated, 500), .optional, "what they state of each case"),
        ])

    private static let approving = Shape("MinutesApproval", [revision])

    private static let objecting = Shape(
        "MinutesObjection", [revision, Field("note", .paragraphs(2_000), .required, "what is wrong")])

    private static func id(_ staff: StaffVisit, _ name: String) throws -> RowID {
        guard let id = RowID(try staff.visit.parameter(name)) else { throw ServiceError.notFound }
        return id
    }

    private static func list(_ staff: StaffVisit) async throws -> Response {
        let sheets = try await staff.office.minutes(of: try id(staff, "sitting"), by: staff.caller)
        return .json(.ok, MinutesView.bytes(sheets, for: staff.caller.id))
    }

    private static func draft(_ staff: StaffVisit, correcting: Bool) async throws -> Response {
        let caller = staff.caller
        return .stored(
            try await staff.office.draftMinutes(
                of: try id(staff, "sitting"), correcting: correcting,
                undated: staff.visit.input.flag("undated") ?? false, by: caller, try staff.visit.submission()
            ) { StoredAnswer(status: 201, body: MinutesView.bytes($0, for: caller.id)) })
    }

    private static func change(_ staff: StaffVisit) async throws -> Response {
        let (input, caller) = (staff.visit.input, staff.caller)
        var change = MinutesChange(
            text: input.text("text"), dated: input.date("dated"), undated: input.flag("undated") ?? false)
        for (index, part) in (input.parts("cases") ?? []).enumerated() {
            guard let reference = Reference(reading: part.demanded("reference")) else {
                throw ServiceError.invalid([
                    FieldFault(
                        field: "cases.\(index).reference",
                        message: Name(ar: "ليس رقماً مرجعياً", en: "this is no reference"))
                ])
            }
            var stated: [MinutesStatement: String] = [:]
            for statement in MinutesStatement.allCases { stated[statement] = part.text(statement.rawValue) }
            change.statements.append((reference, stated))
        }
        return .stored(
            try await staff.office.changeMinutes(
                try id(staff, "minutes"), seen: input.number("revision") ?? 0, change, by: caller,
                try staff.visit.submission()
            ) { StoredAnswer(status: 200, body: MinutesView.bytes($0, for: caller.id)) })
    }

    private static func say(_ staff: StaffVisit, _ opinion: MinutesOpinion) async throws -> Response {
        let (input, caller) = (staff.visit.input, staff.caller)
        return .stored(
            try await staff.office.giveOpinion(
                opinion, note: input.text("note"), of: try id(staff, "minutes"),
                seen: input.number("revision") ?? 0, by: caller, try staff.visit.submission()
            ) { StoredAnswer(status: 201, body: MinutesView.bytes($0, for: caller.id)) })
    }
}
