import SilaCore
import SilaStorage
import Testing

extension Storage {
    @Suite struct `The facts for a replay` {
        /// A case received then, with these events at these moments after its receipt.
        private func add(
            _ tenant: TenantDatabase, at received: Moment, ended: Bool = false, _ events: [(kind: String, at: Moment)]
        ) async throws -> CaseRow {
            let (opened, event) = Sample.received(at: received)
            var row = opened
            var written = [EventStore.append(event)]
            for (kind, at) in events {
                let next = EventChain.link(
                    caseID: row.id, seq: row.version + 1, kind: kind, recordedAt: at, actor: "tests",
                    body: [UInt8(row.version)], previous: row.headHash)
                row.version += 1
                row.headHash = next.hash
                written.append(EventStore.append(next))
            }
            if ended {
                row.stage = "withdrawn"
                row.closedOn = received.date
            }
            try await tenant.run([CaseStore.add(row)] + written)
            return row
        }

        @Test func `are what happened that a term hangs on, by the days of Riyadh`() async throws {
            try await TestDatabase.with { database async throws in
                let tenant = database.tenant()
                try await tenant.addEdition()
                let evening = Moment(startOf: Sample.day).adding(.seconds(23 * 3_600 + 1_800))
                let night = Moment(startOf: Sample.day.adding(days: 1)).adding(.seconds(1_800))
                let row = try await add(
                    tenant, at: evening,
                    [("supplied", evening), ("completed", evening), ("extended", night), ("signed", night)])
                let page = try await tenant.run(ReplayStore.page(after: nil, since: evening, limit: 10))
                let found = try #require(page.first)
                #expect(page.count == 1 && found.id == row.id && found.isExtended)
                #expect(found.file.reference == row.reference && found.file.kind == .request)
                #expect(found.file.receivedOn == Sample.day && found.file.isWithin && found.file.isOpen)
                #expect(
                    found.file.happenings == [
                        Happening(.completed, on: Sample.day), Happening(.extended, on: Sample.day.adding(days: 1)),
                    ])
                let extensions = try await tenant.run(ReplayStore.extensions(of: [row.id, Sample.id()]))
                #expect(extensions.map(\.seq) == [4] && extensions.map(\.body) == [[3]])
            }
        }

        @Test func `are of open cases and those received since, page after page, each once`() async throws {
            try await TestDatabase.with { database async throws in
                let tenant = database.tenant()
                try await tenant.addEdition()
                let since = Sample.moment
                var wanted: Set<RowID> = []
                for number in -4..<5 {
                    let at = since.adding(.seconds(number * 3_600))
                    let row = try await add(tenant, at: at, ended: number % 2 == 0, [])
                    if number % 2 != 0 || number >= 0 { wanted.insert(row.id) }
                }
                var (seen, last) = ([] as [RowID], nil as RowID?)
                while true {
                    let page = try await tenant.run(ReplayStore.page(after: last, since: since, limit: 2))
                    guard let end = page.last else { break }
                    seen += page.map(\.id)
                    last = end.id
                }
                #expect(seen.count == wanted.count && Set(seen) == wanted)
                #expect(try await tenant.run(ReplayStore.count(since: since)) == wanted.count)
                #expect(
                    try await tenant.run(ReplayStore.page(after: nil, since: since, limit: 9))[0].file.happenings == [])
            }
        }
    }
}
