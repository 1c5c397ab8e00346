internal import Postgres
public import SilaCore

/// Open cases to which an answer with a date is still to come, in the order of their ids: requests whose term runs, and
/// complaints, whose ladder runs where they have no term.
public enum AwaitingReply {
    /// Which they are, as the index over them has it.
    private static let waits = """
        closed_on is null and answered_on is null and (completed_on is not null or kind = 'complaint')
        """

    /// At most `limit` of those after `id` (of all, where it is nil) that have a date on `day` or later.
    ///
    /// A complaint whose ladder has `rungs` is one of them as long as it has not taken all of these.
    public static func page(
        after id: RowID?, reaching day: CivilDate, rungs: Int, limit: Int
    ) -> Query<[CaseRow]> {
        .all(
            """
            select \(CaseRow.columns) from case_file c
            where \(waits) and c.id > coalesce($1::uuid, '00000000-0000-0000-0000-000000000000')
            and c.kind in ('request', 'complaint')
            and (greatest(c.due, c.not_before, c.target) >= $2::date or (c.kind = 'complaint' and c.escalations < $4))
            order by c.id limit $3
            """,
            [.id(id), .date(day), .int(limit), .int(rungs)]
        ) { row throws(StorageError) in try CaseRow(&row) }
    }

    /// The events of these cases, case by case in their order.
    public static func events(of cases: [RowID]) -> Query<[EventRow]> {
        .all(
            """
            select \(EventRow.columns) from event
            where case_id = any (string_to_array($1, ',')::uuid[]) order by case_id, seq
            """,
            [.text(cases.map(\.text).joined(separator: ","))]
        ) { row throws(StorageError) in try EventRow(&row) }
    }

    /// The editions of the policy under which such cases stand.
    public static func editions() -> Query<[Int]> {
        .all("select distinct edition from case_file where \(waits)") { row throws(StorageError) in try row.int() }
    }
}
