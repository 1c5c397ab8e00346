/// One day of a term, with whether it counts and why.
public struct ExplainedDay: Hashable, Sendable, Codable {
    /// The day.
    public let date: CivilDate
    /// The same day by Umm al-Qura, or nil outside its table.
    public let hijri: HijriDate?
    /// Whether it counts.
    public let counted: Bool
    /// Its number in the term, from 1; nil when it does not count.
    public let number: Int?
    /// A stable ASCII name: "working-day", "announced-working-day", "calendar-day", "paused", or the reason for which
    /// the day is off ("weekend", "eid-al-fitr", "announced", …).
    public let why: String
    /// What that is called.
    public let name: Name
    /// On what it rests, where the day was announced or its holiday confirmed: the decision, its number and date.
    public let reason: String?
    /// Whether the day is off by a holiday that is reckoned and waits to be confirmed.
    public let provisional: Bool
    /// How many hours are worked on it, where that is known.
    public let hours: HoursPerDay?

    /// A day of a term.
    public init(
        date: CivilDate, number: Int?, why: String, name: Name, reason: String? = nil, provisional: Bool = false,
        hours: HoursPerDay? = nil
    ) {
        self.date = date
        hijri = HijriDate(date)
        counted = number != nil
        self.number = number
        self.why = why
        self.name = name
        self.reason = reason
        self.provisional = provisional
        self.hours = hours
    }
}
