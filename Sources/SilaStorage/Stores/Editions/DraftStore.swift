internal import Postgres
internal import SilaCore

/// Editions that are being written.
public enum DraftStore {
    /// Adds a draft with its first revision; `StorageError.duplicate` of `draft_pkey` when the number is taken.
    public static func add(_ draft: DraftRow) -> [Write] {
        [
            .write(
                """
                insert into draft (number, revision, base, \(EditionTexts.columns), origin, note, created_at,
                created_by, changed_at, changed_by) values ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9, $10)
                """,
                [.int(draft.number), .int(draft.base)] + parameters(draft.texts) + [
                    .text(draft.origin.rawValue), .text(draft.note), .moment(draft.creation.at),
                    .text(draft.creation.by),
                ]
            ),
            revise(draft.number, 1, draft.creation, draft.texts),
        ]
    }

    /// Writes a draft anew, as `draft` has it, if it is open and still what it was `before`.
    ///
    /// The first statement changes no row, and the second is refused as a duplicate, when it is not.
    public static func change(_ draft: DraftRow, from before: Int) -> [Write] {
        [
            .write(
                """
                update draft set revision = $2, base = $3, policy = $4, services = $5, settings = $6, sha256 = $7,
                note = $8, changed_at = $9, changed_by = $10
                where number = $1 and revision = $11 and ended is null
                """,
                [.int(draft.number), .int(draft.revision), .int(draft.base)] + parameters(draft.texts) + [
                    .text(draft.note), .moment(draft.change.at), .text(draft.change.by), .int(before),
                ]
            ),
            revise(draft.number, draft.revision, draft.change, draft.texts),
        ]
    }

    /// Ends an open draft that still has that revision; 0 rows when it has not.
    public static func end(_ number: Int, at revision: Int, _ end: DraftRow.End) -> Write {
        let (how, edition, act): (String, Int?, Act) =
            switch end {
            case .published(let edition, let act): ("published", edition, act)
            case .withdrawn(let act): ("withdrawn", nil, act)
            }
        return .write(
            """
            update draft set ended = $3, ended_at = $4, ended_by = $5, edition = $6
            where number = $1 and revision = $2 and ended is null
            """,
            [.int(number), .int(revision), .text(how), .moment(act.at), .text(act.by), .int(edition)]
        )
    }

    /// The draft of that number, nil when there is none.
    public static func find(_ number: Int) -> Query<DraftRow?> {
        .first("select \(DraftRow.columns) from draft where number = $1", [.int(number)]) { row throws(StorageError) in
            try DraftRow(&row)
        }
    }

    /// The newest open draft that nobody but the files has written, nil when there is none.
    public static func ofFiles() -> Query<DraftRow?> {
        .first(
            """
            select \(DraftRow.columns) from draft d where ended is null and origin = 'files'
            and not exists (select from draft_revision r where r.draft = d.number and r.author <> d.created_by)
            order by number desc limit 1
            """
        ) { row throws(StorageError) in try DraftRow(&row) }
    }

    /// The newest open draft of that text, nil when none has it.
    public static func open(sha256: [UInt8]) -> Query<DraftRow?> {
        .first(
            "select \(DraftRow.columns) from draft where ended is null and sha256 = $1 order by number desc limit 1",
            [.bytes(sha256)]
        ) { row throws(StorageError) in try DraftRow(&row) }
    }

    /// Those before `number`, or all where none is given, the newest first; open ones only where that is asked.
    public static func list(open: Bool, before number: Int? = nil, limit: Int) -> Query<[DraftRow]> {
        .all(
            """
            select \(DraftRow.columns) from draft where number < coalesce($1::integer, 2147483647)
            and (ended is null or not $2) order by number desc limit $3
            """,
            [.int(number), .bool(open), .int(limit)]
        ) { row throws(StorageError) in try DraftRow(&row) }
    }

    /// Every writing of a draft, in order.
    public static func revisions(of number: Int) -> Query<[DraftRevision]> {
        .all(
            "select revision, at, author, sha256 from draft_revision where draft = $1 order by revision", [.int(number)]
        ) { row throws(StorageError) in
            DraftRevision(
                revision: try row.int(), act: Act(at: try row.moment(), by: try row.text()), sha256: try row.bytes())
        }
    }

    /// The highest number, 0 when there is no draft.
    public static func lastNumber() -> Query<Int> {
        Query<Int?>.first("select max(number) from draft") { row throws(StorageError) in
            try row.intIfPresent() ?? 0
        }.map { $0 ?? 0 }
    }

    private static func revise(_ number: Int, _ revision: Int, _ act: Act, _ texts: EditionTexts) -> Write {
        .write(
            "insert into draft_revision (draft, revision, at, author, sha256) values ($1, $2, $3, $4, $5)",
            [.int(number), .int(revision), .moment(act.at), .text(act.by), .bytes(texts.sha256)]
        )
    }

    private static func parameters(_ texts: EditionTexts) -> [Value] {
        [.text(texts.policy), .text(texts.services), .text(texts.settings), .bytes(texts.sha256)]
    }
}
