internal import Postgres
public import SilaCore

/// An announcement as it stands.
public struct AnnouncementRow: Hashable, Sendable {
    /// Its identity.
    public var id: RowID
    /// Its title.
    public var title: Name
    /// What it says.
    public var text: Name
    /// Over what people are told, in the order tried; none for the page alone.
    public var media: [Medium]
    /// For whom it is.
    public var audience: Audience
    /// What called for it, such as `edition/3`; nil where staff began it.
    public var proposedFor: String?
    /// Counts the texts it has had.
    public var revision: Int
    /// Who had a hand in the text, by staff id or the name of what proposed it.
    public var authors: [String]
    /// When it was begun.
    public var draftedAt: Moment
    /// When its text was last changed.
    public var changedAt: Moment
    /// Who approved it and when.
    public var approval: Act?
    /// Who published it and when.
    public var publication: Act?
    /// Who gave it up and when.
    public var withdrawal: Act?
    /// Why it was given up.
    public var withdrawnWhy: String?
    /// Up to which person people have been told.
    public var toldThrough: RowID?
    /// When everybody had been told; nil while that goes on.
    public var toldAt: Moment?

    /// A draft just begun.
    public init(
        id: RowID, title: Name, text: Name, media: [Medium], audience: Audience, proposedFor: String? = nil,
        author: String, at moment: Moment
    ) {
        self.id = id
        self.title = title
        self.text = text
        self.media = media
        self.audience = audience
        self.proposedFor = proposedFor
        revision = 1
        authors = [author]
        draftedAt = moment
        changedAt = moment
    }

    /// How far it has come, as the rules ask.
    public var state: AnnouncementState {
        let stage: AnnouncementState.Stage =
            if withdrawal != nil { .withdrawn } else if publication != nil { .published } else if approval != nil {
                .approved
            } else {
                .draft
            }
        return AnnouncementState(stage: stage, authors: Set(authors), media: media)
    }

    static let columns = """
        id, title_ar, title_en, text_ar, text_en, media, audience, audience_of, proposed_for, revision, authors,
        drafted_at, changed_at, approved_at, approved_by, published_at, published_by, withdrawn_at, withdrawn_by,
        withdrawn_why, told_through, told_at
        """

    init(_ row: inout RowReader) throws(StorageError) {
        id = try row.id()
        title = Name(ar: try row.text(), en: try row.text())
        text = Name(ar: try row.text(), en: try row.text())
        media = try row.texts().compactMap(Medium.init(rawValue:))
        guard let audience = Audience(word: try row.text(), of: try row.textIfPresent()) else {
            throw .unreadable(column: "audience", why: "it is no audience")
        }
        self.audience = audience
        proposedFor = try row.textIfPresent()
        (revision, authors) = (try row.int(), try row.texts())
        (draftedAt, changedAt) = (try row.moment(), try row.moment())
        approval = try Self.act(&row)
        publication = try Self.act(&row)
        withdrawal = try Self.act(&row)
        withdrawnWhy = try row.textIfPresent()
        toldThrough = try row.idIfPresent()
        toldAt = try row.momentIfPresent()
    }

    private static func act(_ row: inout RowReader) throws(StorageError) -> Act? {
        let (at, by) = (try row.momentIfPresent(), try row.textIfPresent())
        guard let at, let by else { return nil }
        return Act(at: at, by: by)
    }

    /// The parts of its text, in the order of the columns.
    var written: [Value] {
        [
            .text(title.ar), .text(title.en), .text(text.ar), .text(text.en), .textArray(media.map(\.rawValue)),
            .text(audience.word), .text(audience.of), .int(revision), .textArray(authors), .moment(changedAt),
        ]
    }
}
