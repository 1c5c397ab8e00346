import HTTPTypes
import HummingbirdTesting
import SilaCore
import SilaService
import SilaStorage
import Testing

@testable import SilaServer

@Suite(.serialized) struct `The days of an association` {
    private func day(_ date: String, kind: String = "off") -> String {
        """
        {"date": "\(date)", "kind": "\(kind)", "name": {"ar": "إجازة إضافية", "en": "Additional day off"},
         "reason": "تعميم 12"}
        """
    }

    private func delete(_ admin: Visitor, _ id: String, seen: Int?, _ query: String = "") async throws -> Visitor.Answer
    {
        var headers: HTTPFields = [:]
        headers[.ifMatch] = seen.map { "\"\($0)\"" }
        return try await admin.send(.delete, "/\(admin.tenant)/api/v1/calendar/days/\(id)\(query)", headers, nil)
    }

    /// Waits until the open deadlines have been looked at; in the background that is within moments.
    private func settle(_ visitor: Visitor) async throws -> Visitor.Answer {
        for _ in 0..<200 {
            let answer = try await visitor.get("calendar/days")
            if answer["reckoning.done"] == true || answer["reckoning"] == .null { return answer }
            try await Task.sleep(for: .milliseconds(20))
        }
        return try await visitor.get("calendar/days")
    }

    @Test func `move the open deadlines when they are announced, and keep them when they are taken back`() async throws
    {
        try await ServedHouse.shared().application().test(.router) { client in
            let desk = try await Visitor(client, at: "safwa", as: .frontDesk)
            let chair = try await Visitor(client, at: "safwa", as: .committeeChair)
            let admin = try await Visitor(client, at: "safwa", as: .admin)
            let flow = try await CaseFlow(desk: desk, chair: chair)
            let reference = try await flow.take()
            let complete = try await flow.complete(reference)
            // Complete on Sunday 1 March 2026: fifteen working days, with Eid al-Fitr between, are over on 24 March.
            #expect(complete.text("promise.due") == "2026-03-24")
            let version = complete["version"]?.int ?? 0

            let announced = try await admin.post("calendar/days", day("2026-03-24"), key: "announce-1")
            #expect(announced.status == 201, "\(announced.text)")
            #expect(announced.text("day.hijri") == "1447-10-05")
            let id = try #require(announced.text("day.id"))
            let repeated = try await admin.post("calendar/days", day("2026-03-24"), key: "announce-1")
            #expect(repeated.body == announced.body)
            #expect(try await settle(desk)["reckoning.done"] == true)

            let moved = try await desk.get("requests/\(reference)")
            #expect(moved.text("promise.due") == "2026-03-25")
            #expect(moved["version"]?.int == version + 1)
            let event = try #require(moved["events"]?.nodes.last)
            #expect(event.at("name")?.string == "deadline-moved")
            #expect(
                event.at("summary.en")?.string
                    == "The reply is due on 2026-03-25 now, since working days changed: Additional day off (2026-03-24)"
            )
            #expect(event.at("detail")?.string == "تعميم 12")
            #expect(event.at("clause.number")?.string == "تـ.6")
            let tasks = try await desk.get("tasks?limit=100")
            #expect(tasks["tasks"]?.nodes.contains { $0.at("due")?.string == "2026-03-25" } == true)

            let number = try #require(try await admin.get("calendar/days")["number"]?.int)
            let inUse = try await delete(admin, id, seen: number)
            #expect(inUse.status == 409)
            #expect(inUse.text("type") == "urn:sila:problem:day-in-use")
            let count = try #require(inUse["count"]?.int)
            #expect(count >= 1)
            #expect(inUse["items"]?.nodes.contains { $0.at("id")?.string == reference } == true)
            #expect(try await delete(admin, id, seen: number, "?acknowledged=\(count + 1)").status == 409)
            #expect(try await delete(admin, id, seen: number + 1, "?acknowledged=\(count)").status == 412)
            #expect(try await delete(admin, id, seen: nil, "?acknowledged=\(count)").status == 428)
            let gone = try await delete(admin, id, seen: number, "?acknowledged=\(count)")
            #expect(gone.status == 200, "\(gone.text)")
            _ = try await settle(desk)
            let kept = try await desk.get("requests/\(reference)")
            #expect(kept.text("promise.due") == "2026-03-25")
            #expect(kept["version"]?.int == version + 1)
            let clock = try await desk.get("requests/\(reference)/clock")
            #expect(clock["kept"] == true)
            #expect(clock.text("reckoning.due") == "2026-03-24")
            #expect(clock.text("promise.due") == "2026-03-25")
            #expect(try await delete(admin, id, seen: number + 1).status == 404)

            let office = try #require(try await ServedHouse.shared().offices.office("safwa"))
            #expect(try await office.reckonDeadlines() == DeadlineReckoning())
        }
    }

    @Test func `are announced once, by admins, with a name and a reason`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let admin = try await Visitor(client, at: "optometry", as: .admin)
            let desk = try await Visitor(client, at: "optometry", as: .frontDesk)
            #expect(try await desk.post("calendar/days", day("2026-06-10")).status == 403)
            let first = try await admin.post("calendar/days", day("2026-06-10"))
            #expect(first.status == 201)
            let second = try await admin.post("calendar/days", day("2026-06-10", kind: "working"))
            #expect(second.status == 409)
            #expect(second.text("type") == "urn:sila:problem:day-announced")
            #expect(second.text("message.ar")?.contains("إجازة إضافية") == true)
            #expect(try await admin.post("calendar/days", #"{"date": "2026-02-30"}"#).status == 422)
            let days = try await desk.get("calendar/days")
            #expect(days["days"]?.nodes.map { $0.at("date")?.string } == ["2026-06-10"])
            #expect(days.headers[.eTag] == "\"\(days["number"]?.int ?? 0)\"")
            // Another association's calendar is its own.
            let other = try await Visitor(client, at: "zad-almakkiya", as: .admin)
            #expect(try await other.get("calendar/days")["days"]?.nodes.count == 0)
        }
    }

    @Test func `are reckoned with when a date is asked for, day by day`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let anyone = Visitor(client, at: "namudhaj")
            let due = try await anyone.get("due?complete=2026-03-15")
            #expect(due.status == 200, "\(due.text)")
            #expect(due.text("due") == "2026-04-07")
            #expect(due.text("due_hijri") == "1447-10-19")
            #expect(due["provisional"] == true)
            let days = due["days"]?.nodes ?? []
            #expect(days.count == 23)
            #expect(days.filter { $0.at("provisional") == true }.count == 4)
            #expect(days.first?.at("hours")?.int == 6)
            #expect(days.last?.at("number")?.int == 15)
            #expect(due["not_before_days"]?.nodes.count == 0)
            #expect(try await anyone.get("due?complete=2026-13-15").status == 422)
            #expect(try await anyone.get("due?complete=2026-03-15&clause=handling.nothing").status == 422)
            let floor = try await Visitor(client, at: "zad-almakkiya").get("due?complete=2026-03-15")
            #expect(floor["due"] == .null)
            #expect(floor.text("not_before") == "2026-03-29")
            #expect(floor["days"]?.nodes.count == 14)
        }
    }
}
