public import Logging
public import ServiceLifecycle
public import SilaService

/// Does what comes with the day and with publication, association by association: hands over the cases of those whose
/// absence begins, proposes announcements, tells people of what is published, makes tasks of obligations.
///
/// Several processes may run it at once. An association where something fails is logged and tried again at the next
/// round, and keeps the others from nothing; the loop ends when the service is told to.
public struct CareLoop: Service {
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
                for office in offices.list { await look(after: office) }
                do { try await Task.sleep(for: every) } catch { return }
            }
        }
    }

    private func look(after office: Office) async {
        await attempt(office, "absences are handed over") { try await office.handOver() }
        await attempt(office, "an announcement is proposed") { try await office.proposeAnnouncements() }
        await attempt(office, "people are told") { try await office.tellPeople() }
        await attempt(office, "obligations are looked after") { try await office.lookAfterObligations() }
    }

    private func attempt(_ office: Office, _ what: String, _ work: () async throws -> Void) async {
        if Task.isCancelled { return }
        do { try await work() } catch {
            logger.error(
                "a round was cut short", metadata: ["tenant": "\(office.slug)", "what": "\(what)", "why": "\(error)"])
        }
    }
}
