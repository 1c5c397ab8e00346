internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService
internal import SilaStorage

/// Field surveys, supervisory visits and interviews: planned, done, and what was found.
enum FieldworkRoutes {
    private static let path = "\(RouteTable.api)/fieldwork"
    private static let one = "\(path)/{fieldwork}"
    private static let planners: Set<Role> = [.management, .admin]
    private static let doers: Set<Role> = [.management, .followUp, .frontDesk, .researchOfficer]

    static let all = [
        Route(
            .get, path, .api, .staff(list),
            Name(ar: "الزيارات والمقابلات والمسح الميداني", en: "Field surveys, supervisory visits and interviews")
        ).giving(.ok, .named("FieldworkList")),
        Route(
            .post, path, .api, .roles(planners, plan),
            Name(
                ar: "التخطيط لزيارة أو مقابلة أو مسح",
                en: "Plan one by hand: refused (409) where neither the policy nor the settings have it")
        ).taking(planning).giving(.created, .named("Fieldwork")),
        Route(.get, one, .api, .staff(read), Name(ar: "واحدة منها", en: "One of them, with what was found"))
            .giving(.ok, .named("Fieldwork")),
        Route(
            .post, "\(one)/assignment", .api, .roles(planners, assign),
            Name(ar: "تعيين من يقوم بها ومكانها", en: "Say who goes and where")
        ).taking(assignment).giving(.ok, .named("Fieldwork")),
        Route(
            .post, "\(one)/completion", .api, .roles(doers, finish),
            Name(ar: "إثبات إتمامها", en: "Say that it was done and what was seen")
        ).taking(completion).giving(.ok, .named("Fieldwork")),
        Route(
            .post, "\(one)/findings", .api, .roles(doers, find),
            Name(ar: "إثبات ملاحظة وما يُعمل بشأنها", en: "Record what was found; a task comes of it")
        ).taking(finding).giving(.created, .named("Fieldwork")),
    ]

    private static let planning = Shape(
        "FieldworkPlan",
        [
            Field("kind", .word(of: FieldworkKind.self), .required, "what it is"),
            Field("due", .date, .required, "by when"),
            Field(
                "subject_ar", .line, .optional,
                "what is visited, who is asked; as the policy says, where it is not said"),
            Field("subject_en", .line, .optional, "the same in English"),
            Field("place", .line, .optional, "where"),
            Field("assignee", .line(100), .optional, "the login of who goes"),
        ])

    private static let assignment = Shape(
        "FieldworkAssignment",
        [
            Field("assignee", .line(100), .optional, "the login of who goes"),
            Field("place", .line, .optional, "where"),
        ])

    private static let completion = Shape(
        "FieldworkCompletion",
        [
            Field("done_on", .date, .required, "the day"),
            Field("report", .paragraphs, .required, "what was seen"),
            Field("place", .line, .optional, "where, if not said before"),
        ])

    private static let finding = Shape(
        "FieldworkFindingIntake",
        [
            Field("words", .paragraphs(2_000), .required, "what was found"),
            Field("task", .line, .required, "what is to be done"),
            Field("role", .word(of: Role.self), .required, "by which role"),
            Field("owner", .line(100), .optional, "the login of who sees to it, who holds the role"),
            Field("due", .date, .required, "by when"),
        ])

    private static func list(_ staff: StaffVisit) async throws -> Response {
        .json(.ok, FieldworkView.bytes(try await staff.office.fieldwork()))
    }

    private static func id(_ staff: StaffVisit) throws -> RowID {
        guard let id = RowID(try staff.visit.parameter("fieldwork")) else { throw ServiceError.notFound }
        return id
    }

    private static func read(_ staff: StaffVisit) async throws -> Response {
        .json(.ok, FieldworkView.bytes(try await staff.office.fieldwork(try id(staff))))
    }

    private static func plan(_ staff: StaffVisit) async throws -> Response {
        let (input, office) = (staff.visit.input, staff.office)
        let plan = FieldworkPlan(
            kind: try input.required("kind", input.word("kind")), due: try input.required("due", input.date("due")),
            subject: input.text("subject_ar").map { Name(ar: $0, en: input.text("subject_en") ?? $0) },
            place: input.text("place"), assignee: input.text("assignee"))
        let planned = try await office.planFieldwork(plan, by: staff.caller, try staff.visit.submission()) { sheet in
            let place = "/\(office.slug.text)/api/v1/fieldwork/\(sheet.row.id.text)"
            return StoredAnswer(
                status: 201, headers: [StoredAnswer.Header(name: "Location", value: place)],
                body: FieldworkView.bytes(sheet))
        }
        return .stored(planned)
    }

    private static func assign(_ staff: StaffVisit) async throws -> Response {
        let input = staff.visit.input
        return .stored(
            try await staff.office.assignFieldwork(
                try id(staff), to: input.text("assignee"), place: input.text("place"), by: staff.caller,
                try staff.visit.submission()
            ) { sheet in StoredAnswer(status: 200, body: FieldworkView.bytes(sheet)) })
    }

    private static func finish(_ staff: StaffVisit) async throws -> Response {
        let input = staff.visit.input
        return .stored(
            try await staff.office.finishFieldwork(
                try id(staff), on: try input.required("done_on", input.date("done_on")),
                report: input.demanded("report"), place: input.text("place"), by: staff.caller,
                try staff.visit.submission()
            ) { sheet in StoredAnswer(status: 200, body: FieldworkView.bytes(sheet)) })
    }

    private static func find(_ staff: StaffVisit) async throws -> Response {
        let input = staff.visit.input
        let intake = FindingIntake(
            words: input.demanded("words"), task: input.demanded("task"),
            role: try input.required("role", input.word("role")), owner: input.text("owner"),
            due: try input.required("due", input.date("due")))
        return .stored(
            try await staff.office.recordFinding(
                try id(staff), intake, by: staff.caller, try staff.visit.submission()
            ) { sheet in StoredAnswer(status: 201, body: FieldworkView.bytes(sheet)) })
    }
}
