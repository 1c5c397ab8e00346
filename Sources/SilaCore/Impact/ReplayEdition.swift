/// An edition as cases are replayed under it, with what is asked of it often looked up once.
public struct ReplayEdition: Sendable {
    /// Its number; nil for one that has none yet.
    public let number: Int?
    /// The policy.
    public let policy: Policy
    let desk: Desk
    let start: TermStart?
    let study: (clause: Clause, body: BodyID)?
    let asksFor: Set<RequestAction>
    let suggestions: Clause?
    let services: [String: Service]
    private let channels: ReplayChannels
    /// Those that complaints come by.
    private let complaintChannels: ReplayChannels

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
        study = handling.study
        var asks: Set<RequestAction> = []
        if handling.clause(asking: .matching) != nil { asks.insert(.matching) }
        if handling.clause(asking: .registration) != nil { asks.insert(.registration) }
        if handling.research != nil { asks.insert(.researchReferral) }
        if handling.study != nil { asks.insert(.referral) }
        asksFor = asks
        suggestions = policy.goal(asking: .suggestions)
        self.services = Dictionary(services.map { ($0.id, $0) }) { first, _ in first }
        channels = ReplayChannels(policy.channels.items, heading: policy.channels.heading)
        complaintChannels =
            policy.complaints?.channels.map { clause, ids in
                ReplayChannels(
                    policy.channels.items.filter { item in item.asks.contains { ids.contains($0.id) } }, heading: clause
                )
            } ?? channels
    }

    /// The channels that cases of that kind come by.
    func channels(for kind: CaseKind) -> ReplayChannels { kind == .complaint ? complaintChannels : channels }

    /// The clause on the answer to cases of that kind, with the term that it prints; nil where there is none.
    func reply(to kind: CaseKind) -> (clause: Clause, term: ReplyTerm)? {
        switch kind {
        case .request: policy.handling.reply
        case .complaint: policy.complaints?.reply
        case .inquiry, .suggestion, .claim, .support, .contactInquiry: nil
        }
    }

    /// The clause that gives cases of that kind to a body, with the body; nil where there is none.
    func hearing(of kind: CaseKind) -> (clause: Clause, body: BodyID)? {
        switch kind {
        case .request: study
        case .complaint: policy.complaints?.body.map { ($0.clause, $0.id) }
        case .inquiry, .suggestion, .claim, .support, .contactInquiry: nil
        }
    }

    /// The clause by which the policy takes cases of that kind; nil where it has none, and for kinds that need none.
    func clause(of kind: CaseKind) -> Clause? {
        switch kind {
        case .suggestion: suggestions
        case .claim: policy.compensation?.heading
        case .complaint: policy.complaints?.heading
        case .support: policy.complaints?.clause(asking: .support)
        case .contactInquiry: policy.complaints?.clause(asking: .contactInquiries)
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

    /// What the person would have been told about the reply, had the case stood under this edition from its beginning.
    ///
    /// Nil of the kinds for which no policy has a term. Each happening does what the engine's step does: completeness or referral starts the term, a pause stops it, an
    /// extension moves it while it runs, an objection and the reopening of a closed case start a term of their own.
    func promise(of file: ReplayedCase) -> Promise? {
        switch file.kind {
        case .request:
            var replay = PromiseReplay(edition: self, receivedOn: file.receivedOn)
            for happening in file.happenings { replay.take(happening) }
            return replay.promise
        case .complaint:
            var replay = ComplaintReplay(edition: self, file)
            for happening in file.happenings { replay.take(happening) }
            return replay.promise
        case .inquiry, .suggestion, .claim, .support, .contactInquiry: return nil
        }
    }
}

/// The promise of one request while what happened to it is taken in order.
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
        case .registered, .referredToResearch, .researchAnswered, .closed, .admitted, .appealed, .offerAccepted: break
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
