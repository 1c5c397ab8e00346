import Foundation
import HTTPTypes
import HummingbirdTesting
import SilaCore
import SilaService
import SilaStorage
import Testing

@testable import SilaServer

@Suite struct `Senior management's overview` {
    private func flow(_ client: any TestClientProtocol) async throws -> CaseFlow {
        try await CaseFlow(
            desk: try await Visitor(client, login: "front_desk"),
            chair: try await Visitor(client, login: "committee_chair"))
    }

    private func references(_ answer: Visitor.Answer, _ list: String) -> [String] {
        (answer[list]?.nodes ?? []).compactMap { $0["reference"]?.string }
    }

    @Test func `tells what is late, and what will be within five working days`() async throws {
        try await EditionHouse.with(seated: true) { house in
            try await house.application().test(.router) { client in
                var flow = try await flow(client)
                // Complete on Sunday 1 March: the fifteenth working day, with Eid between, is 24 March.
                let first = try await flow.take()
                _ = try await flow.complete(first)
                try house.on("2026-03-02")
                flow = try await self.flow(client)
                let second = try await flow.take()
                _ = try await flow.complete(second)
                let paused = try await flow.take()
                _ = try await flow.complete(paused)
                try await flow.step(flow.desk, paused, "return", #"{"reason": "نقص"}"#)
                let answered = try await flow.take()
                _ = try await flow.complete(answered)
                _ = try await flow.decide(
                    answered, #"{"outcome": "accepted", "reason": "تنطبق"}"#, on: "2026-03-02")
                try await flow.step(flow.desk, answered, "answer", #"{"text": "قُبل", "proof": "مكالمة"}"#)
                // Five working days before 24 March, with Eid between, is 15 March; before it nothing is near.
                for (day, late, soon) in [
                    ("2026-03-15", [], [first]), ("2026-03-12", [], []), ("2026-03-24", [], [first, second]),
                    ("2026-03-25", [first], [second]), ("2026-03-26", [first, second], []),
                ] as [(String, [String], [String])] {
                    try house.on(day)
                    let manager = try await Visitor(client, login: "management")
                    let answer = try await manager.get("overview")
                    #expect(answer.status == 200, "\(answer.text)")
                    #expect(references(answer, "late") == late, "\(day)")
                    #expect(references(answer, "soon") == soon, "\(day) \(answer.text("soon_through") ?? "")")
                    #expect(answer["counts.late"]?.int == late.count && answer["counts.soon"]?.int == soon.count)
                    #expect(answer["counts.paused"]?.int == 1)
                }
            }
        }
    }

    @Test func `counts what moved clocks, by who did it and with which body`() async throws {
        try await EditionHouse.with(seated: true) { house in
            try await house.application().test(.router) { client in
                var flow = try await flow(client)
                let (one, two) = (try await flow.take(), try await flow.take())
                for reference in [one, two] { _ = try await flow.complete(reference) }
                try await flow.step(flow.desk, one, "referral")
                try await flow.step(flow.desk, one, "return", #"{"reason": "نقص"}"#)
                try await flow.step(flow.desk, one, "resumption")
                try await flow.step(
                    flow.desk, one, "extension", #"{"reason": "زيارة", "due": "2026-04-05", "told": "مكالمة"}"#)
                _ = try await flow.decide(
                    two, #"{"outcome": "refused", "reason": "لا", "clause": "handling.criteria"}"#)
                // Answered at 14:00 on 24 March, the last day of the term: ten hours before its end.
                try house.on("2026-03-24")
                flow = try await self.flow(client)
                try await flow.step(flow.desk, two, "answer", #"{"text": "رُفض", "proof": "مكالمة"}"#)
                try await flow.step(flow.desk, two, "objection", #"{"reason": "أعترض"}"#)
                for reference in [one, two] {
                    let taken = try await flow.desk.post("cases/\(reference)/taking", "{}")
                    try #require(taken.status == 201, "\(taken.text)")
                }
                let answer = try await Visitor(client, login: "auditor").get("overview")
                #expect(answer["churn.pauses"]?.int == 1 && answer["churn.extensions"]?.int == 1)
                #expect(answer["churn.reopenings"]?.int == 1)
                #expect(references(answer, "reopened") == [two])
                let desk = try #require(answer["officers"]?.nodes.first { $0.at("name.en")?.string == "front_desk" })
                #expect(desk.at("churn.pauses")?.int == 1 && desk.at("churn.extensions")?.int == 1)
                #expect(desk.at("counts.open")?.int == 2)
                let body = try #require(answer["bodies"]?.nodes.first { $0["id"]?.string == "competent-committee" })
                #expect(body.at("churn.pauses")?.int == 1 && body.at("counts.open")?.int == 2)
                #expect(body.at("name.ar")?.string == "اللجنة المختصة")
            }
        }
    }

    @Test func `names the answers given on the last day, with the minutes that were left`() async throws {
        try await EditionHouse.with(seated: true) { house in
            try await house.application().test(.router) { client in
                var flow = try await flow(client)
                let (close, early) = (try await flow.take(), try await flow.take())
                for reference in [close, early] {
                    _ = try await flow.complete(reference)
                    _ = try await flow.decide(reference, #"{"outcome": "accepted", "reason": "تنطبق"}"#)
                }
                try await flow.step(flow.desk, early, "answer", #"{"text": "قُبل", "proof": "مكالمة"}"#)
                try house.on("2026-03-24")
                flow = try await self.flow(client)
                try await flow.step(flow.desk, close, "answer", #"{"text": "قُبل", "proof": "مكالمة"}"#)
                let answer = try await Visitor(client, login: "management").get("overview")
                #expect(references(answer, "last_day") == [close])
                #expect(answer["last_day.0.minutes_left"]?.int == 600)
                #expect(answer["churn.last_day"]?.int == 1 && answer["churn.last_hour"]?.int == 0)
            }
        }
    }

    @Test func `shows nothing of a case to who may not see it, not in a count either`() async throws {
        try await EditionHouse.with(seated: true) { house in
            try await house.application().test(.router) { client in
                let flow = try await flow(client)
                let (secret, open) = (try await flow.take(), try await flow.take())
                for reference in [secret, open] {
                    _ = try await flow.complete(reference)
                    try await flow.step(flow.desk, reference, "return", #"{"reason": "نقص"}"#)
                    try await flow.step(flow.desk, reference, "resumption")
                }
                try await Barring.bar("management", from: secret, house)
                try house.on("2026-03-29")
                let manager = try await Visitor(client, login: "management")
                let answer = try await manager.get("overview")
                #expect(references(answer, "late") == [open] && !answer.text.contains(secret))
                #expect(answer["counts.open"]?.int == 1 && answer["churn.pauses"]?.int == 1)
                let page = try await manager.send(.get, "/safwa/desk/overview", [:], nil)
                #expect(page.status == 200 && page.text.contains(open) && !page.text.contains(secret))
                let auditor = try await Visitor(client, login: "auditor").get("overview")
                #expect(Set(references(auditor, "late")) == [open, secret])
            }
        }
    }

    @Test func `cites the clauses on the link and on the liaison officer, where the policy has them`() async throws {
        try await EditionHouse.with(seated: true) { house in
            try await house.application().test(.router) { client in
                let answer = try await Visitor(client, login: "management").get("overview")
                let policy = try await Visitor(client, login: "management").get("policy")
                #expect(policy.status == 200)
                #expect(answer.text("link.oversight.basis") == "clause")
                #expect(answer.text("link.oversight.clause.id") == "satisfaction.complaints-link")
                #expect(answer.text("liaison.clause.id") == "satisfaction.liaison-oversight")
            }
        }
    }

    @Test(arguments: ["zad-almakkiya", "optometry", "quwwat-watan"])
    func `is the house's own practice where the policy has no such clause`(tenant: String) async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let answer = try await Visitor(client, at: tenant, as: .management).get("overview")
            #expect(answer.text("link.oversight.basis") == "house" && answer.text("liaison.basis") == "house")
            #expect(answer["link.oversight.clause"] == .null)
        }
    }
}
