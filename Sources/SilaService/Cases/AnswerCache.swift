internal import OrderedCollections
internal import SilaCore
internal import SilaStorage
internal import Synchronization

/// Answers about cases that were rendered lately.
///
/// An answer depends on the case at its version, the edition and the calendar in force, the day, the roles of who asks, and
/// while a body may act on the case, on what is known of the bodies and on who asks. All of them are in the key, and what is
/// in the tables is read at every request, so that an answer is never older than the case, the seats or the sittings. One cache serves all associations, since the ids of their cases differ. The names of staff in it may be up to a minute old.
final class AnswerCache: Sendable {
    /// What an answer depends on.
    struct Key: Hashable {
        var id: RowID
        var version: Int
        var personID: RowID?
        var inForce: Int?
        var calendar: Int?
        var day: CivilDate
        var roles: Set<Role>
        /// What is known of the bodies, and who asks, while a body may act on the case; nil while none may.
        var acting: Acting?
        /// Which rendering it is, such as `json`.
        var form: String
    }

    /// What a step of a body hangs on beside the case: who may take it is a matter of seats, sittings and persons.
    struct Acting: Hashable {
        var bodies: BodyFacts
        var staff: RowID
    }

    private struct Kept {
        var answer: CaseAnswer
        var at: Moment
    }

    private static let lifetime = Duration.seconds(60)

    private let capacity: Int
    private let kept = Mutex<OrderedDictionary<Key, Kept>>([:])

    /// At most so many answers, about 13 KB each; none at all with 0.
    init(capacity: Int) { self.capacity = capacity }

    func answer(_ key: Key, now: Moment) -> CaseAnswer? {
        kept.withLock { kept in
            guard let found = kept[key] else { return nil }
            if found.at.duration(to: now) < Self.lifetime { return found.answer }
            kept[key] = nil
            return nil
        }
    }

    /// Keeps an answer; the one kept longest goes when there are too many.
    func keep(_ answer: CaseAnswer, _ key: Key, now: Moment) {
        guard capacity > 0 else { return }
        kept.withLock { kept in
            kept[key] = nil
            if kept.count >= capacity { kept.removeFirst(max(1, capacity / 16)) }
            kept[key] = Kept(answer: answer, at: now)
        }
    }
}

/// A case rendered for an answer, with the version it shows.
public struct CaseAnswer: Hashable, Sendable {
    /// How many events the case had.
    public var version: Int
    /// The rendering.
    public var body: [UInt8]
}
