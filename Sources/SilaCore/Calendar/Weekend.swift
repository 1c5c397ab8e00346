/// The days of rest of the week, from a day on.
public struct Weekend: Hashable, Sendable, Codable {
    /// The first day on which it holds; it holds until the next one begins.
    public let from: CivilDate
    /// The days of rest.
    public let days: Set<Weekday>

    /// Those days of rest from that day on.
    public init(from: CivilDate, days: Set<Weekday>) {
        self.from = from
        self.days = days
    }
}
