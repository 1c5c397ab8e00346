internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaPages
internal import SilaService

/// The sign-in form and the sign-out button of the pages.
///
/// Before there is a session the form's token stands in a cookie as well, and the two have to agree.
enum SignInForm {
    /// What the sign-in form sends; nothing is required, since what is missing is a wrong login.
    static let shape = Shape(
        "SignInForm",
        [
            Field("login", .line(100), .optional, "the login"),
            Field("password", .secret(200), .optional, "the password"),
            Field("form_token", .line(64), .optional, "the token of the form"),
        ])

    /// What the sign-out button sends.
    static let leaving = Shape("SignOutForm", [Field("form_token", .line(64), .optional, "the token of the form")])

    static func show(_ tenant: TenantVisit) async throws -> Response {
        try await page(tenant, login: "", failure: nil, .ok)
    }

    static func take(_ tenant: TenantVisit) async throws -> Response {
        let (visit, office) = (tenant.visit, tenant.office)
        let configuration = visit.house.configuration
        let login = visit.input.demanded("login")
        let held = SessionCookie.read(SessionCookie.formName(office.slug, configuration), from: visit.request)
        guard FormToken.agree(held, visit.input.text("form_token")) else {
            return try await page(tenant, login: login, failure: .stale, .forbidden)
        }
        switch await attempt(login, visit.input.demanded("password"), at: office) {
        case .success(let session):
            let name = SessionCookie.name(office.slug, configuration)
            var response = Response.seeOther(SiteAddress.inbox(office.slug, InboxFilter(), after: nil).path)
            response.headers[.setCookie] = SessionCookie.set(name, session.token, tenant: office.slug, configuration)
            return response
        case .failure(.signInFailed):
            return try await page(tenant, login: login, failure: .wrong, .unprocessableContent)
        case .failure(.overloaded):
            return try await page(tenant, login: login, failure: .busy, .serviceUnavailable)
        case .failure(let error): throw error
        }
    }

    private static func attempt(
        _ login: String, _ password: String, at office: Office
    ) async -> Result<NewSession, ServiceError> {
        do {
            return .success(try await office.signIn(login: login, password: password))
        } catch {
            return .failure(error)
        }
    }

    static func leave(_ staff: StaffVisit) async throws -> Response {
        guard FormToken.agree(staff.formToken, staff.visit.input.text("form_token")) else {
            throw ServerError.formStale
        }
        try await staff.office.signOut(token: staff.token)
        let configuration = staff.visit.house.configuration
        let name = SessionCookie.name(staff.office.slug, configuration)
        var response = Response.seeOther(SiteAddress.signIn(staff.office.slug).path)
        response.headers[.setCookie] = SessionCookie.set(name, nil, tenant: staff.office.slug, configuration)
        return response
    }

    /// The form, with a token that its cookie holds too: the one there is, so that two open forms both work.
    private static func page(
        _ tenant: TenantVisit, login: String, failure: SignInFailure?, _ status: HTTPResponse.Status
    ) async throws -> Response {
        let (slug, configuration) = (tenant.office.slug, tenant.visit.house.configuration)
        let name = SessionCookie.formName(slug, configuration)
        let held = SessionCookie.read(name, from: tenant.visit.request).flatMap { $0.utf8.count == 32 ? $0 : nil }
        let token = held ?? FormToken.draw()
        let model = SignInModel(
            tenant: try await tenant.office.heading(), formToken: token, login: login, failure: failure)
        var response = Response.page(SignInPage(model), status)
        if held == nil {
            response.headers[.setCookie] = SessionCookie.set(name, token, tenant: slug, configuration)
        }
        return response
    }
}
