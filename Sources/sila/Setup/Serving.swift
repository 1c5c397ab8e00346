internal import CoreMetrics
internal import Foundation
internal import Logging
internal import Postgres
internal import ServiceLifecycle
internal import SilaServer
internal import SilaService
internal import SilaStorage
internal import UnixSignals

/// The service with everything it stands on: connections, associations, metrics, signals.
struct Serving {
    /// The database, as `sila_app`.
    let database: PostgresConfiguration
    /// The master key.
    let key: MasterKey
    /// What the schemas should have.
    let migrations: MigrationSet
    /// The folder of the associations' files.
    let tenants: String
    /// Whether a changed file is published at once.
    let publishFiles: Bool
    /// Where to listen.
    let listening: ServerConfiguration
    /// The log.
    let logger: Logger

    /// Serves until a signal ends it, letting every request that has begun be answered.
    func run(onServing: @escaping @Sendable (Int) async -> Void) async throws {
        let metrics = MetricsBook()
        MetricsSystem.bootstrap(metrics)
        let workshop = Workshop(database, connections: 16, logger: logger)
        let cores = ProcessInfo.processInfo.activeProcessorCount
        let offices = Offices(
            catalogue: workshop.catalogue, placement: workshop.placement, master: key,
            passwords: Passwords(threads: max(1, cores - 1)))
        let watch = TenantWatch(offices, tenants: tenants, logger: logger)
        try await workshop.use { workshop in
            try await offices.open(
                tenants: tenants, migrations: migrations, publishFiles: publishFiles, logger: logger)
            let readiness = Readiness(offices) {
                do { return try await workshop.catalogue.lacking(of: migrations).isEmpty } catch { return false }
            }
            let application = makeApplication(
                listening, offices: offices, metrics: metrics, readiness: readiness, logger: logger,
                onServing: onServing)
            let (hour, moment) = (Duration.seconds(3_600), Duration.seconds(30))
            let loops = [
                (PeriodicJob.housekeeping, hour), (PeriodicJob.satisfaction, hour), (PeriodicJob.escalation, moment),
                (PeriodicJob.care, moment),
            ].map { PeriodicJobLoop($0, for: offices, every: $1, logger: logger) }
            let services: [any Service] = loops + [Watching(watch: watch), application]
            let group = ServiceGroup(
                configuration: ServiceGroupConfiguration(
                    services: services.map { .init(service: $0) }, gracefulShutdownSignals: [.sigterm, .sigint],
                    logger: logger))
            try await group.run()
        }
    }
}

/// The watch over what changes outside the process, with the signal by which an operator asks to look at everything.
private struct Watching: Service {
    let watch: TenantWatch

    func run() async throws {
        let signals = await UnixSignalsSequence(trapping: .sighup)
        let (hangups, mouth) = AsyncStream.makeStream(of: Void.self)
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                group.addTask { for await _ in signals { mouth.yield() } }
                await watch.run(hangups: hangups)
                group.cancelAll()
            }
        }
    }
}
