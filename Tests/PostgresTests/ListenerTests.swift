import Logging
import Postgres
import Testing

/// What a listener told, one after the other, while its task runs.
private struct Ear: Sendable {
    let stream: AsyncStream<Listener.Event>
    let task: Task<Void, Never>

    init(_ listener: Listener) {
        let (stream, mouth) = AsyncStream.makeStream(of: Listener.Event.self)
        self.stream = stream
        task = Task {
            await listener.run { mouth.yield($0) }
            mouth.finish()
        }
    }

    func close() { task.cancel() }
}

extension Listener.Event {
    fileprivate var isListening: Bool { if case .listening = self { true } else { false } }
    fileprivate var isLost: Bool { if case .lost = self { true } else { false } }
    fileprivate var payload: String? { if case .heard(let said) = self { said.payload } else { nil } }
}

@Suite(.timeLimit(.minutes(1))) struct `Listening to what sessions announce` {
    private func listener(_ channels: [String], name: String = "sila") throws -> Listener {
        var configuration = try TestDatabase.configuration()
        configuration.applicationName = name
        var logger = Logger(label: "postgres-tests")
        logger.logLevel = .error
        return Listener(configuration: configuration, channels: channels, logger: logger)
    }

    private func say(_ payload: String, on channel: String, in pool: Pool) async throws {
        _ = try await pool.withLease {
            try await $0.run(Statement("SELECT pg_notify($1, $2)", [.text(channel), .text(payload)]))
        }
    }

    @Test func `hears in the order of the commits, whole and in any script`() async throws {
        try await TestDatabase.withPool { pool in
            let channel = TestDatabase.uniqueName("Channel \"one\"")
            let ear = Ear(try listener([channel, "other"]))
            defer { ear.close() }
            var events = ear.stream.makeAsyncIterator()
            #expect(await events.next()?.isListening == true)
            let long = String(repeating: "نص", count: 1_900)
            for payload in ["safwa edition", "", long] { try await say(payload, on: channel, in: pool) }
            for payload in ["safwa edition", "", long] { #expect(await events.next()?.payload == payload) }
        }
    }

    @Test func `hears nothing of what was rolled back, nor of another channel`() async throws {
        try await TestDatabase.withPool { pool in
            let channel = TestDatabase.uniqueName("channel")
            let ear = Ear(try listener([channel]))
            defer { ear.close() }
            var events = ear.stream.makeAsyncIterator()
            #expect(await events.next()?.isListening == true)
            struct Undone: Error {}
            do {
                try await pool.withLease { lease in
                    try await lease.transaction { lease in
                        _ = try await lease.run(Statement("SELECT pg_notify($1, 'undone')", [.text(channel)]))
                        throw Undone()
                    }
                }
            } catch is Undone {}
            try await say("elsewhere", on: channel + "_other", in: pool)
            try await say("done", on: channel, in: pool)
            #expect(await events.next()?.payload == "done")
        }
    }

    @Test func `comes back when its server process was killed, and says that it may have missed`() async throws {
        try await TestDatabase.withPool { pool in
            let channel = TestDatabase.uniqueName("channel")
            let name = TestDatabase.uniqueName("listener")
            let ear = Ear(try listener([channel], name: name))
            defer { ear.close() }
            var events = ear.stream.makeAsyncIterator()
            #expect(await events.next()?.isListening == true)
            for _ in 0..<3 {
                let killed = try await pool.withLease { lease in
                    try await lease.run(
                        Statement(
                            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = $1",
                            [.text(name)]
                        )
                    ).rows.count
                }
                #expect(killed == 1)
                #expect(await events.next()?.isLost == true)
                #expect(await events.next()?.isListening == true)
                try await say("after", on: channel, in: pool)
                #expect(await events.next()?.payload == "after")
            }
        }
    }

    @Test func `stays through silences, asking each time whether the server is there`() async throws {
        try await TestDatabase.withPool { pool in
            let channel = TestDatabase.uniqueName("channel")
            var quiet = try listener([channel])
            quiet.silence = .milliseconds(5)
            let ear = Ear(quiet)
            defer { ear.close() }
            var events = ear.stream.makeAsyncIterator()
            #expect(await events.next()?.isListening == true)
            for round in 0..<40 {
                try await Task.sleep(for: .milliseconds(round % 7))
                try await say("\(round)", on: channel, in: pool)
                #expect(await events.next()?.payload == "\(round)")
            }
        }
    }

    @Test func `tries again while nobody is there, and ends with its task`() async throws {
        var configuration = try TestDatabase.configuration()
        configuration.host = "127.0.0.1"
        configuration.port = "1"
        let ear = Ear(
            Listener(configuration: configuration, channels: ["a"], logger: Logger(label: "postgres-tests")))
        var events = ear.stream.makeAsyncIterator()
        #expect(await events.next()?.isLost == true)
        #expect(await events.next()?.isLost == true)
        ear.close()
        while let event = await events.next() { #expect(event.isLost) }
        await ear.task.value
    }

    @Test func `a pool gives a listener to its own database, beside its connections`() async throws {
        try await TestDatabase.withPool(PoolLimits(maxConnections: 1)) { pool in
            let channel = TestDatabase.uniqueName("channel")
            let ear = Ear(pool.listener(to: [channel]))
            defer { ear.close() }
            var events = ear.stream.makeAsyncIterator()
            #expect(await events.next()?.isListening == true)
            try await say("here", on: channel, in: pool)
            #expect(await events.next()?.payload == "here")
        }
    }
}
