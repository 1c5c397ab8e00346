internal import Logging

/// One session that does nothing but listen; closed when it is let go.
actor ListeningConnection {
    private let wire: Wire
    private let pipeline: Pipeline

    private init(handle: ConnectionHandle, reactor: Reactor) {
        wire = Wire(handle: handle, reactor: reactor)
        pipeline = Pipeline(wire: wire, maxStatements: 1)
    }

    static func open(
        _ configuration: PostgresConfiguration, logger: Logger
    ) async throws(PostgresError) -> ListeningConnection {
        let reactor = try Reactor.process.get()
        let handshake = Handshake(configuration: configuration, reactor: reactor, logger: logger)
        return ListeningConnection(handle: try await handshake.open(deadline: nil), reactor: reactor)
    }

    /// Listens to these channels, from this moment on.
    func listen(to channels: [String], within answering: Duration) async throws(PostgresError) {
        wire.patience = Patience(deadline: .now.advanced(by: answering))
        let commands = channels.map { Statement("LISTEN \(Self.quoted($0))") }
        _ = try await pipeline.run(commands, hidden: 0)
    }

    /// What has been announced; none when there was silence and the server, asked, still answers.
    func next(silence: Duration, answering: Duration) async throws(PostgresError) -> [Announcement] {
        let heard = try await wire.announcements(until: .now.advanced(by: silence))
        if !heard.isEmpty { return heard }
        wire.patience = Patience(deadline: .now.advanced(by: answering))
        _ = try await pipeline.run([Statement("SELECT 1")], hidden: 0)
        return []
    }

    private static func quoted(_ name: String) -> String {
        "\"\(name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
    }
}
