internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaPages
internal import SilaService

/// Following a case without an account, as pages: reference and secret open it for half an hour on this device.
enum FollowRoutes {
    /// Which form the token of the first page is for.
    private static let form = "follow"

    static let all =
        [
            Route(
                .get, "/{tenant}/follow", .page, .tenant(door),
                Name(ar: "متابعة حالة بلا حساب", en: "Where a case is opened by its reference and secret")),
            Route(
                .post, "/{tenant}/follow", .page, .tenant(open),
                Name(ar: "فتح حالة برقمها ورمزها", en: "Open a case by its reference and secret")
            ).taking(opening, form: true),
            Route(
                .get, "/{tenant}/follow/case", .page, .tenant(show),
                Name(ar: "الحالة كما يتابعها صاحبها", en: "The case that was opened, as its person follows it")
            ).asking(Shape("FollowQuery", [Field("done", .word(of: PersonStep.Kind.self), .optional, "just done")])),
            Route(
                .post, "/{tenant}/follow/leaving", .page, .tenant(leave),
                Name(ar: "إغلاق الحالة على هذا الجهاز", en: "Close the case on this device")
            ).taking(Shape("FollowLeaving", [token]), form: true),
        ]
        + PersonStep.Kind.allCases.map { step in
            Route(
                .post, "/{tenant}/follow/case/\(step.rawValue)", .page, .tenant { try await take($0, step) },
                Name(ar: "خطوة من صاحب الحالة", en: "A step of the person's own, by its form")
            ).taking(stepping, form: true)
        }

    private static let token = Field("form_token", .secret(200), .optional, "the token of the form")

    private static let opening = Shape(
        "FollowForm",
        [
            Field("reference", .secret(200), .optional, "the reference, as typed"),
            Field("secret", .secret(200), .optional, "the secret, as typed"), token,
        ])

    private static let stepping = Shape(
        "FollowStepForm",
        [
            Field("text", .document(20_000), .optional, "the words"),
            Field("amount", .secret(200), .optional, "the sum in riyals, as typed"),
            Field("target", .line(200), .optional, "what they are for"),
            Field("seen", .number(1...1_000_000), .optional, "the version that was seen"),
            Field("key", .line(64), .optional, "the key by which a step that is sent twice is told"), token,
        ])

    private static func door(_ tenant: TenantVisit) async throws -> Response {
        try await door(tenant, reference: "", nil, .ok)
    }

    private static func door(
        _ tenant: TenantVisit, reference: String, _ failure: FollowDoorModel.Failure?, _ status: HTTPResponse.Status
    ) async throws -> Response {
        let model = FollowDoorModel(
            tenant: try await tenant.office.heading(), formToken: tenant.office.formToken(for: form),
            reference: String(reference.prefix(40)), failure: failure)
        var response = Response.page(FollowDoorPage(model), status)
        if failure == .expired { response.headers[.setCookie] = FollowCookie.set(nil, tenant) }
        return response
    }

    private static func open(_ tenant: TenantVisit) async throws -> Response {
        let (input, office) = (tenant.visit.input, tenant.office)
        let reference = input.demanded("reference")
        guard office.standing(ofFormToken: input.demanded("form_token"), for: form) == .sound else {
            return try await door(tenant, reference: reference, .stale, .forbidden)
        }
        do throws(ServiceError) {
            let pass = try await office.pass(
                reference: reference, secret: input.demanded("secret"), from: tenant.visit.clientAddress)
            var response = Response.seeOther(SiteAddress.followed(office.slug).path)
            response.headers[.setCookie] = FollowCookie.set(office.ticket(of: pass), tenant)
            return response
        } catch {
            switch error {
            case .followFailed: return try await door(tenant, reference: reference, .wrong, .unprocessableContent)
            case .tooMany(let seconds):
                return try await door(
                    tenant, reference: reference, .tooMany(minutes: (seconds + 59) / 60), .tooManyRequests)
            default: throw error
            }
        }
    }

