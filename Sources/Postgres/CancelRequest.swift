internal import CLibPQ

/// Asks the server to cancel what a connection is running, on a thread of its own because libpq blocks while it asks.
struct CancelRequest {
    /// The pointer is used by one thread after another: made here, used and freed on the short thread.
    private struct Ticket: @unchecked Sendable {
        let raw: OpaquePointer
    }

    /// Sends the request and signals `place` once the server has acted on it or the request has failed.
    ///
    /// False when no request could be made; nothing is signalled then.
    static func send(for connection: OpaquePointer, then place: ParkingPlace, of reactor: Reactor) -> Bool {
        guard let raw = PQgetCancel(connection) else { return false }
        let ticket = Ticket(raw: raw)
        let started = ShortThread.start("sila-cancel") {
            var reason = [CChar](repeating: 0, count: 256)
            _ = PQcancel(ticket.raw, &reason, Int32(reason.count))
            PQfreeCancel(ticket.raw)
            reactor.signal(place)
        }
        if !started { PQfreeCancel(raw) }
        return started
    }
}
