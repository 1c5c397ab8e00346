internal import Logging
internal import SilaCore
internal import SilaStorage
internal import Synchronization

/// Numbers what came in and went out right after it was written, in the background, one association at a time.
///
/// However many writes come at once, one round of numbering is at work in a process and takes all that wait. What it does
/// not come to stays where it waits: the next write, the next look at a register and the hourly tidying take it up.
final class RegisterClerk: Sendable {
    private struct State {
        var isAtWork = false
        var isAsked = false
    }

    private let state = Mutex(State())

    /// Has what waits numbered, soon.
    func wake(_ office: Office) {
        let starts = state.withLock { state in
            state.isAsked = true
            defer { state.isAtWork = true }
            return !state.isAtWork
        }
        if starts { Task { await work(at: office) } }
    }

    private func work(at office: Office) async {
        while isAskedAgain() {
            do { try await office.numberRegisters() } catch {
                office.logger.warning(
                    "what came in is not numbered yet; the next look at a register does it",
                    metadata: ["tenant": "\(office.slug)", "why": "\(error)"])
            }
        }
    }

    private func isAskedAgain() -> Bool {
        state.withLock { state in
            defer { state.isAsked = false }
            state.isAtWork = state.isAsked
            return state.isAsked
        }
    }
}

extension Office {
    /// How many are numbered in one transaction.
    private static let numberedAtOnce = 500

    /// Has what these writes handed in numbered, soon, now that they are committed.
    func numberSoon(after writes: [Write]) {
        if writes.contains(where: RegisterStore.isSubmission) { clerk.wake(self) }
    }

    /// Numbers all that waits, in order of receipt; gives how many there were.
    ///
    /// Who numbers at the same time, in this process or another, waits and then finds less or nothing: each gets one
    /// number, and no number is left out.
    @discardableResult
    public func numberRegisters() async throws(ServiceError) -> Int {
        var numbered = 0
        while true {
            let count = try await numberSome()
            numbered += count
            if count < Self.numberedAtOnce { return numbered }
        }
    }

    private func numberSome() async throws(ServiceError) -> Int {
        let reckoned = try await edition().settings.registerYear
        do {
            return try await database.transaction { work in
                let (_, matters) = try await work.run(
                    RegisterStore.hold(), RegisterStore.pending(limit: Self.numberedAtOnce))
                if matters.isEmpty { return 0 }
                let years = matters.map { reckoned.year(of: $0.at.date) }
                let last = try await work.run(RegisterStore.last(in: Array(Set(years)).sorted()))
                var next = Dictionary(last.map { (Place($0.direction, $0.number.year), $0.number.number) }) { $1 }
                var numbers: [(source: String, number: RegisterNumber)] = []
                for (matter, year) in zip(matters, years) {
                    let place = Place(matter.direction, year)
                    next[place, default: 0] += 1
                    numbers.append((matter.source, RegisterNumber(year: year, number: next[place] ?? 1)))
                }
                try await work.finish(RegisterStore.number(numbers, at: clock.now()))
                return matters.count
            }
        } catch let error as ServiceError {
            throw error
        } catch let error as StorageError {
            throw .storage(error)
        } catch {
            throw .damaged("the numbering of the registers")
        }
    }

    /// A register in a year.
    private struct Place: Hashable {
        let direction: RegisterDirection
        let year: Int

        init(_ direction: RegisterDirection, _ year: Int) {
            self.direction = direction
            self.year = year
        }
    }
}
