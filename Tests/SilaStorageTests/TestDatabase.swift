import Foundation
import Logging
import Postgres
import SilaCore
import SilaStorage
import Testing

/// A database of its own for one test, cloned from the template of the run and dropped after, with three tenants in it.
struct TestDatabase: Sendable {
    /// Its name on the server.
    let name: String
    /// The tenants that are there.
    let slugs: [TenantSlug]
    /// Signed in as the superuser.
    let owner: Pool
    /// Signed in as `sila_app`, as the service is.
    let app: Pool

    /// Hands `body` a database; drops it whatever comes of it.
    static func with(_ body: (TestDatabase) async throws -> Void) async throws {
        guard let template = TestTemplate.current else { throw TestServer.Missing() }
        await TestServer.places.enter()
        do {
            let name = template.nextName()
            try await TestServer.command("create database \(name) template \(template.name)")
            let database = TestDatabase(
                name: name, slugs: template.slugs, owner: try TestServer.pool(name), app: try TestServer.appPool(name)
            )
            do {
                try await database.bootstrap.prepareDatabase()
                try await body(database)
            } catch {
                await database.drop()
                throw error
            }
            await database.drop()
        } catch {
            await TestServer.places.leave()
            throw error
        }
        await TestServer.places.leave()
    }

    var bootstrap: Bootstrap { Bootstrap(pool: owner, set: TestServer.migrations, logger: TestServer.logger) }

    func tenant(_ index: Int = 0) -> TenantDatabase { TenantDatabase(slug: slugs[index], pool: app) }

    func migrator(_ set: MigrationSet = TestServer.migrations) -> Migrator {
        Migrator(pool: owner, set: set, logger: TestServer.logger)
    }

    func provisioning(_ set: MigrationSet = TestServer.migrations) -> TenantProvisioning {
        TenantProvisioning(placement: Placement(owner), set: set, logger: TestServer.logger)
    }

    /// Runs SQL as the superuser, on the schema of a tenant where one is given, past the triggers where that is asked.
    @discardableResult
    func superuser(
        _ sql: String, _ parameters: [Value] = [], on slug: TenantSlug? = nil, pastTriggers: Bool = false
    ) async throws -> ResultSet {
        try await owner.withLease { lease in
            try await lease.run([
                Statement("select set_config('search_path', $1, true)", [.text(slug?.schemaName ?? "pg_catalog")]),
                Statement(
                    "select set_config('session_replication_role', $1, true)", [pastTriggers ? "replica" : "origin"]
                ),
                Statement(sql, parameters),
            ])[2]
        }
    }

    /// Runs SQL as `sila_app`, in the role of a tenant where one is given; gives the SQLSTATE it failed with.
    func refusal(_ sql: String, as slug: TenantSlug? = nil) async throws -> String? {
        var statements = [Statement(sql)]
        if let slug {
            statements.insert(
                Statement(
                    "select set_config('role', $1, true), set_config('search_path', $1, true)",
                    [.text(slug.schemaName)]
                ),
                at: 0
            )
        }
        do {
            let all = statements
            _ = try await app.withLease { lease in try await lease.run(all) }
            return nil
        } catch let error as PostgresError {
            return error.sqlState
        }
    }

    private func drop() async {
        await owner.close()
        await app.close()
        _ = try? await TestServer.command("drop database if exists \(name) with (force)")
    }
}
