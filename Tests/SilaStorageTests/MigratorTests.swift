import Postgres
import SilaCore
import SilaStorage
import Testing

extension Storage {
    @Suite struct `Migrating` {
        private func set(_ tenant: [String]) throws -> MigrationSet {
            try MigrationSet(
                control: TestServer.migrations.control,
                tenant: tenant.enumerated().map { index, text in
                    try Migration(file: "000\(index + 1)_step.sql", text: text)
                }
            )
        }

        /// Schemas as provisioning makes them, with nothing in them.
        private func empty(_ database: TestDatabase, _ count: Int) async throws -> [MigrationTarget] {
            var targets: [MigrationTarget] = []
            for _ in 0..<count {
                guard let slug = try TestTemplate.current?.slug("m") else { continue }
                try await database.superuser("create role \(slug.schemaName)")
                try await database.superuser("create schema \(slug.schemaName) authorization sila_owner")
                targets.append(.tenant(slug))
            }
            return targets
        }

        private func tables(_ target: MigrationTarget, in database: TestDatabase) async throws -> [String] {
            let answer = try await database.superuser(
                "select tablename::text from pg_tables where schemaname = $1 order by 1", [.text(target.schema)]
            )
            return answer.rows.compactMap { $0[0] }
        }

        @Test func `brings a schema up to date once`() async throws {
            try await TestDatabase.with { database async throws in
                let target = try await empty(database, 1)[0]
                let migrator = database.migrator(try set(["create table a (n int)", "create table b (n int)"]))
                #expect(await migrator.pending([target], jobs: 1)[0].files == ["0001_step.sql", "0002_step.sql"])
                #expect(try await tables(target, in: database) == [])
                #expect(try await migrator.migrate(target) == ["0001_step.sql", "0002_step.sql"])
                #expect(try await migrator.migrate(target) == [])
                #expect(await migrator.pending([target], jobs: 1)[0].files == [])
                #expect(try await tables(target, in: database) == ["a", "b", "migration"])
            }
        }

        @Test func `grants to the role that the schema is named for`() async throws {
            try await TestDatabase.with { database async throws in
                let target = try await empty(database, 1)[0]
                let text = "create table a (n int); grant select on a to :role"
                try await database.migrator(try set([text])).migrate(target)
                let may = try await database.superuser(
                    "select has_table_privilege($1::text, $2, 'select')",
                    [.text(target.schema), .text("\(target.schema).a")]
                )
                #expect(try may.rows.first?.bool(0) == true)
            }
        }

        @Test func `undoes a migration that fails, whole, and goes on behind the last that did not`() async throws {
            try await TestDatabase.with { database async throws in
                let target = try await empty(database, 1)[0]
                let broken = try set(["create table a (n int)", "create table b (n int); select 1 / 0"])
                let error = await #expect(throws: StorageError.self) {
                    try await database.migrator(broken).migrate(target)
                }
                #expect("\(error!)".hasPrefix("0002_step.sql failed on `\(target.schema)`: the database refused"))
                #expect(try await tables(target, in: database) == ["a", "migration"])
                let mended = try set(["create table a (n int)", "create table b (n int)"])
                #expect(try await database.migrator(mended).migrate(target) == ["0002_step.sql"])
            }
        }

        @Test func `that was killed half-way is resumed`() async throws {
            try await TestDatabase.with { database async throws in
                let target = try await empty(database, 1)[0]
                let slow = try set([
                    "create table a (n int)", "create table b (n int); select pg_sleep(60)", "create table c (n int)",
                ])
                let work = Task { try await database.migrator(slow).migrate(target) }
                try await killSleeper(in: database)
                await #expect(throws: StorageError.self) { try await work.value }
                #expect(try await tables(target, in: database) == ["a", "migration"])
                let quick = try set(["create table a (n int)", "create table b (n int)", "create table c (n int)"])
                #expect(try await database.migrator(quick).migrate(target) == ["0002_step.sql", "0003_step.sql"])
                #expect(try await tables(target, in: database) == ["a", "b", "c", "migration"])
            }
        }

        private func killSleeper(in database: TestDatabase) async throws {
            for _ in 0..<500 {
                let killed = try await database.superuser(
                    """
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and query like '%pg_sleep(60)%' and pid <> pg_backend_pid()
                    and wait_event = 'PgSleep'
                    """
                )
                if !killed.rows.isEmpty { return }
                try await Task.sleep(for: .milliseconds(10))
            }
            Issue.record("nobody slept")
        }

