internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaPages
internal import SilaService

/// The complaints link: its form, and the same over the API.
enum PublicComplaintRoutes {
    static let all = [
        Route(
            .get, "\(RouteTable.api)/public/complaints/terms", .api, .tenant(terms),
            Name(ar: "ما يطلبه رابط الشكاوى", en: "What the complaints link asks, and under which clause it comes")
        ).giving(.ok, .named("LinkTerms")),
        Route(
            .post, "\(RouteTable.api)/public/complaints", .api, .tenant(take),
            Name(
                ar: "ما يرد عبر رابط الشكاوى بلا حساب",
                en: "Bring something over the complaints link, without an account")
        ).taking(shape).keyed().giving(.created, .named("TakenReport")),
    ]

    /// The form, as pages.
    static let pages = [
        Route(
            .get, "/{tenant}/complaint", .page, .tenant(ComplaintForm.show),
            Name(ar: "رابط الشكاوى", en: "The complaints link: what may be brought, and the form of each")
        ).asking(ComplaintForm.query),
        Route(
            .post, "/{tenant}/complaint", .page, .tenant(ComplaintForm.take),
            Name(ar: "إرسال ما يرد عبر رابط الشكاوى", en: "Send a form of the complaints link")
        ).taking(ComplaintForm.shape, form: true),
    ]

    private static let shape = Shape(
        "PublicReport",
        [
            Field("kind", .word(of: VisitorReport.Kind.self), .required, "what it is"),
            Field(
                "points",
                .parts(
                    Shape("PublicPoint", [Field("text", .paragraphs(2_000), .required, "what happened")]),
                    ComplaintForm.points), .optional, "what happened, point by point: of a complaint"),
            Field("text", .paragraphs(2_000), .optional, "what is wrong, or asked: of what is no complaint"),
            Field("about", .line(40), .optional, "the reference of the case it is about: of a complaint"),
            Field("whom", .line, .optional, "whom it is about, in their words: of a complaint"),
            Field("name", .line, .optional, "the name; absent where the association takes what comes without one"),
            Field("mobile", .line(30), .optional, "Saudi mobile number"),
            Field("email", .line(254), .optional, "e-mail address"),
            Field("medium", .word(of: Medium.self), .optional, "how to be reached; needed with a name"),
        ])

    static let schemas = [
        NamedSchema(
            "LinkTerms",
            .object([
                Property("kinds", .list(.named("LinkKind")), "what may be brought, in the order shown"),
                Property("anonymous", .flag, "whether nobody has to be named"),
                Property("media", .list(.named("NamedItem")), "the media offered"),
            ])),
        NamedSchema(
            "LinkKind",
            .object([
                Property("id", .words(of: VisitorReport.Kind.self)), Property("name", .name),
                Property("hint", .name, "what it is for"),
                Property("clause", .nullable(.named("Clause")), "the clause it comes under; null outside the policy"),
                Property("outside", .nullable(.name), "what is told where it is recorded outside the policy"),
            ])),
        NamedSchema(
            "TakenReport",
            .object([
                Property("reference", .text(example: "4827193605")),
                Property("printed", .text(example: "482 719 3605"), "the reference in groups, as it is read out"),
                Property("kind", .words(of: CaseKind.self)),
                Property(
                    "secret", .nullable(.text(example: "28T5-CY4T-QKFF")), "null where another was given out since"),
                Property("received_at", .moment),
                Property("outside", .flag, "recorded outside the policy, with senior management"),
                Property("repeated", .flag, "it was sent before with that key, and this is what came of it"),
                Property("changed", .flag, "it was sent before with other words, which were not taken"),
                Property("next", .list(.named("RoadMark")), "what happens next"),
            ])),
        NamedSchema(
            "RoadMark",
            .object([
                Property("words", .name), Property("by", .nullable(.date)),
                Property("by_hijri", .nullable(.text(example: "1447-10-24"))),
                Property("clause", .nullable(.named("Clause"))),
            ])),
    ]

    private static func terms(_ tenant: TenantVisit) async throws -> Response {
        let terms = try await tenant.office.linkTerms()
        return .json(
            .ok,
            JSONWriter.object { json in
                json.list("kinds", terms.choices) { choice, json in
                    json.field("id", choice.kind)
                    json.field("name", choice.name)
                    json.field("hint", choice.hint)
                    json.object("clause", choice.clause, ClauseView.write)
                    json.field("outside", choice.outside)
                }
                json.field("anonymous", terms.isAnonymousTaken)
                json.list("media", terms.media) { medium, json in
                    json.field("id", medium.rawValue)
                    json.field("name", medium.name)
                }
            })
    }

    private static func take(_ tenant: TenantVisit) async throws -> Response {
        let (visit, office) = (tenant.visit, tenant.office)
        let key = try visit.demandedKey()
        let terms = try await office.linkTerms()
        let kind = visit.input.word("kind", VisitorReport.Kind.self) ?? .complaint
        var model = ComplaintModel(
            tenant: TenantHeading(of: office), formToken: "", choice: terms.choice(kind),
            isAnonymousTaken: terms.isAnonymousTaken, media: terms.media)
        model.draft = draft(visit.input, kind)
        let (report, faults) = ComplaintDraft.report(model, kind)
        guard let report else { throw ServiceError.invalid(faults.map(field)) }
        let taken = try await office.take(report, key: key, from: visit.clientAddress)
        if taken.isChanged { throw ServiceError.keyReused }
        let headers: HTTPFields = taken.isRepeated ? [.idempotencyReplayed: "true"] : [:]
        return .json(.created, bytes(taken), headers)
    }

    private static func draft(_ input: Input, _ kind: VisitorReport.Kind) -> ComplaintModel.Draft {
        var draft = ComplaintModel.Draft()
        draft.points =
            kind == .complaint
            ? (input.parts("points") ?? []).map { $0.demanded("text") } : [input.demanded("text")]
        draft.about = input.demanded("about")
        draft.whom = input.demanded("whom")
        draft.name = input.demanded("name")
        draft.mobile = input.demanded("mobile")
        draft.email = input.demanded("email")
        draft.medium = input.text("medium")
        return draft
    }

    /// A fault of the form as the API names it: `point_2` is `points[1].text`.
    private static func field(_ fault: LinkFault) -> FieldFault {
        let key = fault.field ?? ""
        guard key.hasPrefix("point_"), let number = Int(key.dropFirst(6)) else {
            return FieldFault(field: key, message: fault.message)
        }
        return FieldFault(field: "points[\(number - 1)].text", message: fault.message)
    }

    private static func bytes(_ taken: TakenReport) -> [UInt8] {
        JSONWriter.object { json in
            json.field("reference", taken.reference.text)
            json.field("printed", taken.reference.printed)
            json.field("kind", taken.kind.rawValue)
            json.field("secret", taken.secret?.printed)
            json.field("received_at", taken.receivedAt.iso8601)
            json.field("outside", taken.isOutside)
            json.field("repeated", taken.isRepeated)
            json.field("changed", taken.isChanged)
            json.list("next", taken.road) { mark, json in
                json.field("words", mark.words)
                json.field("by", mark.by?.iso)
                json.field("by_hijri", mark.by.flatMap(HijriDate.init)?.iso)
                json.object("clause", mark.clause, ClauseView.write)
            }
        }
    }
}
