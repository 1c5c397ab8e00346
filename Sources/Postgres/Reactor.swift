internal import CReadiness
internal import Synchronization

/// Why a parked task runs again.
enum Wakeup: Sendable {
    /// The descriptor is ready, or somebody signalled. It may be neither: look again, and park again.
    case ready
    case deadline
    case cancelled
}

/// Names a place in the reactor where one task at a time can park; a place that was left names nothing any more.
struct ParkingPlace: Sendable, Hashable {
    let index: Int
    let generation: UInt32

    var token: UInt64 { UInt64(generation) << 32 | UInt64(index) }
}

/// One thread that waits in epoll for all connections of the process and wakes the tasks they belong to.
///
/// It calls nothing of libpq: a descriptor is armed for one report, the report resumes the task, and the task does the
/// work. One lock guards all places; it is held for a table look-up.
final class Reactor: Sendable {
    /// Where a parked task waits for readiness of its descriptor.
    struct Interest: OptionSet {
        let rawValue: Int
        static let read = Interest(rawValue: 1)
        static let write = Interest(rawValue: 2)
    }

    private struct Place {
        var generation: UInt32 = 0
        var descriptor: Int32 = -1
        var isTaken = false
        var wasSignalled = false
        var deadline: ContinuousClock.Instant?
        var parked: UnsafeContinuation<Wakeup, Never>?
    }

    private struct State {
        var places: [Place] = []
        var free: [Int] = []
        /// No parked task's deadline is before this; nil when none has one.
        var nextDeadline: ContinuousClock.Instant?

        func holds(_ place: ParkingPlace) -> Bool {
            places[place.index].isTaken && places[place.index].generation == place.generation
        }

        mutating func take(_ index: Int) -> UnsafeContinuation<Wakeup, Never>? {
            guard let parked = places[index].parked else { return nil }
            places[index].parked = nil
            places[index].deadline = nil
            return parked
        }

        /// Takes out those whose deadline has passed.
        ///
        /// Waits that ended early leave `nextDeadline` too soon, which costs one more look at the table and no more.
        mutating func expire(into late: inout [UnsafeContinuation<Wakeup, Never>]) {
            guard let next = nextDeadline else { return }
            let now = ContinuousClock.now
            guard next <= now else { return }
            nextDeadline = nil
            for index in places.indices {
                guard let deadline = places[index].deadline else { continue }
                if deadline <= now {
                    if let parked = take(index) { late.append(parked) }
                } else {
                    nextDeadline = min(nextDeadline ?? deadline, deadline)
                }
            }
        }
    }

    /// The reactor of the process, started at first use and never stopped; the error of its start otherwise.
    static let process: Result<Reactor, PostgresError> = {
        var epoll: Int32 = -1
        var bell: Int32 = -1
        guard readiness_open(&epoll, &bell) == 0 else {
            return .failure(.cannotConnect("epoll is not to be had; raise the limit of open files"))
        }
        let reactor = Reactor(epoll: epoll, bell: bell)
        guard ShortThread.start("sila-readiness", { reactor.watch() }) else {
            return .failure(.cannotConnect("no thread for the reactor; raise the limit of threads"))
        }
        return .success(reactor)
    }()

    private let epoll: Int32
    private let bell: Int32
    private let state = Mutex(State())

    private init(epoll: Int32, bell: Int32) {
        self.epoll = epoll
        self.bell = bell
    }

    /// Takes a place, for a descriptor or (nil) for signals and deadlines alone.
    func attach(_ descriptor: Int32?) -> ParkingPlace {
        state.withLock { state in
            let index: Int
            if let last = state.free.popLast() {
                index = last
            } else {
                index = state.places.count
                state.places.append(Place())
            }
            state.places[index].generation &+= 1
            state.places[index].isTaken = true
            state.places[index].wasSignalled = false
            state.places[index].descriptor = descriptor ?? -1
            let place = ParkingPlace(index: index, generation: state.places[index].generation)
            if let descriptor { _ = readiness_attach(epoll, descriptor, place.token) }
            return place
        }
    }

    /// Whether a read of this descriptor would not block, looked at without waiting.
    static func isReadable(_ descriptor: Int32) -> Bool { readiness_readable(descriptor) == 1 }

    /// Gives a place back, before its descriptor is closed.
    ///
    /// When it `isClosed` already, epoll has dropped it by itself, and its number may be another connection's by now.
    func detach(_ place: ParkingPlace, isClosed: Bool = false) {
        let parked = state.withLock { state -> UnsafeContinuation<Wakeup, Never>? in
            guard state.holds(place) else { return nil }
            let descriptor = state.places[place.index].descriptor
            if descriptor >= 0 && !isClosed { _ = readiness_detach(epoll, descriptor) }
            state.places[place.index].isTaken = false
            state.free.append(place.index)
            return state.take(place.index)
        }
        parked?.resume(returning: .ready)
    }

