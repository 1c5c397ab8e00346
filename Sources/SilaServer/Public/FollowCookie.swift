internal import Hummingbird
internal import SilaCore
internal import SilaService

/// The cookie that holds the ticket of a case somebody opened with its secret: for the pages of following alone, and for
/// half an hour.
enum FollowCookie {
    /// Its name; over https one that a browser takes over https alone.
    static func name(_ tenant: TenantSlug, _ configuration: ServerConfiguration) -> String {
        (configuration.isSecure ? "__Secure-sila-follow-" : "sila-follow-") + tenant.text
    }

    /// The ticket of the request; nil where it has none.
    static func read(_ tenant: TenantVisit) -> String? {
        SessionCookie.read(name(tenant.office.slug, tenant.visit.house.configuration), from: tenant.visit.request)
    }

    /// The value of `Set-Cookie` that gives the ticket, or takes it away where there is none.
    static func set(_ ticket: String?, _ tenant: TenantVisit) -> String {
        let (slug, configuration) = (tenant.office.slug, tenant.visit.house.configuration)
        let age = ticket == nil ? 0 : Office.passLifetime.components.seconds
        return "\(name(slug, configuration))=\(ticket ?? ""); Path=/\(slug.text)/follow; Max-Age=\(age); "
            + (configuration.isSecure ? "Secure; " : "") + "HttpOnly; SameSite=Strict"
    }
}
