public import Logging
internal import Synchronization

/// A bounded set of connections to one database.
///
/// A lease with an affinity key goes to the connection that the key hashes to while that is free, because plans made
/// for a tenant stay on the connection that made them.
public final class Pool: Sendable {
    /// A connection in use, with the slot to give it back to.
    private struct Loan {
        let connection: Connection
        let number: UInt64
        let slot: Int
        let retireAt: ContinuousClock.Instant
    }

    private let configuration: PostgresConfiguration
    private let limits: PoolLimits
    private let logger: Logger
    private let state: Mutex<PoolState>
    private let housekeeping = Mutex<Task<Void, Never>?>(nil)

    /// Makes a pool and opens nothing yet.
    public init(configuration: PostgresConfiguration, limits: PoolLimits = PoolLimits(), logger: Logger) {
        var limits = limits
        limits.maxConnections = max(1, limits.maxConnections)
        limits.maxStatementsPerConnection = max(1, limits.maxStatementsPerConnection)
        self.configuration = configuration
        self.limits = limits
        self.logger = logger
        state = Mutex(PoolState(size: limits.maxConnections))
        let pause = max(limits.maxIdle / 4, .milliseconds(50))
        let keeper = Task { [weak self] in
            while !Task.isCancelled {
                await self?.closeIdle()
                guard self != nil, (try? await Task.sleep(for: pause)) != nil else { return }
            }
        }
        housekeeping.withLock { $0 = keeper }
    }

    deinit { housekeeping.withLock { $0?.cancel() } }

    /// The pool at this moment.
    public var statistics: PoolStatistics { state.withLock { $0.snapshot } }

    /// Gives `body` a connection for itself, and takes it back clean, or closes it.
    ///
    /// `deadline` bounds the wait for the connection and everything that runs on it. Throws `poolFull`,
    /// `acquireTimeout`, `poolClosed`, `cannotConnect`, `cancelled`, `deadlineExceeded`, or what `body` throws.
    public nonisolated(nonsending) func withLease<R>(
        affinity: String? = nil,
        deadline: ContinuousClock.Instant? = nil,
        _ body: (Lease) async throws -> R
    ) async throws -> R {
        let loan = try await acquire(affinity, deadline)
        let value: R
        do {
            value = try await body(Lease(connection: loan.connection, number: loan.number, deadline: deadline))
        } catch {
            await giveBack(loan)
            throw error
        }
        await giveBack(loan)
        return value
    }

    /// A listener on these channels of the same database, over a connection that is not one of the pool's.
    public func listener(to channels: [String]) -> Listener {
        Listener(configuration: configuration, channels: channels, logger: logger)
    }

    /// Refuses new leases, waits for those that are out to come back, and closes every connection.
    public func close() async {
        let waiting = state.withLock { state in
            state.isClosed = true
            let places = state.waiters.map(\.place)
            for place in places { state.grants[place] = .closed }
            state.waiters.removeAll()
            return places
        }
        housekeeping.withLock { $0?.cancel() }
        if case .success(let reactor) = Reactor.process {
            for place in waiting { reactor.signal(place) }
        }
        while true {
            for connection in state.withLock({ $0.removeIdle { _, _ in true } }) { await connection.close() }
            if state.withLock({ $0.isQuiet }) { return }
            do { try await Task.sleep(for: .milliseconds(10)) } catch { return }
        }
    }

