internal import SilaCore
internal import SilaStorage

/// How many rows of one association were kept long enough and are gone.
public struct Tidied: Hashable, Sendable {
    /// Sessions that had expired.
    public var sessions = 0
    /// Stored answers to idempotency keys.
    public var answers = 0
    /// Notices that had left.
    public var notices = 0
    /// Counts of the public pages whose hour was over.
    public var counts = 0

    /// Nothing that was past its keeping.
    public static let nothing = Tidied()
}

/// How long what is kept for a time only is kept.
public enum Keeping {
    /// A session, after it expired: a day, so that its owner still sees it ended.
    static let sessions = Duration.seconds(86_400)
    /// The first answer to an idempotency key: seven days, past any retry of a client that lost its line.
    static let answers = Duration.seconds(7 * 86_400)
    /// A notice, after it left: thirty days.
    static let notices = Duration.seconds(30 * 86_400)
}

extension Office {
    /// Deletes what is past its keeping, as of this association's clock; safe to run at any time and from several
    /// processes at once.
    public func tidy() async throws(ServiceError) -> Tidied {
        let now = clock.now()
        let counts: [Int]
        do {
            counts = try await database.run([
                SessionStore.forget(before: now.adding(.zero - Keeping.sessions)),
                IdempotencyStore.forget(before: now.adding(.zero - Keeping.answers)),
                OutboxStore.forget(before: now.adding(.zero - Keeping.notices)),
                PublicCountStore.forget(before: now),
            ])
        } catch {
            throw .storage(error)
        }
        guard counts.count == 4 else { throw .damaged("the counts of what was tidied") }
        return Tidied(sessions: counts[0], answers: counts[1], notices: counts[2], counts: counts[3])
    }
}
