import SilaCore
import SilaStorage
import Testing

extension Storage {
    @Suite struct `A list of cases` {
        private func later(_ minutes: Int) -> Moment { Sample.moment.adding(.seconds(minutes * 60)) }

        /// Ten requests a minute apart, each third of them without a due day, all of one person.
        private func filled(_ database: TestDatabase) async throws -> [CaseRow] {
            let tenant = database.tenant()
            try await tenant.addEdition()
            let person = Sample.person("عبد الله الغامدي")
            try await tenant.run([PersonStore.add(person)])
            var rows: [CaseRow] = []
            for number in 0..<10 {
                let (sound, event) = Sample.received(at: later(number))
                var row = sound
                row.personID = person.id
                row.completedOn = Sample.day
                if number % 3 != 0 { row.due = Sample.day.adding(days: 20 - number) }
                try await tenant.run([CaseStore.add(row), EventStore.append(event)])
                rows.append(row)
            }
            return rows
        }

        @Test func `gives page after page the newest first, each case once`() async throws {
            try await TestDatabase.with { database async throws in
                let rows = try await filled(database)
                var seen: [CaseRow] = []
                var last: CaseList.Receipt?
                while true {
                    let page = try await database.tenant().run(
                        CaseStore.list(CaseList(order: .newest(after: last), limit: 3))
                    )
                    guard let end = page.last?.row else { break }
                    #expect(page.allSatisfy { $0.personName == "عبد الله الغامدي" })
                    seen += page.map(\.row)
                    last = CaseList.Receipt(at: end.receivedAt, id: end.id)
                    // A case that comes in meanwhile moves no page.
                    try await database.tenant().addCase(at: later(100))
                }
                #expect(seen == rows.reversed())
            }
        }

        @Test func `gives those due first at the top and those without a day at the end`() async throws {
            try await TestDatabase.with { database async throws in
                let rows = try await filled(database)
                var seen: [CaseRow] = []
                var last: CaseList.Due?
                while true {
                    let page = try await database.tenant().run(
                        CaseStore.list(CaseList(order: .due(after: last), limit: 3))
                    )
                    guard let end = page.last?.row else { break }
                    seen += page.map(\.row)
                    last = CaseList.Due(on: end.due, id: end.id)
                }
                #expect(seen.count == 10)
                #expect(Set(seen.map(\.id)) == Set(rows.map(\.id)))
                let days = seen.map { $0.due ?? .last }
                #expect(days == days.sorted())
            }
        }

        @Test func `is narrowed by everything that is asked at once`() async throws {
            try await TestDatabase.with { database async throws in
                let rows = try await filled(database)
                let tenant = database.tenant()
                try await tenant.addCase("inquiry")
                var list = CaseList()
                list.kind = "request"
                list.stage = "received"
                list.standing = "within"
                list.personID = rows[0].personID
                list.name = NameSearch(key: ArabicSearchKey("الغامدي").text)
                list.open = true
                list.dueBy = Sample.day.adding(days: 15)
                let found = try await tenant.run(CaseStore.list(list))
                #expect(Set(found.map(\.row.id)) == Set(rows.filter { ($0.due ?? .last) <= list.dueBy! }.map(\.id)))
                list.body = "committee"
                #expect(try await tenant.run(CaseStore.list(list)).isEmpty)
                list = CaseList()
                list.kind = "inquiry"
                #expect(try await tenant.run(CaseStore.list(list)).count == 1)
                list.open = false
                #expect(try await tenant.run(CaseStore.list(list)).isEmpty)
                let counts = try await tenant.run(CaseStore.openByStage())
                #expect(counts.map(\.kind) == ["inquiry", "request"])
                #expect(counts.map(\.count) == [1, 10])
            }
        }

        @Test(arguments: ["%", "_", "\\", "%\u{0301}", "' or true --"])
        func `takes what is typed for itself`(typed: String) async throws {
            try await TestDatabase.with { database async throws in
                _ = try await filled(database)
                var list = CaseList()
                let search = try #require(NameSearch(key: typed))
                list.name = search
                #expect(try await database.tenant().run(CaseStore.list(list)).isEmpty)
                #expect(try await database.tenant().run(PersonStore.search(search, limit: 5)).isEmpty)
            }
        }
    }
}
