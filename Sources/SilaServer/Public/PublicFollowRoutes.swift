internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaPages
internal import SilaService

/// Following a case without an account, over the API: every call shows reference and secret.
enum PublicFollowRoutes {
    private static let place = "\(RouteTable.api)/public/following"

    static let all =
        [
            Route(
                .post, place, .api, .tenant(read),
                Name(ar: "حالة برقمها ورمزها", en: "A case by its reference and secret, as its person is told of it")
            ).taking(Shape("FollowKey", key)).giving(.ok, .named("FollowedCase"))
        ]
        + PersonStep.Kind.allCases.map { step in
            Route(
                .post, "\(place)/\(step.rawValue)", .api, .tenant { try await take($0, step) },
                Name(ar: "خطوة من صاحب الحالة عبر رابط المتابعة", en: "A step of the person's own: \(step.rawValue)")
            ).taking(Shape("PersonStepInput", key + words)).keyed().changing().giving(.ok, .named("FollowedCase"))
        }

    private static let key = [
        Field("reference", .line(40), .required, "the reference"),
        Field("secret", .secret(40), .required, "the follow secret"),
    ]

    private static let words = [
        Field("text", .paragraphs, .requiredByRule, "the words: a reason, a value, an offer"),
        Field("target", .line(200), .optional, "what they are for: one of the step's `targets`"),
        Field("amount", .amount, .optional, "a sum offered, in riyals: 1250.50, where the step `takes_amount`"),
    ]

    private static func read(_ tenant: TenantVisit) async throws -> Response {
        let office = tenant.office
        let model = FollowSheet.model(try await office.followed(try await pass(tenant)), office)
        return .json(.ok, FollowedView.bytes(model), [.eTag: "\"\(model.version)\""])
    }

    private static func take(_ tenant: TenantVisit, _ step: PersonStep.Kind) async throws -> Response {
        let (visit, office) = (tenant.visit, tenant.office)
        let key = try visit.demandedKey()
        let seen = try visit.seenVersion()
        let pass = try await pass(tenant)
        let act = PersonAct(
            step, text: visit.input.demanded("text"), target: visit.input.text("target"),
            amount: visit.input.amount("amount"))
        return .stored(
            try await office.take(act, with: pass, seen: seen, visit.submission(of: act, key: key)) { followed in
                let model = FollowSheet.model(followed, office)
                return StoredAnswer(
                    status: 200, headers: [StoredAnswer.Header(name: "ETag", value: "\"\(model.version)\"")],
                    body: FollowedView.bytes(model))
            })
    }

    private static func pass(_ tenant: TenantVisit) async throws(ServiceError) -> FollowPass {
        try await tenant.office.pass(
            reference: tenant.visit.input.demanded("reference"), secret: tenant.visit.input.demanded("secret"),
            from: tenant.visit.clientAddress)
    }
}
