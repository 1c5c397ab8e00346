import HummingbirdTesting
import SilaCore
import SilaPolicyFiles
import SilaService
import Testing

@testable import SilaServer

@Suite struct `The findings on a policy in force` {
    @Test func `are those of its files, with what is so at the association`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let auditor = try await Visitor(client, at: "safwa", as: .auditor)
            let answer = try await auditor.get("policy/findings")
            #expect(answer.status == 200)
            let findings = answer["findings"]?.nodes ?? []
            let ids = findings.compactMap { $0.at("id")?.string }
            for id in ["approval.session-year", "body.names-overlap", "staff.few-administrators", "media.no-adapter"] {
                #expect(ids.contains(id), "\(id) is not among \(ids)")
            }
            #expect(!ids.contains { $0.hasPrefix("staff.no-") })
            let session = try #require(findings.first { $0.at("id")?.string == "approval.session-year" })
            #expect(session.at("file")?.string == "safwa/edition 1/policy.yaml")
            #expect(session.at("line") == 315)
            #expect(session.at("severity")?.string == "warning")
            #expect(session.at("clause.id")?.string == "approval")
            let admins = try #require(findings.first { $0.at("id")?.string == "staff.few-administrators" })
            #expect(admins.at("message.en")?.string?.hasPrefix("the association has one administrator") == true)
        }
    }

    @Test func `say nothing of roles that nobody needs`() async throws {
        let house = try await ServedHouse.shared()
        let office = try #require(house.offices.office("zad-almakkiya"))
        let report = try await office.policyFindings()
        let rules = report.entries.map(\.remark.rule)
        #expect(rules.contains("complaints.none"))
        #expect(!rules.contains("staff.no-follow-up"))
        #expect(report.isReadable)
        #expect(!report.blocks)
    }
}
