internal import DequeModule

/// Which connections there are and who waits for one; pure book-keeping, guarded by the pool's lock.
struct PoolState {
    enum Slot {
        case empty
        case opening
        case idle(Connection, retireAt: ContinuousClock.Instant, since: ContinuousClock.Instant)
        case leased
    }

    /// What a lease was given: a connection, or an empty slot to open one in.
    enum Grant: Sendable {
        case connection(Connection, slot: Int, retireAt: ContinuousClock.Instant)
        case open(slot: Int)
        case closed
    }

    /// A lease that waits, and the slot it would rather have.
    struct Waiter {
        let place: ParkingPlace
        let preferred: Int?
        let since: ContinuousClock.Instant
    }

    /// A waiter that prefers the freed slot may go first while the first in the queue has waited no longer than this.
    static let courtesy = Duration.milliseconds(20)
    /// How many waiters are looked through for such a one.
    static let lookahead = 32

    var slots: [Slot]
    var waiters: Deque<Waiter> = []
    /// What waiters were given while they slept.
    var grants: [ParkingPlace: Grant] = [:]
    var isClosed = false
    var statistics = PoolStatistics()

    init(size: Int) { slots = Array(repeating: .empty, count: size) }

    /// Takes a slot: the preferred one if it is free, else any idle one, else an empty one; nil when all are in use.
    ///
    /// The others are tried in an order that the key fixes, so that a tenant overflows to the same few connections.
    mutating func take(preferred: Int?) -> Grant? {
        if let preferred, let grant = take(preferred, orOpen: true) { return grant }
        let start = preferred ?? 0
        for step in slots.indices {
            if let grant = take((start + step) % slots.count, orOpen: false) {
                if preferred != nil { statistics.overflowed += 1 }
                return grant
            }
        }
        for step in slots.indices {
            if let grant = take((start + step) % slots.count, orOpen: true) {
                if preferred != nil { statistics.overflowed += 1 }
                return grant
            }
        }
        return nil
    }

    private mutating func take(_ slot: Int, orOpen: Bool) -> Grant? {
        switch slots[slot] {
        case .idle(let connection, let retireAt, _):
            slots[slot] = .leased
            statistics.leases += 1
            return .connection(connection, slot: slot, retireAt: retireAt)
        case .empty where orOpen:
            slots[slot] = .opening
            return .open(slot: slot)
        default: return nil
        }
    }

    /// Frees a slot, with its connection when that can be used again, and gives it to a waiter; gives whom to wake.
    mutating func free(
        _ slot: Int,
        _ connection: Connection?,
        retireAt: ContinuousClock.Instant,
        now: ContinuousClock.Instant
    ) -> ParkingPlace? {
        slots[slot] = connection.map { .idle($0, retireAt: retireAt, since: now) } ?? .empty
        guard !waiters.isEmpty else { return nil }
        let waiter = waiters.remove(at: next(for: slot, now: now))
        grants[waiter.place] = take(slot, orOpen: true)
        return waiter.place
    }

    private func next(for slot: Int, now: ContinuousClock.Instant) -> Int {
        guard waiters[0].preferred != slot, waiters[0].since.duration(to: now) < Self.courtesy else { return 0 }
        for index in 1..<max(1, min(waiters.count, Self.lookahead)) where waiters[index].preferred == slot {
            return index
        }
        return 0
    }

    /// Takes out the idle connections that `isDue` names.
    mutating func removeIdle(
        where isDue: (_ retireAt: ContinuousClock.Instant, _ since: ContinuousClock.Instant) -> Bool
    )
        -> [Connection]
    {
        var removed: [Connection] = []
        for index in slots.indices {
            guard case .idle(let connection, let retireAt, let since) = slots[index], isDue(retireAt, since) else {
                continue
            }
            slots[index] = .empty
            removed.append(connection)
        }
        statistics.closed += removed.count
        return removed
    }

    /// The counts as they are now.
    var snapshot: PoolStatistics {
        var now = statistics
        now.waiting = waiters.count
        for slot in slots {
            switch slot {
            case .empty: break
            case .opening: now.opening += 1
            case .idle: now.idle += 1
            case .leased: now.leased += 1
            }
        }
        return now
    }

    /// Whether no connection is in use or being opened.
    var isQuiet: Bool {
        slots.allSatisfy { slot in
            switch slot {
            case .empty, .idle: true
            case .opening, .leased: false
            }
        }
    }
}
