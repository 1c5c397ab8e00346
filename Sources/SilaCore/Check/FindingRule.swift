/// One thing that the check looks for: its name, how grave it is, and how it is found.
///
/// Each rule is a value in a file of its own under `Rules/`, pure, with its source; `all` lists them. Equal by id.
public struct FindingRule: Sendable {
    /// Its stable name: `approval.dates-contradict`.
    public let id: String
    /// How grave what it finds is, unless the finding says otherwise.
    public let severity: Severity
    /// True where no edition with such an error may be put in force.
    public let blocks: Bool
    /// What it means, in a sentence.
    public let meaning: Name
    let judge: Judge

    /// How a rule finds.
    enum Judge: Sendable {
        /// From what is checked; nil where the rule cannot run on it.
        case subject(@Sendable (CheckSubject) -> [Sighting]?)
        /// From what the other rules found: about suppressions.
        case outcome(@Sendable (Policy, CheckOutcome) -> [Sighting])
    }

    /// A rule with its parts.
    init(_ id: String, _ severity: Severity, blocks: Bool = false, meaning: Name, judge: Judge) {
        self.id = id
        self.severity = severity
        self.blocks = blocks
        self.meaning = meaning
        self.judge = judge
    }

    /// A rule about the policy alone.
    ///
    /// With `inPart`, what it finds stands even where other parts of the file could not be read.
    init(
        _ id: String, _ severity: Severity, blocks: Bool = false, inPart: Bool = false, meaning: Name,
        policy find: @escaping @Sendable (Policy) -> [Sighting]
    ) {
        self.init(
            id, severity, blocks: blocks, meaning: meaning,
            judge: .subject { (inPart ? $0.policy : $0.wholePolicy).map(find) })
    }

    /// A rule about the policy beside what the association sets for itself, reckoned by its working days.
    init(
        _ id: String, _ severity: Severity, meaning: Name,
        settings find: @escaping @Sendable (Policy, Settings, WorkingCalendar) -> [Sighting]
    ) {
        self.init(
            id, severity, meaning: meaning,
            judge: .subject { subject in
                guard let policy = subject.wholePolicy, let settings = subject.settings else { return nil }
                return find(policy, settings, subject.calendar)
            })
    }

    /// A rule about the policy beside what is so at the association.
    init(
        _ id: String, _ severity: Severity, meaning: Name,
        facts find: @escaping @Sendable (Policy, TenantFacts) -> [Sighting]
    ) {
        self.init(
            id, severity, meaning: meaning,
            judge: .subject { subject in
                guard let policy = subject.wholePolicy, let facts = subject.facts else { return nil }
                return find(policy, facts)
            })
    }
}

extension FindingRule: Hashable {
    /// Rules of one id are one.
    public static func == (left: FindingRule, right: FindingRule) -> Bool { left.id == right.id }

    /// Hashes the id.
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
