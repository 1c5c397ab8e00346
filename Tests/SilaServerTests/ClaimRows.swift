import Postgres
import SilaCore

@testable import SilaStorage

/// What the tables say of a claim, apart from its row.
enum ClaimRows {
    /// The sum, what is committed and paid of it, and the day all of it was; nil where nothing is settled.
    static func settlement(_ reference: Reference) -> Query<[String]?> {
        .first(
            """
            select amount::text, committed::text, paid::text, coalesce(paid_on::text, '-') from claim_settlement
            where case_id = (select id from case_file where reference = $1)
            """,
            [.text(reference.text)]
        ) { row throws(StorageError) in [try row.text(), try row.text(), try row.text(), try row.text()] }
    }

    /// The amount and state of each payment, in order.
    static func payments(_ reference: Reference) -> Query<[String]> {
        .all(
            """
            select amount::text || ' ' || state from claim_payment
            where case_id = (select id from case_file where reference = $1) order by number
            """,
            [.text(reference.text)]
        ) { row throws(StorageError) in try row.text() }
    }

    /// Stage, outcome and whether it has ended.
    static func file(_ reference: Reference) -> Query<[String]?> {
        .first(
            """
            select stage, coalesce(outcome, '-'), (closed_on is not null)::text from case_file where reference = $1
            """,
            [.text(reference.text)]
        ) { row throws(StorageError) in [try row.text(), try row.text(), try row.text()] }
    }
}
