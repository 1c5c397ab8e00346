/// Opening a claim for compensation: over a channel of the policy, or outside it with a reason.
///
/// Not a `ClaimStep`, since there is no claim yet. Where the policy has no section on compensation there is no such
/// procedure: a claim is refused, unless it is recorded outside the policy. Source: `clauses.md`, section 5.
public struct OpenClaim: Sendable {
    /// The channel, by its id in the policy or by its kind.
    public var channel: String
    /// What the desk calls it, under an open-ended channel.
    public var channelName: String?
    /// Why it is recorded though the policy lacks the channel or the procedure; nil to take it within the policy.
    public var outsideReason: String?
    /// The harm alleged.
    public var harm: String
    /// The day it happened or began; nil where it was not said, which is refused.
    public var harmedOn: CivilDate?
    /// How much is asked for.
    public var asked: Halalas?
    /// The reference of the request or complaint it comes from.
    public var linked: String?
    /// False where that case is neither the person's nor of somebody whom they represent, or who represents them.
    public var linkedIsTheirs = true
    /// The agreed medium.
    public var medium: Medium?
    /// False where nobody is named; a claim is always somebody's.
    public var isNamed: Bool
    /// How the person can be reached.
    public var contact: Contact
    /// Who acts for the person.
    public var representative: Representative?

    /// The roles that take claims.
    public static let roles = Receive.roles

    /// A claim to open, with what every one has; the rest is set afterwards.
    public init(channel: String, harm: String, harmedOn: CivilDate?, isNamed: Bool, contact: Contact) {
        self.channel = channel
        self.harm = harm
        self.harmedOn = harmedOn
        self.isNamed = isNamed
        self.contact = contact
    }

    /// The entry that opens the claim, or the refusal.
    public func take(at desk: Desk) throws(Refusal) -> Entry<ClaimEvent> {
        try desk.requireRole(Self.roles, for: Name(ar: "استقبال مطالبة بتعويض", en: "Take a claim"))
        let heading = desk.policy.compensation?.heading
        let (standing, clause) = try standing(at: desk)
        if harm.isBlank { throw .missing("harm", clause: heading, Name(ar: "الضرر", en: "the harm")) }
        guard let harmedOn else {
            throw .missing("harmed_on", clause: heading, Name(ar: "تاريخ الضرر", en: "the day of the harm"))
        }
        if !isNamed { throw .missing("person", clause: heading, Name(ar: "اسم المتضرر", en: "the person harmed")) }
        try representative?.requireWhole()
        if let medium { try desk.requireOffered(medium) }
        if let representative { try desk.requireValid(representative) }
        try desk.requirePast(harmedOn, "harmed_on", citing: heading?.citation)
        try desk.requireSum(asked, "amount", citing: heading?.citation)
        if let linked, !linkedIsTheirs { throw Self.linkedToOther(linked, heading) }
        let receipt = ClaimReceipt(
            standing: standing, harm: harm, harmedOn: harmedOn, asked: asked, linked: linked, medium: medium,
            contact: contact, representative: representative)
        return desk.entry(.opened(receipt: receipt, gates: ClaimGate.all(in: desk.policy)), on: clause)
    }

    private static func linkedToOther(_ linked: String, _ heading: Clause?) -> Refusal {
        Refusal(
            .linkedToOther, clause: heading, field: "linked_to",
            message: Name(
                ar:
                    "الحالة \(linked) ليست لصاحب هذه المطالبة ولا لمن ينوب عنه أو ينوب هو عنه؛ صحح المرجع أو سجّل النيابة "
                    + "في سجل الشخص، أو افتح المطالبة بلا ربط",
                en: "case `\(linked)` is neither of the person who claims nor of somebody whom they represent or who "
                    + "represents them; put the reference right, record who represents whom, or open the claim unlinked"
            ))
    }

    private func standing(at desk: Desk) throws(Refusal) -> (Standing, Clause?) {
        if desk.policy.compensation != nil {
            return try desk.standing(channel: channel, named: channelName, outsideReason: outsideReason)
        }
        guard let outsideReason else { throw desk.lackingCompensation }
        if channel.isBlank { throw .missing("channel", Name(ar: "القناة", en: "the channel")) }
        if outsideReason.isBlank { throw .missing("outside_reason", Name(ar: "سبب التسجيل", en: "the reason")) }
        return (.outside(channel: channel, reason: outsideReason), nil)
    }
}

extension Desk {
    /// The refusal where the policy has no section on compensation.
    var lackingCompensation: Refusal {
        Refusal(
            .policyLacksKind, field: "outside_reason",
            message: Name(
                ar:
                    "لا بند في سياسة الجمعية على التعويض؛ يمكن تسجيل المطالبة خارج السياسة مع ذكر السبب، فترفع إلى الإدارة العليا",
                en:
                    "this association's policy has no clause on compensation; record the claim outside the policy with a "
                    + "reason, and it goes to senior management"))
    }
}
