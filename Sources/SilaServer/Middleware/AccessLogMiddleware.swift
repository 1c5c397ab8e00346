internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import SilaCore
internal import SilaService

/// One line for every request: association, route, status, time, number.
///
/// No path, no query, no name: a reference or a search would be personal data.
struct AccessLogMiddleware: RouterMiddleware {
    typealias Context = ServerContext

    let house: House

    func handle(
        _ request: Request, context: ServerContext, next: (Request, ServerContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let span = ContinuousClock.now - start
        let route = context.endpointPath ?? "none"
        house.metrics.answered(method: request.method.rawValue, route: route, status: response.status.code, in: span)
        guard context.logger.logLevel <= .info else { return response }
        var metadata: Logger.Metadata = [
            "method": .string(request.method.rawValue), "route": .string(route),
            "status": .stringConvertible(response.status.code), "ms": .stringConvertible(Self.milliseconds(span)),
        ]
        if let tenant = Self.tenant(request, house.offices) { metadata["tenant"] = .string(tenant) }
        context.logger.info("answered", metadata: metadata)
        return response
    }

    /// To a tenth.
    private static func milliseconds(_ span: Duration) -> Double {
        Double(span.components.seconds) * 1_000 + Double(span.components.attoseconds / 100_000_000_000_000) / 10
    }

    /// The association in the path, where it is one that is served; nothing else of the path is logged.
    private static func tenant(_ request: Request, _ offices: Offices) -> String? {
        guard let slug = request.uri.path.split(separator: "/", maxSplits: 1).first else { return nil }
        return offices.office(String(slug))?.slug.text
    }
}
