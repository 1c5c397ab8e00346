public import Logging
public import ServiceLifecycle
public import SilaService

/// Runs jobs for one association after the other, once at the start and then every so often.
///
/// Several processes may run the same ones at once. A job that fails for one association is logged and keeps neither
/// its next one nor the other associations waiting; the loop ends when the service is told to.
public struct PeriodicJobLoop: Service {
    private let jobs: [PeriodicJob]
    private let offices: Offices
    private let every: Duration
    private let logger: Logger

    /// A loop over the associations that are served.
    public init(_ jobs: [PeriodicJob], for offices: Offices, every: Duration, logger: Logger) {
        self.jobs = jobs
        self.offices = offices
        self.every = every
        self.logger = logger
    }

    /// Runs until the service is told to end.
    public func run() async throws {
        await cancelWhenGracefulShutdown {
            while true {
                for office in offices.list {
                    for job in jobs where !Task.isCancelled { await job.run(for: office, logger: logger) }
                }
                do { try await Task.sleep(for: every) } catch { return }
            }
        }
    }
}
