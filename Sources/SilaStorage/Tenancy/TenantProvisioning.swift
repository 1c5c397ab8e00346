public import Logging
internal import Postgres
public import SilaCore

/// Makes, suspends and removes tenants: catalogue row, role, schema, tables.
///
/// Every step can be done twice, and the catalogue says how far it came, so that a command that was killed is finished by
/// giving it again. Works on the owner's connections, never on the service's.
public struct TenantProvisioning: Sendable {
    private let placement: Placement
    private let set: MigrationSet
    private let logger: Logger

    /// Over pools that sign in as somebody who may act as `sila_owner`; the standard one holds the catalogue.
    public init(placement: Placement, set: MigrationSet, logger: Logger) {
        self.placement = placement
        self.set = set
        self.logger = logger
    }

    /// Makes a tenant, or finishes making it.
    ///
    /// `StorageError.tenantExists` when it is there, `.tenantState` when it is being dropped, `.databaseNotConfigured`,
    /// or what `Migrator` throws.
    public func create(
        _ slug: TenantSlug, name: Name, in database: String = Placement.standard
    ) async throws(StorageError) {
        let entry = try await enter(slug, name, database)
        switch entry.state {
        case "creating": break
        case "dropping": throw .tenantState(slug.text, .dropping)
        default: throw .tenantExists(slug.text)
        }
        let pool = try placement.pool(of: entry.database)
        try await ClusterRoles.settling { () throws(StorageError) in
            try await ClusterRoles(pool: pool).createTenantRole(slug)
        }
        try await ClusterRoles.settling { () throws(StorageError) in try await createSchema(slug, pool) }
        try await Migrator(pool: pool, set: set, logger: logger).migrate(.tenant(slug))
        try await inCatalogue(
            "update sila.tenant set state = 'active', activated_at = now() where slug = $1", [.text(slug.text)],
            telling: slug
        )
        logger.info("tenant made", metadata: ["tenant": "\(slug)"])
    }

    /// Takes a tenant out of service, or puts it back; its rows stay.
    ///
    /// `StorageError.tenantUnknown` when neither applies.
    public func setSuspended(_ slug: TenantSlug, _ suspended: Bool) async throws(StorageError) {
        let (from, to) = suspended ? ("active", "suspended") : ("suspended", "active")
        let changed = try await inCatalogue(
            "update sila.tenant set state = $2 where slug = $1 and state in ($2, $3)",
            [.text(slug.text), .text(to), .text(from)], telling: slug
        )
        if changed.affected == 0 { throw .tenantUnknown(slug.text) }
    }

    /// Removes a tenant with everything it has, or finishes removing it.
    ///
    /// `confirmation` repeats the slug.
    ///
    /// False when the role stays, because another database of the same server still has a schema of that name.
    /// `StorageError.dropNotConfirmed`, `.tenantUnknown`, `.databaseNotConfigured` or `.database`.
    @discardableResult
    public func drop(_ slug: TenantSlug, confirmation: String) async throws(StorageError) -> Bool {
        guard confirmation == slug.text else { throw .dropNotConfirmed(slug.text) }
        let entry = try await inCatalogue(
            "update sila.tenant set state = 'dropping' where slug = $1 returning database", [.text(slug.text)],
            telling: slug
        )
        guard let database = entry.rows.first?[0] else { throw .tenantUnknown(slug.text) }
        let pool = try placement.pool(of: database)
        try await asOwner(pool, [Statement("drop schema if exists \(slug.schemaName) cascade")])
        var isRoleGone = false
        try await ClusterRoles.settling { () throws(StorageError) in
            isRoleGone = try await ClusterRoles(pool: pool).dropTenantRole(slug)
        }
        try await inCatalogue("delete from sila.tenant where slug = $1", [.text(slug.text)])
        logger.info("tenant dropped", metadata: ["tenant": "\(slug)", "role_gone": "\(isRoleGone)"])
        return isRoleGone
    }

    /// The row of the catalogue, made where there was none: its state and its database.
    private func enter(
        _ slug: TenantSlug, _ name: Name, _ database: String
    ) async throws(StorageError) -> (state: String, database: String) {
        _ = try placement.pool(of: database)
        try await inCatalogue(
            """
            insert into sila.tenant (slug, name_ar, name_en, database) values ($1, $2, $3, $4)
            on conflict (slug) do nothing
            """,
            [.text(slug.text), .text(name.ar), .text(name.en), .text(database)]
        )
        let found = try await inCatalogue(
            "select state, database from sila.tenant where slug = $1", [.text(slug.text)]
        )
        guard let row = found.rows.first, let state = row[0], let place = row[1] else {
            throw .tenantUnknown(slug.text)
        }
        return (state, place)
    }

    private func createSchema(_ slug: TenantSlug, _ pool: Pool) async throws(StorageError) {
        let schema = slug.schemaName
        try await asOwner(
            pool,
            [
                Statement("create schema if not exists \(schema) authorization \(Owner.role)"),
                Statement("revoke all on schema \(schema) from public"),
                Statement("grant usage on schema \(schema) to \(schema)"),
            ]
        )
    }

    @discardableResult
    private func inCatalogue(
        _ sql: String, _ parameters: [Value], telling slug: TenantSlug? = nil
    ) async throws(StorageError) -> ResultSet {
        let pool = try placement.pool(of: Placement.standard)
        let news = slug.map { [TenantNews(slug: $0.text, kind: .tenant).statement] } ?? []
        let results = try await asOwner(pool, news + [Statement(sql, parameters)])
        guard let answer = results.last else { throw .database(.connectionLost("an answer is missing")) }
        return answer
    }

    @discardableResult
    private func asOwner(_ pool: Pool, _ statements: [Statement]) async throws(StorageError) -> [ResultSet] {
        do {
            return try await pool.withLease { lease in
                try await lease.run([Owner.opening(schema: "pg_catalog")] + statements)
            }
        } catch {
            throw StorageError(thrown: error)
        }
    }
}
