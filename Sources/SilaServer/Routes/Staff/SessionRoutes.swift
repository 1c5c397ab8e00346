internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService

/// Signing in and out over the API.
enum SessionRoutes {
    static let all = [
        Route(
            .post, "\(RouteTable.api)/session", .api, .tenant(signIn),
            Name(ar: "تسجيل الدخول", en: "Sign in: the session comes as a cookie")
        ).taking(credentials).giving(.created, .named("Session")),
        Route(
            .get, "\(RouteTable.api)/session", .api, .staff(whoAmI),
            Name(ar: "من أنا", en: "Who is signed in, and with which roles")
        ).giving(.ok, .named("Session")),
        Route(
            .delete, "\(RouteTable.api)/session", .api, .staff(signOut),
            Name(ar: "تسجيل الخروج", en: "Sign out")
        ).giving(.noContent, nil).openUnsigned(),
    ]

    /// A login with its password.
    static let credentials = Shape(
        "Credentials",
        [
            Field("login", .line(100), .required, "the login"),
            Field("password", .secret(200), .required, "the password"),
        ])

    static let schema = NamedSchema(
        "Session",
        .object([
            Property("login", .text), Property("name", .name), Property("roles", .list(.named("NamedItem"))),
            Property("expires", .nullable(.moment), "only in the answer to signing in: until when at the most"),
        ]))

    private static func signIn(_ tenant: TenantVisit) async throws -> Response {
        let input = tenant.visit.input
        let session = try await tenant.office.signIn(
            login: input.demanded("login"), password: input.demanded("password"))
        let slug = tenant.office.slug
        let configuration = tenant.visit.house.configuration
        let cookie = SessionCookie.set(
            SessionCookie.name(slug, configuration), session.token, tenant: slug, configuration)
        return .json(.created, bytes(session.caller, expires: session.expires), [.setCookie: cookie])
    }

    private static func whoAmI(_ staff: StaffVisit) async throws -> Response {
        .json(.ok, bytes(staff.caller, expires: nil))
    }

    private static func signOut(_ staff: StaffVisit) async throws -> Response {
        try await staff.office.signOut(token: staff.token)
        let slug = staff.office.slug
        let configuration = staff.visit.house.configuration
        let cookie = SessionCookie.set(SessionCookie.name(slug, configuration), nil, tenant: slug, configuration)
        return Response(status: .noContent, headers: [.setCookie: cookie])
    }

    private static func bytes(_ caller: Caller, expires: Moment?) -> [UInt8] {
        JSONWriter.object { json in
            json.field("login", caller.login)
            json.field("name", caller.name)
            json.list("roles", Role.allCases.filter(caller.roles.contains)) { role, json in
                json.field("id", role.rawValue)
                json.field("name", role.name)
            }
            json.field("expires", expires?.iso8601)
        }
    }
}
