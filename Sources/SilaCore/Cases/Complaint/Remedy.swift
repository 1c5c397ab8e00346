/// Something that puts right what was complained of: who does what, by when, and that it was done.
public struct Remedy: Hashable, Sendable, Codable {
    /// Counts from 1 within the complaint.
    public var number: Int
    /// What is to be done.
    public var what: String
    /// Who is to do it: a member of staff, a department.
    public var who: String
    /// By when.
    public var due: CivilDate
    /// What was done, and on which day; nil while it is not.
    public var done: Note?
    /// That it was looked at and holds; nil while it is not.
    public var verified: Note?

    /// A word on a day.
    public struct Note: Hashable, Sendable, Codable {
        /// What is said.
        public var text: String
        /// The day.
        public var on: CivilDate

        /// A note with its parts.
        public init(text: String, on: CivilDate) {
            self.text = text
            self.on = on
        }
    }

    /// A remedy with its parts, not yet done.
    public init(number: Int, what: String, who: String, due: CivilDate) {
        self.number = number
        self.what = what
        self.who = who
        self.due = due
    }

    /// True until it is done and verified.
    public var isOpen: Bool { verified == nil }
}

/// A complaint, or part of one, with somebody outside who is competent for it.
public struct OutsideReferral: Hashable, Sendable, Codable {
    /// Counts from 1 within the complaint.
    public var number: Int
    /// With whom.
    public var to: String
    /// Why.
    public var reason: String
    /// The number they gave it; nil while none is known.
    public var theirNumber: String?
    /// The day it went.
    public var on: CivilDate
    /// The day on which to ask what has become of it.
    public var followUp: CivilDate
    /// What came of it; nil while nothing has.
    public var outcome: Remedy.Note?

    /// A referral with its parts.
    public init(
        number: Int, to: String, reason: String, theirNumber: String?, on: CivilDate, followUp: CivilDate
    ) {
        self.number = number
        self.to = to
        self.reason = reason
        self.theirNumber = theirNumber
        self.on = on
        self.followUp = followUp
    }

    /// True until it is known what came of it.
    public var isOpen: Bool { outcome == nil }
}
