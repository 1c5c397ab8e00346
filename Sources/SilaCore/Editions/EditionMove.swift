/// That a case follows clauses of an edition that came into force after it was received.
public struct EditionMove: Hashable, Sendable {
    /// The edition.
    public var edition: Int
    /// Its clauses, or those that it no longer has.
    public var clauses: [ClauseID]

    /// A move with its parts.
    public init(edition: Int, clauses: [ClauseID]) {
        self.edition = edition
        self.clauses = clauses
    }

    /// That a case follows clauses of that edition, in plain words.
    static func summary(_ edition: Int) -> Name {
        Name(
            ar: "سرت على الحالة بنود من الإصدار \(edition) من السياسة",
            en: "Clauses of edition \(edition) of the policy apply from now on")
    }
}

extension CaseFile {
    /// The clauses of `next` that this case follows from the moment at which `next` comes into force.
    ///
    /// `self` is the case as it stood at that moment and `held` the policy that it was held to. A case that had ended
    /// follows nothing, a clause that says the same in both is not followed anew, and of a section that only one of them has
    /// nothing is. Clauses come in the order in which `next` and then `held` have them.
    public func clausesFollowed(of next: Policy, from held: Policy) -> [ClauseID] {
        guard endedOn == nil, let terms = next.edition else { return [] }
        var chosen: [ClauseID: Following] = [:]
        for application in terms.applies {
            for clause in next.items(under: application.clause) + held.items(under: application.clause) {
                chosen[clause] = application.to
            }
        }
        for application in terms.applies { chosen[application.clause] = application.to }
        let order = next.governingClauses + held.governingClauses.filter { !next.governingClauses.contains($0) }
        return order.filter { clause in
            guard let to = chosen[clause], to != .new, !held.says(the: next, on: clause),
                held.shares(next, theSectionOf: clause)
            else { return false }
            let steps = held.steps(governedBy: clause).union(next.steps(governedBy: clause))
            let standings = steps.map(standing).filter { $0 != .foreign }
            if standings.isEmpty { return false }
            return to == .open || !standings.contains(.reached)
        }
    }
}

extension Policy {
    /// The clauses that may govern a step, in printed order.
    var governingClauses: [ClauseID] {
        channels.items.map(\.clause.id) + handling.items.map(\.clause.id) + goals.flatMap { $0.items.map(\.clause.id) }
            + (compensation?.items.map(\.clause.id) ?? []) + (complaints?.items.map(\.clause.id) ?? [])
    }

    /// Whether both have the section that the clause is of, where it is one that a policy may lack.
    ///
    /// A procedure is had whole or not at all: what was brought before there was one is answered without, and the one that a
    /// case was opened under stays open to it.
    func shares(_ other: Policy, theSectionOf clause: ClauseID) -> Bool {
        func isBroken<Ask>(_ mine: Section<Ask>?, _ theirs: Section<Ask>?) -> Bool {
            guard (mine == nil) != (theirs == nil) else { return false }
            return (mine ?? theirs)?.items.contains { $0.clause.id == clause } == true
        }
        return !isBroken(compensation, other.compensation) && !isBroken(complaints, other.complaints)
    }

    /// Whether both say the same on the clause, the body that it names included.
    func says(the other: Policy, on clause: ClauseID) -> Bool {
        func item<Ask>(_ section: Section<Ask>) -> SectionItem<Ask>? { section.items.first { $0.clause.id == clause } }
        func goal(_ policy: Policy) -> SectionItem<GoalAsk>? { policy.goals.lazy.compactMap(item).first }
        let (mine, theirs) = (item(handling), item(other.handling))
        guard mine == theirs, item(channels) == item(other.channels), goal(self) == goal(other) else { return false }
        let (harm, theirHarm) = (compensation.flatMap(item), other.compensation.flatMap(item))
        guard harm == theirHarm, (harm?.bodies ?? []).allSatisfy({ body($0) == other.body($0) }) else { return false }
        let (report, theirReport) = (complaints.flatMap(item), other.complaints.flatMap(item))
        guard report == theirReport, (report?.bodies ?? []).allSatisfy({ body($0) == other.body($0) }) else {
            return false
        }
        return (mine?.bodies ?? []).allSatisfy { body($0) == other.body($0) }
    }

    /// This policy with those clauses as `other` has them: changed, added or gone, and with them the bodies and the channels
    /// that they name.
    public func taking(_ clauses: [ClauseID], from other: Policy) -> Policy {
        var policy = self
        for clause in clauses {
            policy.channels.take(clause, from: other.channels)
            policy.handling.take(clause, from: other.handling)
            if let compensation = other.compensation { policy.compensation?.take(clause, from: compensation) }
            if let complaints = other.complaints { policy.complaints?.take(clause, from: complaints) }
            for place in policy.goals.indices {
                let heading = policy.goals[place].heading.id
                guard let goals = other.goals.first(where: { $0.heading.id == heading }) else { continue }
                policy.goals[place].take(clause, from: goals)
            }
            let report = other.complaints?.items.first { $0.clause.id == clause }
            let bodies = other.handling.items.first { $0.clause.id == clause }?.bodies
            let harmed = other.compensation?.items.first { $0.clause.id == clause }?.bodies
            for id in (bodies ?? []) + (harmed ?? []) + (report?.bodies ?? []) {
                guard let body = other.body(id) else { continue }
                policy.bodies.removeAll { $0.id == id }
                policy.bodies.append(body)
            }
            policy.offer(report?.channels ?? [], of: other)
        }
        return policy
    }

    /// Offers those channels as `other` does, as far as they are not offered already.
    private mutating func offer(_ ids: [ChannelID], of other: Policy) {
        for item in other.channels.items {
            let wanting = item.asks.map(\.id).contains { id in
                ids.contains(id) && !channels.items.contains { $0.asks.contains { $0.id == id } }
            }
            if wanting { channels.take(item.clause.id, from: other.channels) }
        }
    }

    /// The policy to which a case is held: that of its receipt, with what it has followed since, in order.
    public func held(_ moves: [EditionMove], policies: [Int: Policy]) -> Policy {
        moves.reduce(self) { held, move in
            policies[move.edition].map { held.taking(move.clauses, from: $0) } ?? held
        }
    }
}

extension SectionItem<HandlingAsk> {
    /// The bodies that it names.
    fileprivate var bodies: [BodyID] {
        asks.compactMap { if case .study(let body) = $0 { body } else { nil } }
    }
}

extension SectionItem<CompensationAsk> {
    /// The bodies that it names.
    fileprivate var bodies: [BodyID] {
        asks.compactMap { if case .minutes(let body, _) = $0 { body } else { nil } }
    }
}

extension SectionItem<ComplaintAsk> {
    /// The bodies that it names.
    fileprivate var bodies: [BodyID] { asks.compactMap { if case .body(let body) = $0 { body } else { nil } } }

    /// The channels that it names.
    fileprivate var channels: [ChannelID] {
        asks.flatMap { ask -> [ChannelID] in if case .channels(let ids) = ask { ids } else { [] } }
    }
}

extension Section {
    /// Makes an item what it is in `other`: in its place, added at the place it has there, or gone.
    fileprivate mutating func take(_ clause: ClauseID, from other: Section<Ask>) {
        let place = items.firstIndex { $0.clause.id == clause }
        guard let item = other.items.first(where: { $0.clause.id == clause }) else {
            if let place { items.remove(at: place) }
            return
        }
        if let place {
            items[place] = item
        } else {
            items.insert(item, at: items.firstIndex { $0.clause.position > item.clause.position } ?? items.endIndex)
        }
    }
}
