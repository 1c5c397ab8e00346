/// How what comes over the complaints link stands to the policy.
public struct ComplaintLink: Hashable, Sendable {
    /// The channel that the link is, by its kind.
    public static let channel = ChannelKind.website.rawValue

    /// The clause it comes under; nil outside the policy.
    public var clause: Citation?
    /// Why it stands outside the policy, as it is recorded; nil within.
    public var reason: String?
    /// What who brings something is told of that; nil within.
    public var told: Name?

    /// How a complaint over the link stands to this policy.
    public init(_ policy: Policy) {
        guard let complaints = policy.complaints else {
            reason = "وردت عبر رابط الشكاوى، ولا بند للشكاوى في السياسة"
            told = Self.lacking(policy)
            return
        }
        guard let (clause, ids) = complaints.channels else {
            self.clause = complaints.heading.citation
            return
        }
        let offered = policy.channels.items.flatMap { item in item.asks.filter { ids.contains($0.id) } }
        if offered.contains(where: { $0.kinds.contains(.website) || $0.kinds.contains(.openEnded) }) {
            self.clause = clause.citation
            return
        }
        let names = policy.channels.items.filter { item in item.asks.contains { ids.contains($0.id) } }.map(
            \.clause.title)
        reason = "وردت عبر رابط الشكاوى، وليس الرابط من قنوات الشكاوى في السياسة"
        told = Name(
            ar: "قنوات الشكاوى في سياسة الجمعية: \(names.map(\.ar).joined(separator: "، "))، وليس هذا الرابط منها. "
                + "تُسجَّل شكواك خارج السياسة وتُرفع إلى الإدارة العليا.",
            en: "Under this association's policy complaints come by: \(names.map(\.en).joined(separator: ", ")). "
                + "Yours is recorded outside the policy and goes to senior management.")
    }

    /// How a problem of contact, or a question about it, stands to this policy when it comes over the link.
    public init<Subject: ContactSubject>(_ policy: Policy, _ subject: Subject.Type) {
        let plural = Subject.plural
        guard let clause = policy.complaints?.clause(asking: Subject.ask) else {
            reason = "ورد عبر رابط الشكاوى، ولا بند في السياسة على \(plural.ar)"
            told = Name(
                ar: "لا بند في «\(policy.title.ar)» على \(plural.ar). يُسجَّل ما ترسله خارج السياسة ويُرفع إلى الإدارة "
                    + "العليا، ولا يُردّ.",
                en: "“\(policy.title.en)” has no clause on \(plural.en). What you send is recorded outside the policy, "
                    + "goes to senior management, and is not turned away.")
            return
        }
        let offered = policy.channels.items.flatMap(\.asks)
        if offered.contains(where: { $0.kinds.contains(.website) || $0.kinds.contains(.openEnded) }) {
            self.clause = clause.citation
            return
        }
        let names = policy.channels.items.map(\.clause.title)
        reason = "ورد عبر رابط الشكاوى، وليس الرابط من قنوات السياسة"
        told = Name(
            ar: "قنوات التواصل في سياسة الجمعية: \(names.map(\.ar).joined(separator: "، "))، وليس هذا الرابط منها. "
                + "يُسجَّل ما ترسله خارج السياسة ويُرفع إلى الإدارة العليا.",
            en: "Under this association's policy it is reached by: \(names.map(\.en).joined(separator: ", ")). "
                + "What you send is recorded outside the policy and goes to senior management.")
    }

    private static func lacking(_ policy: Policy) -> Name {
        let disputes = policy.sources?.clause(asking: .disputes)
        return Name(
            ar: "لا بند في «\(policy.title.ar)» للشكاوى" + (disputes.map { "، وإنما فيها: «\($0.title.ar)»" } ?? "")
                + ". تُسجَّل شكواك خارج السياسة وتُرفع إلى الإدارة العليا، ولا تُردّ.",
            en: "“\(policy.title.en)” has no clause on complaints"
                + (disputes.map { "; it says: “\($0.title.en)”" } ?? "")
                + ". Yours is recorded outside the policy, goes to senior management, and is not turned away.")
    }
}
