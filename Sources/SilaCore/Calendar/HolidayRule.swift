/// A holiday that comes every year, reckoned by the Gregorian or the Umm al-Qura calendar.
public struct HolidayRule: Hashable, Sendable, Codable {
    /// Why these days are off.
    public let reason: DayStatus.Reason
    /// Where in the year it begins.
    public let anchor: Anchor
    /// How long it lasts, every day of the calendar counted: 1 to 354, and what is beyond is cut off.
    public let days: CalendarDays

    /// Where in the year a holiday begins.
    public enum Anchor: Hashable, Sendable, Codable {
        /// So many days after a day of the Umm al-Qura year.
        ///
        /// A month of 29 days and one of 30 are thus told apart: the day after 29 Ramadan is 30 Ramadan in one year and
        /// 1 Shawwal in another.
        case hijri(month: Int, day: Int, daysAfter: Int)
        /// A day of the Gregorian year, from that year on.
        case civil(month: Int, day: Int, since: Int)
    }

    /// A holiday of that reason, beginning and length.
    public init(reason: DayStatus.Reason, anchor: Anchor, days: CalendarDays) {
        self.reason = reason
        self.anchor = anchor
        self.days = days
    }

    /// Whether the day falls in this holiday.
    ///
    /// Outside the Umm al-Qura table no holiday is known.
    func covers(_ date: CivilDate) -> Bool {
        guard let hijri = HijriDate(date) else { return false }
        let year =
            switch anchor {
            case .hijri: hijri.year
            case .civil: date.year
            }
        // A holiday that begins at the end of a year may run over into the next.
        return [year - 1, year].contains { year in
            start(in: year).map { (0..<length).contains($0.distance(to: date)) } ?? false
        }
    }

    /// `days`, held to 0…354, the days of the shortest year.
    var length: Int { min(max(0, days.count), 354) }

    /// The first day of each holiday of this rule that begins within the Umm al-Qura table.
    var starts: [CivilDate] {
        switch anchor {
        case .hijri: (UmmAlQura.firstYear...UmmAlQura.lastYear).compactMap(start(in:))
        case .civil: (HijriDate.first.civil.year...HijriDate.last.civil.year).compactMap(start(in:))
        }
    }

    private func start(in year: Int) -> CivilDate? {
        switch anchor {
        case .hijri(let month, let day, let daysAfter):
            HijriDate(year: year, month: month, day: day)?.civil.adding(days: daysAfter)
        case .civil(let month, let day, let since):
            year < since ? nil : CivilDate(year: year, month: month, day: day)
        }
    }
}
