/// An edition that is being written.
public struct DraftRow: Hashable, Sendable {
    /// How a draft ended.
    public enum End: Hashable, Sendable {
        /// It was published as the edition of that number.
        case published(edition: Int, Act)
        /// It was withdrawn.
        case withdrawn(Act)
    }

    /// Counts from 1 among the drafts.
    public var number: Int
    /// How many times it was written, from 1.
    public var revision: Int
    /// The edition it was made from; nil before the first edition.
    public var base: Int?
    /// Its texts, sound or not.
    public var texts: EditionTexts
    /// Where its first text came from.
    public var origin: TextOrigin
    /// What it is for, in the words of who made it.
    public var note: String?
    /// Who made it and when.
    public var creation: Act
    /// Who wrote it last and when.
    public var change: Act
    /// How it ended; nil while it is open.
    public var end: End?

    /// A draft just made.
    public init(
        number: Int, base: Int?, texts: EditionTexts, origin: TextOrigin, note: String? = nil, creation: Act
    ) {
        self.number = number
        revision = 1
        self.base = base
        self.texts = texts
        self.origin = origin
        self.note = note
        self.creation = creation
        change = creation
    }

    static let columns = """
        number, revision, base, \(EditionTexts.columns), origin, note, created_at, created_by, changed_at, changed_by,
        ended, ended_at, ended_by, edition
        """

    init(_ row: inout RowReader) throws(StorageError) {
        let (number, revision, base) = (try row.int(), try row.int(), try row.intIfPresent())
        let (texts, origin, note) = (try EditionTexts(&row), try row.text(), try row.textIfPresent())
        self.init(
            number: number, base: base, texts: texts, origin: TextOrigin(rawValue: origin) ?? .files, note: note,
            creation: Act(at: try row.moment(), by: try row.text()))
        self.revision = revision
        change = Act(at: try row.moment(), by: try row.text())
        let (ended, act) = (try row.textIfPresent(), try Act(ifPresent: &row))
        let edition = try row.intIfPresent()
        if ended != nil, let act { end = edition.map { .published(edition: $0, act) } ?? .withdrawn(act) }
    }
}

/// One writing of a draft.
public struct DraftRevision: Hashable, Sendable {
    /// From 1.
    public var revision: Int
    /// Who and when.
    public var act: Act
    /// SHA-256 over the texts as they were then, 32 bytes.
    public var sha256: [UInt8]

    /// A writing with its parts.
    public init(revision: Int, act: Act, sha256: [UInt8]) {
        self.revision = revision
        self.act = act
        self.sha256 = sha256
    }
}
