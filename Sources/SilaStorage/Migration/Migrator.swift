public import Logging
public import Postgres
internal import SilaCore

/// Brings schemas up to date.
///
/// Each migration is a transaction of its own, together with its line in the schema's table `migration`, so that a kill at
/// any point leaves whole migrations and the next run goes on behind the last. Whoever migrates a schema holds an advisory
/// lock for it: a second migrator waits, then finds the work done. The table lies in the schema itself, so that a tenant
/// that is moved or restored brings its own.
public struct Migrator: Sendable {
    private let pool: Pool
    private let set: MigrationSet
    private let logger: Logger

    /// A migrator over `pool`, which signs in as somebody who may act as `sila_owner`.
    public init(pool: Pool, set: MigrationSet, logger: Logger) {
        self.pool = pool
        self.set = set
        self.logger = logger
    }

    /// Brings one schema, which is there already, up to date; gives the files applied, empty when it was.
    ///
    /// `StorageError.migrationChanged`, `.migrationAhead`, `.migrationFailed` or `.database`.
    @discardableResult
    public func migrate(_ target: MigrationTarget) async throws(StorageError) -> [String] {
        var files: [String] = []
        while let migration = try await applyNext(to: target) {
            files.append(migration.file)
            logger.info("migrated", metadata: ["schema": "\(target.schema)", "file": "\(migration.file)"])
        }
        return files
    }

    /// Brings several schemas up to date, `jobs` at once.
    ///
    /// One that fails does not stop the others; the reports come in the order of the targets.
    public func migrate(_ targets: [MigrationTarget], jobs: Int) async -> [MigrationReport] {
        await each(of: targets, jobs: jobs) { target throws(StorageError) in try await migrate(target) }
    }

    /// What would be applied, without applying it.
    public func pending(_ targets: [MigrationTarget], jobs: Int) async -> [MigrationReport] {
        await each(of: targets, jobs: jobs) { target throws(StorageError) in
            try await run(target) { lease in
                let table = try await lease.run(
                    Statement("select to_regclass($1) is not null", [.text("\(target.schema).migration")])
                )
                guard try table.rows.first?.bool(0) == true else { return migrations(of: target).map(\.file) }
                return try remaining(for: target, ledger: try await lease.run(Self.ledger)).map(\.file)
            }
        }
    }

    // MARK: - One schema

    private static let ledger = Statement(MigrationLedger.sql, results: .binary)

    /// Applies the first migration that the schema lacks, in a transaction of its own; nil when it lacks none.
    private func applyNext(to target: MigrationTarget) async throws(StorageError) -> Migration? {
        try await run(target) { lease in
            let results = try await lease.run([
                Statement(
                    "select pg_advisory_xact_lock(hashtextextended('sila migration of ' || $1, 0))",
                    [.text(target.schema)]
                ),
                Statement(
                    """
                    create table if not exists migration (
                        number integer not null,
                        file text not null,
                        checksum bytea not null,
                        applied_at timestamptz not null default now(),
                        constraint migration_pkey primary key (number)
                    )
                    """
                ),
                Self.ledger,
            ])
            guard let next = try remaining(for: target, ledger: results[2]).first else { return nil }
            try await apply(next, to: target, lease)
            return next
        }
    }

    private func apply(_ migration: Migration, to target: MigrationTarget, _ lease: Lease) async throws(StorageError) {
        var statements = migration.statements.map { sql in
            Statement(sql.replacingRole(with: target.role))
        }
        // The service looks here whether a schema is what it was built for.
        if migration.number == 1 { statements.append(Statement("grant select on migration to \(target.role)")) }
        statements.append(
            Statement(
                "insert into migration (number, file, checksum) values ($1, $2, $3)",
                [.int(migration.number), .text(migration.file), .bytes(migration.checksum)]
            )
        )
        do {
            _ = try await lease.finish(statements)
        } catch {
            throw .migrationFailed(file: migration.file, schema: target.schema, error)
        }
    }

    /// What the schema still lacks; refuses one that holds other texts than ours or more than we know.
    private func remaining(for target: MigrationTarget, ledger: ResultSet) throws(StorageError) -> [Migration] {
        var lines: [MigrationLedger.Line] = []
        for row in ledger.rows {
            var reader = RowReader(row)
            lines.append(try MigrationLedger.Line(&reader))
        }
        let known = migrations(of: target)
        let lacking = try MigrationLedger.lacking(lines, of: known, schema: target.schema)
        return known.suffix(lacking.count)
    }

    private func migrations(of target: MigrationTarget) -> [Migration] {
        if case .control = target { set.control } else { set.tenant }
    }

    private func run<R>(
        _ target: MigrationTarget, _ body: (Lease) async throws -> R
    ) async throws(StorageError) -> R {
        do {
            return try await pool.withLease { lease in
                try await lease.transaction(opening: [Owner.opening(schema: target.schema)], body)
            }
        } catch {
            throw StorageError(thrown: error)
        }
    }

    // MARK: - Several

    private func each(
        of targets: [MigrationTarget], jobs: Int,
        _ work: @escaping @Sendable (MigrationTarget) async throws(StorageError) -> [String]
    ) async -> [MigrationReport] {
        var reports: [Int: MigrationReport] = [:]
        await withTaskGroup(of: (Int, MigrationReport).self) { group in
            for (index, target) in targets.enumerated() {
                if index >= max(1, jobs), let (done, report) = await group.next() { reports[done] = report }
                group.addTask {
                    do throws(StorageError) {
                        return (index, MigrationReport(target: target, files: try await work(target), error: nil))
                    } catch {
                        return (index, MigrationReport(target: target, files: [], error: error))
                    }
                }
            }
            for await (done, report) in group { reports[done] = report }
        }
        return reports.sorted { $0.key < $1.key }.map(\.value)
    }
}

extension String {
    /// With `role` where `:role` stands as a word of its own.
    fileprivate func replacingRole(with role: String) -> String {
        var pieces = split(separator: ":role", omittingEmptySubsequences: false).makeIterator()
        var text = String(pieces.next() ?? "")
        while let piece = pieces.next() {
            let isWord = piece.first.map { !($0.isLetter || $0.isNumber || $0 == "_") } ?? true
            text += (isWord ? role : ":role") + piece
        }
        return text
    }
}
