/// A date as a policy prints it, in either calendar, which may be wrong: kept, never corrected.
public struct PrintedDate: Hashable, Sendable {
    /// The year as printed.
    public var year: Int
    /// The month as printed, 1 to 12 when sound.
    public var month: Int
    /// The day of the month as printed.
    public var day: Int

    /// A date with its printed parts.
    public init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }
}

/// The stanza by which a board approves the policy, as printed (`clauses.md` section 11).
public struct Approval: Hashable, Sendable {
    /// The clause of the stanza; `blank` where its places are empty.
    public var clause: Clause
    /// The session's number as printed.
    public var session: String?
    /// The date by the Hijri calendar, as printed.
    public var hijri: PrintedDate?
    /// The date by the Gregorian calendar, as printed.
    public var gregorian: PrintedDate?
    /// The weekday as printed.
    public var weekday: Weekday?
    /// How many members the stanza lists, where it lists them.
    public var listed: Int?
    /// How many of them it marks absent.
    public var absent: Int?

    /// An approval with its printed parts.
    public init(
        clause: Clause, session: String? = nil, hijri: PrintedDate? = nil, gregorian: PrintedDate? = nil,
        weekday: Weekday? = nil, listed: Int? = nil, absent: Int? = nil
    ) {
        self.clause = clause
        self.session = session
        self.hijri = hijri
        self.gregorian = gregorian
        self.weekday = weekday
        self.listed = listed
        self.absent = absent
    }
}
