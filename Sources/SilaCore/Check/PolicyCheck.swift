/// What the rules found and which of them ran, before suppressions.
struct CheckOutcome {
    /// What they found, rule by rule in the order of `FindingRule.all`.
    var findings: [Finding] = []
    /// The ids of the rules that could run on what was given.
    var ran: Set<String> = []
}

/// Reads a policy as a lawyer would, with what stands beside it.
///
/// Pure: the same subject gives the same findings in the same order.
public enum PolicyCheck {
    /// Everything found, rule by rule; what the association leaves with a reason is marked so.
    public static func findings(_ subject: CheckSubject) -> [Finding] {
        let outcome = outcome(of: FindingRule.all, on: subject)
        guard let policy = subject.wholePolicy else { return outcome.findings }
        let aboutSuppressions = FindingRule.all.flatMap { rule in
            guard case .outcome(let find) = rule.judge else { return [Finding]() }
            return find(policy, outcome).map { Finding(rule, $0) }
        }
        return outcome.findings.map { suppressed($0, by: policy.suppressions) } + aboutSuppressions
    }

    /// What keeps an edition from being put in force; empty for one that may be.
    public static func blocking(_ subject: CheckSubject) -> [Finding] {
        outcome(of: FindingRule.all.filter(\.blocks), on: subject).findings.filter(\.blocks)
    }

    private static func outcome(of rules: [FindingRule], on subject: CheckSubject) -> CheckOutcome {
        var outcome = CheckOutcome()
        for rule in rules {
            guard case .subject(let find) = rule.judge, let sightings = find(subject) else { continue }
            outcome.ran.insert(rule.id)
            outcome.findings += sightings.map { Finding(rule, $0) }
        }
        return outcome
    }

    private static func suppressed(_ finding: Finding, by suppressions: [Suppression]) -> Finding {
        guard !finding.blocks, let suppression = suppressions.first(where: { $0.covers(finding) }) else {
            return finding
        }
        var finding = finding
        finding.suppressed = suppression.reason
        return finding
    }
}
