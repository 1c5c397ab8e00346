import HTTPTypes
import HummingbirdTesting
import Postgres
import SilaCore
import SilaService
import SilaStorage
import Testing

@testable import SilaServer

/// Announced days at the storage's end: batches, kills, steps at the same time, several associations.
@Suite(.serialized) struct `Reckoning open deadlines anew` {
    private let monday = AnnouncedDay(
        date: CivilDate(iso: "2026-03-16") ?? .first, name: Name(ar: "إجازة", en: "Day off"), reason: "تعميم 1")

    /// Requests that were completed at that association on 1 March 2026.
    private func complete(_ count: Int, at tenant: String, _ client: any TestClientProtocol) async throws -> [String] {
        let desk = try await Visitor(client, at: tenant, as: .frontDesk)
        let flow = try await CaseFlow(desk: desk, chair: try await Visitor(client, at: tenant, as: .committeeChair))
        var references: [String] = []
        for _ in 0..<count {
            let reference = try await flow.take()
            _ = try await flow.complete(reference)
            references.append(reference)
        }
        return references
    }

    /// Puts the labour calendar with these days in force, as a changed file would, and reckons nothing yet.
    private func take(_ days: [AnnouncedDay], at tenant: String) async throws -> (Office, TenantDatabase) {
        let house = try await ServedHouse.shared()
        let office = try #require(house.offices.office(tenant))
        let found = try #require(try await TenantCatalogue(pool: house.pool).find(try TenantSlug.parse(tenant)))
        let database = try Placement(house.pool).database(of: found)
        #expect(try await CalendarTaking(database: database).take(WorkingCalendar.labour.adding(announced: days)))
        return (office, database)
    }

    @Test func `goes on where it was cut short, and moves no case twice`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let references = try await complete(7, at: "namudhaj", client)
            let (office, database) = try await take([monday], at: "namudhaj")
            let waiting = try await database.run(
                AwaitingReply.page(after: nil, reaching: monday.date, rungs: 2, limit: 1_000)
            ).count { $0.kind == "request" }
            #expect(waiting >= references.count)
            // Killed in the second batch: its transaction is undone, the first stands.
            await #expect(throws: (any Error).self) {
                try await database.transaction { work in
                    guard let row = try await work.run(CalendarStore.holdUnreckoned()) else { return }
                    let page = try await work.run(
                        AwaitingReply.page(after: nil, reaching: monday.date, rungs: 2, limit: 3))
                    var reckoning = row.reckoning
                    reckoning.through = page.last?.id
                    _ = try await work.run([CalendarStore.progress(row.number, reckoning)])
                    throw StorageError.versionTaken
                }
            }
            let done = try await office.reckonDeadlines(batch: 3)
            // Complaints of other tests may move too, or stay where the day lies past their ladder.
            #expect(done.moved >= waiting)
            #expect(try await office.reckonDeadlines(batch: 3) == DeadlineReckoning())
            let desk = try await Visitor(client, at: "namudhaj", as: .frontDesk)
            for reference in references {
                let request = try await desk.get("requests/\(reference)")
                #expect(request.text("promise.due") == "2026-03-25")
                let names = request["events"]?.nodes.compactMap { $0.at("name")?.string } ?? []
                #expect(names.count { $0 == "deadline-moved" } == 1)
                #expect(request["events"]?.nodes.last?.at("actor.name.en")?.string == "The calendar of working days")
            }
            #expect(try await database.reviewChains().faults == [])
            let audit = try await database.run(AuditStore.page(limit: 100)).filter { $0.what == "deadline.moved" }
            #expect(audit.count == done.moved)
            for reference in references {
                let row = try #require(audit.first { $0.details.contains(reference) })
                #expect(row.details.contains(#""was":{"not_before":null,"due":"2026-03-24""#))
                #expect(row.details.contains(#""now":{"not_before":null,"due":"2026-03-25""#))
            }
            let state = try await office.calendarState()
            #expect(state.reckoning?.moved == done.moved)
            #expect(state.reckoning?.doneAt != nil)
            // As it was, for the other tests.
            _ = try await take([], at: "namudhaj")
            #expect(try await office.reckonDeadlines().moved == 0)
        }
    }

    @Test func `lets a step on the same case win, and loses neither`() async throws {
        try await ServedHouse.shared().application().test(.router) { client in
            let references = try await complete(12, at: "safwa", client)
            let admin = try await Visitor(client, at: "safwa", as: .admin)
            let desk = try await Visitor(client, at: "safwa", as: .frontDesk)
            let announced = try await admin.post(
                "calendar/days",
                #"{"date": "2026-03-17", "name": {"ar": "إجازة", "en": "Day off"}, "reason": "تعميم 2"}"#)
            #expect(announced.status == 201)
            // Steps on every case while their deadlines are looked at in the background.
            try await withThrowingTaskGroup(of: Int.self) { group in
                for reference in references {
                    group.addTask { try await desk.change("requests/\(reference)/referral").status }
                }
                for try await status in group { #expect(status == 200) }
            }
            let office = try #require(try await ServedHouse.shared().offices.office("safwa"))
            for _ in 0..<200 {
                try await office.reckonDeadlines()
                if try await office.calendarState().reckoning?.doneAt != nil { break }
                try await Task.sleep(for: .milliseconds(20))
            }
            for reference in references {
                let request = try await desk.get("requests/\(reference)")
                let names = request["events"]?.nodes.compactMap { $0.at("name")?.string } ?? []
                #expect(names.suffix(2).sorted() == ["deadline-moved", "referred"])
                #expect(request.text("promise.due") == "2026-03-25")
            }
            // As it was, for the other tests.
            let path = "calendar/days/\(announced.text("day.id") ?? "")"
            let headers: HTTPFields = [.ifMatch: "*"]
            let inUse = try await admin.send(.delete, "/safwa/api/v1/\(path)", headers, nil)
            let count = try #require(inUse["count"]?.int)
            #expect(count >= 12)
            let gone = try await admin.send(
                .delete, "/safwa/api/v1/\(path)?acknowledged=\(count)", headers, nil)
            #expect(gone.status == 200)
        }
    }

    @Test func `keeps a step from going by a calendar that was changed meanwhile`() async throws {
        let house = try await ServedHouse.shared()
        let found = try #require(try await TenantCatalogue(pool: house.pool).find(try TenantSlug.parse("safwa")))
        let database = try Placement(house.pool).database(of: found)
        let number = try await database.run(CalendarStore.numberInForce()) ?? 0
        try await database.run([CalendarStore.require(number)])
        await #expect {
            try await database.run([CalendarStore.require(number + 1)])
        } throws: { error in
            if case StorageError.calendarChanged = error { true } else { false }
        }
        // A step that has asked is waited for: the calendar cannot change under it.
        try await database.transaction { work in
            _ = try await work.run([CalendarStore.require(number)])
            let row = CalendarRow(
                number: number + 1, version: "x", base: "{}", definition: "{}",
                createdAt: ServedHouse.now ?? Moment(microseconds: 0),
                createdBy: "test")
            var limited = database
            limited.limits = TenantLimits(statement: .milliseconds(300), lock: .milliseconds(200))
            await #expect(throws: StorageError.self) { try await limited.run(CalendarStore.enforce(row)) }
        }
        #expect(try await database.run(CalendarStore.numberInForce()) == number)
    }
}
