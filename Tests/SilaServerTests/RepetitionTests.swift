import HTTPTypes
import HummingbirdTesting
import SilaCore
import Testing

@testable import SilaServer

@Suite struct `Writes that are repeated or stale` {
    private let body = #"{"channel": "phone", "person": {"name": "سارة المثال"}}"#

    @Test func `the same key and body is given the first answer again`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "safwa", as: .frontDesk)
            let first = try await desk.post("requests", body, key: "same-key-1")
            let second = try await desk.post("requests", body, key: "same-key-1")
            #expect(first.status == 201)
            #expect(second.status == 201)
            #expect(second.body == first.body)
            #expect(second.headers[.location] == first.headers[.location])
            #expect(second.headers[.eTag] == first.headers[.eTag])
            #expect(first.headers[.idempotencyReplayed] == nil)
            #expect(second.headers[.idempotencyReplayed] == "true")
        }
    }

    @Test func `the same key with another body, or elsewhere, is refused`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "safwa", as: .frontDesk)
            _ = try await desk.post("requests", body, key: "same-key-2")
            let other = try await desk.post("requests", body + " ", key: "same-key-2")
            #expect(other.status == 422)
            #expect(other.text("type") == "urn:sila:problem:idempotency-key-reused")
            let elsewhere = try await desk.post(
                "inquiries", #"{"text": "؟", "channel": "phone", "person": {"name": "سارة"}}"#, key: "same-key-2")
            #expect(elsewhere.status == 422)
        }
    }

    @Test func `the same key of another member of staff is their own`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "safwa", as: .frontDesk)
            let manager = try await Visitor(client, at: "safwa", as: .management)
            let mine = try await desk.post("requests", body, key: "same-key-3")
            let theirs = try await manager.post("requests", body, key: "same-key-3")
            #expect(mine.text("reference") != theirs.text("reference"))
        }
    }

    @Test func `a hundred at once with one key make one request`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "safwa", as: .frontDesk)
            let references = try await withThrowingTaskGroup(of: String?.self) { group in
                for _ in 0..<100 {
                    group.addTask { try await desk.post("requests", body, key: "same-key-4").text("reference") }
                }
                return try await group.reduce(into: Set<String?>()) { $0.insert($1) }
            }
            #expect(references.count == 1)
        }
    }

    @Test func `a change says which version it saw, or is refused`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "safwa", as: .frontDesk)
            let reference = try #require(try await desk.post("requests", body).text("reference"))
            let path = "requests/\(reference)/medium"
            let silent = try await desk.post(path, #"{"medium": "phone"}"#)
            #expect(silent.status == 428)
            let odd = try await desk.post(path, #"{"medium": "phone"}"#, seen: "one")
            #expect(odd.status == 400)
            let first = try await desk.post(path, #"{"medium": "phone"}"#, seen: "\"1\"")
            #expect(first.status == 200)
            #expect(first.headers[.eTag] == "\"2\"")
            let stale = try await desk.post(path, #"{"medium": "letter"}"#, seen: "\"1\"")
            #expect(stale.status == 412)
            #expect(stale["current_version"] == 2)
            #expect(stale["since"] == ["medium-agreed"])
        }
    }

    @Test func `of fifty changes made for one version one is taken`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "optometry", as: .frontDesk)
            let reference = try #require(try await desk.post("requests", body).text("reference"))
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for turn in 0..<50 {
                    group.addTask {
                        let medium = turn.isMultiple(of: 2) ? "phone" : "letter"
                        return try await desk.post(
                            "requests/\(reference)/medium", #"{"medium": "\#(medium)"}"#, seen: "\"1\""
                        ).status
                    }
                }
                return try await group.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
            }
            #expect(statuses == [200: 1, 412: 49])
        }
    }

    @Test(arguments: ["with space", "ع", ""])
    func `a key that is none is refused`(key: String) async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "safwa", as: .frontDesk)
            #expect(try await desk.post("requests", body, key: key).status == 400)
        }
    }
}
