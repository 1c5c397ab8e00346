import Testing

@testable import Postgres

@Suite struct `Who gets a freed connection` {
    private func waiter(_ index: Int, prefers slot: Int?, since: ContinuousClock.Instant) -> PoolState.Waiter {
        PoolState.Waiter(place: ParkingPlace(index: index, generation: 1), preferred: slot, since: since)
    }

    private func busy(_ size: Int) -> PoolState {
        var state = PoolState(size: size)
        for slot in 0..<size { state.slots[slot] = .leased }
        return state
    }

    @Test func `the first in the queue`() {
        let now = ContinuousClock.now
        var state = busy(2)
        for index in 0..<2 { state.waiters.append(waiter(index, prefers: nil, since: now)) }
        #expect(state.free(0, nil, retireAt: now, now: now)?.index == 0)
        #expect(state.waiters.map(\.place.index) == [1])
    }

    @Test func `one that prefers it goes before, while the first has waited no longer than the courtesy`() {
        let now = ContinuousClock.now
        var state = busy(2)
        for (index, slot) in [1, 0].enumerated() { state.waiters.append(waiter(index, prefers: slot, since: now)) }
        #expect(state.free(0, nil, retireAt: now, now: now)?.index == 1)
        state = busy(2)
        for (index, slot) in [1, 0].enumerated() { state.waiters.append(waiter(index, prefers: slot, since: now)) }
        let later = now.advanced(by: PoolState.courtesy)
        #expect(state.free(0, nil, retireAt: now, now: later)?.index == 0)
    }

    @Test func `an empty preferred slot is opened rather than another used, and a full pool gives nothing`() {
        var state = PoolState(size: 3)
        guard case .open(slot: 2) = state.take(preferred: 2), case .open(slot: 0) = state.take(preferred: 2),
            case .open(slot: 1) = state.take(preferred: nil)
        else {
            Issue.record("the slots were given in another order")
            return
        }
        if let grant = state.take(preferred: 0) { Issue.record("a full pool gave \(grant)") }
        #expect(state.snapshot.opening == 3)
        #expect(state.snapshot.overflowed == 1)
    }
}
