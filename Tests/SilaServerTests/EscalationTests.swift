import Foundation
import Hummingbird
import HummingbirdTesting
import Postgres
import ServiceLifecycle
import SilaCore
import SilaService
import SilaStorage
import Testing

@testable import SilaServer

/// The ladder over the tables: by a sweep, by a read, by two processes at once.
@Suite(.serialized) struct `Taking complaints up` {
    /// Another process that serves the same associations, whose clock stands on that day.
    private func process(on day: String) async throws -> Offices {
        let house = try await ServedHouse.shared()
        let moment = try #require(Moment(iso8601: "\(day)T09:00:00+03:00"))
        let offices = Offices(
            catalogue: TenantCatalogue(pool: house.pool), placement: Placement(house.pool),
            master: try #require(MasterKey(bytes: Array(repeating: 7, count: 32))), passwords: Passwords(threads: 1),
            clock: SilaService.Clock { moment })
        try await offices.open(
            tenants: ServedHouse.root.appendingPathComponent("tenants").path,
            migrations: try MigrationSet(folder: ServedHouse.root.appendingPathComponent("migrations").path),
            publishFiles: false, logger: house.logger)
        return offices
    }

    /// A complaint at the association made from the model, taken on Sunday 1 March 2026.
    private func complain(_ client: any TestClientProtocol) async throws -> (Visitor, String) {
        let desk = try await Visitor(client, at: "namudhaj", as: .frontDesk)
        let answer = try await desk.post(
            "complaints",
            """
            {"channel": "fax", "medium": "phone", "points": [{"text": "تأخر الرد"}],
             "person": {"name": "ماجد المثال"}}
            """)
        try #require(answer.status == 201, "\(answer.text)")
        return (desk, try #require(answer.text("reference")))
    }

    private func rungs(_ visitor: Visitor, _ reference: String) async throws -> [String] {
        try await visitor.get("complaints/\(reference)").json.at("events")?.nodes
            .filter { $0["name"]?.string == "escalated" }.compactMap { $0.at("date")?.string } ?? []
    }

    @Test func `happens though nobody is assigned, once for each rung, with a task for its role`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let (desk, reference) = try await complain(client)
            // Something is noted every day, which begins nothing anew.
            let early = try #require(try await process(on: "2026-03-04").office("namudhaj"))
            try await early.escalateComplaints()
            #expect(try await rungs(desk, reference) == [])
            #expect(try await desk.change("complaints/\(reference)/comment", #"{"text": "اتصلنا"}"#).status == 200)
            let day = try #require(try await process(on: "2026-03-05").office("namudhaj"))
            #expect(try await day.escalateComplaints(page: 1) >= 1)
            #expect(try await rungs(desk, reference) == ["2026-03-05"])
            try await day.escalateComplaints()
            #expect(try await rungs(desk, reference) == ["2026-03-05"])
            let follower = try await Visitor(client, at: "namudhaj", as: .followUp)
            let tasks = try await follower.get("tasks?limit=100").json.at("tasks")?.nodes ?? []
            #expect(tasks.contains { $0["kind"] == "escalation" && $0["reference"]?.string == reference })
        }
    }

    @Test func `is done once by two processes at the same time`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            var references: [String] = []
            for _ in 0..<5 { references.append(try await complain(client).1) }
            let (one, other) = (try await process(on: "2026-03-16"), try await process(on: "2026-03-16"))
            let offices = [one, other].compactMap { $0.office("namudhaj") }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for office in offices + offices { group.addTask { try await office.escalateComplaints(page: 2) } }
                try await group.waitForAll()
            }
            let desk = try await Visitor(client, at: "namudhaj", as: .frontDesk)
            for reference in references {
                #expect(try await rungs(desk, reference) == ["2026-03-16", "2026-03-16"])
                let version = try await desk.get("complaints/\(reference)").json.at("version")?.int
                #expect(version == 4)
            }
        }
    }

    @Test func `stops with the answer`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let (desk, reference) = try await complain(client)
            let withdrawn = try await desk.change("complaints/\(reference)/withdrawal", #"{"reason": "تصالحنا"}"#)
            #expect(withdrawn.text("stage.id") == "withdrawn")
            let later = try #require(try await process(on: "2026-05-03").office("namudhaj"))
            try await later.escalateComplaints()
            #expect(try await rungs(desk, reference) == [])
        }
    }

    @Test func `runs as a loop beside the server and ends with it`() async throws {
        let house = try await ServedHouse.shared()
        try await house.application().test(.router) { client in
            let (desk, reference) = try await complain(client)
            let loop = PeriodicJobLoop(
                PeriodicJob.escalation, for: try await process(on: "2026-03-05"), every: .milliseconds(20),
                logger: house.logger)
            let group = ServiceGroup(
                configuration: ServiceGroupConfiguration(services: [.init(service: loop)], logger: house.logger))
            let running = Task { try await group.run() }
            while try await rungs(desk, reference).isEmpty { try await Task.sleep(for: .milliseconds(20)) }
            await group.triggerGracefulShutdown()
            try await running.value
            #expect(try await rungs(desk, reference) == ["2026-03-05"])
        }
    }
}
