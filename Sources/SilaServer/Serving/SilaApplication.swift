public import Hummingbird
internal import HummingbirdCore
public import Logging
internal import NIOCore
internal import ServiceLifecycle
public import SilaService

/// The service as one thing to run: add it to a service group, with the signals that end it.
///
/// On a graceful shutdown it takes no new connection, lets every request that has begun be answered, and ends. The
/// probes answer on the private port where the configuration names one, else on the main port.
///
/// - Parameters:
///   - configuration: Where to listen, how people reach the service, what it bounds.
///   - offices: The associations, opened.
///   - metrics: Where the service counts; give the same book to `MetricsSystem.bootstrap`, so that `/metrics` shows
///     what other modules count as well.
///   - readiness: What `/readyz` asks.
///   - logger: Where the access log goes.
///   - onServing: Called with the port once the service listens.
public func makeApplication(
    _ configuration: ServerConfiguration, offices: Offices, metrics: MetricsBook, readiness: Readiness,
    logger: Logger, onServing: @escaping @Sendable (Int) async -> Void = { _ in }
) -> some ApplicationProtocol {
    let house = House(
        configuration: configuration, offices: offices, metrics: metrics, readiness: readiness,
        document: OpenAPIDocument.bytes(of: RouteTable.all))
    let (main, apart) = shares(of: RouteTable.all, configuration)
    var services: [any Service] = []
    if let port = configuration.privatePort {
        services.append(application(apart, house, port: port, logger: logger) { _ in })
    }
    var app = application(main, house, port: configuration.port, logger: logger, onServing: onServing)
    app.services = services
    return app
}

/// The routes of the main port and those of the private one.
private func shares(of routes: [Route], _ configuration: ServerConfiguration) -> (main: [Route], apart: [Route]) {
    guard configuration.privatePort != nil else { return (routes, []) }
    return (routes.filter { $0.face != .probe }, routes.filter { $0.face == .probe })
}

private func application(
    _ routes: [Route], _ house: House, port: Int, logger: Logger, onServing: @escaping @Sendable (Int) async -> Void
) -> Application<RouterResponder<ServerContext>> {
    let idle = house.configuration.idleTimeout.components.seconds
    // Headers of 16 KiB and a hundred fields are plenty; Hummingbird allows 80 KiB and a thousand.
    let decoder = HTTP1Channel.Configuration.DecoderConfiguration(
        maxHeaderFieldSize: 8_192, maxHeaderListSize: 16_384, maxHeaderFieldCount: 100)
    return Application(
        responder: RouteTable.router(routes, house: house).buildResponder(),
        server: .http1(
            configuration: .init(idleTimeout: .seconds(idle), httpDecoderConfiguration: decoder)),
        configuration: ApplicationConfiguration(
            address: .hostname(house.configuration.host, port: port), serverName: nil, backlog: 1_024),
        onServerRunning: { channel in await onServing(channel.localAddress?.port ?? port) },
        logger: logger)
}
