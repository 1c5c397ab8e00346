internal import Logging
internal import SilaService

/// A piece of work that comes with time and with nobody's request, done for one association at a time.
///
/// It may be done by several processes at once, and again after it was cut short.
public struct PeriodicJob: Sendable {
    let name: String
    let work: @Sendable (Office) async throws -> Logger.Metadata

    /// Work under the name that the log calls it by; it gives the figures worth a line there, none where nothing was due.
    init(_ name: String, _ work: @escaping @Sendable (Office) async throws -> Logger.Metadata) {
        self.name = name
        self.work = work
    }

    /// Work of which the log tells only when it fails.
    init(quiet name: String, _ work: @escaping @Sendable (Office) async throws -> Void) {
        self.init(name) { office in
            try await work(office)
            return [:]
        }
    }

    func run(for office: Office, logger: Logger) async {
        var said: Logger.Metadata = ["tenant": "\(office.slug)", "job": "\(name)"]
        do {
            let figures = try await work(office)
            if figures.isEmpty { return }
            said.merge(figures) { _, figure in figure }
            logger.info("a periodic job is done", metadata: said)
        } catch {
            said["why"] = "\(error)"
            logger.error("a periodic job failed; it is tried again at the next round", metadata: said)
        }
    }
}

extension PeriodicJob {
    /// What is kept for a time only is cleared, and staff are reminded of what they have not signed.
    public static let housekeeping = [
        PeriodicJob("what is past its keeping is cleared") { office in
            let gone = try await office.tidy()
            if gone == .nothing { return [:] }
            return ["sessions": "\(gone.sessions)", "answers": "\(gone.answers)", "notices": "\(gone.notices)"]
        },
        PeriodicJob("staff are reminded to sign the policy") { office in
            let made = try await office.remind()
            return made == 0 ? [:] : ["reminders": "\(made)"]
        },
    ]

    /// Rounds of surveys are closed and opened, people invited, fieldwork planned.
    public static let satisfaction = [
        PeriodicJob("surveys and fieldwork are looked after") { office in
            let round = try await office.measureSatisfaction()
            if round == .nothing { return [:] }
            return [
                "closed": "\(round.closed)", "opened": "\(round.opened)", "invited": "\(round.invited)",
                "planned": "\(round.planned)",
            ]
        }
    ]

    /// Complaints that nobody answered in time are taken up the ladder.
    public static let escalation = [
        PeriodicJob(quiet: "complaints are taken up") { office in try await office.escalateComplaints() }
    ]

    /// What comes with the day and with publication: absences, announcements, obligations.
    public static let care = [
        PeriodicJob(quiet: "absences are handed over") { office in try await office.handOver() },
        PeriodicJob(quiet: "announcements are proposed") { office in try await office.proposeAnnouncements() },
        PeriodicJob(quiet: "people are told") { office in try await office.tellPeople() },
        PeriodicJob(quiet: "obligations are looked after") { office in try await office.lookAfterObligations() },
    ]
}