    /// Which connection a key prefers, from 0; FNV-1a, so that it is the same in every process.
    func preferredSlot(of key: String) -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return Int(hash % UInt64(limits.maxConnections))
    }

    // MARK: - Taking

    private nonisolated(nonsending) func acquire(
        _ affinity: String?,
        _ deadline: ContinuousClock.Instant?
    ) async throws(PostgresError) -> Loan {
        if Task.isCancelled { throw .cancelled }
        let preferred = affinity.map { preferredSlot(of: $0) }
        let atOnce = state.withLock { $0.isClosed ? .closed : $0.take(preferred: preferred) }
        let grant = if let atOnce { atOnce } else { try await wait(preferred, deadline) }
        switch grant {
        case .closed: throw .poolClosed
        case .open(let slot): return try await open(slot, deadline)
        case .connection(let connection, let slot, let retireAt):
            if let number = await connection.lend() {
                return Loan(connection: connection, number: number, slot: slot, retireAt: retireAt)
            }
            logger.info("a database connection was lost while it lay idle; another is opened")
            await connection.close()
            state.withLock { state in
                state.slots[slot] = .opening
                state.statistics.closed += 1
            }
            return try await open(slot, deadline)
        }
    }

    private nonisolated(nonsending) func open(
        _ slot: Int,
        _ deadline: ContinuousClock.Instant?
    ) async throws(PostgresError) -> Loan {
        do throws(PostgresError) {
            let connection = try await Connection.open(
                configuration, limits: limits, deadline: deadline, logger: logger
            )
            guard let number = await connection.lend() else { throw .cannotConnect("the connection fell at once") }
            state.withLock { state in
                state.slots[slot] = .leased
                state.statistics.opened += 1
                state.statistics.leases += 1
            }
            // Up to a tenth earlier, so that connections opened together do not close together.
            let age = limits.maxAge * Double.random(in: 0.9...1)
            return Loan(connection: connection, number: number, slot: slot, retireAt: .now.advanced(by: age))
        } catch {
            free(slot, nil, retireAt: .now)
            throw error
        }
    }

    /// Waits in the queue for what somebody gives back.
    private nonisolated(nonsending) func wait(
        _ preferred: Int?,
        _ deadline: ContinuousClock.Instant?
    ) async throws(PostgresError) -> PoolState.Grant {
        let reactor = try Reactor.process.get()
        let now = ContinuousClock.now
        let limit = now.advanced(by: limits.acquireTimeout)
        let place = reactor.attach(nil)
        defer { reactor.detach(place) }
        let (atOnce, waiting) = state.withLock { state -> (PoolState.Grant?, Int?) in
            if state.isClosed { return (.closed, nil) }
            if let grant = state.take(preferred: preferred) { return (grant, nil) }
            guard state.waiters.count < limits.maxWaiting else {
                state.statistics.refused += 1
                return (nil, state.waiters.count)
            }
            state.waiters.append(PoolState.Waiter(place: place, preferred: preferred, since: now))
            return (nil, nil)
        }
        if let atOnce { return atOnce }
        if let waiting { throw .poolFull(waiting: waiting) }
        let wakeup = await reactor.park(at: place, [], deadline: min(deadline ?? limit, limit), shielded: false)
        let granted = state.withLock { state in
            if let grant = state.grants.removeValue(forKey: place) { return Optional(grant) }
            state.waiters.removeAll { $0.place == place }
            if case .deadline = wakeup { state.statistics.refused += 1 }
            return nil
        }
        if let granted { return granted }
        if case .cancelled = wakeup { throw .cancelled }
        guard limit <= .now else { throw .deadlineExceeded }
        throw .acquireTimeout(limits.acquireTimeout)
    }

    // MARK: - Giving back

    private nonisolated(nonsending) func giveBack(_ loan: Loan) async {
        switch await loan.connection.takeBack() {
        case .reusable where loan.retireAt > .now:
            if free(loan.slot, loan.connection, retireAt: loan.retireAt) { return }
        case .reusable: break
        case .spent(let reason): logger.info("a database connection is closed: \(reason)")
        }
        await loan.connection.close()
        free(loan.slot, nil, retireAt: loan.retireAt)
    }

    /// Frees a slot and wakes who waits for it; false when the connection was not wanted because the pool is closed.
    @discardableResult
    private func free(_ slot: Int, _ connection: Connection?, retireAt: ContinuousClock.Instant) -> Bool {
        let now = ContinuousClock.now
        let (taken, woken) = state.withLock { state -> (Bool, ParkingPlace?) in
            if state.isClosed && connection != nil { return (false, nil) }
            if connection == nil, case .leased = state.slots[slot] { state.statistics.closed += 1 }
            return (true, state.free(slot, connection, retireAt: retireAt, now: now))
        }
        if let woken, case .success(let reactor) = Reactor.process { reactor.signal(woken) }
        return taken
    }

    private func closeIdle() async {
        let now = ContinuousClock.now
        let idle = state.withLock { state in
            state.removeIdle { retireAt, since in retireAt <= now || since.duration(to: now) >= limits.maxIdle }
        }
        for connection in idle { await connection.close() }
    }
}
