/// The days on which something that comes again is due.
///
/// Each is reckoned from the first, so that the last of January is followed by the last of February and then by the 31st
/// of March.
public struct Repetition: Hashable, Sendable {
    /// The first day.
    public var first: CivilDate
    /// After how many months it comes again; at least one.
    public var every: Months
    /// The last day on which it may be due; nil where it has no end.
    public var until: CivilDate?

    /// A repetition with its parts.
    public init(first: CivilDate, every: Months, until: CivilDate? = nil) {
        self.first = first
        self.every = every
        self.until = until
    }

    /// The day after `day` on which it is due; nil where there is none.
    public func next(after day: CivilDate) -> CivilDate? {
        let step = max(every.count, 1)
        let passed = (day.year - first.year) * 12 + day.month - first.month
        var times = max(passed / step, 0)
        while day < .last {
            let due = first.adding(Months(times * step))
            if due > day { return until.map { due <= $0 } ?? true ? due : nil }
            times += 1
        }
        return nil
    }
}

extension WorkingCalendar {
    /// The day so many working days before `day`; the day itself for none.
    public func day(_ notice: WorkingDays, before day: CivilDate) -> CivilDate {
        var (left, found) = (notice.count, day)
        // No regime has as many days off in a row as would keep this from ending.
        for _ in 0..<(notice.count * 30 + 1) where left > 0 && found > .first {
            found = found.adding(days: -1)
            if isWorking(found) { left -= 1 }
        }
        return found
    }
}
