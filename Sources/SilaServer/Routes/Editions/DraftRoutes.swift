internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaPolicyFiles
internal import SilaService
internal import SilaStorage

/// Editions that are being written: read, changed, looked at from every side, published by another, withdrawn.
enum DraftRoutes {
    /// Where they are.
    static let path = "\(RouteTable.api)/policy/drafts"

    static let all = [
        Route(
            .get, path, .api, .roles(EditionRoutes.readers, list),
            Name(ar: "المسودات", en: "The drafts, the newest first")
        ).asking(query).giving(.ok, .named("DraftList")),
        Route(
            .post, path, .api, .roles(EditionRoutes.editors, make),
            Name(ar: "إعداد مسودة", en: "Make a draft, from an edition's texts or from texts of its own")
        ).taking(intake).giving(.created, .named("Draft")),
        Route(
            .get, "\(path)/{draft}", .api, .roles(EditionRoutes.readers, show),
            Name(ar: "مسودة واحدة بنصها", en: "A draft with its texts")
        ).giving(.ok, .named("Draft")),
        Route(
            .post, "\(path)/{draft}/revision", .api, .roles(EditionRoutes.editors, revise),
            Name(ar: "تعديل مسودة", en: "Write a draft anew; what is not given stays")
        ).taking(revision).changing().giving(.ok, .named("Draft")),
        Route(
            .get, "\(path)/{draft}/findings", .api, .roles(EditionRoutes.readers, findings),
            Name(ar: "ما وجده الفحص في المسودة", en: "What the check finds in a draft")
        ).giving(.ok, .named("FindingList")),
        Route(
            .get, "\(path)/{draft}/difference", .api, .roles(EditionRoutes.readers, difference),
            Name(ar: "ما تغيره المسودة", en: "In what a draft differs from the edition published last, in words")
        ).giving(.ok, .named("Difference")),
        Route(
            .post, "\(path)/{draft}/publication", .api, .roles(EditionRoutes.editors, publish),
            Name(ar: "نشر مسودة كتبها غيرك", en: "Publish a draft that somebody else wrote")
        ).taking(publication).changing().giving(.created, .named("Edition")),
        Route(
            .post, "\(path)/{draft}/withdrawal", .api, .roles(EditionRoutes.editors, withdraw),
            Name(ar: "سحب مسودة", en: "Withdraw a draft, which stays to be read")
        ).taking(Shape("DraftWithdrawal", [])).changing().giving(.ok, .named("Draft")),
    ]

    private static let query = Shape(
        "DraftQuery",
        EditionRoutes.page.fields + [
            Field("state", .word(["open", "all"]), .optional, "open ones where it is not said")
        ])

    private static let texts = [
        Field("policy", .document(MarkupLimits.bytes), .optional, "the text of policy.yaml"),
        Field("services", .document(MarkupLimits.bytes), .optional, "the text of services.yaml"),
        Field("settings", .document(MarkupLimits.bytes), .optional, "the text of settings.yaml"),
        Field(
            "edits", .parts(PolicyEditShapes.edit, PolicyEditShapes.limit), .optional,
            "changes by form, made in this order after the texts, all or none"),
        Field("note", .paragraphs(1_000), .optional, "what it is for"),
    ]

    private static let intake = Shape(
        "DraftIntake",
        [
            Field(
                "from", .number(1...2_147_483_647), .optional,
                "the edition whose texts it begins with; absent for the one published last")
        ] + texts)

    private static let base = Field(
        "base", .number(1...2_147_483_647), .optional,
        "the edition published last, where the draft was made from another: says that what changed was looked at")

    private static let revision = Shape("DraftRevision", texts + [base])

    private static let publication = Shape("DraftPublication", [base])

    private static func list(_ staff: StaffVisit) async throws -> Response {
        let query = staff.visit.query
        let page = try await staff.office.drafts(
            open: query.text("state") != "all", after: query.number("after"), limit: query.number("limit") ?? 20)
        return .json(.ok, DraftView.bytes(page))
    }

    private static func show(_ staff: StaffVisit) async throws -> Response {
        let sheet = try await staff.office.draft(try staff.visit.number("draft"))
        return .json(.ok, DraftView.bytes(sheet), [.eTag: "\"\(sheet.sha256)\""])
    }

    private static func make(_ staff: StaffVisit) async throws -> Response {
        let slug = staff.office.slug.text
        return .stored(
            try await staff.office.makeDraft(
                try read(staff.visit.input), by: staff.caller, try staff.visit.submission()
            ) { sheet in
                StoredAnswer(
                    status: 201,
                    headers: [
                        StoredAnswer.Header(
                            name: "Location", value: "/\(slug)/api/v1/policy/drafts/\(sheet.row.number)"),
                        StoredAnswer.Header(name: "ETag", value: "\"\(sheet.sha256)\""),
                    ],
                    body: DraftView.bytes(sheet))
            })
    }

    private static func revise(_ staff: StaffVisit) async throws -> Response {
        let visit = staff.visit
        return .stored(
            try await staff.office.reviseDraft(
                try visit.number("draft"), seen: try visit.seenText(), try read(visit.input), by: staff.caller,
                try visit.submission(), answer: answer))
    }

    private static func withdraw(_ staff: StaffVisit) async throws -> Response {
        let visit = staff.visit
        return .stored(
            try await staff.office.withdrawDraft(
                try visit.number("draft"), seen: try visit.seenText(), by: staff.caller, try visit.submission(),
                answer: answer))
    }

    private static func findings(_ staff: StaffVisit) async throws -> Response {
        .json(.ok, DraftReview.bytes(try await staff.office.findings(inDraft: try staff.visit.number("draft"))))
    }

    private static func difference(_ staff: StaffVisit) async throws -> Response {
        .json(.ok, DraftReview.bytes(try await staff.office.difference(ofDraft: try staff.visit.number("draft"))))
    }

    private static func publish(_ staff: StaffVisit) async throws -> Response {
        let visit = staff.visit
        guard let seen = try visit.seenText() else {
            throw ServerError.header(
                "If-Match",
                Name(
                    ar: "النشر لنص بعينه: اذكر ETag المسودة التي قرأتها",
                    en: "a publication is of one text: give the ETag of the draft that you read"))
        }
        let slug = staff.office.slug.text
        return .stored(
            try await staff.office.publishDraft(
                try visit.number("draft"), seen: seen, onto: visit.input.number("base"), by: staff.caller,
                try visit.submission()
            ) { sheet in
                StoredAnswer(
                    status: 201,
                    headers: [
                        StoredAnswer.Header(
                            name: "Location", value: "/\(slug)/api/v1/policy/editions/\(sheet.head.number)")
                    ],
                    body: EditionView.bytes(sheet))
            })
    }

    private static func answer(_ sheet: DraftSheet) -> StoredAnswer {
        StoredAnswer(
            status: 200, headers: [StoredAnswer.Header(name: "ETag", value: "\"\(sheet.sha256)\"")],
            body: DraftView.bytes(sheet))
    }

    private static func read(_ input: Input) throws(ServiceError) -> DraftIntake {
        var intake = DraftIntake()
        intake.from = input.number("from")
        intake.policy = input.text("policy")
        intake.services = input.text("services")
        intake.settings = input.text("settings")
        intake.base = input.number("base")
        intake.note = input.text("note")
        do { intake.edits = try PolicyEditShapes.read(input) } catch { throw .edition(EditionRefusal(error)) }
        return intake
    }
}
