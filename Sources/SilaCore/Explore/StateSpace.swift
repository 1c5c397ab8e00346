/// Every state that a case of one kind can come to, with the steps between them, found breadth first.
///
/// The first way to a state is therefore a shortest one. Time passing is an edge too, but nobody's step.
struct StateSpace<Kind: WalkedKind> {
    /// A state: the first case that came to it stands for all of its mark.
    struct Node {
        var file: Kind.File
        var now: Moment
        var bearing: Bearing
        /// The node it was first come to from, -1 where it was opened; the step and its clause.
        var from: Int
        var step: Int
        var roles: RoleSet
        var clause: Citation?
    }

    /// A step from a state to a state.
    struct Edge: Hashable {
        var from: Int
        var to: Int
        var step: Int
        var roles: RoleSet
    }

    /// Where a step was tried: at a place, or at no place when it opens a case.
    struct Spot: Hashable {
        var place: String?
        var action: String
    }

    let kind: Kind
    private let edition: ExploredEdition
    private(set) var nodes: [Node] = []
    private(set) var edges: [Edge] = []
    private(set) var steps: [ExploredStep] = [.time]
    /// Of each step at each place, the refusal that came nearest to taking it.
    private(set) var nearest: [Spot: Refusal] = [:]
    /// Of each step, the refusal that says that the policy has no clause on it.
    private(set) var silent: [Spot: Refusal] = [:]
    /// Every rule raised, by which step.
    private(set) var raised: Set<RaisedRule> = []
    private var found: [Kind.Mark: Int] = [:]
    private var stepPlaces: [ExploredStep: Int] = [.time: 0]

    /// Walks every state of that kind under that edition.
    init(_ kind: Kind, in edition: ExploredEdition) {
        self.kind = kind
        self.edition = edition
        for attempt in kind.openings(in: edition) { note(attempt, from: -1, at: edition.begins) }
        var next = 0
        while next < nodes.count {
            let (file, now) = (nodes[next].file, nodes[next].now)
            for attempt in kind.attempts(file, at: now, in: edition) { note(attempt, from: next, at: now) }
            if let later = kind.watershed(file, after: now) {
                add(file, at: later, from: next, step: 0, roles: [], clause: nil)
            }
            next += 1
        }
    }

    /// The state of that mark; nil where no case comes to it.
    func state(_ mark: Kind.Mark) -> Int? { found[mark] }

    /// The path by which the state was first come to: a shortest one.
    func path(to node: Int) -> [PathStep] {
        var path: [PathStep] = []
        var index = node
        while index >= 0 {
            let here = nodes[index]
            path.append(
                PathStep(
                    step: steps[here.step], roles: here.roles.roles, clause: here.clause, on: here.now.date,
                    place: here.bearing.place, clock: here.bearing.clock))
            index = here.from
        }
        return path.reversed()
    }

    /// Every step that is refused at that state, with why.
    func refusals(at node: Int) -> [RefusedStep] {
        let here = nodes[node]
        return kind.attempts(here.file, at: here.now, in: edition).compactMap { attempt in
            guard case .refused(let refusal) = attempt.outcome else { return nil }
            return RefusedStep(step: attempt.step, refusal: refusal)
        }
    }

    private mutating func note(_ attempt: Attempt<Kind.File>, from: Int, at now: Moment) {
        switch attempt.outcome {
        case .taken(let file, let clause):
            add(file, at: now, from: from, step: place(of: attempt.step), roles: attempt.roles, clause: clause)
        case .refused(let refusal):
            raised.insert(RaisedRule(rule: refusal.rule, action: attempt.step.action))
            let spot = Spot(place: from < 0 ? nil : nodes[from].bearing.place, action: attempt.step.action)
            if refusal.rule.policyIsSilent { silent[spot] = silent[spot] ?? refusal }
            if nearest[spot].map({ refusal.isNearer(than: $0) }) ?? true { nearest[spot] = refusal }
        }
    }

    private mutating func add(
        _ file: Kind.File, at now: Moment, from: Int, step: Int, roles: RoleSet, clause: Citation?
    ) {
        let mark = kind.mark(file, at: now)
        let to: Int
        if let known = found[mark] {
            to = known
        } else {
            to = nodes.count
            found[mark] = to
            nodes.append(
                Node(
                    file: file, now: now, bearing: kind.bearing(file, at: now), from: from, step: step, roles: roles,
                    clause: clause))
        }
        edges.append(Edge(from: from, to: to, step: step, roles: roles))
    }

    private mutating func place(of step: ExploredStep) -> Int {
        if let known = stepPlaces[step] { return known }
        steps.append(step)
        stepPlaces[step] = steps.count - 1
        return steps.count - 1
    }
}

/// A rule that a step raised somewhere.
public struct RaisedRule: Hashable, Sendable {
    /// The rule.
    public var rule: Rule
    /// The step, by its name in the interface.
    public var action: String
}

extension Refusal {
    /// True where more stood in its favour: a later rule of the order of precedence, or fewer things missing.
    ///
    /// Rules are tried in their order, so one of a later rule passed all the earlier ones.
    func isNearer(than other: Refusal) -> Bool {
        if rule != other.rule { return rule.precedence > other.rule.precedence }
        return items.count < other.items.count
    }
}

extension Rule {
    /// Its place in the order of precedence, from 0.
    var precedence: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
