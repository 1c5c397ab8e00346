/// One bit for each day of the Umm al-Qura table, set when the day is off: about 9 kB, read without a lock.
struct DaysOff: Sendable {
    private var words: [UInt64]

    private static let first = Int(UmmAlQura.firstDay)
    private static let count = HijriDate.first.civil.distance(to: HijriDate.last.civil) + 1

    /// The days off by the weekends (earliest first) and the holidays.
    init(weekends: [Weekend], holidays: [HolidaySpan]) {
        words = Array(repeating: 0, count: (Self.count + 63) / 64)
        for (place, weekend) in weekends.enumerated() {
            let begin = place == 0 ? 0 : max(0, Self.index(weekend.from))
            let end = place + 1 < weekends.count ? Self.index(weekends[place + 1].from) : Self.count
            for day in weekend.days { setEvery(day, from: begin, to: min(end, Self.count)) }
        }
        for holiday in holidays {
            for offset in 0..<holiday.length { set(Self.index(holiday.first) + offset, off: true) }
        }
    }

    /// The same with announced days, in the order given.
    func adding(_ announced: [AnnouncedDay]) -> DaysOff {
        var days = self
        for day in announced { days.set(Self.index(day.date), off: day.kind == .off) }
        return days
    }

    /// Whether the day is off; nil outside the table.
    func isOff(_ date: CivilDate) -> Bool? {
        let index = Self.index(date)
        guard index >= 0, index < Self.count else { return nil }
        return words[index >> 6] >> UInt64(index & 63) & 1 == 1
    }

    /// The working day that comes as the `count`th after `date`, found a word at a time.
    ///
    /// Nil where it is not within the table, or `date` is not.
    func workingDay(_ count: Int, after date: CivilDate) -> CivilDate? {
        let start = Self.index(date) + 1
        guard count > 0, start > 0, start < Self.count else { return nil }
        var left = count
        var place = start >> 6
        var working = ~words[place] & (UInt64.max << UInt64(start & 63))
        while working.nonzeroBitCount < left {
            left -= working.nonzeroBitCount
            place += 1
            if place == words.count { return nil }
            working = ~words[place]
        }
        for _ in 1..<left { working &= working - 1 }
        let index = (place << 6) + working.trailingZeroBitCount
        return index < Self.count ? CivilDate(unchecked: Int32(Self.first + index)) : nil
    }

    /// The days that are off in one and worked in the other, earliest first.
    func differences(from other: DaysOff) -> [CivilDate] {
        var found: [CivilDate] = []
        for place in words.indices {
            var differing = words[place] ^ other.words[place]
            while differing != 0 {
                found.append(CivilDate(unchecked: Int32(Self.first + (place << 6) + differing.trailingZeroBitCount)))
                differing &= differing - 1
            }
        }
        return found
    }

    private static func index(_ date: CivilDate) -> Int { Int(date.daysSinceEpoch) - first }

    private mutating func setEvery(_ weekday: Weekday, from begin: Int, to end: Int) {
        guard begin < end else { return }
        let first = CivilDate(unchecked: Int32(Self.first + begin)).weekday
        let ahead = (weekday.rawValue - first.rawValue + 7) % 7
        for index in stride(from: begin + ahead, to: end, by: 7) { set(index, off: true) }
    }

    private mutating func set(_ index: Int, off: Bool) {
        guard index >= 0, index < Self.count else { return }
        let bit = UInt64(1) << UInt64(index & 63)
        if off { words[index >> 6] |= bit } else { words[index >> 6] &= ~bit }
    }
}
