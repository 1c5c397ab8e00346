internal import SilaCore
internal import SilaService
internal import Synchronization

/// The time at which the demo writes: its cases are of different ages where the installation is new, and all of today where
/// it is not, since no edition was in force before then.
final class DemoTime: Sendable {
    private let back = Mutex(0)
    private let reaches: Bool

    /// A time that goes back as far as it is asked to, or not at all.
    init(reachingBack: Bool) { reaches = reachingBack }

    /// The clock of the associations.
    var clock: Clock {
        Clock { Clock.system.now().adding(.seconds(-86_400 * self.back.withLock { $0 })) }
    }

    /// So many days ago, at the time of day that it is.
    func go(daysAgo days: Int) {
        if reaches { back.withLock { $0 = days } }
    }
}
