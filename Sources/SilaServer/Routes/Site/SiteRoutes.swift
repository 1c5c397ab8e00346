internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaPages
internal import SilaService

/// The pages for anyone: the associations served, and what one of them offers.
enum SiteRoutes {
    static let all = [
        Route(.get, "/", .page, .open(tenants), Name(ar: "الجمعيات", en: "The associations served here")),
        Route(.get, "/{tenant}", .page, .tenant(welcome), Name(ar: "صفحة الجمعية", en: "What an association offers")),
    ]

    private static func tenants(_ visit: Visit) async throws -> Response {
        .page(TenantsPage(TenantsModel(tenants: visit.house.offices.list.map(TenantHeading.init(of:)))))
    }

    private static func welcome(_ tenant: TenantVisit) async throws -> Response {
        let edition = try await tenant.office.edition()
        let heading = TenantHeading(
            slug: tenant.office.slug, name: tenant.office.name, colour: edition.settings.colour)
        return .page(
            WelcomePage(
                WelcomeModel(
                    tenant: heading, policy: edition.policy, services: edition.services,
                    recorded: try await tenant.office.approval(of: edition.number))))
    }
}
