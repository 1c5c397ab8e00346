internal import HTTPTypes
internal import Hummingbird

/// Refuses what a page of another site makes a browser send: every method but GET, HEAD and OPTIONS has to come from
/// this site, or from a program that is no browser.
///
/// `Sec-Fetch-Site` decides where it is sent, else `Origin`. A browser sends one of the two with every such request.
struct OriginMiddleware: RouterMiddleware {
    typealias Context = ServerContext

    /// The origin at which people reach the service, `https://sila.example.org`; nil to take the `Host` as it comes.
    let origin: String?

    func handle(
        _ request: Request, context: ServerContext, next: (Request, ServerContext) async throws -> Response
    ) async throws -> Response {
        guard Self.isSafe(request.method) || comesFromHere(request) else { throw ServerError.foreignOrigin }
        return try await next(request, context)
    }

    private static func isSafe(_ method: HTTPRequest.Method) -> Bool {
        method == .get || method == .head || method == .options
    }

    private func comesFromHere(_ request: Request) -> Bool {
        if let site = request.headers[.secFetchSite] { return site == "same-origin" || site == "none" }
        guard let sent = request.headers[.origin] else { return true }
        if let origin { return sent == origin }
        guard let authority = request.head.authority else { return false }
        return sent == "http://\(authority)" || sent == "https://\(authority)"
    }
}
