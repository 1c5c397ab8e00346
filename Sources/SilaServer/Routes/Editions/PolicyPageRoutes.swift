internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaPages
internal import SilaService

/// The policy for anybody to read: the edition in force as a page and as text, and every edition that was published.
enum PolicyPageRoutes {
    private static let languages = Shape(
        "PolicyPageQuery",
        [
            Field(
                "lang", .word(of: PageLanguage.self), .optional,
                "the language; where it is absent, what `Accept-Language` prefers")
        ])

    static let all = [
        Route(
            .get, "/{tenant}/policy", .page, .tenant(inForce),
            Name(ar: "السياسة السارية للقراءة", en: "The policy in force, to read")
        ).asking(languages),
        Route(
            .get, "/{tenant}/policy.txt", .page, .tenant(text),
            Name(ar: "السياسة السارية نصاً", en: "The policy in force as plain text")
        ).asking(languages),
        Route(
            .get, "/{tenant}/policy/editions/{number}", .page, .tenant(numbered),
            Name(ar: "نسخة من السياسة", en: "An edition of the policy that was published")
        ).asking(languages),
    ]

    private static func inForce(_ tenant: TenantVisit) async throws -> Response {
        let edition = try await tenant.office.edition()
        return page(try await model(of: edition, standing: standing(of: edition, inForce: edition), tenant))
    }

    private static func text(_ tenant: TenantVisit) async throws -> Response {
        let edition = try await tenant.office.edition()
        let model = try await model(of: edition, standing: standing(of: edition, inForce: edition), tenant)
        let headers: HTTPFields = [
            .contentType: "text/plain; charset=utf-8", .contentLanguage: model.language.rawValue,
            .vary: "Accept-Language",
        ]
        return Response(200, headers, Array(PolicyText(model).text.utf8))
    }

    /// An edition by its number; one that was withdrawn is as little there as one that never was.
    private static func numbered(_ tenant: TenantVisit) async throws -> Response {
        let current = try await tenant.office.edition()
        let number = try tenant.visit.number("number")
        let state = try await tenant.office.editionSheet(number).state
        if state == .withdrawn { throw ServiceError.notFound }
        let edition = try await tenant.office.edition(number)
        return page(
            try await model(
                of: edition, standing: standing(of: edition, inForce: current, state), tenant, asked: number))
    }

    private static func standing(
        of edition: Edition, inForce current: Edition, _ state: EditionState = .inForce
    ) -> EditionLabel.Standing {
        let since = max(edition.publishedAt.date, edition.effectiveOn)
        if state == .scheduled { return .coming(since) }
        return edition.number == current.number ? .inForce(since) : .past(since)
    }

    private static func model(
        of edition: Edition, standing: EditionLabel.Standing, _ tenant: TenantVisit, asked: Int? = nil
    ) async throws -> PolicyModel {
        PolicyModel(
            tenant: TenantHeading(
                slug: tenant.office.slug, name: tenant.office.name, colour: edition.settings.colour),
            policy: edition.policy,
            edition: EditionLabel(
                number: edition.number, standing: standing, sha256: edition.sha256,
                recorded: try await tenant.office.approval(of: edition.number)),
            language: language(of: tenant.visit), asked: asked)
    }

    private static func page(_ model: PolicyModel) -> Response {
        var response = Response.page(PolicyPage(model))
        response.headers[.contentLanguage] = model.language.rawValue
        response.headers[.vary] = "Accept-Language"
        return response
    }

    /// What the query says, else what the reader's browser prefers, else Arabic.
    private static func language(of visit: Visit) -> PageLanguage {
        if let asked = visit.query.word("lang", PageLanguage.self) { return asked }
        return Language(accepting: visit.request.headers[.acceptLanguage]) == .english ? .english : .arabic
    }
}
