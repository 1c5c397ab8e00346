/// A time in which a term does not run: a request was sent back for completion.
///
/// The day of the pause counts as used, and the term runs again from the day after the resumption: a day `d` is paused
/// when `from < d <= to`.
public struct PausedSpan: Hashable, Sendable, Codable {
    /// The day of the pause.
    public let from: CivilDate
    /// The day of the resumption; nil while it lasts.
    public let to: CivilDate?

    /// A pause between those days.
    public init(from: CivilDate, to: CivilDate?) {
        self.from = from
        self.to = to
    }

    /// Whether a term does not run on that day because of this pause.
    public func covers(_ date: CivilDate) -> Bool {
        from < date && (to.map { date <= $0 } ?? true)
    }
}
