internal import Synchronization

/// Up to which edition this process has let all open cases of an association follow.
final class Sweeps: Sendable {
    private let edition = Mutex<Int?>(nil)

    func isDone(_ number: Int) -> Bool { edition.withLock { $0 == number } }

    func done(_ number: Int) { edition.withLock { $0 = number } }
}
