import Postgres
import SilaCore
import SilaStorage
import Testing

extension Storage {
    @Suite struct `The registers` {
        private func matter(_ row: CaseRow, _ source: String, at moment: Moment = Sample.moment) -> RegisterMatter {
            RegisterMatter(
                .incoming, source: source, at: moment, caseID: row.id, way: "phone",
                subject: Name(ar: "طلب", en: "Request"), attachments: 2)
        }

        private func entry(_ row: CaseRow, _ number: Int, year: Int = 1447) -> RegisterRow {
            RegisterRow(
                number: RegisterNumber(year: year, number: number), matter: matter(row, "case/\(year)/\(number)"),
                recordedAt: Sample.moment)
        }

        private func constraint(_ write: Write, _ tenant: TenantDatabase) async throws -> String? {
            do {
                try await tenant.run([write])
                return nil
            } catch .impossible(let constraint) {
                return constraint
            } catch .duplicate(let constraint) {
                return constraint
            }
        }

        @Test func `refuse a gap, a number that is there and one before the first`() async throws {
            try await TestDatabase.with { database async throws in
                let tenant = database.tenant()
                try await tenant.addEdition()
                let row = try await tenant.addCase()
                #expect(try await constraint(RegisterStore.add(entry(row, 2)), tenant) == "register_entry_without_gap")
                #expect(try await constraint(RegisterStore.add(entry(row, 1)), tenant) == nil)
                #expect(try await constraint(RegisterStore.add(entry(row, 1)), tenant) == "register_entry_without_gap")
                #expect(try await constraint(RegisterStore.add(entry(row, 3)), tenant) == "register_entry_without_gap")
                #expect(try await constraint(RegisterStore.add(entry(row, 2)), tenant) == nil)
                // Another year begins anew, and another association has numbers of its own.
                #expect(try await constraint(RegisterStore.add(entry(row, 1, year: 1448)), tenant) == nil)
                let years = try await tenant.run(RegisterStore.last(in: [1447, 1448, 1449]))
                #expect(
                    Set(years.map(\.number)) == [
                        RegisterNumber(year: 1447, number: 2), RegisterNumber(year: 1448, number: 1),
                    ])
                #expect(try await database.tenant(1).run(RegisterStore.last(in: [1447])) == [])
            }
        }

