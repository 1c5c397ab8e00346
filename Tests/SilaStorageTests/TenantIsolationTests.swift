import Postgres
import SilaCore
import SilaStorage
import Testing

extension Storage {
    @Suite struct `Tenants see themselves alone` {
        @Test func `a connection without a tenant reads nothing`() async throws {
            try await TestDatabase.with { database async throws in
                #expect(try await database.refusal("select * from case_file") == "42P01")
                let schema = database.slugs[0].schemaName
                for table in ["case_file", "event", "staff", "session", "migration"] {
                    #expect(try await database.refusal("select * from \(schema).\(table)") == "42501")
                }
            }
        }

        @Test func `what a tenant's work set ends with it`() async throws {
            try await TestDatabase.with { database async throws in
                try await database.tenant().addEdition()
                let answer = try await database.app.withLease(affinity: database.slugs[0].text) { lease in
                    try await lease.run(
                        Statement(
                            "select current_user, current_setting('search_path'), current_setting('statement_timeout')")
                    )
                }
                #expect(answer.rows.first?[0] == "sila_app")
                #expect(answer.rows.first?[1] == "pg_catalog, pg_temp")
                #expect(answer.rows.first?[2] == "0")
            }
        }

        @Test func `a tenant's role reads and writes its own tables and no other's`() async throws {
            try await TestDatabase.with { database async throws in
                for (index, slug) in database.slugs.enumerated() {
                    #expect(try await database.refusal("select * from case_file", as: slug) == nil)
                    let other = database.slugs[(index + 1) % database.slugs.count].schemaName
                    #expect(try await database.refusal("select * from \(other).case_file", as: slug) == "42501")
                    #expect(
                        try await database.refusal(
                            "insert into \(other).audit (at, actor, what) values (now(), '', 'x')", as: slug) == "42501"
                    )
                }
            }
        }

        @Test func `no role of a tenant has any privilege on any object of another or of the control schema`()
            async throws
        {
            try await TestDatabase.with { database async throws in
                let rights = try await Rights(database).all()
                #expect(rights.count > 3 * 3 * 11)
                let foreign = rights.filter { $0.role != $0.schema }
                #expect(foreign.allSatisfy { $0.privileges.isEmpty }, "\(foreign.filter { !$0.privileges.isEmpty })")
                let own = rights.filter { $0.role == $0.schema && !$0.privileges.isEmpty }
                #expect(own.count == 3 * (Rights.granted(in: TestServer.migrations).count + 2))
            }
        }

        @Test func `a tenant's role has on its own tables what their nature allows`() async throws {
            try await TestDatabase.with { database async throws in
                let schema = database.slugs[0].schemaName
                let own = try await Rights(database).all().filter { $0.role == schema && $0.schema == schema }
                let granted = Dictionary(uniqueKeysWithValues: own.map { ($0.object, $0.privileges) })
                for history in [
                    "event", "content", "audit", "approval", "draft_revision", "case_interest", "register_entry",
                    "assignment", "case_note",
                ] {
                    #expect(granted[history] == "INSERT,SELECT")
                }
                for kept in ["edition", "case_file", "task", "draft", "delegation"] {
                    #expect(granted[kept] == "INSERT,SELECT")
                }
                for changed in ["staff", "person"] { #expect(granted[changed] == "INSERT,SELECT,UPDATE") }
                #expect(granted["session"] == "DELETE,INSERT,SELECT,UPDATE")
                for forgotten in ["outbox", "idempotency"] { #expect(granted[forgotten] == "DELETE,INSERT,SELECT") }
                #expect(granted["migration"] == "SELECT")
                #expect(granted["schema"] == "USAGE")
            }
        }

        @Test func `the service itself reads the catalogue and writes nothing`() async throws {
            try await TestDatabase.with { database async throws in
                #expect(try await TenantCatalogue(pool: database.app).list().map(\.slug) == database.slugs.sorted())
                for command in [
                    "insert into sila.tenant (slug, name_ar, name_en) values ('aa', 'a', 'a')",
                    "update sila.tenant set state = 'suspended'", "delete from sila.database",
                    "delete from sila.migration", "create table sila.x (a int)", "create schema x",
                    "create table public.x (a int)", "create temp table x (a int)", "create role x",
                    "set role sila_owner", "alter role sila_app superuser",
                ] {
                    #expect(try await database.refusal(command) == "42501", "\(command)")
                }
            }
        }

        @Test func `what a case was born with is never changed by the service`() async throws {
            try await TestDatabase.with { database async throws in
                let tenant = database.tenant()
                try await tenant.addEdition()
                try await tenant.addCase()
                for column in ["id", "kind", "reference", "edition", "received_at", "converted_from"] {
                    let command = "update case_file set \(column) = \(column)"
                    #expect(try await database.refusal(command, as: tenant.slug) == "42501", "\(column)")
                }
                #expect(try await database.refusal("update case_file set stage = stage", as: tenant.slug) == nil)
                #expect(try await database.refusal("delete from case_file", as: tenant.slug) == "42501")
            }
        }

        @Test func `a tenant's work stops at its time limits`() async throws {
            try await TestDatabase.with { database async throws in
                var tenant = database.tenant()
                tenant.limits.statement = .milliseconds(50)
                let hurried = tenant
                let error = await #expect(throws: StorageError.self) { try await hurried.run(Probe.sleep(seconds: 5)) }
                guard case .database(let refused) = error else {
                    return #expect(Bool(false), "\(String(describing: error))")
                }
                #expect(refused.sqlState == "57014")
                try await database.tenant().addEdition()
            }
        }
    }
}
