internal import Postgres
internal import SilaCore

/// The roles of the server: made, granted and removed.
///
/// They are no part of a database, so what is done twice or by two at once must come out the same.
struct ClusterRoles: Sendable {
    let pool: Pool

    /// Makes `sila_owner` and `sila_app` as they should be, and lets the one who asks act as the owner.
    func create(appPassword password: String?) async throws(StorageError) {
        let (owner, app) = (Owner.role, Owner.appRole)
        try await run { lease in
            let may = try await lease.run(
                Statement("select rolsuper or rolcreaterole from pg_catalog.pg_roles where rolname = current_user")
            )
            guard try may.rows.first?.bool(0) == true else {
                throw StorageError.setUp("the role of this connection may not create roles; connect as a superuser")
            }
            for role in [owner, app] where try await !exists(role, lease) {
                _ = try await lease.run(Statement("create role \(role)"))
            }
            var commands = [
                "alter role \(owner) with nologin createrole noinherit nosuperuser nocreatedb noreplication nobypassrls",
                "alter role \(app) with login noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls",
                "alter role \(app) set search_path = pg_catalog, pg_temp",
                "alter role \(app) set idle_in_transaction_session_timeout = '60s'",
            ]
            if let password {
                commands.append("alter role \(app) with password '\(ScramVerifier.text(for: password))'")
            }
            _ = try await lease.run(commands.map { Statement($0) })
            let acts = try await lease.run(
                Statement("select pg_catalog.pg_has_role(current_user, $1, 'member')", [.text(owner)])
            )
            if try acts.rows.first?.bool(0) != true {
                _ = try await lease.run(Statement("grant \(owner) to current_user"))
            }
        }
    }

    /// Makes the tenant's role and lets `sila_app` take it.
    func createTenantRole(_ slug: TenantSlug) async throws(StorageError) {
        let role = slug.schemaName
        try await run { lease in
            _ = try await lease.run(Owner.opening(schema: "pg_catalog"))
            if try await !exists(role, lease) {
                _ = try await lease.run(Statement("create role \(role) nologin noinherit"))
            }
            let granted = try await lease.run(
                Statement("select pg_catalog.pg_has_role($1, $2, 'member')", [.text(Owner.appRole), .text(role)])
            )
            if try granted.rows.first?.bool(0) != true {
                _ = try await lease.run(Statement("grant \(role) to \(Owner.appRole)"))
            }
        }
    }

    /// Removes the tenant's role; false when another database of the server still knows it, so that it stays.
    func dropTenantRole(_ slug: TenantSlug) async throws(StorageError) -> Bool {
        do throws(StorageError) {
            try await run { lease in
                _ = try await lease.run([
                    Owner.opening(schema: "pg_catalog"), Statement("drop role if exists \(slug.schemaName)"),
                ])
            }
            return true
        } catch {
            guard case .database(let error) = error, error.sqlState == "2BP01" else { throw error }
            return false
        }
    }

    /// Does `work` again while somebody else changes the same roles: the server has no lock for that to wait at.
    static func settling(_ work: () async throws(StorageError) -> Void) async throws(StorageError) {
        for pause in [10, 40, 160, 640] {
            do throws(StorageError) { return try await work() } catch {
                guard isClash(error) else { throw error }
            }
            try? await Task.sleep(for: .milliseconds(pause + Int.random(in: 0...pause)))
        }
        try await work()
    }

    /// "tuple concurrently updated", or a role that was made by another in between.
    private static func isClash(_ error: StorageError) -> Bool {
        switch error {
        case .duplicate(let constraint): constraint.hasPrefix("pg_")
        case .database(let error):
            error.sqlState == "42710"
                || (error.sqlState == "XX000" && error.serverError?.message.contains("concurrently") == true)
        default: false
        }
    }

    private func exists(_ role: String, _ lease: Lease) async throws -> Bool {
        let found = try await lease.run(
            Statement("select 1 from pg_catalog.pg_roles where rolname = $1", [.text(role)])
        )
        return !found.rows.isEmpty
    }

    private func run(_ body: (Lease) async throws -> Void) async throws(StorageError) {
        do {
            try await pool.withLease { lease in
                try await lease.transaction { lease in try await body(lease) }
            }
        } catch {
            throw StorageError(thrown: error)
        }
    }
}
