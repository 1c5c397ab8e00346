/// Entering whether a complaint holds, with the reason and the clause; by the policy's body, or above it.
///
/// Source: the clause that gives complaints to a body, and the one on amicable settlement where that comes first.
public struct Find: ComplaintStep {
    /// Which step it is.
    public static let action = ComplaintAction.finding
    /// Whether it holds.
    public var outcome: ComplaintOutcome
    /// Why.
    public var reason: String
    /// The clause it rests on.
    public var clause: ClauseID?
    /// How the body acted.
    public var act: BodyAct?
    /// The staff ids of those who may not deal with it.
    public var barred: Set<String>

    /// A finding with its parts.
    public init(
        outcome: ComplaintOutcome, reason: String, clause: ClauseID?, act: BodyAct? = nil, barred: Set<String> = []
    ) {
        self.outcome = outcome
        self.reason = reason
        self.clause = clause
        self.act = act
        self.barred = barred
    }

    /// Once, after the amicable attempt where it comes first, and while no offer waits.
    public static func gate(_ complaint: Complaint, at desk: Desk) throws(Refusal) {
        let clause = desk.policy.complaints?.body?.clause
        try complaint.requireWithin(at: desk)
        try complaint.requireUndecided(clause: clause)
        guard let amicable = desk.policy.complaints?.amicable else { return }
        if amicable.first && !complaint.amicableTried {
            throw Refusal(
                .amicableFirst, clause: amicable.clause,
                message: Name(
                    ar: "السعي في التسوية الودية أولاً: قدّم عرضاً، أو أثبت تنازل صاحب الشكوى عنه",
                    en: "amicable settlement is tried first: make an offer, or enter that who complained waives it"
                )
            )
        }
        let standing = complaint.offersStanding(on: desk.today)
        guard standing.isEmpty else {
            throw Refusal(
                .offerStanding, clause: amicable.clause,
                message: Name(
                    ar: "عرض قائم ينتظر جواباً: "
                        + standing.map { "رقم \($0.number) حتى \($0.expires.iso)" }.joined(separator: "، "),
                    en: "an offer waits for its answer: "
                        + standing.map { "\($0.number) until \($0.expires.iso)" }.joined(separator: ", ")
                )
            )
        }
    }

    /// Found today.
    public func entry(_ complaint: Complaint, at desk: Desk) throws(Refusal) -> Entry<ComplaintEvent> {
        let giving = desk.policy.complaints?.body?.clause
        if reason.isBlank { throw .missing("reason", clause: giving, Name(ar: "سبب النتيجة", en: "the reason")) }
        guard let clause else {
            throw .missing(
                "clause", clause: giving, Name(ar: "البند الذي تستند إليه النتيجة", en: "the clause it rests on"))
        }
        let resting = try desk.cited(clause)
        let level = complaint.receipt.level
        let finding = ComplaintFinding(
            outcome: outcome, reason: reason, clause: resting.citation, on: desk.today, level: level,
            act: level == .body ? act : nil)
        return desk.entry(.found(finding: finding), on: resting)
    }
}
