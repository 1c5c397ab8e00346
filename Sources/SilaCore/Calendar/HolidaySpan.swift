/// The days of one holiday in one year.
struct HolidaySpan: Hashable, Sendable {
    /// The first of them.
    var first: CivilDate
    /// How many, 0…354.
    var length: Int
    /// Whether they are reckoned and wait to be confirmed.
    var isProvisional: Bool

    /// `count`, held to 0…354, the days of the shortest year.
    static func held(_ count: Int) -> Int { min(max(0, count), 354) }

    /// Whether the day is one of them.
    func covers(_ date: CivilDate) -> Bool { (0..<length).contains(first.distance(to: date)) }
}
