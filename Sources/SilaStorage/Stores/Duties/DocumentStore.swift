internal import Postgres
public import SilaCore

/// A version of a document of the front desk, without its content.
public struct DocumentRow: Hashable, Sendable {
    /// The id of the document: the policy's for it, or the house's.
    public var item: String
    /// Counts from 1.
    public var number: Int
    /// What it is called.
    public var title: Name
    /// What kind of file it is.
    public var media: DocumentMedia
    /// SHA-256 of the document, 32 bytes.
    public var sha256: [UInt8]
    /// How many bytes it has.
    public var size: Int
    /// True where its content is sealed.
    public var isConfidential: Bool
    /// The day from which it is at hand.
    public var validFrom: CivilDate
    /// When it was added.
    public var uploadedAt: Moment
    /// By whom.
    public var uploadedBy: RowID

    /// A version with its parts.
    public init(
        item: String, number: Int, title: Name, media: DocumentMedia, sha256: [UInt8], size: Int,
        isConfidential: Bool, validFrom: CivilDate, uploadedAt: Moment, uploadedBy: RowID
    ) {
        self.item = item
        self.number = number
        self.title = title
        self.media = media
        self.sha256 = sha256
        self.size = size
        self.isConfidential = isConfidential
        self.validFrom = validFrom
        self.uploadedAt = uploadedAt
        self.uploadedBy = uploadedBy
    }

    static let columns = """
        d.item, d.number, d.title_ar, d.title_en, d.media, d.sha256, d.size, d.confidential, d.valid_from, d.uploaded_at,
        d.uploaded_by
        """

    init(_ row: inout RowReader) throws(StorageError) {
        let (item, number) = (try row.text(), try row.int())
        let (title, written) = (Name(ar: try row.text(), en: try row.text()), try row.text())
        guard let media = DocumentMedia(rawValue: written) else {
            throw .unreadable(column: "media", why: "`\(written)` is no kind of document")
        }
        self.init(
            item: item, number: number, title: title, media: media, sha256: try row.bytes(), size: try row.int(),
            isConfidential: try row.bool(), validFrom: try row.date(), uploadedAt: try row.moment(),
            uploadedBy: try row.id())
    }
}

/// A version of a document with its content, sealed where it is confidential.
public struct DocumentContent: Hashable, Sendable {
    /// The version.
    public var row: DocumentRow
    /// The content as it is kept.
    public var content: [UInt8]
}

/// The documents of the front desk: versions are added and read, never changed.
public enum DocumentStore {
    /// The order in which versions are at hand: the latest day that has come, of several the one added last.
    private static let order = "d.valid_from desc, d.number desc"

    /// Adds a version; `StorageError.duplicate` of `document_version_pkey` when there is one of that number.
    public static func add(_ row: DocumentRow, content: [UInt8]) -> Write {
        .write(
            """
            insert into document_version (item, number, title_ar, title_en, media, sha256, size, confidential, valid_from,
            uploaded_at, uploaded_by, content)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """,
            [
                .text(row.item), .int(row.number), .text(row.title.ar), .text(row.title.en),
                .text(row.media.rawValue), .bytes(row.sha256), .int(row.size), .bool(row.isConfidential),
                .date(row.validFrom), .moment(row.uploadedAt), .id(row.uploadedBy), .bytes(content),
            ]
        )
    }

    /// The version of each document that is at hand on that day.
    public static func current(on day: CivilDate) -> Query<[DocumentRow]> {
        .all(
            """
            select distinct on (d.item) \(DocumentRow.columns) from document_version d where d.valid_from <= $1
            order by d.item, \(order)
            """,
            [.date(day)]
        ) { row throws(StorageError) in try DocumentRow(&row) }
    }

    /// The version of one document that is at hand on that day; nil where there is none.
    public static func current(_ item: String, on day: CivilDate) -> Query<DocumentRow?> {
        .first(
            """
            select \(DocumentRow.columns) from document_version d where d.item = $1 and d.valid_from <= $2
            order by \(order) limit 1
            """,
            [.text(item), .date(day)]
        ) { row throws(StorageError) in try DocumentRow(&row) }
    }

    /// Every version of a document, the one added last first.
    public static func versions(_ item: String) -> Query<[DocumentRow]> {
        .all(
            "select \(DocumentRow.columns) from document_version d where d.item = $1 order by d.number desc",
            [.text(item)]
        ) { row throws(StorageError) in try DocumentRow(&row) }
    }

    /// How many versions each document has.
    public static func counts() -> Query<[Held]> {
        .all("select item, count(*) from document_version group by item order by item") {
            row throws(StorageError) in Held(what: try row.text(), count: try row.int())
        }
    }

    /// A version with its content; nil where there is none.
    public static func content(_ item: String, _ number: Int) -> Query<DocumentContent?> {
        .first(
            "select \(DocumentRow.columns), d.content from document_version d where d.item = $1 and d.number = $2",
            [.text(item), .int(number)]
        ) { row throws(StorageError) in DocumentContent(row: try DocumentRow(&row), content: try row.bytes()) }
    }

    /// Takes down with which version of its form a case was filed: the one at hand on that day; 0 rows where there is none.
    public static func file(_ caseID: RowID, with item: String, on day: CivilDate) -> Write {
        .write(
            """
            insert into case_form (case_id, item, version)
            select $1, d.item, d.number from document_version d where d.item = $2 and d.valid_from <= $3
            order by \(order) limit 1
            """,
            [.id(caseID), .text(item), .date(day)]
        )
    }

    /// The version of the form that a case was filed with; nil where there was none.
    public static func form(of caseID: RowID) -> Query<DocumentRow?> {
        .first(
            """
            select \(DocumentRow.columns) from case_form f
            join document_version d on d.item = f.item and d.number = f.version where f.case_id = $1
            """,
            [.id(caseID)]
        ) { row throws(StorageError) in try DocumentRow(&row) }
    }
}
