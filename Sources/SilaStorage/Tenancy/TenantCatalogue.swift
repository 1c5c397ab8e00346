public import Postgres
public import SilaCore

/// The associations of the installation, read from the control schema as `sila_app` itself, outside any tenant.
///
/// Nothing is kept between calls: the caller decides how old an answer may be.
public struct TenantCatalogue: Sendable {
    private let pool: Pool

    /// The catalogue in the database that `pool` leads to.
    public init(pool: Pool) { self.pool = pool }

    private static let columns = "slug, name_ar, name_en, state, database, created_at"

    /// All of them, by slug, in whatever state.
    public func list() async throws(StorageError) -> [Tenant] {
        try await read("select \(Self.columns) from sila.tenant order by slug", [])
    }

    /// The tenant of that slug in whatever state, nil when there is none.
    public func find(_ slug: TenantSlug) async throws(StorageError) -> Tenant? {
        try await read("select \(Self.columns) from sila.tenant where slug = $1", [.text(slug.text)]).first
    }

    /// The databases that tenants may live in: by name, the setting that holds each connection string.
    public func databases() async throws(StorageError) -> [String: String] {
        let sql = "select name, dsn_key from sila.database order by name"
        let pairs = try await query(sql, []) { row throws(StorageError) in (try row.text(), try row.text()) }
        return Dictionary(pairs) { first, _ in first }
    }

    /// Answers when the database does; what it throws says why not.
    public func ping() async throws(StorageError) {
        _ = try await query("select 1", []) { row throws(StorageError) in try row.int() }
    }

    private func read(_ sql: String, _ parameters: [Value]) async throws(StorageError) -> [Tenant] {
        try await query(sql, parameters) { row throws(StorageError) in
            let written = try row.text()
            guard let slug = TenantSlug(reading: written) else {
                throw .unreadable(column: "slug", why: "`\(written)` is not a slug")
            }
            let name = Name(ar: try row.text(), en: try row.text())
            guard let state = TenantState(rawValue: try row.text()) else {
                throw .unreadable(column: "state", why: "a later version wrote it")
            }
            return Tenant(
                slug: slug, name: name, state: state, database: try row.text(), createdAt: try row.moment()
            )
        }
    }

    func query<T>(
        _ sql: String, _ parameters: [Value], _ row: (inout RowReader) throws(StorageError) -> T
    ) async throws(StorageError) -> [T] {
        let statement = Statement(sql, parameters, preparation: .shared, results: .binary)
        let result: ResultSet
        do {
            result = try await pool.withLease { lease in try await lease.run(statement) }
        } catch {
            throw StorageError(thrown: error)
        }
        var answers: [T] = []
        for line in result.rows {
            var reader = RowReader(line)
            answers.append(try row(&reader))
        }
        return answers
    }
}
