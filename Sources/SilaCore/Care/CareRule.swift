/// Why something around cases is refused: who has one in hand, announcements, outreach, obligations.
///
/// The raw value is the rule's stable name. Of two that apply, the earlier is given. The list with what to do stands in
/// `docs/liaison.md`, which a test holds against this one.
public enum CareRule: String, CaseIterable, Hashable, Sendable {
    /// The case has ended, so nobody has it in hand.
    case caseEnded = "assignment.case-ended"
    /// Whoever it would go to may not deal with it.
    case barred = "assignment.barred"
    /// None of the roles of whoever it would go to deals with such cases.
    case roleLacking = "assignment.role-lacking"
    /// The account of whoever it would go to is disabled.
    case disabled = "assignment.disabled"
    /// Whoever it would go to is away.
    case away = "assignment.away"
    /// Whoever it would go to has it already.
    case alreadyTheirs = "assignment.already-theirs"
    /// Somebody has the case: taking it from them is a transfer, with its reason.
    case takenAlready = "assignment.taken-already"
    /// The route was withdrawn or replaced.
    case routeEnded = "route.ended"
    /// They are away on some of these days already.
    case absenceOverlaps = "absence.overlaps"
    /// The absence is over.
    case absenceOver = "absence.over"
    /// The announcement was published.
    case announcementPublished = "announcement.published"
    /// The announcement was withdrawn.
    case announcementWithdrawn = "announcement.withdrawn"
    /// Who had a hand in an announcement does not approve it.
    case announcementFourEyes = "announcement.four-eyes"
    /// The announcement is not approved.
    case announcementNotApproved = "announcement.not-approved"
    /// The association does not offer the medium.
    case announcementMedium = "announcement.medium-not-offered"
    /// The person was told already, or cannot be over that medium.
    case tellingNotWaiting = "telling.not-waiting"
    /// The outreach list is closed.
    case listClosed = "outreach.list-closed"
    /// The person is on the list already.
    case onListAlready = "outreach.on-list-already"
    /// The obligation was met or given up.
    case obligationSettled = "obligation.settled"
}

/// A step around cases that is not taken, with the rule, the clause behind it and what to do instead.
public struct CareRefusal: Error, Hashable, Sendable {
    /// The rule.
    public var rule: CareRule
    /// The clause of the association's policy behind it; nil where it is the house's own practice.
    public var clause: Citation?
    /// The field at fault, as the API names it.
    public var field: String?
    /// What is wrong and what to do.
    public var message: Name
    /// What the message speaks of.
    public var items: [RefusalItem]

    /// A refusal with its parts.
    public init(
        _ rule: CareRule, clause: Clause? = nil, field: String? = nil, ar: String, en: String,
        items: [RefusalItem] = []
    ) {
        self.rule = rule
        self.clause = clause?.citation
        self.field = field
        message = Name(ar: ar, en: en)
        self.items = items
    }
}
