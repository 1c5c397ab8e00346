import Foundation
import HTTPTypes
import HummingbirdTesting
import Logging
import Postgres
import SilaCore
import SilaStorage
import Synchronization
import Testing

@testable import SilaServer
@testable import SilaService

@Suite struct `Somebody who gives no name` {
    /// An address that stands for nobody (RFC 5737).
    private static let address = "203.0.113.77"

    /// A house whose association takes what comes without a name.
    private func with(_ body: (EditionHouse) async throws -> Void) async throws {
        try await EditionHouse.with(publishFiles: true) { house in
            let settings = try house.read("settings.yaml")
            var isUnderComplaints = false
            let lines = settings.split(separator: "\n").filter { line in
                if !line.hasPrefix(" ") { isUnderComplaints = line.hasPrefix("complaints:") }
                return !isUnderComplaints
            }
            try house.write(lines.joined(separator: "\n") + "\ncomplaints:\n  anonymous: true\n", "settings.yaml")
            await house.offices.settleFiles(of: [EditionHouse.slug])
            #expect(house.offices.faults == [])
            try await body(house)
        }
    }

    /// Every row of every table of the association, and of the catalogue, as text.
    private func everything(in house: EditionHouse) async throws -> String {
        let pool = Pool(
            configuration: try PostgresConfiguration(url: house.url), limits: PoolLimits(maxConnections: 1),
            logger: Logger(label: "dump", factory: { _ in SwiftLogNoOpLogHandler() }))
        let tables = """
            select format('%I.%I', schemaname, tablename) from pg_catalog.pg_tables
            where schemaname in ('sila', '\(try house.office.slug.schemaName)')
            """
        var text = ""
        let listed = try await pool.withLease { lease in try await lease.run(Statement(tables)) }
        let names = try listed.rows.map { try $0.text(0) }
        for name in names {
            let rows = try await pool.withLease { lease in
                try await lease.run(Statement("select row_to_json(t)::text from \(name) t"))
            }
            text += try rows.rows.map { "\(name) \(try $0.text(0))\n" }.joined()
        }
        await pool.close()
        return text
    }

    @Test func `is in no row and no line of the log: no person, no name, no address`() async throws {
        try await with { house in
            let book = LogBook()
            var configuration = ServerConfiguration(port: 0)
            configuration.proxies = 1
            let logger = Logger(
                label: "access",
                factory: { _ in
                    var handler = BookHandler(book: book)
                    handler.logLevel = .trace
                    return handler
                })
            let application = makeApplication(
                configuration, offices: house.offices, metrics: MetricsBook(), readiness: Readiness { [] },
                logger: logger)
            let reference = Mutex("")
            try await application.test(.live) { client in
                let from: HTTPFields = [.forwardedFor: Self.address]
                var browser = try await LinkBrowser(client, at: "safwa", "complaint?kind=complaint")
                #expect(browser.page.text.contains("لك ألا تذكر اسمك"))
                try await browser.submit("complaint", ["kind": "complaint", "point_1": "نقطة لا تُعرف من أين"], from)
                #expect(browser.page.status == 201, "\(browser.page.text)")
                let slip = try browser.slip()
                reference.withLock { $0 = slip.reference }
                try await browser.open("follow", from)
                try await browser.submit("follow", ["reference": slip.reference, "secret": slip.secret], from)
                #expect(browser.page.status == 200)
                try await browser.submit("follow/case/addition", ["text": "وزيادة"], from)
                #expect(browser.page.status == 200)
                let desk = try await Visitor(client, login: "front_desk")
                let seen = try await desk.get("complaints/\(slip.reference)")
                #expect(seen["anonymous"] == true)
                #expect(seen["person"] == .null)
                #expect(!browser.page.text.contains(slip.secret))
            }
            let rows = try await everything(in: house)
            let taken = reference.withLock { $0 }
            let file = try #require(
                rows.split(separator: "\n").first { $0.contains(".case_file ") && $0.contains(taken) })
            #expect(file.contains("\"person_id\":null") && file.contains("\"taken_by\":null"))
            #expect(!rows.contains(".person "))
            #expect(rows.contains("case-from-address"))
            let lines = book.lines.withLock { $0 }.joined(separator: "\n")
            #expect(lines.contains("route=/{tenant}/complaint"))
            for trace in [Self.address, "127.0.0.1", "203.0.113", "نقطة لا تُعرف"] {
                #expect(!rows.contains(trace), "\(trace) in a table")
                #expect(!lines.contains(trace), "\(trace) in the log")
            }
        }
    }

    @Test func `gives a way to be reached only with a name`() async throws {
        try await with { house in
            try await house.application().test(.router) { client in
                var browser = try await LinkBrowser(client, at: "safwa", "complaint?kind=complaint")
                try await browser.submit(
                    "complaint", ["kind": "complaint", "point_1": "نقطة", "mobile": "0500000002"])
                #expect(browser.page.status == 422)
                #expect(browser.page.text.contains("id=\"name-fault\""))
                #expect(browser.value(of: "mobile") == "0500000002")
            }
        }
    }

    @Test func `is not taken where the association does not say so`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            for tenant in ["optometry"] {
                let visitor = Visitor(client, at: tenant)
                let answer = try await visitor.post(
                    "public/complaints", #"{"kind": "complaint", "points": [{"text": "س"}]}"#,
                    key: "nobody-at-all-\(tenant)")
                #expect(answer.status == 422)
                #expect(answer.text("field") == "name")
            }
        }
    }
}
