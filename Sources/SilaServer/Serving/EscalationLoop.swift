public import Logging
public import ServiceLifecycle
public import SilaService

/// Takes complaints up that nobody answered in time, association by association, at the start and then every half minute.
///
/// Several processes may run it at once. One association that fails is logged and does not keep the others from it; the
/// loop ends when the service is told to.
public struct EscalationLoop: Service {
    private let offices: Offices
    private let logger: Logger
    private let every: Duration

    /// A loop over the associations that are served, `every` so often.
    public init(_ offices: Offices, every: Duration = .seconds(30), logger: Logger) {
        self.offices = offices
        self.every = every
        self.logger = logger
    }

    /// Runs until the service is told to end.
    public func run() async throws {
        await cancelWhenGracefulShutdown {
            while true {
                for office in offices.list { await escalate(at: office) }
                do { try await Task.sleep(for: every) } catch { return }
            }
        }
    }

    private func escalate(at office: Office) async {
        do {
            try await office.escalateComplaints()
        } catch {
            logger.error("complaints were not taken up", metadata: ["tenant": "\(office.slug)", "why": "\(error)"])
        }
    }
}
