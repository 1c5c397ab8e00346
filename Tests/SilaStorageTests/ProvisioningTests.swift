import Postgres
import SilaCore
import SilaStorage
import Testing

extension Storage {
    @Suite struct `Making and dropping a tenant` {
        private let name = Name(ar: "جمعية", en: "An association")

        private func slug(_ stem: String) throws -> TenantSlug {
            guard let slug = try TestTemplate.current?.slug(stem) else { throw TestServer.Missing() }
            return slug
        }

        private func exists(_ slug: TenantSlug, in database: TestDatabase) async throws -> [Bool] {
            let answer = try await database.superuser(
                "select to_regnamespace($1) is not null, to_regrole($1) is not null", [.text(slug.schemaName)]
            )
            guard let row = answer.rows.first else { return [] }
            return [try row.bool(0), try row.bool(1)]
        }

        @Test func `it is served as soon as it is made, and gone when it is dropped`() async throws {
            try await TestDatabase.with { database async throws in
                let slug = try slug("new")
                let provisioning = database.provisioning()
                try await provisioning.create(slug, name: name)
                let catalogue = TenantCatalogue(pool: database.app)
                let tenant = try await catalogue.find(slug)
                #expect(tenant?.state == .active)
                #expect(tenant?.name == name)
                #expect(tenant?.database == "default")
                let tables = try Placement(database.app).database(of: #require(tenant))
                try await tables.addEdition()
                #expect(try await exists(slug, in: database) == [true, true])

                #expect(try await provisioning.drop(slug, confirmation: slug.text))
                #expect(try await catalogue.find(slug) == nil)
                #expect(try await exists(slug, in: database) == [false, false])
                #expect(try await catalogue.list().map(\.slug) == database.slugs.sorted())
            }
        }

        @Test func `it is not made twice`() async throws {
            try await TestDatabase.with { database async throws in
                let error = await #expect(throws: StorageError.self) {
                    try await database.provisioning().create(database.slugs[0], name: name)
                }
                guard case .tenantExists = error else { return #expect(Bool(false), "\(String(describing: error))") }
            }
        }

        @Test func `making that was cut short is finished by making it again`() async throws {
            try await TestDatabase.with { database async throws in
                let slug = try slug("half")
                let half = try MigrationSet(
                    control: TestServer.migrations.control,
                    tenant: Array(TestServer.migrations.tenant.prefix(3)) + [
                        Migration(file: "0004_broken.sql", text: "select 1 / 0")
                    ]
                )
                await #expect(throws: StorageError.self) {
                    try await database.provisioning(half).create(slug, name: name)
                }
                let catalogue = TenantCatalogue(pool: database.app)
                let tenant = try #require(try await catalogue.find(slug))
                #expect(tenant.state == .creating)
                #expect(throws: StorageError.self) { try Placement(database.app).database(of: tenant) }

                try await database.provisioning().create(slug, name: name)
                #expect(try await catalogue.find(slug)?.state == .active)
                try await TenantDatabase(slug: slug, pool: database.app).addEdition()
                try await database.provisioning().drop(slug, confirmation: slug.text)
            }
        }

        @Test func `dropping wants the slug said twice, and a tenant to drop`() async throws {
            try await TestDatabase.with { database async throws in
                let provisioning = database.provisioning()
                await #expect(throws: StorageError.self) {
                    try await provisioning.drop(database.slugs[0], confirmation: "yes")
                }
                #expect(try await exists(database.slugs[0], in: database) == [true, true])
                let unknown = try slug("unknown")
                await #expect(throws: StorageError.self) {
                    try await provisioning.drop(unknown, confirmation: unknown.text)
                }
            }
        }

        @Test func `a role that another database of the server still knows stays`() async throws {
            try await TestDatabase.with { database async throws in
                let slug = database.slugs[0]
                let isRoleGone = try await database.provisioning().drop(slug, confirmation: slug.text)
                #expect(!isRoleGone)
                #expect(try await exists(slug, in: database) == [false, true])
            }
        }

        @Test func `a suspended tenant keeps its rows and is not served`() async throws {
            try await TestDatabase.with { database async throws in
                let slug = database.slugs[1]
                try await database.tenant(1).addEdition()
                try await database.provisioning().setSuspended(slug, true)
                let catalogue = TenantCatalogue(pool: database.app)
                let suspended = try #require(try await catalogue.find(slug))
                #expect(suspended.state == .suspended)
                #expect(throws: StorageError.self) { try Placement(database.app).database(of: suspended) }
                try await database.provisioning().setSuspended(slug, false)
                let tenant = try #require(try await catalogue.find(slug))
                let edition = try await Placement(database.app).database(of: tenant).run(
                    EditionStore.numberInForce(on: Sample.day))
                #expect(edition == 1)
            }
        }

        @Test func `one of a slug that was there before begins with nothing, on the same connections`() async throws {
            try await TestDatabase.with { database async throws in
                let slug = try slug("again")
                let pool = try TestServer.appPool(database.name, connections: 1)
                let tenant = TenantDatabase(slug: slug, pool: pool)
                for _ in 0..<2 {
                    try await database.provisioning().create(slug, name: name)
                    try await tenant.addEdition()
                    try await tenant.addCase()
                    #expect(try await tenant.run(Probe.count("case_file")) == 1)
                    try await database.provisioning().drop(slug, confirmation: slug.text)
                    await #expect(throws: StorageError.self) { try await tenant.run(EditionStore.last()) }
                }
                await pool.close()
            }
        }

        @Test func `several are made at once`() async throws {
            try await TestDatabase.with { database async throws in
                let slugs = try (0..<4).map { _ in try slug("many") }
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for slug in slugs {
                        group.addTask { try await database.provisioning().create(slug, name: name) }
                    }
                    try await group.waitForAll()
                }
                let active = try await TenantCatalogue(pool: database.app).list().filter { $0.state == .active }
                #expect(Set(slugs).isSubset(of: active.map(\.slug)))
                for slug in slugs { try await database.provisioning().drop(slug, confirmation: slug.text) }
            }
        }

        @Test func `a tenant is placed in a database that this process knows`() async throws {
            try await TestDatabase.with { database async throws in
                let slug = try slug("far")
                await #expect(throws: StorageError.self) {
                    try await database.provisioning().create(slug, name: name, in: "elsewhere")
                }
                #expect(try await TenantCatalogue(pool: database.app).find(slug) == nil)
                #expect(try await TenantCatalogue(pool: database.app).databases() == ["default": "SILA_DATABASE_URL"])
            }
        }
    }

    @Suite struct `A slug and its schema` {
        @Test func `no two slugs share a schema, and every schema can be named without quoting`() throws {
            let letters = ["a", "b", "-", "0"]
            var words = [""]
            var slugs: [TenantSlug] = []
            for _ in 0..<6 {
                words = words.flatMap { word in letters.map { word + $0 } }
                slugs += words.compactMap { TenantSlug(reading: $0) }
            }
            #expect(slugs.count > 2_000)
            let schemas = Set(slugs.map(\.schemaName))
            #expect(schemas.count == slugs.count)
            #expect(schemas.allSatisfy { $0.utf8.count <= 63 && $0.wholeMatch(of: /t_[a-z0-9_]+/) != nil })
        }

        @Test func `one that would name another's schema is no slug`() {
            for written in ["a_b", "A-b", "a--b\n", "public", "pg-x", "-a", "a-", "a\u{0660}b"] {
                #expect(TenantSlug(reading: written) == nil, "\(written)")
            }
        }
    }
}
