internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService

/// What an association's policy says and what it offers: for anyone to read.
enum PolicyRoutes {
    static let all = [
        Route(
            .get, "\(RouteTable.api)/policy", .api, .tenant(policy),
            Name(ar: "السياسة السارية", en: "The policy in force: channels, tools, bodies, the term of the reply")
        ).giving(.ok, .named("Policy")),
        Route(
            .get, "\(RouteTable.api)/services", .api, .tenant(services),
            Name(ar: "الخدمات وما تطلبه", en: "The services offered and what a complete request for each holds")
        ).giving(.ok, .named("ServiceList")),
        Route(
            .get, "\(RouteTable.api)/policy/findings", .api, .roles([.management, .admin, .auditor], findings),
            Name(
                ar: "ما يجده فحص السياسة السارية",
                en: "What the check finds in the policy in force, and in who is there to act on it")
        ).giving(.ok, .named("PolicyFindings")),
    ]

    private static func policy(_ tenant: TenantVisit) async throws -> Response {
        let edition = try await tenant.office.edition()
        let recorded = try await tenant.office.approval(of: edition.number)
        return .json(.ok, PolicyView.bytes(edition, recorded, tenant.office))
    }

    private static func findings(_ staff: StaffVisit) async throws -> Response {
        .json(.ok, FindingsView.bytes(try await staff.office.policyFindings()))
    }

    private static func services(_ tenant: TenantVisit) async throws -> Response {
        .json(.ok, ServiceView.bytes(try await tenant.office.edition().services))
    }
}
