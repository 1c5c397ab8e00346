internal import Postgres
public import SilaCore

/// Open requests to which a reply is still to come, in the order of their ids.
public enum AwaitingReply {
    /// At most `limit` of those after `id` (of all, where it is nil) that have a date on `day` or later.
    public static func page(after id: RowID?, reaching day: CivilDate, limit: Int) -> Query<[CaseRow]> {
        .all(
            """
            select \(CaseRow.columns) from case_file c
            where c.closed_on is null and c.answered_on is null and c.completed_on is not null
            and c.id > coalesce($1::uuid, '00000000-0000-0000-0000-000000000000') and c.kind = 'request'
            and greatest(c.due, c.not_before, c.target) >= $2
            order by c.id limit $3
            """,
            [.id(id), .date(day), .int(limit)]
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

    /// The editions of the policy under which such requests stand.
    public static func editions() -> Query<[Int]> {
        .all(
            """
            select distinct edition from case_file
            where closed_on is null and answered_on is null and completed_on is not null
            """
        ) { row throws(StorageError) in try row.int() }
    }
}
