public import Logging
public import ServiceLifecycle
public import SilaService

/// Runs errands for one association after the other, once at the start and then every so often.
///
/// Several processes may run the same ones at once. An errand that fails for one association is logged and keeps neither
/// its next one nor the other associations waiting; the loop ends when the service is told to.
public struct ErrandLoop: Service {
    private let errands: [Errand]
    private let offices: Offices
    private let every: Duration
    private let logger: Logger

    /// A loop over the associations that are served.
    public init(_ errands: [Errand], for offices: Offices, every: Duration, logger: Logger) {
        self.errands = errands
        self.offices = offices
        self.every = every
        self.logger = logger
    }

    /// Runs until the service is told to end.
    public func run() async throws {
        await cancelWhenGracefulShutdown {
            while true {
                for office in offices.list {
                    for errand in errands where !Task.isCancelled { await errand.run(for: office, logger: logger) }
                }
                do { try await Task.sleep(for: every) } catch { return }
            }
        }
    }
}
