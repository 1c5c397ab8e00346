import Postgres
import SilaStorage
import Testing

extension Storage {
    @Suite struct `History stays as it was written` {
        private static let tables = ["event", "content", "audit"]

        private func fill(_ tenant: TenantDatabase) async throws {
            try await tenant.addEdition()
            let row = try await tenant.addCase()
            try await tenant.run([
                ContentStore.add(
                    ContentRow(
                        caseID: row.id, revision: 1, recordedAt: Sample.moment, sealed: [1], digest: Sample.hash(1))
                ),
                AuditStore.record(AuditRow(at: Sample.moment, actor: "tests", what: "looked")),
            ])
        }

        @Test(arguments: tables) func `the service cannot change, remove or empty it`(table: String) async throws {
            try await TestDatabase.with { database async throws in
                let slug = database.slugs[0]
                try await fill(database.tenant())
                let column = table == "audit" ? "at" : "recorded_at"
                for command in ["update \(table) set \(column) = now()", "delete from \(table)", "truncate \(table)"] {
                    #expect(try await database.refusal(command, as: slug) == "42501", "\(command)")
                }
                #expect(try await database.tenant().run(Probe.count(table)) == 1)
            }
        }

        @Test(arguments: tables) func `whoever has every privilege is refused too`(table: String) async throws {
            try await TestDatabase.with { database async throws in
                let slug = database.slugs[0]
                try await fill(database.tenant())
                let column = table == "audit" ? "at" : "recorded_at"
                for command in ["update \(table) set \(column) = now()", "delete from \(table)", "truncate \(table)"] {
                    let error = await #expect(throws: PostgresError.self) {
                        try await database.superuser(command, on: slug)
                    }
                    #expect(error?.sqlState == "23001", "\(command)")
                }
                #expect(try await database.tenant().run(Probe.count(table)) == 1)
            }
        }
    }
}
