/// A holiday that comes every year, reckoned by the Gregorian or the Umm al-Qura calendar.
public struct HolidayRule: Hashable, Sendable, Codable {
    /// Why these days are off.
    public let reason: DayStatus.Reason
    /// Where in the year it begins.
    public let anchor: Anchor
    /// How long it lasts.
    public let extent: Extent
    /// The last year whose days are taken as they are reckoned; those of later years are provisional until confirmed.
    ///
    /// A year of the calendar of the anchor; nil where nothing has to be confirmed.
    public let confirmedThrough: Int?

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

    /// How long a holiday lasts, every day of the calendar counted; what goes beyond 354 days is cut off.
    public enum Extent: Hashable, Sendable, Codable {
        /// So many days.
        case days(CalendarDays)
        /// Up to and with that day of the same year of the anchor's calendar: as long as the months between are.
        case through(month: Int, day: Int)
    }

    /// A holiday of that reason, beginning and extent.
    public init(
        reason: DayStatus.Reason, anchor: Anchor, extent: Extent, confirmedThrough: Int? = nil
    ) {
        self.reason = reason
        self.anchor = anchor
        self.extent = extent
        self.confirmedThrough = confirmedThrough
    }

    /// A holiday of that reason, beginning and number of days.
    public init(
        reason: DayStatus.Reason, anchor: Anchor, days: CalendarDays, confirmedThrough: Int? = nil
    ) {
        self.init(reason: reason, anchor: anchor, extent: .days(days), confirmedThrough: confirmedThrough)
    }

    /// The holiday of that year as the rule reckons it; nil where the rule knows of none.
    func span(in year: Int) -> HolidaySpan? {
        guard let first = start(in: year) else { return nil }
        let isReckoned = confirmedThrough.map { year > $0 } ?? false
        return HolidaySpan(first: first, length: length(from: first, in: year), isProvisional: isReckoned)
    }

    /// The year of this rule's calendar in which the day is; nil where the Umm al-Qura table does not know it.
    func year(of date: CivilDate) -> Int? {
        guard let hijri = HijriDate(date) else { return nil }
        return switch anchor {
        case .hijri: hijri.year
        case .civil: date.year
        }
    }

    /// The years in which a holiday of this rule may begin within the Umm al-Qura table.
    var years: ClosedRange<Int> {
        switch anchor {
        case .hijri: UmmAlQura.firstYear...UmmAlQura.lastYear
        case .civil: HijriDate.first.civil.year...HijriDate.last.civil.year
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

    private func length(from first: CivilDate, in year: Int) -> Int {
        switch extent {
        case .days(let days): return HolidaySpan.held(days.count)
        case .through(let month, let day):
            let last: CivilDate? =
                switch anchor {
                case .hijri: HijriDate(year: year, month: month, day: day)?.civil
                case .civil: CivilDate(year: year, month: month, day: day)
                }
            return HolidaySpan.held(last.map { first.distance(to: $0) + 1 } ?? 1)
        }
    }
}
