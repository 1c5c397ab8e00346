internal import SilaCore
internal import Synchronization

/// Who was found to be signed in a moment ago, so that a busy desk does not ask the database at every click.
///
/// An entry is good for three seconds, so that a disabled account is dead within that time in every process. Who writes
/// nothing until they have signed is never kept: their signature counts at once, in every process.
final class SessionCache: Sendable {
    private struct Entry {
        var caller: Caller
        var checkedAt: Moment
    }

    static let lifetime = Duration.seconds(3)
    private static let kept = 4_096

    private let entries = Mutex<[[UInt8]: Entry]>([:])

    func caller(_ tokenHash: [UInt8], now: Moment) -> Caller? {
        entries.withLock { entries in
            guard let entry = entries[tokenHash] else { return nil }
            let age = entry.checkedAt.duration(to: now)
            guard age >= .zero, age < Self.lifetime else { return nil }
            return entry.caller
        }
    }

    func keep(_ caller: Caller, _ tokenHash: [UInt8], now: Moment) {
        if caller.overdue != nil { return forget(tokenHash) }
        entries.withLock { entries in
            if entries.count >= Self.kept { entries.removeAll(keepingCapacity: true) }
            entries[tokenHash] = Entry(caller: caller, checkedAt: now)
        }
    }

    func forget(_ tokenHash: [UInt8]) { entries.withLock { _ = $0.removeValue(forKey: tokenHash) } }
}
