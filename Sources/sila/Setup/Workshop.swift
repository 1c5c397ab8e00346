internal import Logging
internal import Postgres
internal import SilaCore
internal import SilaService
internal import SilaStorage

/// What commands work with once the database is known; close it when done.
struct Workshop {
    /// The connections.
    let pool: Pool
    /// The associations of the installation.
    let catalogue: TenantCatalogue
    /// Where they live.
    let placement: Placement
    /// The log.
    let logger: Logger

    /// Connections to `database`, few for a command and more for a service.
    init(_ database: PostgresConfiguration, connections: Int = 4, logger: Logger) {
        pool = Pool(configuration: database, limits: PoolLimits(maxConnections: connections), logger: logger)
        catalogue = TenantCatalogue(pool: pool)
        placement = Placement(pool)
        self.logger = logger
    }

    /// The association of that name; `StorageError.tenantUnknown` where there is none.
    func tenant(_ written: String) async throws -> Tenant {
        let slug = try TenantSlug.parse(written)
        guard let tenant = try await catalogue.find(slug) else { throw StorageError.tenantUnknown(slug.text) }
        return tenant
    }

    /// The association at work.
    func office(_ tenant: Tenant, key: MasterKey, clock: Clock = .system) throws -> Office {
        Office(
            tenant, database: try placement.database(of: tenant), keys: key.keys(of: tenant.slug),
            passwords: Passwords(threads: 1), clock: clock)
    }

    /// Runs `body` and closes the connections whatever happens.
    func use<Output>(_ body: (Workshop) async throws -> Output) async throws -> Output {
        do {
            let output = try await body(self)
            await pool.close()
            return output
        } catch {
            await pool.close()
            throw error
        }
    }
}
