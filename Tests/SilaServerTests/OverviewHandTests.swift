import HummingbirdTesting
import SilaCore
import SilaService
import Testing

@testable import SilaServer

@Suite struct `Who has a case in hand, as the overview counts it` {
    private func references(_ answer: Visitor.Answer, _ list: String) -> [String] {
        (answer[list]?.nodes ?? []).compactMap { $0["reference"]?.string }
    }

    /// What an officer's line counts; nil where they have none.
    private func open(_ name: String, _ answer: Visitor.Answer) -> Int? {
        answer["officers"]?.nodes.first { $0.at("name.en")?.string == name }?.at("counts.open")?.int
    }

    @Test func `is who was given it, and not who took it down`() async throws {
        try await EditionHouse.with(seated: true) { house in
            _ = try await house.office.addStaff(
                login: "colleague", name: Name(ar: "زميل", en: "colleague"), roles: [.frontDesk],
                password: ServedHouse.password)
            try await house.application().test(.router) { client in
                let manager = try await Visitor(client, login: "management")
                let flow = try await CaseFlow(
                    desk: try await Visitor(client, login: "front_desk"),
                    chair: try await Visitor(client, login: "committee_chair"))
                let (taken, given) = (try await flow.take(), try await flow.take())
                // Both were taken down by the desk; nobody has either.
                var seen = try await manager.get("overview")
                #expect(Set(references(seen, "unassigned")) == [taken, given])
                #expect(seen["counts.unassigned"]?.int == 2 && open("front_desk", seen) == nil)
                #expect(open("with nobody", seen) == 2)
                // Given to a colleague who never touched it: it is assigned, and the other is not.
                let moved = try await manager.post(
                    "cases/\(given)/assignments", #"{"to": "colleague", "reason": "لخبرته"}"#)
                try #require(moved.status == 201, "\(moved.text)")
                seen = try await manager.get("overview")
                #expect(references(seen, "unassigned") == [taken])
                #expect(open("colleague", seen) == 1 && open("with nobody", seen) == 1)
                #expect(seen["counts.unassigned"]?.int == 1)
            }
        }
    }

    @Test func `is nobody while the member is away or their account is disabled`() async throws {
        try await EditionHouse.with(seated: true) { house in
            _ = try await house.office.addStaff(
                login: "colleague", name: Name(ar: "زميل", en: "colleague"), roles: [.frontDesk],
                password: ServedHouse.password)
            try await house.application().test(.router) { client in
                let manager = try await Visitor(client, login: "management")
                let flow = try await CaseFlow(
                    desk: try await Visitor(client, login: "front_desk"),
                    chair: try await Visitor(client, login: "committee_chair"))
                let reference = try await flow.take()
                let moved = try await manager.post(
                    "cases/\(reference)/assignments", #"{"to": "colleague", "reason": "لخبرته"}"#)
                try #require(moved.status == 201, "\(moved.text)")
                let schema = try house.office.slug.schemaName
                // Away from 2 to 4 March: nobody has it on those days, and they have it again on the fifth.
                try await Barring.run(
                    """
                    insert into \(schema).absence (id, staff_id, from_day, until_day, reason, recorded_at, recorded_by)
                    select gen_random_uuid(), id, '2026-03-02', '2026-03-04', 'إجازة', now(), 'x'
                    from \(schema).staff where login = 'colleague'
                    """, [], house)
                for (day, nobodys) in [("2026-03-01", 0), ("2026-03-02", 1), ("2026-03-04", 1), ("2026-03-05", 0)] {
                    try house.on(day)
                    let seen = try await Visitor(client, login: "management").get("overview")
                    #expect(seen["counts.unassigned"]?.int == nobodys, "\(day)")
                    #expect(references(seen, "unassigned") == (nobodys == 1 ? [reference] : []), "\(day)")
                    #expect(open("colleague", seen) == (nobodys == 1 ? nil : 1), "\(day)")
                }
                try await Barring.run(
                    "update \(schema).staff set disabled_at = now() where login = 'colleague'", [], house)
                let seen = try await Visitor(client, login: "management").get("overview")
                #expect(references(seen, "unassigned") == [reference])
            }
        }
    }

    @Test func `counts an answer minutes before the end of its term within its last hour`() async throws {
        try await EditionHouse.with(seated: true) { house in
            try await house.application().test(.router) { client in
                let flow = try await CaseFlow(
                    desk: try await Visitor(client, login: "front_desk"),
                    chair: try await Visitor(client, login: "committee_chair"))
                let reference = try await flow.take()
                _ = try await flow.complete(reference)
                _ = try await flow.decide(reference, #"{"outcome": "accepted", "reason": "تنطبق"}"#)
                try await flow.step(flow.desk, reference, "answer", #"{"text": "قُبل", "proof": "مكالمة"}"#)
                // The answer stands at 23:48 in Riyadh of 24 March, the last day: that is 20:48 in UTC.
                let schema = try house.office.slug.schemaName
                try await Barring.run(
                    "update \(schema).event set recorded_at = '2026-03-24T20:48:00Z' where kind = 'answered'", [], house
                )
                try await Barring.run("update \(schema).case_file set answered_on = due", [], house)
                try house.on("2026-03-25")
                let seen = try await Visitor(client, login: "management").get("overview")
                #expect(seen["churn.last_hour"]?.int == 1 && seen["churn.last_day"]?.int == 1)
                #expect(seen["last_day.0.minutes_left"]?.int == 12)
                let desk = seen["officers"]?.nodes.first { $0.at("name.en")?.string == "front_desk" }
                #expect(desk?.at("churn.last_hour")?.int == 1)
            }
        }
    }
}
