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
        try requireAmicable(complaint, at: desk)
        guard let body = body(of: complaint, at: desk) else { return }
        var desk = desk
        desk.bodies.barred.formUnion(complaint.receipt.against.staff)
        try desk.requireMayAct(for: body, clause: clause)
    }

    /// The body that finds; nil where the complaint is above it, or the policy names none.
    public static func body(of complaint: Complaint, at desk: Desk) -> Body? {
        guard complaint.receipt.level == .body else { return nil }
        return desk.policy.complaints?.body.flatMap { desk.policy.body($0.id) }
    }

    private static func requireAmicable(_ complaint: Complaint, at desk: Desk) throws(Refusal) {
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
        let body = Self.body(of: complaint, at: desk)
        var day = desk.today
        if let body {
            try requireAct(of: body, complaint, at: desk)
            if case .sitting(let sitting) = act { day = sitting.heldOn }
        }
        let finding = ComplaintFinding(
            outcome: outcome, reason: reason, clause: resting.citation, on: day, level: complaint.receipt.level,
            act: body == nil ? nil : act)
        return desk.entry(.found(finding: finding), on: resting)
    }

    /// By the body, none of whom is complained of, and not before the complaint was there to be found on.
    private func requireAct(of body: Body, _ complaint: Complaint, at desk: Desk) throws(Refusal) {
        let giving = desk.policy.complaints?.body?.clause
        let concerned = barred.union(desk.bodies.barred).union(complaint.receipt.against.staff)
        try desk.requireAct(act, of: body, clause: giving, barred: concerned)
        try desk.requireOutcome(outcome.rawValue, of: act, clause: giving)
        guard case .sitting(let sitting) = act, sitting.heldOn < complaint.countsFrom else { return }
        throw Refusal(
            .actBeforeCase, clause: giving, field: "sitting",
            message: Name(
                ar: "عُقدت الجلسة \(sitting.number) في \(sitting.heldOn.iso)، والشكوى لدى الجهة منذ "
                    + complaint.countsFrom.iso,
                en: "sitting \(sitting.number) was held on \(sitting.heldOn.iso); the complaint is with the body since "
                    + complaint.countsFrom.iso))
    }
}
