public import SilaCore

/// What is known of a case's time for the reply: the promise, a pause, the answer.
///
/// How it stands on a day is read from it (`standing`), in the order in which the desk cares.
public struct ReplyClock: Hashable, Sendable {
    /// What the person was told; nil before the term starts and where the kind of case has none.
    public var promise: Promise?
    /// The day the clock stopped; nil while it runs.
    public var pausedSince: CivilDate?
    /// The day the person was answered; nil before.
    public var answeredOn: CivilDate?
    /// The working days left to the last day, by the association's calendar; nil where nobody counted them.
    public var left: WorkingDays?

    /// A clock with its parts.
    public init(
        promise: Promise? = nil, pausedSince: CivilDate? = nil, answeredOn: CivilDate? = nil, left: WorkingDays? = nil
    ) {
        self.promise = promise
        self.pausedSince = pausedSince
        self.answeredOn = answeredOn
        self.left = left
    }

    /// How the time for a reply stands on a day.
    public enum Standing: Hashable, Sendable {
        /// The case is outside the policy, which promises nothing for it.
        case outside
        /// Answered on that day; late when it was after the last day.
        case answered(on: CivilDate, late: Bool)
        /// Ended without an answer.
        case ended
        /// The clock is stopped since that day.
        case paused(since: CivilDate)
        /// The last day has passed.
        case overdue(CivilDate)
        /// The last day is today.
        case dueToday(CivilDate)
        /// The last day is ahead.
        case due(CivilDate)
        /// No ceiling; no reply is promised before that day.
        case floor(CivilDate)
        /// No ceiling, and the floor, where there is one, is behind.
        case noCeiling(floor: CivilDate?)
        /// The term has not started: the request is not complete.
        case notStarted
        /// The policy has no term for this kind of case.
        case noTerm
    }

    /// How it stands on `today` for a case at `stage`.
    public func standing(_ stage: CaseStage, on today: CivilDate) -> Standing {
        if let answeredOn { return .answered(on: answeredOn, late: promise?.due.map { answeredOn > $0 } ?? false) }
        if stage.ended { return .ended }
        if stage.outside { return .outside }
        if let pausedSince { return .paused(since: pausedSince) }
        guard let promise else { return stage.kind == .request ? .notStarted : .noTerm }
        if let due = promise.due {
            return due < today ? .overdue(due) : due == today ? .dueToday(due) : .due(due)
        }
        if let floor = promise.notBefore, today < floor { return .floor(floor) }
        return .noCeiling(floor: promise.notBefore)
    }
}
