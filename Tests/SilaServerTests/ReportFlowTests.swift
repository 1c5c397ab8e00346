import Crypto
import Foundation
import HTTPTypes
import HummingbirdTesting
import SilaCore
import SilaService
import SilaStorage
import Testing

@testable import SilaServer

@Suite struct `What an association did in a period` {
    private func flow(_ client: any TestClientProtocol) async throws -> CaseFlow {
        try await CaseFlow(
            desk: try await Visitor(client, login: "front_desk"),
            chair: try await Visitor(client, login: "committee_chair"))
    }

    private func manager(_ client: any TestClientProtocol) async throws -> Visitor {
        try await Visitor(client, login: "management")
    }

    /// One request answered in time, one late after a pause and an extension, one refused, one outside the policy, one
    /// waiting past its term: received on Sunday 1 March 2026, whose fifteenth working day is 24 March.
    private func fill(_ house: EditionHouse, _ client: any TestClientProtocol) async throws -> [String: String] {
        var flow = try await flow(client)
        var references: [String: String] = [:]
        for name in ["timely", "late", "refused", "waiting"] {
            let reference = try await flow.take()
            _ = try await flow.complete(reference)
            references[name] = reference
        }
        let outside = try await flow.desk.post(
            "requests", flow.intake(channel: "carrier", more: #", "outside_reason": "جاء مع ساع""#))
        references["outside"] = outside.text("reference")
        let (timely, late, refused) = (
            references["timely"] ?? "", references["late"] ?? "", references["refused"] ?? ""
        )
        try house.on("2026-03-02")
        flow = try await self.flow(client)
        try await flow.step(flow.desk, late, "return", #"{"reason": "إثبات الدخل منتهٍ"}"#)
        try house.on("2026-03-04")
        flow = try await self.flow(client)
        try await flow.step(flow.desk, late, "resumption")
        try await flow.step(
            flow.desk, late, "extension", #"{"reason": "زيارة", "due": "2026-03-30", "told": "مكالمة"}"#)
        _ = try await flow.decide(timely, #"{"outcome": "accepted", "reason": "تنطبق"}"#, on: "2026-03-04")
        try await flow.step(flow.desk, timely, "answer", #"{"text": "قُبل", "proof": "مكالمة"}"#)
        let clause = #"{"outcome": "refused", "reason": "لا تنطبق", "clause": "handling.criteria"}"#
        _ = try await flow.decide(refused, clause, on: "2026-03-04")
        try await flow.step(flow.desk, refused, "answer", #"{"text": "رُفض", "proof": "مكالمة"}"#)
        try house.on("2026-04-05")
        flow = try await self.flow(client)
        _ = try await flow.decide(late, #"{"outcome": "accepted", "reason": "تنطبق"}"#, on: "2026-04-05")
        try await flow.step(flow.desk, late, "answer", #"{"text": "قُبل", "proof": "مكالمة"}"#)
        return references
    }

    @Test func `is reckoned from what happened`() async throws {
        try await EditionHouse.with(seated: true) { house in
            try await house.application().test(.router) { client in
                _ = try await fill(house, client)
                let manager = try await manager(client)
                let answer = try await manager.get("reports?period=2026")
                #expect(answer.status == 200, "\(answer.text)")
                let kind = try #require(answer["kinds.0"])
                #expect(kind["kind"]?.string == "request")
                #expect(kind["received"]?.int == 5 && kind["received_outside"]?.int == 1)
                #expect(kind["completed"]?.int == 4)
                #expect(kind.at("channels.0.channel")?.string == "in-person" && kind.at("channels.0.count")?.int == 4)
                #expect(kind.at("channels.1.channel")?.string == "carrier" && kind.at("channels.1.outside") == true)
                #expect(kind.at("replies.given")?.int == 3 && kind.at("replies.in_time")?.int == 2)
                #expect(kind.at("replies.late")?.int == 1 && kind.at("replies.late_at.0.at")?.string == "completeness")
                // From 30 March to 5 April there are four working days.
                #expect(kind.at("replies.late_by_most")?.int == 4)
                #expect(kind.at("replies.working_days_median")?.int == 3)
                #expect(kind.at("pauses.begun")?.int == 1 && kind.at("pauses.working_days")?.int == 2)
                #expect(kind.at("pauses.reasons.most.0.reason")?.string == "إثبات الدخل منتهٍ")
                #expect(kind["extensions"]?.int == 1)
                #expect(kind.at("extension_reasons.most.0.reason")?.string == "زيارة")
                #expect(
                    kind["outcomes"]?.nodes.map { $0.at("clause.id")?.string } == [
                        "handling.study", "handling.criteria",
                    ])
                #expect(kind["outcomes"]?.nodes.map { $0["count"]?.int } == [2, 1])
                #expect(kind["open_at_end"]?.int == 5 && kind["overdue_at_end"]?.int == 1)
                #expect(answer.text("period.through") == "2026-04-05")
                let march = try await manager.get("reports?from=1447-09-12&to=2026-03-31")
                #expect(march.json.at("kinds.0.replies.given")?.int == 2)
                #expect(march.json.at("kinds.0.replies.late")?.int == 0)
                #expect(try await manager.get("reports?period=1446").json.at("kinds")?.nodes == [])
            }
        }
    }

    @Test func `tells of complaints, those that were settled among them`() async throws {
        try await EditionHouse.with(seated: true) { house in
            try await house.application().test(.router) { client in
                let desk = try await Visitor(client, login: "front_desk")
                var references: [String] = []
                for _ in 0..<2 {
                    let taken = try await desk.post(
                        "complaints",
                        """
                        {"channel": "website", "medium": "phone", "points": [{"text": "تأخر الرد"}],
                         "person": {"name": "نورة المثال", "mobile": "0500001234"}}
                        """)
                    references.append(try #require(taken.text("reference"), "\(taken.text)"))
                }
                let offer = #"{"by": "association", "terms": "اعتذار", "expires": "2026-03-05"}"#
                let offered = try await desk.change("complaints/\(references[0])/offer", offer)
                try #require(offered.status == 200, "\(offered.text)")
                let accepted = try await desk.change(
                    "complaints/\(references[0])/acceptance", #"{"number": 1, "by": "complainant", "proof": "مكالمة"}"#)
                try #require(accepted.status == 200, "\(accepted.text)")
                let manager = try await manager(client)
                let kind = try #require(try await manager.get("reports?period=1447-09")["kinds.0"])
                #expect(kind["kind"]?.string == "complaint" && kind["received"]?.int == 2)
                #expect(kind["settled"]?.int == 1 && kind.at("replies.unbound")?.int == 1)
                #expect(kind["referred_outside"]?.int == 0 && kind["open_at_end"]?.int == 2)
                let clauses = try await manager.get("statement?period=1447-09")["clauses"]?.nodes ?? []
                let governed = clauses.filter { $0["points"]?.nodes.contains { $0["governed"]?.int ?? 0 > 0 } ?? false }
                #expect(governed.map { $0.at("clause.id")?.string } == ["complaints.report", "complaints.amicable"])
                #expect(governed.last?.at("points.0.conformed")?.int == 1)
                let registered = try await desk.get("registers/incoming")
                #expect(registered.text("entries.0.subject.en") == "Complaint")
                #expect(registered["entries"]?.nodes.count == 2)
                let overview = try await manager.get("overview")
                #expect(overview.text("link.kinds.0.kind") == "complaint")
                #expect(overview["link.kinds.0.counts.open"]?.int == 2)
            }
        }
    }

    @Test func `says the same as a table`() async throws {
        try await EditionHouse.with(seated: true) { house in
            try await house.application().test(.router) { client in
                _ = try await fill(house, client)
                let answer = try await manager(client).get("reports?period=2026&format=csv")
                #expect(answer.headers[.contentType] == "text/csv; charset=utf-8")
                let lines = Set(answer.text.components(separatedBy: "\r\n"))
                for line in [
                    "الوارد,طلب,المستلم,,5,عدد,received,", "الوارد,طلب,خارج السياسة,,1,عدد,received_outside,",
                    "الردود,طلب,متأخرة,,1,عدد,late,", "التوقيفات,طلب,أيام عمل توقفت,,2,يوم عمل,paused_working_days,",
                    "التوقيفات,طلب,سبب التوقيف,إثبات الدخل منتهٍ,1,عدد,pause_reason,",
                    "الردود,طلب,وسيط أيام العمل,,3,يوم عمل,working_days_median,",
                ] { #expect(lines.contains(line), "\(line)") }
            }
        }
    }

    @Test func `asks for a period that can be read`() async throws {
        try await EditionHouse.with(seated: true) { house in
            try await house.application().test(.router) { client in
                let manager = try await manager(client)
                for query in [
                    "", "?period=26", "?from=2026-01-01", "?to=2026-01-01", "?from=2026-02-01&to=2026-01-01",
                    "?period=2026&from=2026-01-01&to=2026-01-02", "?from=2026-02-30&to=2026-03-01",
                ] {
                    #expect(try await manager.get("reports\(query)").status == 422, "\(query)")
                    #expect(try await manager.get("statement\(query)").status == 422, "\(query)")
                    #expect(try await manager.get("evidence\(query)").status == 422, "\(query)")
                }
                let desk = try await Visitor(client, login: "front_desk")
                for path in ["reports?period=2026", "statement?period=2026", "evidence?period=2026", "overview"] {
                    #expect(try await desk.get(path).status == 403, "\(path)")
                }
            }
        }
    }

    @Test func `is stated clause by clause, with the failing cases`() async throws {
        try await EditionHouse.with(seated: true) { house in
            try await house.application().test(.router) { client in
                let references = try await fill(house, client)
                let manager = try await manager(client)
                let answer = try await manager.get("statement?period=2026")
                #expect(answer.status == 200, "\(answer.text)")
                let clauses = answer["clauses"]?.nodes ?? []
                let reply = try #require(clauses.first { $0.at("clause.id")?.string == "handling.reply" })
                #expect(reply.at("clause.number")?.string == "تـ.6" && reply["standing"]?.string == "failed")
                #expect(reply.at("points.0.governed")?.int == 4 && reply.at("points.0.conformed")?.int == 2)
                let failures = reply.at("points.0.failures")?.nodes ?? []
                #expect(
                    Dictionary(failures.map { ($0["reference"]?.string, $0["by_working_days"]?.int) }) { $1 } == [
                        references["late"]: 4, references["waiting"]: 8,
                    ])
                let complete = try #require(clauses.first { $0.at("clause.id")?.string == "handling.complete-data" })
                #expect(complete.at("points.0.failures.0.reference")?.string == references["late"])
                #expect(complete.at("points.0.failures.0.on_hijri")?.string == "1447-09-13")
                let study = try #require(clauses.first { $0.at("clause.id")?.string == "handling.study" })
                #expect(study["standing"]?.string == "conformed" && study.at("points.1.judged") == false)
                let phone = try #require(clauses.first { $0.at("clause.id")?.string == "channels.phone" })
                #expect(phone["standing"]?.string == "not-judged")
                let sum = ["failed", "conformed", "no_cases", "not_judged"].compactMap { answer[$0]?.int }.reduce(0, +)
                #expect(sum == clauses.count)
                let table = try await manager.get("statement?period=2026&format=csv")
                #expect(table.text.contains(",تـ.6,مدة الرد,"))
                #expect(table.text.contains("\(references["late"] ?? "?"),رُدّ بعد انقضاء المدة,2026-04-05,1447-10-17,4"))
                let page = try await manager.send(.get, "/safwa/desk/statement?period=2026", [:], nil)
                #expect(page.status == 200 && page.text.contains("تـ.6") && page.text.contains("رُدّ بعد انقضاء المدة"))
                // Who may not see the late case is told that there is one, and not which.
                try await Barring.bar("management", from: references["late"] ?? "", house)
                let barred = try await manager.get("statement?period=2026")
                #expect(!barred.text.contains(references["late"] ?? "?"))
                #expect(barred.json.at("failed") == answer.json.at("failed"))
            }
        }
    }

    @Test func `is put into one archive whose every file has its hash, the same each time`() async throws {
        try await EditionHouse.with(seated: true) { house in
            try await house.application().test(.router) { client in
                let references = try await fill(house, client)
                let auditor = try await Visitor(client, login: "auditor")
                let answer = try await auditor.get("evidence?period=2026")
                #expect(answer.status == 200 && answer.headers[.contentType] == "application/zip")
                #expect(
                    answer.headers[.contentDisposition]
                        == #"attachment; filename="safwa-evidence-2026-01-01-2026-12-31.zip""#)
                #expect(try await auditor.get("evidence?period=2026").body == answer.body)
                let files = try Unzipped(answer.body).files
                let manifest = try JSONReader.read(try #require(files["manifest.json"]))
                let listed = manifest["files"]?.nodes ?? []
                #expect(Set(listed.compactMap { $0["path"]?.string }) == Set(files.keys).subtracting(["manifest.json"]))
                for file in listed {
                    let bytes = try #require(files[file["path"]?.string ?? ""])
                    #expect(file["sha256"]?.string == Hexadecimal.text(SHA256.hash(data: bytes)))
                    #expect(file["bytes"]?.int == bytes.count)
                }
                #expect(files["policy/edition-1/policy.yaml"] == Array(try house.read().utf8))
                #expect(
                    files["registers/incoming.csv"].map { String(decoding: $0, as: UTF8.self) }?
                        .contains("1447/0005") == true)
                let verified = try JSONReader.read(try #require(files["audit/verification.json"]))
                #expect(verified["whole"] == true && verified["cases"]?.int == 5)
                let heads = String(decoding: try #require(files["audit/heads.csv"]), as: UTF8.self)
                for reference in references.values { #expect(heads.contains(reference)) }
                let page = String(decoding: try #require(files["statement/statement.html"]), as: UTF8.self)
                #expect(page.contains("href=\"sila.css\"") && !page.contains("/desk/"))
                let signatures = String(decoding: try #require(files["acknowledgements/edition-1.csv"]), as: UTF8.self)
                // Everybody whose account is there owes it, and nobody signed.
                #expect(signatures.split(whereSeparator: \.isNewline).count == 1 + 9)
                #expect(!signatures.contains("نعم"))
                let report = try JSONReader.read(try #require(files["report/report.json"]))
                #expect(report.at("compensation.paid.halalas")?.int == 0)
                #expect(report.at("acknowledgements.0.owed")?.int == 9)
                let approval = try JSONReader.read(try #require(files["policy/edition-1/approval.json"]))
                #expect(approval["recorded"] == .null && approval["edition"]?.int == 1)
                let audits = try await TenantDatabase(slug: try house.office.slug, pool: house.pool).run(
                    AuditStore.page(limit: 50))
                #expect(audits.count { $0.what == "evidence.made" } == 2)
                // One more event, and the archive is another.
                let flow = try await flow(client)
                _ = try await flow.take()
                #expect(try await auditor.get("evidence?period=2026").body != answer.body)
            }
        }
    }

    @Test func `shows a history that was tampered with`() async throws {
        try await EditionHouse.with(seated: true) { house in
            try await house.application().test(.router) { client in
                let flow = try await flow(client)
                _ = try await flow.take()
                try await Barring.tamper(house)
                let answer = try await Visitor(client, login: "auditor").get("evidence?period=2026")
                let files = try Unzipped(answer.body).files
                let verified = try JSONReader.read(try #require(files["audit/verification.json"]))
                #expect(verified["whole"] == false && verified["faults"]?.nodes.count == 1)
            }
        }
    }
}
