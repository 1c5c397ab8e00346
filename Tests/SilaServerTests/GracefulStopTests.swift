import Foundation
import Hummingbird
import Logging
import ServiceLifecycle
import SilaCore
import SilaService
import Testing

@testable import SilaServer

@Suite struct `A graceful stop` {
    @Test(.timeLimit(.minutes(1)))
    func `lets a request that has begun be answered, and then ends`() async throws {
        let house = try await ServedHouse.shared()
        let (ports, listening) = AsyncStream.makeStream(of: Int.self)
        let application = makeApplication(
            ServerConfiguration(port: 0), offices: house.offices, metrics: MetricsBook(), readiness: Readiness { [] },
            logger: house.logger, onServing: { listening.yield($0) })
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(services: [.init(service: application)], logger: house.logger))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            let port = try #require(await ports.first { _ in true })
            let body = #"{"login":"auditor","password":"\#(ServedHouse.password)"}"#
            let head = "POST /safwa/api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            let whole = head + "Content-Length: \(body.utf8.count)\r\n\r\n" + body
            let begun = String(whole.dropLast(10))
            let answer = try await RawConnection.send(begun, then: String(whole.suffix(10)), to: port) {
                // The server has to have read what was sent: until then the connection is idle, and an idle one is closed.
                Thread.sleep(forTimeInterval: 0.5)
                Task { await group.triggerGracefulShutdown() }
                Thread.sleep(forTimeInterval: 0.3)
            }
            #expect(answer.hasPrefix("HTTP/1.1 201 "), "\(answer.prefix(80))")
            try await tasks.waitForAll()
        }
    }
}
