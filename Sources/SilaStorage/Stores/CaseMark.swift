internal import Postgres
public import SilaCore

/// The least that tells whether what is known of a case is still so: a read that finds it unchanged needs no more.
public struct CaseMark: Hashable, Sendable {
    /// The case.
    public var id: RowID
    /// `request`, `inquiry` or `suggestion`.
    public var kind: String
    /// How many events it has.
    public var version: Int
    /// The edition of the policy in force for new cases; nil before the first is published.
    public var inForce: Int?
    /// The calendar in force; nil before the first.
    public var calendar: Int?
}

extension CaseStore {
    /// The mark of the case with that reference, nil when there is none; one row by one key.
    public static func mark(_ reference: Reference) -> Query<CaseMark?> {
        .first(
            """
            select c.id, c.kind, c.version, (select number from edition where in_force),
            (select number from calendar where in_force)
            from case_file c where c.reference = $1
            """,
            [.text(reference.text)]
        ) { row throws(StorageError) in
            CaseMark(
                id: try row.id(), kind: try row.text(), version: try row.int(), inForce: try row.intIfPresent(),
                calendar: try row.intIfPresent())
        }
    }
}
