import SilaCore

/// Walks every way there is through the engine, from every opening, over all that may be brought to a step, and keeps
/// what it saw: which step leads from where to where, and which rule is raised by which step.
struct Explorer {
    /// One arrow: a step leads from a place to a place.
    struct Arrow: Hashable {
        var from: String
        var action: String
        var to: String
    }

    /// A rule that a step raised.
    struct Raised: Hashable {
        var rule: Rule
        var step: String
    }

    /// The arrows found.
    private(set) var arrows: Set<Arrow> = []
    /// The rules raised, by which step.
    private(set) var raised: Set<Raised> = []
    /// The places reached that have not ended and from which nobody can take any step.
    private(set) var deadEnds: Set<String> = []
    /// The places reached under each policy.
    private(set) var reached: [SamplePolicy: Set<String>] = [:]
    /// How many states of a case were told apart.
    private(set) var states = 0

    /// The days on which the steps are tried: within the term, and long after.
    static let days = [Sample.start, "2026-06-30"]

    /// Everything, over all five policies.
    static let everything: Explorer = {
        var explorer = Explorer()
        for policy in SamplePolicy.allCases {
            explorer.exploreRequests(policy)
            explorer.exploreInquiries(policy)
            explorer.exploreSuggestions(policy)
        }
        return explorer
    }()

    /// Notes what a step raised.
    mutating func note(_ refusal: Refusal, by step: String) {
        raised.insert(Raised(rule: refusal.rule, step: step))
    }

    /// Notes where a step leads.
    mutating func note(_ action: String, from: String, to: String, under policy: SamplePolicy) {
        arrows.insert(Arrow(from: from, action: action, to: to))
        reached[policy, default: []].insert(to)
    }

    /// Notes a place from which no step leads.
    mutating func note(deadEnd place: String) { deadEnds.insert(place) }

    /// Counts a state.
    mutating func countState() { states += 1 }
}

extension Explorer {
    /// Where a request stands, with whether its clock is stopped: `referred` or `referred_paused`.
    static func place(_ request: Request) -> String {
        request.stage.rawValue + (request.pause == nil ? "" : "_paused")
    }

    /// Every request that can be had under that policy.
    mutating func exploreRequests(_ policy: SamplePolicy) {
        var frontier: [Request] = []
        for receive in StepSamples.receipts {
            guard let opened = open(receive, at: Sample.desk(policy)) else { continue }
            frontier.append(opened)
            note("receipt", from: "[*]", to: Self.place(opened), under: policy)
        }
        noteRoles(of: "receipt") { desk throws(Refusal) in _ = try StepSamples.receipts[0].take(at: desk) }
        for action in RequestAction.allCases {
            guard let request = frontier.first else { break }
            noteRoles(of: action.rawValue) { desk throws(Refusal) in try action.check(request, at: desk) }
        }
        let value = policy.value
        var seen = Set(frontier.map { Fingerprint($0, under: value) })
        while let request = frontier.popLast() {
            countState()
            for next in everyNext(of: request, under: policy) {
                if seen.insert(Fingerprint(next, under: value)).inserted { frontier.append(next) }
            }
        }
    }

    private mutating func open(_ receive: Receive, at desk: Desk) -> Request? {
        do throws(Refusal) {
            return Request(opening: try receive.take(at: desk))
        } catch {
            note(error, by: "receipt")
            return nil
        }
    }

    private mutating func everyNext(of request: Request, under policy: SamplePolicy) -> [Request] {
        var found: [Request] = []
        for day in Self.days {
            let desk = Sample.desk(policy, on: day)
            for action in RequestAction.allCases {
                for step in StepSamples.of(action, with: request, at: desk) {
                    guard let next = take(step, action, with: request, at: desk) else { continue }
                    note(action.rawValue, from: Self.place(request), to: Self.place(next), under: policy)
                    found.append(next)
                }
            }
        }
        if found.isEmpty { note(deadEnd: "\(policy) \(Self.place(request))") }
        return found
    }

    private mutating func take(
        _ step: any RequestStep, _ action: RequestAction, with request: Request, at desk: Desk
    ) -> Request? {
        do throws(Refusal) {
            let entries = try step.take(request, at: desk)
            return entries.isEmpty ? nil : request.after(entries)
        } catch {
            note(error, by: action.rawValue)
            return nil
        }
    }

    /// Notes what somebody with no role is told.
    mutating func noteRoles(of step: String, _ take: (Desk) throws(Refusal) -> Void) {
        var desk = Sample.desk()
        desk.actor = Actor(id: "nobody", roles: [])
        do throws(Refusal) {
            try take(desk)
        } catch {
            note(error, by: step)
        }
    }
}

/// What decides which steps a request has left: two requests of one fingerprint go the same ways.
private struct Fingerprint: Hashable {
    let stage: RequestStage
    let missing: [String]
    let facts: [Bool]
    let outcome: Outcome?

    init(_ request: Request, under policy: Policy) {
        stage = request.stage
        let isWritable = request.completedOn == nil || request.pause != nil
        missing = isWritable ? request.missing(under: policy).map(\.id) : []
        let isOutside: Bool = if case .outside = request.receipt.standing { true } else { false }
        facts = [
            isOutside, request.pause != nil, request.researchOpen, request.withdrawn, request.completedOn != nil,
            request.registeredOn != nil, request.body != nil, request.reply != nil,
            isWritable && request.receipt.contact.mobile, isWritable && request.receipt.medium?.needsMobile == true,
            isWritable && request.signatureCode != nil,
        ]
        outcome = request.decision?.outcome
    }
}
