import Logging
import Postgres
import SilaCore

/// SQL past the stores, as the superuser, on the schema of the edition house: for what no use case does.
extension EditionHouse {
    func raw(_ sql: String, _ parameters: [Value] = []) async throws {
        let pool = Pool(
            configuration: try PostgresConfiguration(url: url), limits: PoolLimits(maxConnections: 1),
            logger: Logger(label: "raw", factory: { _ in SwiftLogNoOpLogHandler() }))
        let path = try TenantSlug.parse(Self.slug).schemaName
        do {
            _ = try await pool.withLease { lease in
                try await lease.run([
                    Statement("select set_config('search_path', $1, true)", [.text(path)]),
                    Statement(sql, parameters),
                ])
            }
        } catch {
            await pool.close()
            throw error
        }
        await pool.close()
    }
}
