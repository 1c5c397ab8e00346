internal import Postgres
internal import SilaCore

/// What was applied to a schema, as the service may look it up: whether it is the schema this version was built for.
enum MigrationLedger {
    /// One line of the ledger.
    struct Line: Hashable, Sendable {
        var number: Int
        var checksum: [UInt8]

        init(_ row: inout RowReader) throws(StorageError) {
            number = try row.int()
            checksum = try row.bytes()
        }
    }

    static let sql = "select number, checksum from migration order by number"

    /// The files that `lines` lack of `known`.
    ///
    /// `StorageError.migrationAhead` when there are more than we know, `.migrationChanged` when one has another text.
    static func lacking(
        _ lines: [Line], of known: [Migration], schema: String
    ) throws(StorageError) -> [String] {
        for (index, line) in lines.enumerated() {
            guard index < known.count, line.number == known[index].number else {
                throw .migrationAhead(number: line.number, schema: schema)
            }
            guard line.checksum == known[index].checksum else {
                throw .migrationChanged(file: known[index].file, schema: schema)
            }
        }
        return known.dropFirst(lines.count).map(\.file)
    }
}

extension TenantDatabase {
    /// The files of `set` that the tenant's schema lacks; `StorageError.migrationAhead` or `.migrationChanged`.
    public func lacking(of set: MigrationSet) async throws(StorageError) -> [String] {
        let lines = try await run(
            Query.all(MigrationLedger.sql) { row throws(StorageError) in try MigrationLedger.Line(&row) })
        return try MigrationLedger.lacking(lines, of: set.tenant, schema: slug.schemaName)
    }
}

extension TenantCatalogue {
    /// The files of `set` that the control schema lacks; `StorageError.migrationAhead` or `.migrationChanged`.
    public func lacking(of set: MigrationSet) async throws(StorageError) -> [String] {
        let sql = MigrationLedger.sql.replacing("from migration", with: "from \(Owner.controlSchema).migration")
        let lines = try await query(sql, []) { row throws(StorageError) in try MigrationLedger.Line(&row) }
        return try MigrationLedger.lacking(lines, of: set.control, schema: Owner.controlSchema)
    }
}
