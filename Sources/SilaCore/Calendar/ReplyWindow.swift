/// When a reply may be looked for: from which day on, until which day.
public struct ReplyWindow: Hashable, Sendable, Codable {
    /// The day on which the request was complete: day 0.
    public let complete: CivilDate
    /// The day before which a reply is early, where the policy has a floor and no pause is open.
    public let notBefore: CivilDate?
    /// The last day on which a reply is in time, until midnight in Riyadh, where the policy has a ceiling and no pause
    /// is open.
    public let due: CivilDate?

    /// The window between those days.
    public init(complete: CivilDate, notBefore: CivilDate? = nil, due: CivilDate? = nil) {
        self.complete = complete
        self.notBefore = notBefore
        self.due = due
    }

    /// How a reply stands to its window.
    public enum Standing: String, Hashable, Sendable, Codable, CaseIterable {
        /// Before the floor: marked, not forbidden.
        case early
        /// Within the window.
        case inTime = "in-time"
        /// After the ceiling.
        case late
    }

    /// How a reply given on that day stands.
    public func standing(of date: CivilDate) -> Standing {
        if let due, date > due { return .late }
        if let notBefore, date < notBefore { return .early }
        return .inTime
    }
}
