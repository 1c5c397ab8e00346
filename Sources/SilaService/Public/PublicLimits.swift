internal import SilaCore
internal import SilaStorage

/// How much is taken from the public within an hour; more is refused until the hour is over.
///
/// Many share one address at a carrier, so the limits of an address are those of a busy hall, not of one person.
enum PublicLimits {
    /// The span in which is counted; it begins with the full hour.
    static let span = Duration.seconds(3_600)

    /// How often within the span.
    static func allowance(_ kind: PublicCountKind) -> Int {
        switch kind {
        case .secretOfCase: 10
        case .secretFromAddress: 60
        case .caseFromAddress: 20
        case .caseAtTenant: 500
        case .stepOfCase: 30
        }
    }

    /// The span around `now`.
    static func count(_ kind: PublicCountKind, _ subject: [UInt8], at now: Moment) -> PublicCount {
        let length = span.components.seconds * 1_000_000
        let past = now.microseconds % length
        let begins = Moment(microseconds: now.microseconds - (past < 0 ? past + length : past))
        return PublicCount(kind: kind, subject: subject, begins: begins, ends: begins.adding(span))
    }
}

extension Office {
    /// Counts one more of each; throws `ServiceError.tooMany` where one of them is over its allowance.
    ///
    /// It is counted before it is done, in a transaction of its own: two processes cannot both take the last one, and a
    /// process that is killed in between has counted. Give back what was none (`takeBack`).
    func count(_ counts: [PublicCount]) async throws(ServiceError) {
        var over: Moment?
        for count in counts {
            let sum: Int?
            do { sum = try await database.run(PublicCountStore.add(count)) } catch { throw .storage(error) }
            if (sum ?? 1) > PublicLimits.allowance(count.kind) { over = max(over ?? count.ends, count.ends) }
        }
        guard let over else { return }
        throw .tooMany(retryAfter: Int(max(1, clock.now().duration(to: over).components.seconds)))
    }

    /// Takes back what was counted by `count` and turned out to be none.
    func takeBack(_ counts: [PublicCount]) async throws(ServiceError) {
        do { try await database.run(counts.map(PublicCountStore.takeBack)) } catch { throw .storage(error) }
    }
}