        @Test func `number what waits in order of receipt and take it from what waits`() async throws {
            try await TestDatabase.with { database async throws in
                let tenant = database.tenant()
                try await tenant.addEdition()
                let row = try await tenant.addCase()
                let later = Sample.moment.adding(.seconds(60))
                try await tenant.run([
                    RegisterStore.submit(matter(row, "b", at: later)), RegisterStore.submit(matter(row, "a")),
                ])
                let waiting = try await tenant.run(RegisterStore.pending(limit: 10))
                #expect(waiting.map(\.source) == ["a", "b"])
                let numbers = waiting.enumerated().map {
                    ($0.element.source, RegisterNumber(year: 1447, number: $0.offset + 1))
                }
                try await tenant.run([RegisterStore.hold()] + RegisterStore.number(numbers, at: later))
                #expect(try await tenant.run(RegisterStore.pending(limit: 10)) == [])
                let page = try await tenant.run(RegisterStore.list(RegisterList(.incoming, viewer: nil)))
                #expect(page.map(\.number.printed) == ["1447/0002", "1447/0001"])
                #expect(page.map(\.matter.source) == ["b", "a"])
                #expect(page[1].matter == waiting[0] && page[1].reference == row.reference)
                // The same source a second time has no second number.
                try await tenant.run([RegisterStore.submit(matter(row, "a"))])
                let again = [("a", RegisterNumber(year: 1447, number: 3))]
                await #expect(throws: StorageError.self) {
                    try await tenant.run(RegisterStore.number(again, at: later))
                }
            }
        }

        @Test func `stay as they were written, whoever asks`() async throws {
            try await TestDatabase.with { database async throws in
                let (tenant, slug) = (database.tenant(), database.slugs[0])
                try await tenant.addEdition()
                try await tenant.run([RegisterStore.add(entry(try await tenant.addCase(), 1))])
                for command in [
                    "update register_entry set subject_ar = 'x'", "delete from register_entry",
                    "truncate register_entry",
                ] {
                    #expect(try await database.refusal(command, as: slug) == "42501", "\(command)")
                    let error = await #expect(throws: PostgresError.self) {
                        try await database.superuser(command, on: slug)
                    }
                    #expect(error?.sqlState == "23001", "\(command)")
                }
                #expect(try await tenant.run(Probe.count("register_entry")) == 1)
            }
        }

        @Test func `are narrowed and paged, each entry once`() async throws {
            try await TestDatabase.with { database async throws in
                let tenant = database.tenant()
                try await tenant.addEdition()
                let (one, other) = (try await tenant.addCase(), try await tenant.addCase())
                for number in 1...7 {
                    var row = entry(number == 4 ? other : one, number)
                    row.matter.at = Sample.moment.adding(.seconds(number * 86_400))
                    if number == 5 { (row.matter.way, row.matter.isWithin) = ("carrier", false) }
                    try await tenant.run([RegisterStore.add(row)])
                }
                var list = RegisterList(.incoming, viewer: nil, limit: 3)
                var seen: [Int] = []
                while true {
                    let page = try await tenant.run(RegisterStore.list(list))
                    seen += page.map(\.number.number)
                    guard let last = page.last else { break }
                    list.after = last.number
                }
                #expect(seen == [7, 6, 5, 4, 3, 2, 1])
                func numbers(_ change: (inout RegisterList) -> Void) async throws -> [Int] {
                    var list = RegisterList(.incoming, viewer: nil)
                    change(&list)
                    return try await tenant.run(RegisterStore.list(list)).map(\.number.number)
                }
                #expect(try await numbers { $0.reference = other.reference } == [4])
                #expect(try await numbers { $0.way = "carrier" } == [5])
                #expect(try await numbers { $0.outside = true } == [5])
                #expect(try await numbers { $0.year = 1448 } == [])
                #expect(try await numbers { $0.since = Sample.moment.adding(.seconds(6 * 86_400)) } == [7, 6])
                #expect(try await numbers { $0.before = Sample.moment.adding(.seconds(2 * 86_400)) } == [1])
                #expect(try await numbers { $0.direction = .outgoing } == [])
            }
        }

        @Test func `show a correction beside what it corrects, and withhold from who may not see the case`()
            async throws
        {
            try await TestDatabase.with { database async throws in
                let tenant = database.tenant()
                try await tenant.addEdition()
                let (row, barred) = (try await tenant.addCase(), Sample.staff())
                try await tenant.run([StaffStore.add(barred, passwordHash: "x"), RegisterStore.add(entry(row, 1))])
                var correction = entry(row, 2)
                correction.correction = RegisterRow.Correction(
                    of: RegisterNumber(year: 1447, number: 1), reason: "خطأ في الموضوع", by: barred.id)
                try await tenant.run([RegisterStore.add(correction)])
                let first = try #require(
                    try await tenant.run(
                        RegisterStore.find(.incoming, RegisterNumber(year: 1447, number: 1), viewer: barred.id)))
                #expect(first.correctedBy == RegisterNumber(year: 1447, number: 2) && !first.isWithheld)
                try await database.superuser(
                    """
                    insert into case_interest (case_id, staff_id, kind, reason, recorded_at, recorded_by)
                    values ($1, $2, 'complained-of', 'x', now(), 'x')
                    """,
                    [.uuid(row.id.text), .uuid(barred.id.text)], on: tenant.slug)
                let list = RegisterList(.incoming, viewer: barred.id)
                #expect(try await tenant.run(RegisterStore.list(list)).map(\.isWithheld) == [true, true])
                #expect(
                    try await tenant.run(RegisterStore.list(RegisterList(.incoming, viewer: nil))).map(\.isWithheld)
                        == [false, false])
            }
        }
    }
}
