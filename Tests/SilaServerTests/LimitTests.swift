import Foundation
import HTTPTypes
import HummingbirdTesting
import SilaCore
import Testing

@testable import SilaServer

@Suite struct `What the service bounds and tells` {
    @Test func `a body over the limit is 413, of another type 415, no JSON 400`() async throws {
        try await ServedHouse.shared().application().test(.live) { client in
            let desk = try await Visitor(client, at: "safwa", as: .frontDesk)
            let large = try await desk.post("requests", "\"" + String(repeating: "x", count: 1_048_576) + "\"")
            #expect(large.status == 413)
            let next = try await Visitor(client, at: "safwa").get("services")
            #expect(next.status == 200)
        }
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "safwa", as: .frontDesk)
            let typed = try await desk.post("requests", "{}", [.contentType: "text/plain"])
            #expect(typed.status == 415)
            let broken = try await desk.post("requests", "{\n \"channel\": }", [.acceptLanguage: "en"])
            #expect(broken.status == 400)
            #expect(broken.text("detail")?.contains("line 2, column 13") == true)
        }
    }

    @Test func `a body that does not come in time is 408`() async throws {
        var configuration = ServerConfiguration(port: 0)
        configuration.deadline = .milliseconds(200)
        try await ServedHouse.shared().application(configuration).test(.live) { client in
            let port = try #require(client.port)
            let head = "POST /safwa/api/v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            let answer = try await RawConnection.send(head + "Content-Length: 100\r\n\r\n{", to: port)
            #expect(answer.hasPrefix("HTTP/1.1 408 "), "\(answer.prefix(80))")
        }
    }

    @Test func `every answer has its number, and keeps a sane one that came`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let visitor = Visitor(client, at: "safwa")
            let kept = try await visitor.get("services", [.requestID: "abc-DEF_12.3"])
            #expect(kept.headers[.requestID] == "abc-DEF_12.3")
            for odd in ["short", "with space in it", String(repeating: "x", count: 65), "<script>alert</script>"] {
                let drawn = try await visitor.get("services", [.requestID: odd])
                #expect(drawn.headers[.requestID]?.count == 16)
            }
            let problem = try await visitor.get("requests", [.requestID: "abc-DEF_12.3"])
            #expect(problem.headers[.requestID] == "abc-DEF_12.3")
            #expect(!problem.text.contains("abc-DEF_12.3"))
        }
    }

    @Test func `probes tell that it lives, whether it is ready, and what it counted`() async throws {
        let house = try await ServedHouse.shared()
        try await house.application(ready: ["migrations"]).test(.router) { client in
            let visitor = Visitor(client, at: "safwa")
            #expect(try await visitor.send(.get, "/healthz", [:], nil).text("status") == "alive")
            let ready = try await visitor.send(.get, "/readyz", [:], nil)
            #expect(ready.status == 503)
            #expect(ready["faults"] == ["migrations"])
            _ = try await visitor.get("services")
            let metrics = try await visitor.send(.get, "/metrics", [:], nil).text
            let route = #"method="GET",route="/{tenant}/api/v1/services""#
            #expect(metrics.contains("# TYPE sila_http_requests_total counter\n"))
            #expect(metrics.contains("sila_http_requests_total{\(route),status=\"200\"} 1\n"))
            #expect(metrics.contains("sila_http_request_seconds_count{\(route)} 1\n"))
            #expect(metrics.contains("sila_http_request_seconds_bucket{\(route),le=\"+Inf\"} 1\n"))
        }
        try await house.application().test(.router) { client in
            let ready = try await Visitor(client, at: "safwa").send(.get, "/readyz", [:], nil)
            #expect(ready.status == 200)
        }
    }

    @Test func `probes are on the private port alone where there is one`() async throws {
        let configuration = ServerConfiguration(port: 0, privatePort: Int.random(in: 30_000...39_999))
        try await ServedHouse.shared().application(configuration).test(.live) { client in
            let visitor = Visitor(client, at: "safwa")
            #expect(try await visitor.send(.get, "/healthz", [:], nil).status == 404)
            #expect(try await visitor.send(.get, "/metrics", [:], nil).status == 404)
            #expect(try await visitor.send(.get, "/openapi.json", [:], nil).status == 200)
            let port = try #require(configuration.privatePort)
            let alive = try await RawConnection.send(
                "GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", to: port)
            #expect(alive.hasPrefix("HTTP/1.1 200 "))
        }
    }

    @Test func `HEAD is answered as GET without a body`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let answer = try await Visitor(client, at: "safwa").send(.head, "/safwa/api/v1/services", [:], nil)
            #expect(answer.status == 200)
            #expect(answer.body.isEmpty)
        }
    }
}
