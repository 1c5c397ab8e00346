internal import Postgres
public import SilaCore

/// The current rows of cases.
public enum CaseStore {
    /// Adds a case; `StorageError.duplicate` of `case_file_reference_key` when the reference is taken: draw another.
    public static func add(_ row: CaseRow) -> Write {
        .write(
            """
            insert into case_file (id, kind, reference, edition, received_at, converted_from, version, standing,
            channel, medium, person_id, service, stage, body, completed_on, not_before, due, target, paused_since,
            decided_on, outcome, answered_on, delivered_on, closed_on, taken_by, head_hash, state_sealed,
            counts_from, escalations)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
            $22, $23, $24, $25, $26, $27, $28, $29)
            """,
            row.birth + row.changeable
        )
    }

    /// Writes what may change anew, if the case still has the version that was seen; 0 rows when it has not.
    ///
    /// The events that go with it are refused then too (`EventStore.append`), so nothing of the pipeline stays.
    public static func change(_ row: CaseRow, from seen: Int) -> Write {
        .write(
            """
            update case_file set version = $3, standing = $4, channel = $5, medium = $6, person_id = $7, service = $8,
            stage = $9, body = $10, completed_on = $11, not_before = $12, due = $13, target = $14,
            paused_since = $15, decided_on = $16, outcome = $17, answered_on = $18, delivered_on = $19,
            closed_on = $20, taken_by = $21, head_hash = $22, state_sealed = $23,
            counts_from = $24, escalations = $25
            where id = $1 and version = $2
            """,
            [.id(row.id), .int(seen)] + row.changeable
        )
    }

    /// The case with that reference, nil when there is none, or none that `staff` may see.
    public static func find(_ reference: Reference, for staff: RowID? = nil) -> Query<CaseRow?> {
        .first(
            """
            select \(CaseRow.columns) from case_file c where c.reference = $1 and \(Concealment.seen(by: "$2"))
            """,
            [.text(reference.text), .id(staff)]
        ) { row throws(StorageError) in try CaseRow(&row) }
    }

    /// The case of that id, nil when there is none.
    public static func find(_ id: RowID) -> Query<CaseRow?> {
        .first("select \(CaseRow.columns) from case_file c where c.id = $1", [.id(id)]) { row throws(StorageError) in
            try CaseRow(&row)
        }
    }

    /// Open cases that were received under another edition than `edition`, by id, those after `id`.
    public static func open(notUnder edition: Int, after id: RowID?, limit: Int) -> Query<[CaseRow]> {
        .all(
            """
            select \(CaseRow.columns) from case_file c where c.closed_on is null and c.edition <> $1
            and c.id > coalesce($2::uuid, '00000000-0000-0000-0000-000000000000') order by c.id limit $3
            """,
            [.int(edition), .id(id), .int(limit)]
        ) { row throws(StorageError) in try CaseRow(&row) }
    }

    /// Every case with its events in order, by id, those after `id`; at most `limit` cases.
    ///
    /// One statement, so that a case which changes meanwhile is seen whole, as it was before or after.
    public static func histories(after id: RowID?, limit: Int) -> Query<[CaseHistory]> {
        Query(
            """
            select \(CaseRow.columns), e.case_id is not null, e.case_id, e.seq, e.kind, e.recorded_at, e.actor, e.body,
            e.previous, e.hash
            from (select * from case_file where id > $1 order by id limit $2) c
            left join event e on e.case_id = c.id order by c.id, e.seq
            """,
            [.id(id ?? RowID(high: 0, low: 0)), .int(limit)]
        ) { result throws(StorageError) in
            var histories: [CaseHistory] = []
            for line in result.rows {
                var reader = RowReader(line)
                let row = try CaseRow(&reader)
                let event = try reader.bool() ? try EventRow(&reader) : nil
                if histories.last?.row.id != row.id { histories.append(CaseHistory(row: row, events: [])) }
                if let event { histories[histories.count - 1].events.append(event) }
            }
            return histories
        }
    }

    /// How many open cases there are at each stage, by kind.
    public static func openByStage() -> Query<[StageCount]> {
        .all(
            """
            select kind, stage, count(*) from case_file where closed_on is null group by kind, stage
            order by kind, stage
            """
        ) { row throws(StorageError) in
            StageCount(kind: try row.text(), stage: try row.text(), count: try row.int())
        }
    }
}

/// The current row of a case with what it is derived from.
public struct CaseHistory: Hashable, Sendable {
    /// The row.
    public var row: CaseRow
    /// The events in order.
    public var events: [EventRow]
}

/// How many open cases of a kind stand at a stage.
public struct StageCount: Hashable, Sendable {
    /// The kind of case.
    public var kind: String
    /// The stage.
    public var stage: String
    /// How many.
    public var count: Int
}
