internal import HTTPTypes
internal import Hummingbird
internal import SilaCore

/// The cookie that holds the token of a session at one association.
///
/// Over https it is `__Host-sila-{tenant}`, which a browser takes from this host alone; on http (loopback only) it is
/// `sila-{tenant}` and goes to that association's addresses alone.
enum SessionCookie {
    /// Its name.
    static func name(_ tenant: TenantSlug, _ configuration: ServerConfiguration) -> String {
        (configuration.isSecure ? "__Host-sila-" : "sila-") + tenant.text
    }

    /// The name of the cookie that the sign-in form is held against before there is a session.
    static func formName(_ tenant: TenantSlug, _ configuration: ServerConfiguration) -> String {
        (configuration.isSecure ? "__Host-sila-form-" : "sila-form-") + tenant.text
    }

    /// The value of a cookie of the request; nil where it has none of that name, or more than one.
    static func read(_ name: String, from request: Request) -> String? {
        var found: String?
        for header in request.headers[values: .cookie] {
            for pair in header.split(separator: ";") {
                let trimmed = pair.drop { $0 == " " }
                guard trimmed.hasPrefix(name), trimmed.dropFirst(name.count).first == "=" else { continue }
                if found != nil { return nil }
                found = String(trimmed.dropFirst(name.count + 1))
            }
        }
        return found
    }

    /// The value of `Set-Cookie` that gives the token, or takes it away where there is none.
    ///
    /// The cookie ends with the browser; how long the session lasts is the service's to say.
    static func set(
        _ name: String, _ token: String?, tenant: TenantSlug, _ configuration: ServerConfiguration
    ) -> String {
        let place = configuration.isSecure ? "Path=/; Secure" : "Path=/\(tenant.text)"
        let end = token == nil ? "; Max-Age=0" : ""
        return "\(name)=\(token ?? ""); \(place); HttpOnly; SameSite=Lax\(end)"
    }
}
