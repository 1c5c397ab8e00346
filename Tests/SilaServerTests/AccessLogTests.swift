import HTTPTypes
import HummingbirdTesting
import Logging
import SilaCore
import SilaService
import Synchronization
import Testing

@testable import SilaServer

@Suite struct `The access log` {
    /// The lines that the body makes the service write.
    private func lines(_ body: @Sendable (any TestClientProtocol) async throws -> Void) async throws -> [String] {
        let book = LogBook()
        let house = try await ServedHouse.shared()
        let logger = Logger(label: "access", factory: { _ in BookHandler(book: book) })
        let application = makeApplication(
            ServerConfiguration(port: 0), offices: house.offices, metrics: MetricsBook(), readiness: Readiness { [] },
            logger: logger)
        try await application.test(.router, body)
        return book.lines.withLock { $0 }.filter { $0.contains("route=") }
    }

    @Test func `has association, route, status, time and number of every request`() async throws {
        let lines = try await lines { client in
            let visitor = Visitor(client, at: "safwa")
            _ = try await visitor.get("services", [.requestID: "request-4711"])
            _ = try await visitor.get("requests/4827193605")
            _ = try await visitor.send(.get, "/nowhere/at/all", [:], nil)
        }
        #expect(lines.count == 3)
        let first = try #require(lines.first)
        #expect(first.contains("tenant=safwa") && first.contains("route=/{tenant}/api/v1/services"))
        #expect(first.contains("status=200") && first.contains("request_id=request-4711") && first.contains("ms="))
        #expect(lines.dropFirst().first?.contains("route=/{tenant}/api/v1/requests/{reference}") == true)
        #expect(lines.last?.contains("tenant=") == false)
    }

    @Test func `has nobody's name, number, reference, password or session`() async throws {
        let reference = Mutex("")
        let cookie = Mutex("")
        let lines = try await lines { client in
            let desk = try await Visitor(client, at: "safwa", as: .frontDesk)
            let taken = try await desk.post(
                "requests",
                #"{"channel": "phone", "person": {"name": "غادة المثال", "mobile": "0500001234"}, "unknown": 1}"#)
            #expect(taken.status == 422)
            let sound = try await desk.post("requests", #"{"channel": "phone", "person": {"name": "غادة المثال"}}"#)
            reference.withLock { $0 = sound.text("reference") ?? "" }
            cookie.withLock { $0 = String(desk.cookie?.split(separator: "=").last ?? "") }
            _ = try await desk.get("requests/\(sound.text("reference") ?? "")")
            _ = try await desk.get("requests?q=%D8%BA%D8%A7%D8%AF%D8%A9")
        }
        let text = lines.joined(separator: "\n")
        #expect(lines.count == 5)
        for secret in [
            "غادة", "%D8%BA", "0500001234", ServedHouse.password, "front_desk", reference.withLock { $0 },
            cookie.withLock { $0 },
        ] {
            #expect(!secret.isEmpty && !text.contains(secret), "\(secret)")
        }
    }
}

/// What was logged.
final class LogBook: Sendable {
    let lines = Mutex<[String]>([])
}

/// Writes into a book.
struct BookHandler: LogHandler {
    let book: LogBook
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.info

    init(book: LogBook) { self.book = book }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
        let words = all.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        book.lines.withLock { $0.append("\(event.message) \(words.joined(separator: " "))") }
    }
}
