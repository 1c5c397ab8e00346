internal import Postgres
public import SilaCore

/// Who works under whom, and whom a complaint therefore does not reach.
public enum ReportingLines {
    /// Holds the lines as they are until the end of the transaction, so that nobody comes to work under somebody complained
    /// of unseen.
    public static func hold() -> Write { .write("select id from staff order by id for share", []) }

    /// Bars these members of staff from a case as complained of, and everybody under them.
    public static func bar(
        _ staff: [RowID], from caseID: RowID, reason: String, at moment: Moment, by actor: String
    ) -> [Write] {
        let parameters: [Value] = [
            .id(caseID), .textArray(staff.map(\.text)), .text(reason), .moment(moment), .text(actor),
        ]
        return [
            .write(
                """
                insert into case_interest (case_id, staff_id, kind, reason, recorded_at, recorded_by)
                select $1::uuid, staff.id, 'complained-of', $3, $4::timestamptz, $5 from staff
                where staff.id = any ($2::text[]::uuid[]) on conflict do nothing
                """, parameters),
            .write(
                """
                insert into case_interest (case_id, staff_id, kind, reason, recorded_at, recorded_by)
                with recursive under (id) as (
                    select staff.id from staff where staff.reports_to = any ($2::text[]::uuid[])
                    union select staff.id from staff join under on staff.reports_to = under.id
                )
                select $1::uuid, under.id, 'under-them', $3, $4::timestamptz, $5 from under on conflict do nothing
                """, parameters),
        ]
    }

    /// Puts a member of staff under another, or under nobody; 0 rows when there is no such member.
    public static func set(_ staff: RowID, under manager: RowID?) -> Write {
        .write("update staff set reports_to = $2 where id = $1", [.id(staff), .id(manager)])
    }

    /// Bars from every complaint those who work under somebody it complains of, as the lines are now.
    ///
    /// Whoever was barred stays so: what they might have seen then does not become theirs by a change of lines.
    public static func barNewcomers(at moment: Moment, by actor: String) -> Write {
        .write(
            """
            insert into case_interest (case_id, staff_id, kind, reason, recorded_at, recorded_by)
            with recursive under (case_id, id) as (
                select i.case_id, staff.id from case_interest i join staff on staff.reports_to = i.staff_id
                where i.kind = 'complained-of'
                union select under.case_id, staff.id from staff join under on staff.reports_to = under.id
            )
            select under.case_id, under.id, 'under-them', 'reporting lines changed', $1::timestamptz, $2 from under
            on conflict do nothing
            """,
            [.moment(moment), .text(actor)]
        )
    }

    /// The open complaints that complain of somebody, after that reference: at most `limit`.
    public static func complaints(after reference: Reference?, limit: Int) -> Query<[Reference]> {
        .all(
            """
            select c.reference from case_file c where c.kind = 'complaint' and c.closed_on is null
            and c.reference > $1 and exists (
                select from case_interest i where i.case_id = c.id and i.kind = 'complained-of'
            ) order by c.reference limit $2
            """,
            [.text(reference?.text ?? ""), .int(limit)]
        ) { row throws(StorageError) in try row.reference() }
    }
}
