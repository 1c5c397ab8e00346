internal import Synchronization

/// Up to which edition this process has let all open cases of an association follow, and had it announced.
final class Sweeps: Sendable {
    private let edition = Mutex<Int?>(nil)

    func isDone(_ number: Int) -> Bool { edition.withLock { $0 == number } }

    func done(_ number: Int) { edition.withLock { $0 = number } }

    private let announced = Mutex<Int?>(nil)

    /// Whether an announcement of that edition was proposed, or needs none, as this process knows.
    func isAnnounced(_ number: Int) -> Bool { announced.withLock { $0 == number } }

    func announced(_ number: Int) { announced.withLock { $0 = number } }
}
