internal import Postgres
public import SilaCore

/// A complaint that nobody has answered, and of which the day of a rung has gone by.
public struct UnansweredComplaint: Hashable, Sendable {
    /// The case.
    public var id: RowID
    /// What people call it by.
    public var reference: Reference

    /// At most `limit` of those after `id`, in the order of their ids.
    ///
    /// `rungsGone` holds of each rung the day from which a complaint is past it (`ComplaintSettings.lastDaysGone`); one
    /// whose own last day has gone by is past every rung. A rung that was taken is not looked for again.
    public static func page(
        rungsGone: [CivilDate?], before today: CivilDate, after id: RowID?, limit: Int
    ) -> Query<[UnansweredComplaint]> {
        .all(
            """
            select c.id, c.reference from case_file c
            where c.kind = 'complaint' and c.closed_on is null and c.answered_on is null
            and c.id > coalesce($4::uuid, '00000000-0000-0000-0000-000000000000')
            and (c.counts_from <= (string_to_array($1, ',', '')::date[])[c.escalations + 1]
            or (c.due < $2::date and c.escalations < $3::integer)) order by c.id limit $5
            """,
            [
                .text(rungsGone.map { $0?.iso ?? "" }.joined(separator: ",")), .date(today), .int(rungsGone.count),
                .id(id), .int(limit),
            ]
        ) { row throws(StorageError) in UnansweredComplaint(id: try row.id(), reference: try row.reference()) }
    }
}
