internal import Postgres
public import SilaCore

/// An edition of the association's policy with its whole text.
public struct EditionRow: Hashable, Sendable {
    /// Who published it and when.
    public struct Publication: Hashable, Sendable {
        /// When.
        public var at: Moment
        /// Who, by staff id or the name of the command.
        public var by: String

        /// A publication with its parts.
        public init(at: Moment, by: String) {
            self.at = at
            self.by = by
        }
    }

    /// Counts from 1.
    public var number: Int
    /// The text of `policy.yaml`.
    public var policy: String
    /// The text of `services.yaml`.
    public var services: String
    /// The text of `settings.yaml`.
    public var settings: String
    /// SHA-256 over the three texts, as the caller joins them; 32 bytes.
    public var sha256: [UInt8]
    /// When it came into the database.
    public var createdAt: Moment
    /// Who brought it, by staff id or the name of the command.
    public var createdBy: String
    /// Its publication; nil for a draft.
    public var publication: Publication?
    /// Whether new cases are received under it.
    public var inForce: Bool

    /// A row with its parts; a draft unless it is published.
    public init(
        number: Int, policy: String, services: String, settings: String, sha256: [UInt8], createdAt: Moment,
        createdBy: String, publication: Publication? = nil, inForce: Bool = false
    ) {
        self.number = number
        self.policy = policy
        self.services = services
        self.settings = settings
        self.sha256 = sha256
        self.createdAt = createdAt
        self.createdBy = createdBy
        self.publication = publication
        self.inForce = inForce
    }

    static let columns = """
        number, policy, services, settings, sha256, created_at, created_by, published_at, published_by, in_force
        """

    init(_ row: inout RowReader) throws(StorageError) {
        self.init(
            number: try row.int(), policy: try row.text(), services: try row.text(), settings: try row.text(),
            sha256: try row.bytes(), createdAt: try row.moment(), createdBy: try row.text()
        )
        let (at, by) = (try row.momentIfPresent(), try row.textIfPresent())
        if let at, let by { publication = Publication(at: at, by: by) }
        inForce = try row.bool()
    }
}

/// An edition without its texts, for lists.
public struct EditionHead: Hashable, Sendable {
    /// Counts from 1.
    public var number: Int
    /// SHA-256 over the texts.
    public var sha256: [UInt8]
    /// When it came into the database.
    public var createdAt: Moment
    /// When it was published; nil for a draft.
    public var publishedAt: Moment?
    /// Whether new cases are received under it.
    public var inForce: Bool
}

/// The editions of the policy: added and published, never changed or removed.
public enum EditionStore {
    /// Adds an edition; `StorageError.duplicate` of `edition_pkey` when there is one of that number.
    public static func add(_ edition: EditionRow) -> Write {
        .write(
            "insert into edition (\(EditionRow.columns)) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            [
                .int(edition.number), .text(edition.policy), .text(edition.services), .text(edition.settings),
                .bytes(edition.sha256), .moment(edition.createdAt), .text(edition.createdBy),
                .moment(edition.publication?.at), .text(edition.publication?.by), .bool(edition.inForce),
            ]
        )
    }

    /// Puts an edition in force instead of the one that was: two statements, in this order, in one transaction.
    ///
    /// The second changes no row when there is no edition of that number: then let the transaction fail.
    public static func publish(_ number: Int, _ publication: EditionRow.Publication) -> [Write] {
        [
            .write("update edition set in_force = false where in_force and number <> $1", [.int(number)]),
            .write(
                """
                update edition set in_force = true, published_at = coalesce(published_at, $2),
                published_by = coalesce(published_by, $3) where number = $1
                """,
                [.int(number), .moment(publication.at), .text(publication.by)]
            ),
        ]
    }

    /// The edition in force, nil before the first is published.
    public static func inForce() -> Query<EditionRow?> {
        .first("select \(EditionRow.columns) from edition where in_force") { row throws(StorageError) in
            try EditionRow(&row)
        }
    }

    /// The number of the edition in force, nil before the first is published.
    public static func numberInForce() -> Query<Int?> {
        .first("select number from edition where in_force") { row throws(StorageError) in try row.int() }
    }

    /// The edition of that number, nil when there is none.
    public static func find(_ number: Int) -> Query<EditionRow?> {
        .first("select \(EditionRow.columns) from edition where number = $1", [.int(number)]) {
            row throws(StorageError) in try EditionRow(&row)
        }
    }

    /// The newest edition of that text, nil when none has it.
    public static func newest(sha256: [UInt8]) -> Query<EditionRow?> {
        .first(
            "select \(EditionRow.columns) from edition where sha256 = $1 order by number desc limit 1",
            [.bytes(sha256)]
        ) { row throws(StorageError) in try EditionRow(&row) }
    }

    /// The highest number, 0 when there is no edition.
    public static func lastNumber() -> Query<Int> {
        Query<Int?>.first("select max(number) from edition") { row throws(StorageError) in
            try row.intIfPresent() ?? 0
        }.map { $0 ?? 0 }
    }

    /// All of them without their texts, the newest first.
    public static func heads() -> Query<[EditionHead]> {
        .all(
            "select number, sha256, created_at, published_at, in_force from edition order by number desc"
        ) { row throws(StorageError) in
            EditionHead(
                number: try row.int(), sha256: try row.bytes(), createdAt: try row.moment(),
                publishedAt: try row.momentIfPresent(), inForce: try row.bool()
            )
        }
    }
}