        @Test func `refuses a file that was changed after it was applied, and names it`() async throws {
            try await TestDatabase.with { database async throws in
                let target = try await empty(database, 1)[0]
                try await database.migrator(try set(["create table a (n int)"])).migrate(target)
                let changed = try set(["create table a (n bigint)", "create table b (n int)"])
                let error = await #expect(throws: StorageError.self) {
                    try await database.migrator(changed).migrate(target)
                }
                #expect(
                    "\(error!)" == "0001_step.sql was changed after it was applied to `\(target.schema)`; "
                        + "restore its text and write a new migration"
                )
                #expect(try await tables(target, in: database) == ["a", "migration"])
                let report = await database.migrator(changed).pending([target], jobs: 1)[0]
                #expect(report.error != nil)
            }
        }

        @Test func `refuses a schema that a later version made`() async throws {
            try await TestDatabase.with { database async throws in
                let target = try await empty(database, 1)[0]
                try await database.migrator(try set(["create table a (n int)", "create table b (n int)"])).migrate(
                    target)
                let error = await #expect(throws: StorageError.self) {
                    try await database.migrator(try set(["create table a (n int)"])).migrate(target)
                }
                #expect("\(error!)".contains("has migration 2, which this version does not know"))
            }
        }

        @Test func `does several tenants at once, and one that fails stops no other`() async throws {
            try await TestDatabase.with { database async throws in
                let targets = try await empty(database, 5)
                try await database.superuser("create table \(targets[2].schema).b (n int)")
                let migrator = database.migrator(try set(["create table a (n int)", "create table b (n int)"]))
                let reports = await migrator.migrate(targets, jobs: 3)
                #expect(reports.map(\.target) == targets)
                #expect(reports.map { $0.error == nil } == [true, true, false, true, true])
                for (index, target) in targets.enumerated() where index != 2 {
                    #expect(try await tables(target, in: database) == ["a", "b", "migration"])
                }
            }
        }

        @Test func `two migrators at once do not clash`() async throws {
            try await TestDatabase.with { database async throws in
                let targets = try await empty(database, 3)
                let texts = (0..<4).map { "create table t\($0) (n int)" }
                let migrator = database.migrator(try set(texts))
                async let first = migrator.migrate(targets, jobs: 2)
                async let second = migrator.migrate(targets.reversed(), jobs: 2)
                let (one, other) = await (first, second)
                #expect((one + other).allSatisfy { $0.error == nil })
                for target in targets {
                    let applied = (one + other).filter { $0.target == target }.flatMap(\.files)
                    #expect(applied.sorted() == ["0001_step.sql", "0002_step.sql", "0003_step.sql", "0004_step.sql"])
                }
            }
        }

        @Test func `the service sees what a schema lacks of the version it is`() async throws {
            try await TestDatabase.with { database async throws in
                let known = TestServer.migrations
                let number = known.tenant.count + 1
                let file = "00\(number)_later.sql"
                let next = try Migration(file: file, text: "create table later (n int)")
                let later = try MigrationSet(control: known.control, tenant: known.tenant + [next])
                let catalogue = TenantCatalogue(pool: database.app)
                #expect(try await database.tenant().lacking(of: known) == [])
                #expect(try await database.tenant().lacking(of: later) == [file])
                #expect(try await catalogue.lacking(of: known) == [])
                try await database.migrator(later).migrate(.tenant(database.slugs[0]))
                let error = await #expect(throws: StorageError.self) {
                    try await database.tenant().lacking(of: known)
                }
                #expect("\(error!)".contains("has migration \(number), which this version does not know"))
                #expect(try await database.tenant(1).lacking(of: known) == [])
            }
        }

        @Test func `setting up twice changes nothing`() async throws {
            try await TestDatabase.with { database async throws in
                try await database.bootstrap.run(appPassword: nil)
                let installations = try await database.superuser("select id from sila.installation")
                #expect(installations.rows.count == 1)
                try await database.tenant().addEdition()
            }
        }

        @Test func `a password that cannot be typed everywhere is refused`() async throws {
            try await TestDatabase.with { database async throws in
                for password in ["", "كلمة", "a\nb"] {
                    await #expect(throws: StorageError.self) {
                        try await database.bootstrap.run(appPassword: password)
                    }
                }
            }
        }
    }
}
