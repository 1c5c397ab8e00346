import Foundation
import HTTPTypes
import HummingbirdTesting
import Logging
import Postgres
import SilaCore
import SilaStorage
import Testing

@testable import SilaServer
@testable import SilaService

@Suite struct `What the public pages bound` {
    private func key(_ reference: String, _ secret: String) -> String {
        #"{"reference": "\#(reference)", "secret": "\#(secret)"}"#
    }

    /// A request of the house with its secret.
    private func received(_ client: any TestClientProtocol) async throws -> (reference: String, secret: String) {
        let desk = try await Visitor(client, login: "front_desk")
        let taken = try await desk.post("requests", #"{"channel": "phone", "person": {"name": "منيرة المثال"}}"#)
        let reference = try #require(taken.text("reference"))
        let given = try await desk.post("follow-secrets", #"{"reference": "\#(reference)"}"#)
        return (reference, try #require(given.text("secret")))
    }

    @Test func `ten wrong secrets an hour for one reference, counted by two processes together`() async throws {
        try await EditionHouse.with { house in
            let other = try await house.again()
            try await house.application().test(.router) { first in
                try await other.application().test(.router) { second in
                    let (reference, secret) = try await received(first)
                    let visitors = [Visitor(first, at: "safwa"), Visitor(second, at: "safwa")]
                    for turn in 0..<10 {
                        let wrong = try await visitors[turn % 2].post(
                            "public/following", key(reference, "0000-0000-0000"))
                        #expect(wrong.status == 404)
                    }
                    for visitor in visitors {
                        let right = try await visitor.post("public/following", key(reference, secret))
                        #expect(right.status == 429)
                        #expect(right.text("type") == "urn:sila:problem:too-many")
                        #expect(right.headers[.retryAfter] == "1800")
                    }
                    // Another process still knows, though both of these were killed; and an hour later all is well.
                    let third = try await house.again()
                    try await third.application().test(.router) { client in
                        let later = Visitor(client, at: "safwa")
                        #expect(try await later.post("public/following", key(reference, secret)).status == 429)
                        try third.on("2026-03-02")
                        #expect(try await later.post("public/following", key(reference, secret)).status == 200)
                    }
                    await third.pool.close()
                }
            }
            await other.pool.close()
        }
    }

    @Test func `a hundred at once get no more tries than ten`() async throws {
        try await EditionHouse.with { house in
            try await house.application().test(.router) { client in
                let (reference, _) = try await received(client)
                let visitor = Visitor(client, at: "safwa")
                let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                    for _ in 0..<100 {
                        group.addTask {
                            try await visitor.post("public/following", key(reference, "0000-0000-0000")).status
                        }
                    }
                    return try await group.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
                }
                #expect(statuses == [404: 10, 429: 90])
            }
        }
    }

    @Test func `right secrets count for nothing, and unknown references like known ones`() async throws {
        try await EditionHouse.with { house in
            try await house.application().test(.router) { client in
                let (reference, secret) = try await received(client)
                let visitor = Visitor(client, at: "safwa")
                for _ in 0..<25 {
                    #expect(try await visitor.post("public/following", key(reference, secret)).status == 200)
                }
                let unknown = Reference(random: 1).text
                for _ in 0..<10 {
                    #expect(try await visitor.post("public/following", key(unknown, secret)).status == 404)
                }
                let over = try await visitor.post("public/following", key(unknown, secret))
                #expect(over.status == 429)
            }
        }
    }

    @Test func `sixty wrong secrets an hour from one address, which is kept under another hash every day`() async throws
    {
        try await EditionHouse.with { house in
            try await house.application().test(.live) { client in
                let (reference, secret) = try await received(client)
                let visitor = Visitor(client, at: "safwa")
                for turn in 0..<60 {
                    let tried = Reference(random: UInt64(turn)).text
                    #expect(try await visitor.post("public/following", key(tried, "0000-0000-0000")).status == 404)
                }
                #expect(try await visitor.post("public/following", key(reference, secret)).status == 429)
                let office = try house.office
                let today = office.keys.countSubject(address: "127.0.0.1", on: office.now.date)
                let next = office.keys.countSubject(
                    address: "127.0.0.1", on: office.now.date.adding(days: 1))
                #expect(today != next && today.count == 32)
                #expect(try await counted(in: house).contains("secret-from-address \(Hexadecimal.text(today))"))
                // Two hours later, after the housekeeping, nothing is left of it.
                try house.on("2026-03-01")
                _ = try await office.tidy()
                #expect(try await counted(in: house).isEmpty)
            }
        }
    }

    /// The rows of what was counted: what, and under which hash.
    private func counted(in house: EditionHouse) async throws -> Set<String> {
        let slug = try house.office.slug
        let pool = Pool(
            configuration: try PostgresConfiguration(url: house.url), limits: PoolLimits(maxConnections: 1),
            logger: Logger(label: "counts", factory: { _ in SwiftLogNoOpLogHandler() }))
        let sql = "select what || ' ' || encode(subject, 'hex') from \(slug.schemaName).public_count"
        let answer = try await pool.withLease { lease in try await lease.run(Statement(sql)) }
        await pool.close()
        return Set(try answer.rows.map { try $0.text(0) })
    }
}
