internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService
internal import SilaStorage

/// What goes with a case of any kind beside its history: who has it in hand, and notes about it.
enum CaseHandRoutes {
    private static let path = "\(RouteTable.api)/cases/{reference}"
    /// Everybody but those who change nothing.
    private static let writers = Set(Role.allCases).subtracting([.auditor])
    private static let movers: Set<Role> = [.frontDesk, .researchOfficer, .followUp, .management, .admin]

    static let all = [
        Route(
            .get, "\(path)/assignments", .api, .staff(assignments),
            Name(ar: "بيد من الحالة وكيف وصلت إليه", en: "Who has a case in hand and how it came to them")
        ).giving(.ok, .named("AssignmentHistory")),
        Route(
            .post, "\(path)/assignments", .api, .roles(movers, transfer),
            Name(ar: "نقل الحالة إلى زميل", en: "Give a case to a colleague, with a reason")
        ).taking(transferShape).giving(.created, .named("AssignmentHistory")),
        Route(
            .post, "\(path)/taking", .api, .roles(movers, take),
            Name(ar: "تولي حالة ليست بيد أحد", en: "Take a case that nobody has in hand")
        ).taking(Shape("CaseTaking", [])).giving(.created, .named("AssignmentHistory")),
        Route(
            .get, "\(path)/notes", .api, .staff(notes),
            Name(ar: "ملاحظات الموظفين", en: "What staff wrote to one another about a case; the person never sees it")
        ).asking(page).giving(.ok, .named("NoteList")),
        Route(
            .post, "\(path)/notes", .api, .roles(writers, note),
            Name(ar: "كتابة ملاحظة", en: "Write a note: it changes no version, no clock and no date")
        ).taking(noteShape).giving(.created, .named("Note")),
    ]

    private static let transferShape = Shape(
        "CaseTransfer",
        [
            Field("to", .line(100), .required, "the login of who is to have it"),
            Field("reason", .paragraphs(1_000), .required, "why"),
        ])

    private static let noteShape = Shape("CaseNote", [Field("text", .paragraphs, .required, "the note")])

    private static let page = Shape(
        "NoteQuery",
        [
            Field("after", .line(100), .optional, "`next` of the page before"),
            Field("limit", .number(1...100), .optional, "at most so many; 50 where it is not said"),
        ])

    private static func assignments(_ staff: StaffVisit) async throws -> Response {
        .json(
            .ok,
            AssignmentView.bytes(
                try await staff.office.assignments(of: try staff.visit.reference(), by: staff.caller)))
    }

    private static func transfer(_ staff: StaffVisit) async throws -> Response {
        let input = staff.visit.input
        return .stored(
            try await staff.office.transfer(
                try staff.visit.reference(), to: input.demanded("to"), reason: input.demanded("reason"),
                by: staff.caller, try staff.visit.submission()
            ) { StoredAnswer(status: 201, body: AssignmentView.bytes($0)) })
    }

    private static func take(_ staff: StaffVisit) async throws -> Response {
        .stored(
            try await staff.office.take(
                try staff.visit.reference(), by: staff.caller, try staff.visit.submission()
            ) { StoredAnswer(status: 201, body: AssignmentView.bytes($0)) })
    }

    private static func notes(_ staff: StaffVisit) async throws -> Response {
        let asked = staff.visit.query
        let page = try await staff.office.notes(
            on: try staff.visit.reference(), by: staff.caller, after: asked.text("after"),
            limit: asked.number("limit") ?? 50)
        return .json(
            .ok,
            JSONWriter.object { json in
                json.list("notes", page.notes, NoteView.write)
                json.field("next", page.next)
            })
    }

    private static func note(_ staff: StaffVisit) async throws -> Response {
        .stored(
            try await staff.office.note(
                staff.visit.input.demanded("text"), on: try staff.visit.reference(), by: staff.caller,
                try staff.visit.submission()
            ) { sheet in StoredAnswer(status: 201, body: JSONWriter.object { NoteView.write(sheet, &$0) }) })
    }
}
