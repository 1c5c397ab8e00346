internal import CLibPQ

/// The line to one server process: sends what libpq holds, waits for what the server answers, asks it to cancel.
///
/// Belongs to one actor. After every wait the handle is looked up again, because the connection may have been closed.
final class Wire {
    private let reactor: Reactor
    private let place: ParkingPlace
    private let cancelPlace: ParkingPlace
    private var handle: ConnectionHandle?
    private var isCancelUnderway = false
    /// How long the pipeline underway is waited for.
    var patience = Patience(deadline: nil)
    /// Why the session cannot be used any more, once it cannot.
    private(set) var fault: PostgresError?

    init(handle: ConnectionHandle, reactor: Reactor) {
        self.handle = handle
        self.reactor = reactor
        place = reactor.attach(PQsocket(handle.raw))
        cancelPlace = reactor.attach(nil)
    }

    deinit { close() }

    /// libpq's connection; throws what broke it when it is broken.
    func connection() throws(PostgresError) -> OpaquePointer {
        if let fault { throw fault }
        guard let handle else { throw .connectionLost("the connection was closed") }
        return handle.raw
    }

    var transaction: PGTransactionStatusType { handle.map { PQtransactionStatus($0.raw) } ?? PQTRANS_UNKNOWN }

    /// Whether the session still stands and nothing is underway on it; looks at the socket without waiting.
    var isIdle: Bool {
        guard let handle, fault == nil else { return false }
        while Reactor.isReadable(PQsocket(handle.raw)) {
            guard PQconsumeInput(handle.raw) == 1, PQisBusy(handle.raw) == 0, !handle.wasEnded else { return false }
        }
        return PQstatus(handle.raw) == CONNECTION_OK && PQtransactionStatus(handle.raw) == PQTRANS_IDLE
    }

    /// Closes the session; a task that waits for it is told that it is lost.
    func close() {
        guard let handle else { return }
        if fault == nil { fault = .connectionLost("the connection was closed") }
        reactor.detach(place, isClosed: PQsocket(handle.raw) < 0)
        reactor.detach(cancelPlace, isClosed: true)
        self.handle = nil
    }

    /// Marks the session as lost, with what libpq says of it, and gives the error to throw.
    func lose(_ reason: String? = nil) -> PostgresError {
        if let fault { return fault }
        let error = PostgresError.connectionLost(reason ?? handle?.message ?? "the connection was closed")
        fault = error
        return error
    }

    /// Sends all that libpq holds.
    ///
    /// Reads meanwhile: a server that waits for us to read would not read from us.
    nonisolated(nonsending) func flush() async throws(PostgresError) {
        while true {
            let raw = try connection()
            let left = PQflush(raw)
            if left == 0 { return }
            guard left > 0 else { throw lose() }
            try await wait([.read, .write])
            guard PQconsumeInput(try connection()) == 1 else { throw lose() }
        }
    }

    /// Whether the next result is here already, so that `nextResult` would not wait.
    var hasResult: Bool { handle.map { PQisBusy($0.raw) == 0 } ?? true }

    /// The next result, nil where libpq ends the results of one command.
    ///
    /// The caller owns it.
    nonisolated(nonsending) func nextResult() async throws(PostgresError) -> OpaquePointer? {
        var raw = try connection()
        while PQisBusy(raw) != 0 {
            try await wait(.read)
            raw = try connection()
            guard PQconsumeInput(raw) == 1 else { throw lose() }
        }
        let result = PQgetResult(raw)
        if PQstatus(raw) == CONNECTION_BAD {
            PQclear(result)
            throw lose()
        }
        return result
    }

    /// Asks the server to cancel and goes on with reading for as long as draining lasts.
    func interrupt(_ reason: PostgresError) throws(PostgresError) {
        guard patience.interrupt(reason) else {
            fault = .connectionLost("the statement did not end after it was cancelled")
            throw patience.interruption ?? reason
        }
        if isCancelUnderway, reactor.takeSignal(at: cancelPlace) { isCancelUnderway = false }
        guard !isCancelUnderway, let handle else { return }
        isCancelUnderway = CancelRequest.send(for: handle.raw, then: cancelPlace, of: reactor)
    }

    /// Waits until no cancel request is underway that could hit the next pipeline.
    nonisolated(nonsending) func settleCancels() async {
        guard isCancelUnderway else { return }
        let wakeup = await reactor.park(
            at: cancelPlace, [], deadline: .now.advanced(by: Patience.drain), shielded: true
        )
        isCancelUnderway = false
        if case .deadline = wakeup { fault = .connectionLost("a cancel request was not answered") }
    }

    /// What other sessions have announced, in order, at least one; none when `end` comes first.
    nonisolated(nonsending) func announcements(
        until end: ContinuousClock.Instant
    ) async throws(PostgresError) -> [Announcement] {
        while true {
            let raw = try connection()
            guard PQconsumeInput(raw) == 1, handle?.wasEnded != true, PQstatus(raw) == CONNECTION_OK else {
                throw lose()
            }
            let heard = Self.taken(from: raw)
            if !heard.isEmpty { return heard }
            switch await reactor.park(at: place, .read, deadline: end, shielded: false) {
            case .ready: continue
            case .cancelled: throw .cancelled
            case .deadline: return []
            }
        }
    }

    /// The announcements that libpq holds.
    private static func taken(from raw: OpaquePointer) -> [Announcement] {
        var heard: [Announcement] = []
        while let notify = PQnotifies(raw) {
            heard.append(
                Announcement(
                    channel: String(cString: notify.pointee.relname), payload: String(cString: notify.pointee.extra)))
            PQfreemem(notify)
        }
        return heard
    }

    private nonisolated(nonsending) func wait(_ interest: Reactor.Interest) async throws(PostgresError) {
        guard PQstatus(try connection()) == CONNECTION_OK else { throw lose() }
        switch await reactor.park(at: place, interest, deadline: patience.deadline, shielded: patience.isShielded) {
        case .ready: return
        case .cancelled: try interrupt(.cancelled)
        case .deadline: try interrupt(.deadlineExceeded)
        }
    }
}
