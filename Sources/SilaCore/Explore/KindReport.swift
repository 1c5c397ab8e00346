/// What was found of one kind of case.
public struct KindReport: Hashable, Sendable {
    /// A step from a place to a place; nil is where a case is opened.
    public struct Arrow: Hashable, Sendable {
        /// From where.
        public var from: String?
        /// Which step.
        public var action: String
        /// To where.
        public var to: String
    }

    /// How many states end so, and how few steps lead to the nearest of them.
    public struct EndingCount: Hashable, Sendable {
        /// How it ends.
        public var ending: Ending
        /// How many states.
        public var states: Int
        /// The steps of the shortest way, time that passes among them.
        public var shortest: Int
    }

    /// The kind.
    public var kind: CaseKind
    /// The states told apart.
    public var states: Int
    /// The steps between them that somebody can take.
    public var transitions: Int
    /// The times at which something changes though nobody does anything.
    public var waits: Int
    /// How many of the steps each role can take.
    public var byRole: [Role: Int]
    /// How many states stand so to the clock.
    public var byClock: [ClockRelation: Int]
    /// How many states stand at each place reached.
    public var byPlace: [String: Int]
    /// Every place of this kind, reached or not.
    public var places: [ExploredPlace]
    /// Every step between places.
    public var arrows: Set<Arrow>
    /// Every rule raised, by which step.
    public var raised: Set<RaisedRule>
    /// How cases end, the shortest way first.
    public var endings: [EndingCount]
    /// What was found, the worst first.
    public var findings: [ExplorationFinding]
}

extension KindReport {
    /// Walks every state of that kind under that edition and says what was found.
    init<Kind: WalkedKind>(_ kind: Kind, in edition: ExploredEdition) {
        let space = StateSpace(kind, in: edition)
        self.kind = kind.kind
        states = space.nodes.count
        places = kind.places
        raised = space.raised
        transitions = 0
        waits = 0
        byRole = [:]
        byClock = [:]
        byPlace = [:]
        arrows = []
        endings = []
        findings = SpaceReading(space, in: edition).findings
        for edge in space.edges {
            if space.steps[edge.step].isTime {
                waits += 1
                continue
            }
            transitions += 1
            for role in edge.roles.roles { byRole[role, default: 0] += 1 }
            let from = edge.from < 0 ? nil : space.nodes[edge.from].bearing.place
            let to = space.nodes[edge.to].bearing.place
            arrows.insert(Arrow(from: from, action: space.steps[edge.step].action, to: to))
        }
        count(space)
    }

    private mutating func count<Kind: WalkedKind>(_ space: StateSpace<Kind>) {
        var ends: [Ending: EndingCount] = [:]
        for (index, node) in space.nodes.enumerated() {
            byClock[node.bearing.clock, default: 0] += 1
            byPlace[node.bearing.place, default: 0] += 1
            guard let ending = node.bearing.ending else { continue }
            // The first of its class was found breadth first, so its path is a shortest one.
            if ends[ending] == nil {
                ends[ending] = EndingCount(ending: ending, states: 0, shortest: space.path(to: index).count)
            }
            ends[ending]?.states += 1
        }
        let order = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1.id, $0) })
        endings = ends.values.sorted { left, right in
            let places = (order[left.ending.place] ?? 0, order[right.ending.place] ?? 0)
            return places.0 == places.1 ? left.sortKey < right.sortKey : places.0 < places.1
        }
    }
}

extension KindReport.EndingCount {
    /// Shorter ways first, and of those of one length always in one order.
    fileprivate var sortKey: (Int, String, String) {
        (shortest, ending.outcome?.rawValue ?? "", ending.reply?.rawValue ?? "")
    }
}
