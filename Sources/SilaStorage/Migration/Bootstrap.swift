public import Logging
public import Postgres
internal import SilaCore

/// Makes a database ready for an installation: roles, rights, the control schema and its tables.
///
/// Run again, it changes nothing but the password.
///
/// Roles belong to the whole server: databases of several installations on one server share `sila_owner` and `sila_app`.
public struct Bootstrap: Sendable {
    private let pool: Pool
    private let set: MigrationSet
    private let logger: Logger

    /// Over `pool`, which signs in as a superuser, or as a role that may create roles and owns the database.
    public init(pool: Pool, set: MigrationSet, logger: Logger) {
        self.pool = pool
        self.set = set
        self.logger = logger
    }

    /// Does all of it.
    ///
    /// `password` is what `sila_app` signs in with, of printable ASCII; nil leaves it as it is.
    ///
    /// `StorageError.setUp` when the role at the other end may not, or what `Migrator` throws.
    public func run(appPassword password: String?) async throws(StorageError) {
        if let password, !password.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) || password.isEmpty {
            throw .setUp("the password of `\(Owner.appRole)` must be of printable ASCII; draw another")
        }
        try await ClusterRoles.settling { () throws(StorageError) in
            try await ClusterRoles(pool: pool).create(appPassword: password)
        }
        try await prepareDatabase()
        try await Migrator(pool: pool, set: set, logger: logger).migrate(.control)
    }

    /// Sets what belongs to the database itself, and does not come along when it is cloned or restored: its own rights.
    public func prepareDatabase() async throws(StorageError) {
        let owner = Owner.role
        let app = Owner.appRole
        let schema = Owner.controlSchema
        let name: String
        do {
            let answer = try await pool.withLease { lease in
                try await lease.run(Statement("select pg_catalog.quote_ident(current_database())"))
            }
            name = try answer.rows.first?.text(0) ?? ""
            let commands = [
                "revoke all on database \(name) from public",
                "grant connect on database \(name) to \(app)",
                "grant connect, create on database \(name) to \(owner)",
                "revoke all on schema public from public",
                "create schema if not exists \(schema) authorization \(owner)",
                "revoke all on schema \(schema) from public",
                "grant usage on schema \(schema) to \(app)",
                "alter default privileges for role \(owner) revoke execute on functions from public",
                "alter default privileges for role \(owner) revoke usage on types from public",
            ]
            try await pool.withLease { lease in
                _ = try await lease.run(
                    [Statement("select set_config('client_min_messages', 'warning', true)")]
                        + commands.map { Statement($0) }
                )
            }
        } catch {
            throw StorageError(thrown: error)
        }
    }
}
