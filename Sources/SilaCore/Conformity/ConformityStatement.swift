/// How an association kept to its own policy in a period, clause by clause.
public struct ConformityStatement: Hashable, Sendable {
    /// What is told of.
    public var period: Period
    /// The last day that was looked at.
    public var end: CivilDate
    /// The clauses in printed order, headings left out.
    public var clauses: [ClauseConformity]

    /// A statement with its parts.
    public init(period: Period, end: CivilDate, clauses: [ClauseConformity]) {
        self.period = period
        self.end = end
        self.clauses = clauses
    }

    /// The clauses of that policy with what was counted of them; `counts` holds also those of editions before it, of which
    /// the clauses that it has no more stand at the end.
    public init(
        _ policy: Policy, period: Period, end: CivilDate, counts: [ConformityTally.Key: PointCount],
        earlier: [Policy] = []
    ) {
        var rest = counts
        var clauses: [ClauseConformity] = []
        for edition in [policy] + earlier.reversed() {
            for item in ConformityItem.all(of: edition)
            where !clauses.contains(where: { $0.clause.id == item.clause.id }) {
                let read = item.conformity(&rest)
                if edition == policy || read.points.contains(where: { $0.count?.governed ?? 0 > 0 }) {
                    clauses.append(read)
                }
            }
        }
        self.init(period: period, end: end, clauses: clauses)
    }

    /// How many clauses stand so.
    public func count(_ standing: ClauseConformity.Standing) -> Int { clauses.count { $0.standing == standing } }
}

/// One clause with the points that it asks for.
public struct ClauseConformity: Hashable, Sendable {
    /// How a clause stands, of its points the worst.
    public enum Standing: String, CaseIterable, Hashable, Sendable {
        /// Some case did not conform.
        case failed
        /// Every case that it governed conformed, or came before its floor.
        case conformed
        /// It can be judged, and governed no case in the period.
        case idle = "no-cases"
        /// Nothing in the records can tell.
        case notJudged = "not-judged"

        /// The word in both languages.
        public var name: Name {
            switch self {
            case .failed: Name(ar: "فيه حالات غير مطابقة", en: "Some cases did not conform")
            case .conformed: Name(ar: "مطابق", en: "Conformed")
            case .idle: Name(ar: "لم تنطبق على أي حالة في الفترة", en: "Governed no case in the period")
            case .notJudged: Name(ar: "لا يُحكم عليه من السجلات", en: "Not judged: nothing in the records can tell")
            }
        }
    }

    /// The clause.
    public var clause: Clause
    /// What it asks for, in order; empty where it asks for nothing that the service knows.
    public var points: [PointConformity]

    /// A clause with its points.
    public init(clause: Clause, points: [PointConformity]) {
        self.clause = clause
        self.points = points
    }

    /// Why nothing of it is judged; nil where something is.
    public var silence: Name? { standing == .notJudged ? points.first?.silence ?? ConformitySilence.plain : nil }

    /// How it stands.
    public var standing: Standing {
        let judged = points.compactMap(\.count)
        if judged.contains(where: { !$0.failures.isEmpty }) { return .failed }
        if judged.contains(where: { $0.governed > 0 }) { return .conformed }
        return judged.isEmpty ? .notJudged : .idle
    }
}

/// One thing that a clause asks for.
public struct PointConformity: Hashable, Sendable {
    /// What it asks for, in words.
    public var asks: Name
    /// By what it is judged; nil where it is not.
    public var point: ConformityPoint?
    /// How the cases, or whatever it governs, stood to it; nil where it is not judged.
    public var count: PointCount?
    /// Why it is not judged; nil where it is.
    public var silence: Name?

    /// A point that is judged.
    public init(asks: Name, point: ConformityPoint, count: PointCount) {
        self.asks = asks
        self.point = point
        self.count = count
    }

    /// A point of which nothing can tell, and why.
    public init(asks: Name, silence: Name) {
        self.asks = asks
        self.silence = silence
    }
}

/// An item of a policy with what it asks for, whatever its section.
private struct ConformityItem {
    let clause: Clause
    let asks: [(ask: String, words: Name)]

    static func all(of policy: Policy) -> [ConformityItem] {
        let opening = items(policy.sources, policy) + policy.goals.flatMap { items($0, policy) }
        let scope = items(policy.scope, policy)
        let desk = items(policy.channels, policy) + items(policy.tools, policy) + items(policy.handling, policy)
        let harm = items(policy.compensation, policy) + items(policy.complaints, policy)
        let care = items(policy.relation, policy) + items(policy.informing, policy) + items(policy.satisfaction, policy)
        return opening + scope + desk + harm + care + items(policy.responsibilities, policy)
    }

    private static func items<Ask: ClauseAsk>(_ section: Section<Ask>?, _ policy: Policy) -> [ConformityItem] {
        guard let section else { return [] }
        // Goals stand in groups: `goals.general`.
        let name = section.heading.id.rawValue.split(separator: ".").first.map(String.init) ?? ""
        return section.items.map { item in
            ConformityItem(
                clause: item.clause,
                asks: item.asks.map { ask in ("\(name).\(ask.matter)", ask.words(in: policy)) })
        }
    }

    func conformity(_ counts: inout [ConformityTally.Key: PointCount]) -> ClauseConformity {
        ClauseConformity(
            clause: clause,
            points: asks.flatMap { ask, words -> [PointConformity] in
                let points = ConformityPoint.judging(ask)
                if points.isEmpty { return [PointConformity(asks: words, silence: ConformitySilence.why(ask))] }
                return points.map { point in
                    let found = counts.removeValue(forKey: .init(clause: clause.id, point: point))
                    return PointConformity(asks: point.part ?? words, point: point, count: found ?? PointCount())
                }
            })
    }
}
