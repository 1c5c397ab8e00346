internal import Postgres
public import SilaCore

/// The editions of the policy: published, perhaps withdrawn before their day, never changed or removed.
public enum EditionStore {
    /// What was published and counts; drafts of the version before are editions without a publication.
    private static let counts = "published_at is not null and withdrawn_at is null"

    /// The number of the edition in force on a day, in a statement whose parameter `place` is that day.
    static func inForce(_ place: String) -> String {
        """
        select number from edition where \(counts) and effective_on <= \(place)
        order by effective_on desc, number desc limit 1
        """
    }

    /// Publishes an edition; `StorageError.duplicate` of `edition_pkey` when there is one of that number.
    ///
    /// `inForce` where its day has come and no other outranks it: what the version before reads.
    public static func publish(_ edition: EditionRow, inForce: Bool) -> [Write] {
        let (head, texts) = (edition.head, edition.texts)
        let insertion = Write.write(
            """
            insert into edition (number, policy, services, settings, sha256, created_at, created_by, published_at,
            published_by, effective_on, origin, draft, delegation, files_behind, in_force)
            values ($1, $2, $3, $4, $5, $6, $7, $6, $7, $8, $9, $10, $11, $12, $13)
            """,
            [
                .int(head.number), .text(texts.policy), .text(texts.services), .text(texts.settings),
                .bytes(texts.sha256), .moment(head.publication.at), .text(head.publication.by),
                .date(head.effectiveOn), .text(head.origin.rawValue), .int(head.draft), .id(head.delegation),
                .bool(head.filesBehind), .bool(inForce),
            ]
        )
        return inForce ? [.write("update edition set in_force = false where in_force", []), insertion] : [insertion]
    }

    /// Withdraws an edition whose day has not come; 0 rows when it is withdrawn already.
    public static func withdraw(_ number: Int, _ act: Act) -> Write {
        .write(
            "update edition set withdrawn_at = $2, withdrawn_by = $3 where number = $1 and withdrawn_at is null",
            [.int(number), .moment(act.at), .text(act.by)]
        )
    }

    /// Takes down whether the files still have to be made to say what the edition says.
    public static func setFilesBehind(_ number: Int, _ behind: Bool) -> Write {
        .write(
            "update edition set files_behind = $2 where number = $1 and files_behind <> $2",
            [.int(number), .bool(behind)])
    }

    /// Takes down that the files have to be made to say what the last edition says, after the one behind it was withdrawn.
    public static func setLastBehind() -> Write {
        .write(
            """
            update edition set files_behind = true where number = (
                select number from edition where \(counts) order by effective_on desc, number desc limit 1
            )
            """, [])
    }

    /// The number of the edition in force on that day, nil before the first.
    public static func numberInForce(on day: CivilDate) -> Query<Int?> {
        .first(inForce("$1::date"), [.date(day)]) { row throws(StorageError) in try row.int() }
    }

    /// The edition that is the last to come into force, nil before the first: what the files are held against.
    public static func last() -> Query<EditionRow?> {
        row("where \(counts) order by effective_on desc, number desc limit 1", [])
    }

    /// The edition of that number, nil when there is none.
    public static func find(_ number: Int) -> Query<EditionRow?> {
        row("where number = $1 and published_at is not null", [.int(number)])
    }

    private static func row(_ condition: String, _ parameters: [Value]) -> Query<EditionRow?> {
        .first(
            "select \(EditionHead.columns), \(EditionTexts.columns) from edition \(condition)", parameters
        ) { row throws(StorageError) in
            EditionRow(head: try EditionHead(&row), texts: try EditionTexts(&row))
        }
    }

    /// The newest edition of that text, nil when none has it.
    public static func newest(sha256: [UInt8]) -> Query<EditionHead?> {
        .first(
            """
            select \(EditionHead.columns) from edition where sha256 = $1 and published_at is not null
            order by number desc limit 1
            """,
            [.bytes(sha256)]
        ) { row throws(StorageError) in try EditionHead(&row) }
    }

    /// The highest number that was ever given, 0 when there is no edition.
    public static func lastNumber() -> Query<Int> {
        Query<Int?>.first("select max(number) from edition") { row throws(StorageError) in
            try row.intIfPresent() ?? 0
        }.map { $0 ?? 0 }
    }

    /// Those before `number`, or all where none is given, without their texts, the newest first.
    public static func heads(before number: Int? = nil, limit: Int = 10_000) -> Query<[EditionHead]> {
        .all(
            """
            select \(EditionHead.columns) from edition
            where published_at is not null and number < coalesce($1::integer, 2147483647)
            order by number desc limit $2
            """,
            [.int(number), .int(limit)]
        ) { row throws(StorageError) in try EditionHead(&row) }
    }

    /// Which of the three files, in the order policy, services, settings, have a text that some edition has.
    public static func known(_ texts: EditionTexts) -> Query<[Bool]> {
        Query<[Bool]?>.first(
            """
            select exists (select from edition where policy = $1 and published_at is not null),
            exists (select from edition where services = $2 and published_at is not null),
            exists (select from edition where settings = $3 and published_at is not null)
            """,
            [.text(texts.policy), .text(texts.services), .text(texts.settings)]
        ) { row throws(StorageError) in [try row.bool(), try row.bool(), try row.bool()] }.map { $0 ?? [] }
    }
}
