public import SilaCore
public import SilaStorage

/// What senior management sees of the association at one look.
public struct Overview: Sendable {
    /// A body or a member of staff, with what waits there and what moved clocks there.
    public struct Desk: Sendable {
        /// The id; nil for what is with nobody.
        public let id: String?
        /// The name.
        public let name: Name
        /// What is open.
        public let counts: OverviewCount?
        /// What moved clocks.
        public let churn: Churn
    }

    /// What moved clocks, and how near to the end answers came.
    public struct Churn: Hashable, Sendable {
        /// How often a clock was stopped.
        public var pauses = 0
        /// How often a term was extended.
        public var extensions = 0
        /// How often a case was taken up again, by reopening or by an objection.
        public var reopenings = 0
        /// Answers within the last hour of the term.
        public var lastHour = 0
        /// Answers on the last day of the term, that hour among it.
        public var lastDay = 0

        /// Nothing counted yet.
        public init() {}

        /// All of it together.
        public var total: Int { pauses + extensions + reopenings + lastDay }
    }

    /// What the policy gives to senior management to look after, or what is the house's own practice.
    public struct Oversight: Sendable {
        /// The clause; nil where the policy has none, and it is the house's own practice.
        public let clause: Citation?
        /// The body that the clause gives it to.
        public let body: Name?
    }

    /// The day.
    public let today: CivilDate
    /// The last day of what is told to come: five working days ahead.
    public let soonThrough: CivilDate
    /// From which day on what moved clocks is counted.
    public let since: CivilDate
    /// All open cases.
    public let counts: OverviewCount?
    /// What moved clocks.
    public let churn: Churn
    /// Late, the longest first; as many as a page shows.
    public let late: [CaseListRow]
    /// Late soon.
    public let soon: [CaseListRow]
    /// With nobody.
    public let unassigned: [CaseListRow]
    /// Taken up again.
    public let reopened: [HappenedCase]
    /// Answered on the last day, the latest in the day first.
    public let lastDay: [HappenedCase]
    /// By body.
    public let bodies: [Desk]
    /// By member of staff.
    public let officers: [Desk]
    /// What came over the complaints and inquiries link, by kind.
    public let link: [(kind: CaseKind, counts: OverviewCount)]
    /// Who follows that link.
    public let linkOversight: Oversight
    /// Who oversees the liaison officer.
    public let liaisonOversight: Oversight
    /// What the front role is called.
    public let frontRole: Name
    /// The names of staff, by id.
    public let names: [String: Name]
    /// By which channels and bodies are called.
    public let policy: Policy
}

extension Office {
    /// How many working days ahead lateness is told.
    static let foresight = WorkingDays(5)
    /// For how many days back what moved clocks is counted.
    static let churnDays = 90
    /// How many of each list are shown.
    private static let listed = 50
    /// How many answers of a last day are looked at: more are counted at their number.
    private static let lookedAt = 10_000

    /// The overview as `caller` may see it: two round trips, whatever the number of cases.
    public func overview(by caller: Caller) async throws(ServiceError) -> Overview {
        let today = clock.now().date
        let calendar = try await calendar()
        let soon = DueDate.after(today, Self.foresight, calendar: calendar) ?? today
        let since = today.adding(days: -Self.churnDays)
        let frame = OverviewStore.Frame(viewer: caller.id, today: today, soon: soon, since: Moment(startOf: since))
        let (number, counts, clocks): (Int?, [OverviewCount], [ClockCount])
        let (late, coming, unassigned): ([CaseListRow], [CaseListRow], [CaseListRow])
        let (reopened, lastDay): ([HappenedCase], [HappenedCase])
        do {
            (number, counts, clocks, late, coming, unassigned, reopened, lastDay) = try await database.run(
                EditionStore.numberInForce(on: today), OverviewStore.counts(frame), OverviewStore.clocks(frame),
                OverviewStore.late(frame, limit: Self.listed), OverviewStore.soon(frame, limit: Self.listed),
                OverviewStore.unassigned(frame, limit: Self.listed),
                OverviewStore.reopened(frame, limit: Self.listed),
                OverviewStore.answeredOnLastDay(frame, limit: Self.lookedAt))
        } catch {
            throw .storage(error)
        }
        let policy = try await shelf.inForce(number).policy
        let tally = OverviewTally(counts: counts, clocks: clocks, lastDay: lastDay)
        let shown = Array(lastDay.prefix(Self.listed))
        let held = (late + coming + unassigned).compactMap(\.assignedTo?.text)
        let staff = tally.officers + (reopened + shown).map(\.actor) + held
        let names = try await staffNames.names(of: Set(staff))
        return Overview(
            today: today, soonThrough: soon, since: since, counts: tally.counts[.all],
            churn: tally.churn[.all] ?? .init(),
            late: late, soon: coming, unassigned: unassigned, reopened: reopened, lastDay: shown,
            bodies: tally.desks(of: policy), officers: tally.desks(of: names), link: tally.link,
            linkOversight: policy.oversight { if case .complaintsLink(let body) = $0 { body } else { nil } },
            liaisonOversight: policy.oversight { if case .liaisonOversight(let body) = $0 { body } else { nil } },
            frontRole: policy.frontRole, names: names, policy: policy)
    }
}

extension Policy {
    /// What the section on satisfaction gives to a body to look after.
    fileprivate func oversight(_ pick: (SatisfactionAsk) -> BodyID?) -> Overview.Oversight {
        let found = satisfaction?.first(pick)
        return Overview.Oversight(clause: found?.clause.citation, body: found.flatMap { body($0.found)?.name })
    }
}
