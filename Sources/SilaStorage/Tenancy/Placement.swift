public import Postgres
internal import SilaCore

/// Which connections lead to which database of the catalogue: the seam by which an installation grows.
///
/// There is one for the service, whose pools sign in as `sila_app`, and one for setting up, whose pools sign in as
/// somebody who may act as `sila_owner`.
public struct Placement: Sendable {
    /// The name of the database that holds the catalogue, and every tenant that is not placed elsewhere.
    public static let standard = "default"

    let pools: [String: Pool]

    /// Everything in one database.
    public init(_ pool: Pool) { pools = [Self.standard: pool] }

    /// The pools by the names of the catalogue; one of them is `standard`.
    public init(standard pool: Pool, others: [String: Pool]) {
        pools = others.merging([Self.standard: pool]) { _, standard in standard }
    }

    /// The pool of that database; `StorageError.databaseNotConfigured` when there is none.
    public func pool(of database: String) throws(StorageError) -> Pool {
        guard let pool = pools[database] else { throw .databaseNotConfigured(database) }
        return pool
    }

    /// The tables of that tenant, where it lives; `StorageError.tenantState` unless it is active.
    public func database(
        of tenant: Tenant, limits: TenantLimits = TenantLimits()
    ) throws(StorageError) -> TenantDatabase {
        guard tenant.state == .active else { throw .tenantState(tenant.slug.text, tenant.state) }
        return TenantDatabase(slug: tenant.slug, pool: try pool(of: tenant.database), limits: limits)
    }
}
