internal import SilaCore
internal import Synchronization

/// Reckons open deadlines anew in the background, one association after the other.
///
/// What is cut short is taken up again when the associations are opened next: how far it came stands in their tables.
final class DeadlineReckoner: Sendable {
    private struct State {
        var waiting: [String: Office] = [:]
        var isAtWork = false
    }

    private let state = Mutex(State())

    /// Has the open deadlines of the association looked at, soon.
    func add(_ office: Office) {
        let starts = state.withLock { state in
            state.waiting[office.slug.text] = office
            defer { state.isAtWork = true }
            return !state.isAtWork
        }
        if starts { Task { await work() } }
    }

    private func work() async {
        while let office = next() {
            // What fails here is not lost: the tables say that it is still to be done, and the next opening does it.
            _ = try? await office.reckonDeadlines()
        }
    }

    private func next() -> Office? {
        state.withLock { state in
            guard let slug = state.waiting.keys.min() else {
                state.isAtWork = false
                return nil
            }
            return state.waiting.removeValue(forKey: slug)
        }
    }
}
