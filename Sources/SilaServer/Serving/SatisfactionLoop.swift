public import Logging
public import ServiceLifecycle
public import SilaService

/// Does what is due of surveys and fieldwork, association by association, once at the start and then every hour: rounds
/// are closed and opened, people invited, fieldwork planned.
///
/// Several processes may run it at once. One association for which it fails is logged and does not keep the others from
/// it; the loop ends when the service is told to.
public struct SatisfactionLoop: Service {
    private let offices: Offices
    private let logger: Logger
    private let every: Duration

    /// A loop over the associations that are served, `every` so often.
    public init(_ offices: Offices, every: Duration = .seconds(3_600), logger: Logger) {
        self.offices = offices
        self.every = every
        self.logger = logger
    }

    /// Runs until the service is told to end.
    public func run() async throws {
        await cancelWhenGracefulShutdown {
            while true {
                for office in offices.list { await measure(office) }
                do { try await Task.sleep(for: every) } catch { return }
            }
        }
    }

    private func measure(_ office: Office) async {
        do {
            let round = try await office.measureSatisfaction()
            if round == .nothing { return }
            logger.info(
                "what was due of surveys and fieldwork is done",
                metadata: [
                    "tenant": "\(office.slug)", "closed": "\(round.closed)", "opened": "\(round.opened)",
                    "invited": "\(round.invited)", "planned": "\(round.planned)",
                ])
        } catch {
            logger.error(
                "what is due of a tenant's surveys is not done",
                metadata: ["tenant": "\(office.slug)", "why": "\(error)"])
        }
    }
}
