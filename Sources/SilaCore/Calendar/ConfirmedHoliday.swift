/// The days of a holiday in one year as they were announced, in place of those that its rule reckons.
public struct ConfirmedHoliday: Hashable, Sendable, Codable {
    /// Which holiday, by the id of its reason: "eid-al-fitr".
    public let holiday: String
    /// The year: of the Umm al-Qura calendar where the rule goes by it, else of the Gregorian.
    public let year: Int
    /// The first day off.
    public let first: CivilDate
    /// How many days, 1 to 354; nil for as many as the rule gives.
    public let days: CalendarDays?
    /// On what it rests: the announcement, its number and date.
    public let reason: String

    /// That holiday of that year, begun on that day.
    public init(holiday: String, year: Int, first: CivilDate, days: CalendarDays? = nil, reason: String) {
        self.holiday = holiday
        self.year = year
        self.first = first
        self.days = days
        self.reason = reason
    }
}
