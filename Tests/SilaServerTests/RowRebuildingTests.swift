import HummingbirdTesting
import Postgres
import SilaCore
import SilaService
import Testing

@testable import SilaServer

@Suite struct `The current row of a case` {
    @Test func `is what its events make, is told where it is not, and is made so again`() async throws {
        let house = try await ServedHouse.shared()
        try await house.application().test(.router) { client in
            let desk = try await Visitor(client, at: "optometry", as: .frontDesk)
            let flow = try await CaseFlow(
                desk: desk, chair: try await Visitor(client, at: "optometry", as: .committeeChair))
            let reference = try await flow.take()
            _ = try await flow.complete(reference)
            _ = try await desk.post(
                "inquiries", #"{"text": "متى الدوام؟", "channel": "phone", "person": {"name": "سارة المثال"}}"#)
            let office = try #require(house.offices.office("optometry"))
            let sound = try await office.rebuildRows(check: true)
            #expect(sound.cases >= 2)
            #expect(sound.faults == [])
            let schema = office.slug.schemaName
            _ = try await house.pool.withLease { lease in
                try await lease.run([
                    Statement("select set_config('role', $1, true)", [.text(schema)]),
                    Statement(
                        "update \(schema).case_file set stage = 'received', not_before = null where reference = $1",
                        [.text(reference)]),
                ])
            }
            let broken = try await office.rebuildRows(check: true)
            #expect(broken.faults.map(\.description) == ["\(reference): stage, not_before"])
            _ = try await office.rebuildRows(check: false)
            #expect(try await office.rebuildRows(check: true).faults == [])
            #expect(try await desk.get("requests/\(reference)").text("stage.id") == "complete")
        }
    }
}
