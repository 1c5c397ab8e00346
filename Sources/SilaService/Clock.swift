public import SilaCore

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// What time it is.
///
/// The one file that knows "now": everything below is handed a moment.
public struct Clock: Sendable {
    /// The moment.
    public let now: @Sendable () -> Moment

    /// A clock that tells what `now` says, such as a fixed moment in tests.
    public init(now: @escaping @Sendable () -> Moment) {
        self.now = now
    }

    /// The machine's clock, to the microsecond.
    public static let system = Clock {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Moment(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000)
    }
}
