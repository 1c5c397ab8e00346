internal import Postgres
public import SilaCore

/// The least that tells whether what is known of a case is still so: a read that finds it unchanged needs no more.
public struct CaseMark: Hashable, Sendable {
    /// The case.
    public var id: RowID
    /// Of which kind it is, as `CaseKind` names it.
    public var kind: String
    /// How many events it has.
    public var version: Int
    /// The record of its person; a merger of records changes it without an event.
    public var personID: RowID?
    /// The edition of the policy in force for new cases; on the day asked for; nil before the first.
    public var inForce: Int?
    /// The calendar in force; nil before the first.
    public var calendar: Int?
    /// Whether a body may act on it, so that what may be done hangs on more than the case itself (`AgendaStore.facts`).
    public var waits: Bool
}

extension CaseStore {
    /// The mark of the case with that reference on that day, nil when there is none, or none that `staff` may see; one
    /// row by one key.
    public static func mark(_ reference: Reference, on day: CivilDate, for staff: RowID?) -> Query<CaseMark?> {
        .first(
            """
            select c.id, c.kind, c.version, c.person_id, (\(EditionStore.inForce("$2::date"))),
            (select number from calendar where in_force),
            c.closed_on is null and (c.body is not null or c.kind = 'claim')
            from case_file c where c.reference = $1 and \(Concealment.seen(by: "$3"))
            """,
            [.text(reference.text), .date(day), .id(staff)]
        ) { row throws(StorageError) in
            CaseMark(
                id: try row.id(), kind: try row.text(), version: try row.int(),
                personID: try row.idIfPresent(), inForce: try row.intIfPresent(), calendar: try row.intIfPresent(),
                waits: try row.bool())
        }
    }
}
