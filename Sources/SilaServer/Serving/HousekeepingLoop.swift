public import Logging
public import ServiceLifecycle
public import SilaService

/// Clears what is kept for a time only and reminds staff of what they have not signed, association by association, once
/// at the start and then every hour.
///
/// Several processes may run it at once. One association that cannot be tidied is logged and does not keep the others
/// from it; the loop ends when the service is told to.
public struct HousekeepingLoop: Service {
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
                for office in offices.list {
                    await tidy(office)
                    await remind(office)
                }
                do { try await Task.sleep(for: every) } catch { return }
            }
        }
    }

    private func tidy(_ office: Office) async {
        do {
            let gone = try await office.tidy()
            if gone == .nothing { return }
            logger.info(
                "what was past its keeping is gone",
                metadata: [
                    "tenant": "\(office.slug)", "sessions": "\(gone.sessions)", "answers": "\(gone.answers)",
                    "notices": "\(gone.notices)",
                ])
        } catch {
            logger.error("a tenant was not tidied", metadata: ["tenant": "\(office.slug)", "why": "\(error)"])
        }
    }

    private func remind(_ office: Office) async {
        do {
            let made = try await office.remind()
            if made == 0 { return }
            logger.info(
                "staff were reminded to sign the policy",
                metadata: ["tenant": "\(office.slug)", "reminders": "\(made)"])
        } catch {
            logger.error(
                "the staff of a tenant were not reminded", metadata: ["tenant": "\(office.slug)", "why": "\(error)"])
        }
    }
}
