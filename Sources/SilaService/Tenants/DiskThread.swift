internal import Foundation

/// A thread for what waits for the disk, so that it holds none of those that Swift's tasks run on.
enum DiskThread {
    /// Runs the work on a thread of its own, which ends with it.
    static func run(_ work: @escaping @Sendable () -> Void) {
        let thread = Thread(block: work)
        thread.name = "sila-disk"
        thread.start()
    }
}
