import Postgres

@testable import SilaStorage

/// Statements that no store has, for looking at the tables from where the stores look.
enum Probe {
    static func sleep(seconds: Int) -> Query<Int> {
        Query<Int?>.first("select 1 from pg_sleep($1)", [.int(seconds)]) { row throws(StorageError) in try row.int() }
            .map { $0 ?? 0 }
    }

    static func count(_ table: String) -> Query<Int> {
        Query<Int?>.first("select count(*) from \(table)") { row throws(StorageError) in try row.int() }.map { $0 ?? 0 }
    }

    static func write(_ sql: String, _ parameters: [Value] = []) -> Write { .write(sql, parameters) }
}
