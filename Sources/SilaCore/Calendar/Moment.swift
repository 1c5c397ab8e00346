/// An instant, to the microsecond, shown on the clock of Riyadh: UTC+3 all year round.
///
/// Held as microseconds since 1970-01-01T00:00:00Z, within the years 1 to 9999 of Riyadh (what lies outside is held
/// to the nearest end). Coded as RFC 3339: "2026-03-15T09:30:00+03:00", with six digits of fraction when there is one.
public struct Moment: Hashable, Sendable {
    /// Microseconds since 1970-01-01T00:00:00Z.
    public let microseconds: Int64

    /// Riyadh is three hours ahead of UTC.
    static let offset: Int64 = 3 * 3_600 * 1_000_000
    static let microsecondsPerDay: Int64 = 86_400 * 1_000_000

    private static let lowest = Int64(CivilDate.first.daysSinceEpoch) * microsecondsPerDay - offset
    private static let highest = (Int64(CivilDate.last.daysSinceEpoch) + 1) * microsecondsPerDay - offset - 1

    /// The instant so many microseconds after 1970-01-01T00:00:00Z.
    public init(microseconds: Int64) {
        self.microseconds = min(max(microseconds, Self.lowest), Self.highest)
    }

    /// Midnight in Riyadh at which the day begins.
    public init(startOf date: CivilDate) {
        self.init(microseconds: Int64(date.daysSinceEpoch) * Self.microsecondsPerDay - Self.offset)
    }

    /// Midnight in Riyadh at which the day is over: the first instant that is no longer in it.
    public init(endOf date: CivilDate) {
        self.init(microseconds: (Int64(date.daysSinceEpoch) + 1) * Self.microsecondsPerDay - Self.offset)
    }

    /// The day in Riyadh.
    public var date: CivilDate { CivilDate(unchecked: Int32(local.days)) }

    /// The time of day in Riyadh, "09:30".
    public var clock: String {
        let minutes = Int(local.time / 60_000_000)
        return "\(Digits.padded(minutes / 60, to: 2)):\(Digits.padded(minutes % 60, to: 2))"
    }

    /// RFC 3339 on the clock of Riyadh: "2026-03-15T09:30:00+03:00".
    public var iso8601: String {
        let time = Int(local.time)
        let seconds = Digits.padded(time / 1_000_000 % 60, to: 2)
        let fraction = time % 1_000_000
        let tail = fraction == 0 ? "" : "." + Digits.padded(fraction, to: 6)
        return "\(date.iso)T\(clock):\(seconds)\(tail)+03:00"
    }

    /// The instant so much later, or earlier when negative; less than a microsecond is dropped.
    public func adding(_ duration: Duration) -> Moment {
        let (seconds, attoseconds) = duration.components
        let (whole, overflowed) = seconds.multipliedReportingOverflow(by: 1_000_000)
        if overflowed { return Moment(microseconds: seconds < 0 ? .min : .max) }
        let (sum, past) = microseconds.addingReportingOverflow(whole)
        if past { return Moment(microseconds: whole < 0 ? .min : .max) }
        // The sum may stand at the edge of Int64 only far outside the range, where this cannot matter.
        let (all, over) = sum.addingReportingOverflow(attoseconds / 1_000_000_000_000)
        return Moment(microseconds: over ? sum : all)
    }

    /// The time from this instant to the other: positive when the other is later.
    public func duration(to other: Moment) -> Duration {
        .microseconds(other.microseconds - microseconds)
    }

    private var local: (days: Int64, time: Int64) {
        let (days, time) = (microseconds + Self.offset).quotientAndRemainder(dividingBy: Self.microsecondsPerDay)
        return time < 0 ? (days - 1, time + Self.microsecondsPerDay) : (days, time)
    }
}

extension Moment: Comparable, CustomStringConvertible, Codable {
    /// Earlier instants come first.
    public static func < (left: Moment, right: Moment) -> Bool { left.microseconds < right.microseconds }

    /// The same as `iso8601`.
    public var description: String { iso8601 }

    /// Reads RFC 3339; any other text is `DecodingError.dataCorrupted`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let moment = Moment(iso8601: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "`\(text)` is not an instant; write it as 2026-03-15T09:30:00+03:00")
        }
        self = moment
    }

    /// Writes RFC 3339 on the clock of Riyadh.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso8601)
    }
}
