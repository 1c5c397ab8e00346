public import Logging

/// Hears what other sessions announce with NOTIFY, over a connection of its own that it opens again whenever it falls.
///
/// What is announced while the connection is down is lost for good: PostgreSQL keeps nothing for who does not listen.
/// Therefore each (re)connection is told as `listening`, and whoever hears has to look at everything then.
/// Source: https://www.postgresql.org/docs/15/sql-notify.html
public struct Listener: Sendable {
    /// What a listener tells.
    public enum Event: Sendable {
        /// From here on nothing is missed; what happened before may have been.
        case listening
        /// Somebody announced something, in the order of the commits.
        case heard(Announcement)
        /// The connection fell or could not be opened; it is tried again by itself.
        case lost(PostgresError)
    }

    /// After how long a silence the server is asked whether it is still there.
    public var silence = Duration.seconds(10)

    private let configuration: PostgresConfiguration
    private let channels: [String]
    private let logger: Logger

    private static let shortestPause = Duration.milliseconds(50)
    private static let longestPause = Duration.seconds(5)
    /// How long LISTEN and the question after a silence may take.
    private static let answering = Duration.seconds(5)

    /// A listener on these channels; opens nothing before `run`.
    public init(configuration: PostgresConfiguration, channels: [String], logger: Logger) {
        self.configuration = configuration
        self.channels = channels
        self.logger = logger
    }

    /// Tells `handle` of every event, one after the other, until the task is cancelled.
    ///
    /// Pauses between attempts grow from 50 ms to 5 s, each shortened by chance, so that many processes do not come back
    /// at the same moment.
    public func run(_ handle: (Event) async -> Void) async {
        var pause = Self.shortestPause
        while !Task.isCancelled {
            do throws(PostgresError) {
                let line = try await ListeningConnection.open(configuration, logger: logger)
                try await line.listen(to: channels, within: Self.answering)
                pause = Self.shortestPause
                await handle(.listening)
                while true {
                    for announcement in try await line.next(silence: silence, answering: Self.answering) {
                        await handle(.heard(announcement))
                    }
                }
            } catch {
                guard !Task.isCancelled else { return }
                await handle(.lost(error))
            }
            do { try await Task.sleep(for: pause * Double.random(in: 0.5...1)) } catch { return }
            pause = min(pause * 2, Self.longestPause)
        }
    }
}

/// Something that a session announced with NOTIFY and committed.
public struct Announcement: Hashable, Sendable {
    /// The channel.
    public let channel: String
    /// What was said, below 8,000 bytes; empty where nothing was.
    public let payload: String

    /// An announcement with its parts.
    public init(channel: String, payload: String) {
        self.channel = channel
        self.payload = payload
    }
}
