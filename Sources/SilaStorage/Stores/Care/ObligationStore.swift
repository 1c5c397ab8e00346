internal import Postgres
public import SilaCore

/// What is owed to people.
public enum ObligationStore {
    /// Writes one down; 0 rows where the series has one of that day already.
    public static func add(_ row: ObligationRow) -> Write {
        .write(
            """
            insert into obligation (id, series, person_id, what_sealed, source_kind, source, case_id, due, first_due,
            every_months, until_day, notice, task_on, calendar, recorded_at, recorded_by, next_due)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
            on conflict (series, due) do nothing
            """,
            [
                .id(row.id), .id(row.series), .id(row.personID), .bytes(row.what), .text(row.sourceKind.rawValue),
                .text(row.source), .id(row.caseID), .date(row.due), .date(row.repetition?.first ?? row.due),
                .int(row.repetition?.every.count), .date(row.repetition?.until), .int(row.notice.count),
                .date(row.taskOn), .int(row.calendar), .moment(row.record.at), .text(row.record.by),
                .date(row.repetition?.next(after: row.due)),
            ])
    }

    /// Says how an open one was met; 0 rows where it is not open.
    public static func meet(_ id: RowID, _ meeting: ObligationRow.Meeting) -> Write {
        .write(
            """
            update obligation set met_on = $2, evidence_sealed = $3, met_at = $4, met_by = $5
            where id = $1 and met_on is null and dropped_at is null
            """,
            [
                .id(id), .date(meeting.on), .bytes(meeting.evidence), .moment(meeting.act.at), .text(meeting.act.by),
            ])
    }

    /// Gives an open one up; 0 rows where it is not open.
    public static func drop(_ id: RowID, why: String, _ act: Act) -> Write {
        .write(
            """
            update obligation set dropped_at = $2, dropped_by = $3, dropped_why = $4
            where id = $1 and met_on is null and dropped_at is null
            """,
            [.id(id), .moment(act.at), .text(act.by), .text(why)])
    }

    /// Reckons the day of the task anew.
    public static func setTaskDay(_ id: RowID, _ day: CivilDate, calendar: Int) -> Write {
        .write(
            "update obligation set task_on = $2, calendar = $3 where id = $1",
            [.id(id), .date(day), .int(calendar)])
    }

    /// Says which task was made for an open one; 0 rows where it has one.
    public static func setTask(_ id: RowID, _ task: RowID) -> Write {
        .write(
            "update obligation set task_id = $2 where id = $1 and task_id is null", [.id(id), .id(task)])
    }

    /// The obligation of that id, nil when there is none.
    public static func find(_ id: RowID) -> Query<ObligationOfPerson?> {
        .first(
            """
            select \(ObligationRow.columns), person.name from obligation o join person on person.id = o.person_id
            where o.id = $1
            """,
            [.id(id)], reading)
    }

    /// Those that are open, those due first (so the late ones) at the top, after that one; due by a day where it is named.
    public static func open(
        dueBy day: CivilDate?, after last: (due: CivilDate, id: RowID)?, limit: Int
    ) -> Query<[ObligationOfPerson]> {
        .all(
            """
            select \(ObligationRow.columns), person.name from obligation o join person on person.id = o.person_id
            where o.met_on is null and o.dropped_at is null and o.due <= $1 and (o.due, o.id) > ($2, $3)
            order by o.due, o.id limit $4
            """,
            [
                day.map { .date($0) } ?? .text("infinity"), last.map { .date($0.due) } ?? .text("-infinity"),
                .id(last?.id ?? RowID(high: 0, low: 0)), .int(limit),
            ], reading)
    }

    /// Those owed to a person, the open ones first by their day, then the others, the latest first; at most `limit`.
    public static func of(_ person: RowID, limit: Int) -> Query<[ObligationOfPerson]> {
        .all(
            """
            select \(ObligationRow.columns), person.name from obligation o join person on person.id = o.person_id
            where o.person_id = $1 order by
            (o.met_on is not null or o.dropped_at is not null),
            case when o.met_on is null and o.dropped_at is null then o.due end, o.due desc, o.id limit $2
            """,
            [.id(person), .int(limit)], reading)
    }

    /// Open ones whose task is due to be made by that day, held until the transaction ends; at most `limit`.
    public static func wantingTask(by day: CivilDate, limit: Int) -> Query<[ObligationOfPerson]> {
        .all(
            """
            select \(ObligationRow.columns), person.name from obligation o join person on person.id = o.person_id
            where o.met_on is null and o.dropped_at is null and o.task_id is null and o.task_on <= $1
            order by o.task_on, o.id limit $2 for update of o skip locked
            """,
            [.date(day), .int(limit)], reading)
    }

    /// Open ones without a task whose day was reckoned with another calendar, held likewise.
    public static func reckoned(otherwiseThan calendar: Int, limit: Int) -> Query<[ObligationOfPerson]> {
        .all(
            """
            select \(ObligationRow.columns), person.name from obligation o join person on person.id = o.person_id
            where o.met_on is null and o.dropped_at is null and o.task_id is null and o.calendar <> $1
            order by o.task_on, o.id limit $2 for update of o skip locked
            """,
            [.int(calendar), .int(limit)], reading)
    }

    /// The last of each series that was met, or whose day is past, held until the transaction ends; at most `limit`.
    public static func comingAgain(on day: CivilDate, limit: Int) -> Query<[ObligationOfPerson]> {
        .all(
            """
            select \(ObligationRow.columns), person.name from obligation o join person on person.id = o.person_id
            where o.next_due is not null and o.dropped_at is null and (o.met_on is not null or o.due < $1)
            order by o.due, o.id limit $2 for update of o skip locked
            """,
            [.date(day), .int(limit)], reading)
    }

    /// Says that the one after it is written.
    public static func followed(_ id: RowID) -> Write {
        .write("update obligation set next_due = null where id = $1", [.id(id)])
    }

    @Sendable private static func reading(_ row: inout RowReader) throws(StorageError) -> ObligationOfPerson {
        ObligationOfPerson(row: try ObligationRow(&row), name: try row.text())
    }
}
