internal import HTTPTypes
internal import Hummingbird
internal import SilaPages

/// What every answer tells a browser to keep to, and that it is not to be kept unless a route says so.
struct SecurityHeadersMiddleware: RouterMiddleware {
    typealias Context = ServerContext

    /// Whether people reach the service over https.
    let isSecure: Bool

    func handle(
        _ request: Request, context: ServerContext, next: (Request, ServerContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        if response.headers[.contentSecurityPolicy] == nil {
            response.headers[.contentSecurityPolicy] = ContentSecurityPolicy.header
        }
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[.referrerPolicy] = "same-origin"
        if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }
}