    /// Wakes the task parked at `place`, or the next one that parks there.
    func signal(_ place: ParkingPlace) {
        let parked = state.withLock { state -> UnsafeContinuation<Wakeup, Never>? in
            guard state.holds(place) else { return nil }
            if state.places[place.index].parked == nil { state.places[place.index].wasSignalled = true }
            return state.take(place.index)
        }
        parked?.resume(returning: .ready)
    }

    /// Whether somebody has signalled since the last look, without parking.
    func takeSignal(at place: ParkingPlace) -> Bool {
        state.withLock { state in
            guard state.holds(place), state.places[place.index].wasSignalled else { return false }
            state.places[place.index].wasSignalled = false
            return true
        }
    }

    /// Parks the calling task until the descriptor is ready, a signal, the deadline or (unless shielded) cancellation.
    ///
    /// Call it from the actor that owns the descriptor and alone closes it.
    nonisolated(nonsending) func park(
        at place: ParkingPlace,
        _ interest: Interest,
        deadline: ContinuousClock.Instant?,
        shielded: Bool
    ) async -> Wakeup {
        if shielded { return await suspend(at: place, interest, deadline, shielded: true) }
        return await withTaskCancellationHandler {
            await suspend(at: place, interest, deadline, shielded: false)
        } onCancel: {
            cancel(place)
        }
    }

    private nonisolated(nonsending) func suspend(
        at place: ParkingPlace,
        _ interest: Interest,
        _ deadline: ContinuousClock.Instant?,
        shielded: Bool
    ) async -> Wakeup {
        await withUnsafeContinuation { continuation in
            enter(place, interest, deadline, shielded, continuation)
        }
    }

    /// Registers the task first and arms the descriptor after it, so that no report is lost.
    ///
    /// Arming is done outside the lock, because the reactor may wake by it at once and want the lock. The descriptor
    /// cannot be closed meanwhile: tasks park from the actor that closes it, which is not free before this returns.
    private func enter(
        _ place: ParkingPlace,
        _ interest: Interest,
        _ deadline: ContinuousClock.Instant?,
        _ shielded: Bool,
        _ continuation: UnsafeContinuation<Wakeup, Never>
    ) {
        var mustRing = false
        var descriptor: Int32 = -1
        let atOnce = state.withLock { state -> Wakeup? in
            guard state.holds(place) else { return .ready }
            if state.places[place.index].wasSignalled {
                state.places[place.index].wasSignalled = false
                return .ready
            }
            // The flag is set before the handler runs, and the handler needs this lock: one of the two is always seen.
            if !shielded && Task.isCancelled { return .cancelled }
            state.places[place.index].parked = continuation
            state.places[place.index].deadline = deadline
            descriptor = state.places[place.index].descriptor
            if let deadline, state.nextDeadline.map({ deadline < $0 }) ?? true {
                state.nextDeadline = deadline
                mustRing = true
            }
            return nil
        }
        if let atOnce {
            continuation.resume(returning: atOnce)
            return
        }
        if mustRing { readiness_ring(bell) }
        guard descriptor >= 0 else { return }
        let armed = readiness_arm(epoll, descriptor, place.token, interest.contains(.read), interest.contains(.write))
        if armed < 0 { signal(place) }
    }

    private func cancel(_ place: ParkingPlace) {
        let parked = state.withLock { state in state.holds(place) ? state.take(place.index) : nil }
        parked?.resume(returning: .cancelled)
    }

    /// The body of the thread.
    ///
    /// It is not in a hurry: a reactor that pushes a working thread off the processor for each answer costs more than it
    /// brings. With 16 connections busy on two cores this gives 9 to 12 % more reads; a lone read takes 20 µs longer.
    private func watch() {
        _ = readiness_unhurried()
        let capacity = 128
        var tokens = [UInt64](repeating: 0, count: capacity)
        var ready: [UnsafeContinuation<Wakeup, Never>] = []
        var late: [UnsafeContinuation<Wakeup, Never>] = []
        while true {
            let count = readiness_wait(epoll, &tokens, Int32(capacity), timeout())
            guard count >= 0 else { continue }
            state.withLock { state in
                for token in tokens[0..<Int(count)] {
                    if token == .max {
                        readiness_hush(bell)
                        continue
                    }
                    let place = ParkingPlace(index: Int(token & 0xFFFF_FFFF), generation: UInt32(token >> 32))
                    if state.holds(place), let parked = state.take(place.index) { ready.append(parked) }
                }
                state.expire(into: &late)
            }
            for parked in ready { parked.resume(returning: .ready) }
            for parked in late { parked.resume(returning: .deadline) }
            ready.removeAll(keepingCapacity: true)
            late.removeAll(keepingCapacity: true)
        }
    }

    /// Milliseconds until the next deadline, rounded up; -1 for none.
    private func timeout() -> Int32 {
        guard let next = state.withLock({ $0.nextDeadline }) else { return -1 }
        let left = ContinuousClock.now.duration(to: next)
        guard left > .zero else { return 0 }
        guard left < .seconds(3600) else { return 3_600_000 }
        return Int32(left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000 + 1)
    }
}
