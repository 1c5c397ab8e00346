/// An edition as cases are replayed under it, with what is asked of it often looked up once.
public struct ReplayEdition: Sendable {
    /// Its number; nil for one that has none yet.
    public let number: Int?
    /// The policy.
    public let policy: Policy
    let desk: Desk
    let start: TermStart?
    let reply: Clause?
    let study: (clause: Clause, body: BodyID)?
    let asksFor: Set<RequestAction>
    let suggestions: Clause?
    let services: [String: Service]
    private let channels: [String: (clause: Clause, channel: Channel)]
    private let kinds: Set<ChannelKind>

    /// An edition with its parts, by the calendar that holds today.
    public init(
        number: Int?, policy: Policy, services: [Service], settings: Settings, calendar: WorkingCalendar, now: Moment
    ) {
        self.number = number
        self.policy = policy
        desk = Desk(
            policy: policy, services: services, settings: settings, calendar: calendar, now: now,
            actor: Actor(id: "replay", roles: []))
        let handling = policy.handling
        start = handling.reply?.term.from
        reply = handling.reply?.clause
        study = handling.study
        var asks: Set<RequestAction> = []
        if handling.clause(asking: .matching) != nil { asks.insert(.matching) }
        if handling.clause(asking: .registration) != nil { asks.insert(.registration) }
        if handling.research != nil { asks.insert(.researchReferral) }
        if handling.study != nil { asks.insert(.referral) }
        asksFor = asks
        suggestions = policy.goal(asking: .suggestions)
        self.services = Dictionary(services.map { ($0.id, $0) }) { first, _ in first }
        let offered = policy.channels.items.flatMap { item in item.asks.map { (item.clause, $0) } }
        channels = Dictionary(offered.map { ($0.1.id.rawValue, (clause: $0.0, channel: $0.1)) }) { first, _ in first }
        kinds = Set(offered.flatMap(\.1.kinds))
    }

    /// The clause of the channel of that id; nil where there is none.
    func channel(_ id: String) -> (clause: Clause, channel: Channel)? { channels[id] }

    /// The clause by which the policy takes cases of that kind; nil where it has none, and for kinds that need none.
    func clause(of kind: CaseKind) -> Clause? {
        switch kind {
        case .suggestion: suggestions
        case .claim: policy.compensation?.heading
        case .complaint, .support, .contactInquiry: policy.complaints?.heading
        case .request, .inquiry: nil
        }
    }

    /// Whether cases of that kind need a clause and the policy has none.
    func lacks(_ kind: CaseKind) -> Bool {
        switch kind {
        case .suggestion, .complaint, .support, .contactInquiry, .claim: clause(of: kind) == nil
        case .request, .inquiry: false
        }
    }

    /// Whether something that came over that channel, of these kinds, would be taken.
    ///
    /// By its id, by one of its kinds, or under an open-ended channel, as the engine takes it.
    func takes(_ id: String, kinds of: [ChannelKind]) -> Bool {
        channels[id] != nil || kinds.contains(.openEnded) || !kinds.isDisjoint(with: of)
            || ChannelKind(rawValue: id).map(kinds.contains) == true
    }

    /// What the person would have been told about the reply, had the case stood under this edition from its beginning.
    ///
    /// Each happening does what the engine's step does: completeness or referral starts the term, a pause stops it, an
    /// extension moves it while it runs, an objection and the reopening of a closed case start a term of their own.
    func promise(of file: ReplayedCase) -> Promise? {
        guard file.kind == .request else { return nil }
        var replay = PromiseReplay(edition: self, receivedOn: file.receivedOn)
        for happening in file.happenings { replay.take(happening) }
        return replay.promise
    }
}

/// The promise of one case while what happened to it is taken in order.
private struct PromiseReplay {
    let edition: ReplayEdition
    let receivedOn: CivilDate
    private(set) var promise: Promise?
    private var pausedOn: CivilDate?
    private var leftOn: CivilDate?
    private var isDecided = false
    private var isAnswered = false

    init(edition: ReplayEdition, receivedOn: CivilDate) {
        self.edition = edition
        self.receivedOn = receivedOn
    }

    mutating func take(_ happening: Happening) {
        let day = happening.on
        switch happening.sort {
        case .completed:
            promise = edition.start == .referral ? nil : made(on: edition.start == .receipt ? receivedOn : day)
        case .referred: if edition.start == .referral { promise = made(on: day) }
        case .returned: pausedOn = day
        case .resumed:
            if let pausedOn { promise = promise?.resumed(pausedOn: pausedOn, on: day, at: edition.desk) }
            pausedOn = nil
        case .extended: extend(to: happening.due, on: day)
        case .decided: isDecided = true
        case .answered: isAnswered = true
        case .withdrawn: leftOn = day
        case .objected: startAgain(on: day)
        case .reopened: reopen(on: day)
        case .registered, .referredToResearch, .researchAnswered, .closed: break
        }
    }

    private func made(on day: CivilDate) -> Promise { Promise.made(on: day, at: edition.desk) }

    /// An extension counts where the engine would have taken it: while a ceiling ran and had not run out.
    private mutating func extend(to due: CivilDate?, on day: CivilDate) {
        guard let due, let promised = promise?.due, day <= promised else { return }
        promise?.due = max(due, promised)
    }

    private mutating func reopen(on day: CivilDate) {
        if let left = leftOn {
            leftOn = nil
            if pausedOn == nil && !isAnswered { promise = promise?.resumed(pausedOn: left, on: day, at: edition.desk) }
        } else if isDecided {
            startAgain(on: day)
        }
    }

    private mutating func startAgain(on day: CivilDate) {
        promise = made(on: day)
        isDecided = false
        isAnswered = false
    }
}
