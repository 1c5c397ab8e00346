/// How long a pipeline is waited for, and what happens after.
///
/// When the time is over or the task is cancelled, the server is asked to cancel, and for two seconds more the answers
/// are read, whatever the task's state: a connection whose pipeline has been read to its end can be used again.
struct Patience {
    /// How long the end of a cancelled pipeline is waited for.
    static let drain = Duration.seconds(2)
    /// A cancel request that came before its statement is lost, so it is sent again.
    static let repeatCancel = Duration.milliseconds(250)

    /// When to stop waiting; nil for never.
    var deadline: ContinuousClock.Instant?
    /// Whether cancellation of the task is disregarded.
    var isShielded: Bool
    /// Why the pipeline was cancelled, once it was.
    private(set) var interruption: PostgresError?
    private var end: ContinuousClock.Instant?

    init(deadline: ContinuousClock.Instant?, isShielded: Bool = false) {
        self.deadline = deadline
        self.isShielded = isShielded
    }

    /// For work that must be done even when the task is cancelled, such as ROLLBACK.
    static var shielded: Patience { Patience(deadline: .now.advanced(by: drain), isShielded: true) }

    /// Turns to draining, or goes on with it; false when its time is over too.
    mutating func interrupt(_ reason: PostgresError) -> Bool {
        let now = ContinuousClock.now
        if interruption == nil {
            interruption = reason
            isShielded = true
            end = now.advanced(by: Self.drain)
        }
        guard let end, now < end else { return false }
        deadline = min(now.advanced(by: Self.repeatCancel), end)
        return true
    }
}