    private static func show(_ tenant: TenantVisit) async throws -> Response {
        guard let ticket = FollowCookie.read(tenant) else {
            return .seeOther(SiteAddress.follow(tenant.office.slug).path)
        }
        guard let pass = try await pass(ticket, at: tenant.office) else {
            return try await door(tenant, reference: "", .expired, .forbidden)
        }
        var model = try await FollowSheet.model(try await tenant.office.followed(pass), pass, tenant.office)
        model.taken = tenant.visit.query.word("done")
        return page(model, pass, tenant, .ok)
    }

    /// The pass behind a ticket; nil where it is none, or none any more.
    private static func pass(_ ticket: String, at office: Office) async throws(ServiceError) -> FollowPass? {
        do { return try await office.pass(ticket: ticket) } catch {
            if case .followFailed = error { return nil }
            throw error
        }
    }

    private static func page(
        _ model: FollowModel, _ pass: FollowPass, _ tenant: TenantVisit, _ status: HTTPResponse.Status
    ) -> Response {
        var response = Response.page(FollowPage(model), status)
        response.headers[.setCookie] = FollowCookie.set(tenant.office.ticket(of: pass), tenant)
        return response
    }

    private static func take(_ tenant: TenantVisit, _ step: PersonStep.Kind) async throws -> Response {
        let (input, office) = (tenant.visit.input, tenant.office)
        guard let ticket = FollowCookie.read(tenant), let pass = try await pass(ticket, at: office) else {
            return try await door(tenant, reference: "", .expired, .forbidden)
        }
        guard FormToken.agree(office.formMark(of: pass), input.text("form_token")) else { throw ServerError.formStale }
        let typed = input.demanded("text")
        do throws(ServiceError) {
            let text = try CleanText.written(typed)
            let amount = try Halalas.written(input.demanded("amount"))
            let act = PersonAct(step, text: text, target: input.text("target"), amount: amount)
            _ = try await office.take(
                act, with: pass, seen: input.number("seen"), tenant.visit.submission(of: act, key: input.text("key"))
            ) { _ in StoredAnswer(status: 204, body: []) }
            return .seeOther(SiteAddress.followed(office.slug).path + "?done=\(step.rawValue)")
        } catch {
            guard let told = StepFailure(error) else { throw error }
            var model = try await FollowSheet.model(try await office.followed(pass), pass, office)
            model.failure = FollowModel.Failure(
                step: step, message: told.message, clause: told.clause, typed: String(typed.prefix(4_000)))
            model.failure?.target = input.text("target")
            model.failure?.amount = String(input.demanded("amount").prefix(40))
            model.failure?.isOfAmount = told.field == "amount"
            return page(model, pass, tenant, told.status)
        }
    }

    private static func leave(_ tenant: TenantVisit) async throws -> Response {
        var response = Response.seeOther(SiteAddress.follow(tenant.office.slug).path)
        response.headers[.setCookie] = FollowCookie.set(nil, tenant)
        return response
    }
}

/// Why a step of the person was not taken, as far as their page tells it; nil for what is no fault of theirs.
struct StepFailure {
    /// What is wrong and what to do.
    let message: Name
    /// The clause behind it.
    let clause: Citation?
    /// The field at fault, as the API names it; nil where it is the step as a whole.
    let field: String?
    /// The status of the page that says so.
    let status: HTTPResponse.Status

    init?(_ error: ServiceError) {
        switch error {
        case .refused, .invalid, .tooMany: break
        case .stale, .keyReused:
            message = Name(
                ar: "تغيرت الحالة بعد أن فتحت الصفحة. راجع ما جرى ثم أعد المحاولة إن لزم.",
                en: "The case has changed since you opened the page. Read what happened and try again if need be.")
            clause = nil
            field = nil
            status = .conflict
            return
        default: return nil
        }
        let problem = Problem(error)
        message = problem.errors.first?.message ?? problem.message
        clause = problem.clause
        field = problem.errors.first?.field ?? problem.field
        status = HTTPResponse.Status(code: problem.status)
    }
}
