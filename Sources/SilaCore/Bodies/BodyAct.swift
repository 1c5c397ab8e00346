/// How a body took a step with one case: what a decision, a finding or an acknowledgement of harm rests on.
///
/// A committee acts in a sitting, a unit through its head. Kept in the event that the step gives, so that it can be read
/// years later who sat and how they voted.
public enum BodyAct: Hashable, Sendable, Codable {
    /// In a sitting, by vote.
    case sitting(SittingAct)
    /// Through its head.
    case head(HeadAct)
}

extension BodyAct {
    /// The staff ids of those who decided: who sat on it, or the head.
    public var deciders: Set<String> {
        switch self {
        case .sitting(let act): Set(act.present)
        case .head(let act): [act.member]
        }
    }
}

/// What a sitting did with one case.
public struct SittingAct: Hashable, Sendable, Codable {
    /// The sitting's id, as stored.
    public var sitting: String
    /// The sitting's number, as its minutes print it.
    public var number: String
    /// The body that sat.
    public var body: BodyID
    /// The day it sat.
    public var heldOn: CivilDate
    /// How many of its members must be present.
    public var quorum: Int
    /// The staff ids of the members present for this case: those who attended, without those recused from it.
    public var present: [String]
    /// The staff ids of those recused from this case.
    public var recused: [String]
    /// The staff ids of those who voted for it.
    public var votedFor: [String]
    /// The staff ids of those who voted against it.
    public var votedAgainst: [String]
    /// The staff ids of those who abstained.
    public var abstained: [String]
    /// What was put to the vote, by its code, such as `accepted`; nil where nothing was.
    public var outcome: String?
    /// The staff id of the chair whose vote decided a tie, by the house's practice; nil where there was no tie.
    public var castingVote: String?
    /// The delegation by the board under which it sat with fewer than its quorum, as stored; nil where it did not.
    public var delegation: String?
    /// What its minutes say of this case; nil while they are not written.
    public var minutes: MinutesAct?

    /// An act with its parts.
    public init(
        sitting: String, number: String, body: BodyID, heldOn: CivilDate, quorum: Int, present: [String],
        recused: [String] = [], votedFor: [String] = [], votedAgainst: [String] = [], abstained: [String] = [],
        outcome: String? = nil, castingVote: String? = nil, delegation: String? = nil, minutes: MinutesAct? = nil
    ) {
        self.sitting = sitting
        self.number = number
        self.body = body
        self.heldOn = heldOn
        self.quorum = quorum
        self.present = present
        self.recused = recused
        self.votedFor = votedFor
        self.votedAgainst = votedAgainst
        self.abstained = abstained
        self.outcome = outcome
        self.castingVote = castingVote
        self.delegation = delegation
        self.minutes = minutes
    }
}

/// What the minutes of a sitting are worth for one case.
public struct MinutesAct: Hashable, Sendable, Codable {
    /// The date that the minutes bear; nil where they bear none.
    public var dated: CivilDate?
    /// The staff ids of the members present who approved them.
    public var approvedBy: [String]
    /// The staff ids of the members present who have not.
    public var awaiting: [String]
    /// What they state of the harm, in words; a statement that is blank or absent is lacking.
    public var statements: [MinutesStatement: String]
    /// Whether they are locked: approved by all who have to, and never changed since.
    public var locked: Bool

    /// Minutes with their parts.
    public init(
        dated: CivilDate?, approvedBy: [String], awaiting: [String], statements: [MinutesStatement: String],
        locked: Bool
    ) {
        self.dated = dated
        self.approvedBy = approvedBy
        self.awaiting = awaiting
        self.statements = statements
        self.locked = locked
    }
}

/// What the head of a unit did with one case.
public struct HeadAct: Hashable, Sendable, Codable {
    /// The unit.
    public var body: BodyID
    /// The staff id of the head, or of who stands in.
    public var member: String
    /// Why a deputy stands in, such as the head's recusal; nil where the head acts.
    public var standsIn: String?

    /// An act with its parts.
    public init(body: BodyID, member: String, standsIn: String? = nil) {
        self.body = body
        self.member = member
        self.standsIn = standsIn
    }
}
