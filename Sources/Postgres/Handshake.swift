internal import CLibPQ
internal import Logging

/// Opens a connection without blocking: libpq says what it waits for, the reactor waits.
///
/// The descriptor is attached again for each step, because libpq may close it and open another (the next host, the next
/// address, the retry without encryption). An actor, because the reactor wants the owner of a descriptor to be one.
actor Handshake {
    private let configuration: PostgresConfiguration
    private let reactor: Reactor
    private let logger: Logger

    init(configuration: PostgresConfiguration, reactor: Reactor, logger: Logger) {
        self.configuration = configuration
        self.reactor = reactor
        self.logger = logger
    }

    /// A connection in non-blocking pipeline mode.
    ///
    /// Throws `cannotConnect`, `cancelled` or `deadlineExceeded`.
    func open(deadline: ContinuousClock.Instant?) async throws(PostgresError) -> ConnectionHandle {
        let limit = ContinuousClock.now.advanced(by: configuration.connectTimeout)
        var keywords = configuration.keywords
        if let lookup = HostLookup(configuration) {
            keywords.removeAll { $0.0 == "host" || $0.0 == "port" }
            let end = deadline.map { min($0, limit) } ?? limit
            guard let found = try await lookup.keywords(reactor: reactor, deadline: end) else { throw late(limit) }
            keywords += found
        }
        let handle = try start(keywords)
        var status = PGRES_POLLING_WRITING
        while status != PGRES_POLLING_OK {
            guard status != PGRES_POLLING_FAILED, PQsocket(handle.raw) >= 0 else { throw failure(handle) }
            let place = reactor.attach(PQsocket(handle.raw))
            let wakeup = await reactor.park(
                at: place,
                status == PGRES_POLLING_READING ? .read : .write,
                deadline: deadline.map { min($0, limit) } ?? limit,
                shielded: false
            )
            reactor.detach(place)
            switch wakeup {
            case .ready: status = PQconnectPoll(handle.raw)
            case .cancelled: throw .cancelled
            case .deadline: throw late(limit)
            }
        }
        guard PQsetnonblocking(handle.raw, 1) == 0, PQenterPipelineMode(handle.raw) == 1 else { throw failure(handle) }
        return handle
    }

    private func start(_ keywords: [(String, String)]) throws(PostgresError) -> ConnectionHandle {
        let raw = withCStrings(keywords.map(\.0)) { names in
            withCStrings(keywords.map(\.1)) { values in PQconnectStartParams(names, values, 0) }
        }
        guard let raw else { throw .cannotConnect("no memory for a connection") }
        let handle = ConnectionHandle(raw, logger: logger)
        guard PQstatus(raw) != CONNECTION_BAD else { throw failure(handle) }
        return handle
    }

    /// The error when the connection was not there in time: by the caller's deadline, or by the connect timeout.
    private func late(_ limit: ContinuousClock.Instant) -> PostgresError {
        guard limit <= .now else { return .deadlineExceeded }
        return .cannotConnect(
            "\(configuration) did not answer within \(configuration.connectTimeout); look whether it runs"
        )
    }

    private func failure(_ handle: ConnectionHandle) -> PostgresError {
        .cannotConnect("\(handle.message); look at the address, the user and whether the server runs")
    }

    /// Calls `body` with a null-terminated array of C strings, good only during the call.
    private func withCStrings<R>(
        _ strings: [String],
        _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> R
    ) -> R {
        var bytes: [CChar] = []
        var offsets: [Int] = []
        for string in strings {
            offsets.append(bytes.count)
            bytes.append(contentsOf: string.utf8CString)
        }
        return bytes.withUnsafeBufferPointer { buffer in
            var pointers = offsets.map { offset in buffer.baseAddress.map { $0 + offset } }
            pointers.append(nil)
            return body(pointers)
        }
    }
}
