import Postgres
import SilaCore
import SilaStorage
import Synchronization
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// The database that those of a run are cloned from: made before the first test and dropped after the last, with the
/// roles of its tenants.
final class TestTemplate: Sendable {
    @TaskLocal static var current: TestTemplate?

    let name: String
    let slugs: [TenantSlug]
    private let run: String
    private let count = Atomic(0)

    private init(run: String) throws {
        self.run = run
        name = "sila_test_\(run)"
        slugs = try ["alpha", "beta", "gamma"].map { try TenantSlug.parse("\($0)-\(run)") }
    }

    /// A name that no other database of the run has.
    func nextName() -> String { "\(name)_\(count.add(1, ordering: .relaxed).newValue)" }

    /// A slug that no other tenant of the server has.
    func slug(_ stem: String) throws -> TenantSlug {
        try TenantSlug.parse("\(stem)\(count.add(1, ordering: .relaxed).newValue)-\(run)")
    }

    static func make() async throws -> TestTemplate {
        let template = try TestTemplate(run: String(UInt32.random(in: 0...UInt32.max), radix: 36))
        try await TestServer.command("create database \(template.name)")
        let pool = try TestServer.pool(template.name)
        do {
            let bootstrap = Bootstrap(pool: pool, set: TestServer.migrations, logger: TestServer.logger)
            try await bootstrap.run(appPassword: TestServer.appPassword())
            let provisioning = TenantProvisioning(
                placement: Placement(pool), set: TestServer.migrations, logger: TestServer.logger
            )
            for slug in template.slugs {
                try await provisioning.create(slug, name: Name(ar: "جمعية \(slug)", en: "Association \(slug)"))
            }
        } catch {
            await pool.close()
            throw error
        }
        await pool.close()
        return template
    }

    func drop() async throws {
        try await TestServer.command("drop database if exists \(name) with (force)")
        let roles = try await TestServer.command("select rolname from pg_roles where rolname like 't\\_%\\_\(run)'")
        for role in roles.rows.compactMap({ $0[0] }) { try await TestServer.command("drop role \(role)") }
    }
}

/// Makes the template for all tests below the suite that has this trait.
struct TemplateTrait: SuiteTrait, TestScoping {
    func scopeProvider(for test: Test, testCase: Test.Case?) -> TemplateTrait? { testCase == nil ? self : nil }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        let template = try await TestTemplate.make()
        do {
            try await TestTemplate.$current.withValue(template) { try await function() }
        } catch {
            try? await template.drop()
            throw error
        }
        try await template.drop()
    }
}

/// Everything that is tested on a real server.
@Suite(TemplateTrait()) enum Storage {}
