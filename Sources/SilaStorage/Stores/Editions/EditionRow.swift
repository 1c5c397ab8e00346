public import SilaCore

/// Where a text came from.
public enum TextOrigin: String, CaseIterable, Hashable, Sendable {
    /// The association's files.
    case files
    /// Its administrators, over the API or in the browser.
    case desk
}

/// Who did something and when.
public struct Act: Hashable, Sendable {
    /// When.
    public var at: Moment
    /// Who, by staff id or the name of the command.
    public var by: String

    /// An act with its parts.
    public init(at: Moment, by: String) {
        self.at = at
        self.by = by
    }
}

/// The texts of an edition or a draft, with the hash over them.
public struct EditionTexts: Hashable, Sendable {
    /// The text of `policy.yaml`.
    public var policy: String
    /// The text of `services.yaml`.
    public var services: String
    /// The text of `settings.yaml`.
    public var settings: String
    /// SHA-256 over the texts, as the caller joins them; 32 bytes.
    public var sha256: [UInt8]

    /// Texts with their hash.
    public init(policy: String, services: String, settings: String, sha256: [UInt8]) {
        self.policy = policy
        self.services = services
        self.settings = settings
        self.sha256 = sha256
    }

    static let columns = "policy, services, settings, sha256"

    init(_ row: inout RowReader) throws(StorageError) {
        self.init(
            policy: try row.text(), services: try row.text(), settings: try row.text(), sha256: try row.bytes())
    }
}

/// A published edition of the association's policy with its whole text.
public struct EditionRow: Hashable, Sendable {
    /// What is known of it beside its texts.
    public var head: EditionHead
    /// Its texts.
    public var texts: EditionTexts

    /// A row with its parts.
    public init(head: EditionHead, texts: EditionTexts) {
        self.head = head
        self.texts = texts
    }
}

/// What is known of an edition beside its texts.
public struct EditionHead: Hashable, Sendable {
    /// Counts from 1, in the order of publication.
    public var number: Int
    /// SHA-256 over its texts, 32 bytes.
    public var sha256: [UInt8]
    /// Who published it and when.
    public var publication: Act
    /// The day from which it is in force.
    public var effectiveOn: CivilDate
    /// Where its texts came from.
    public var origin: TextOrigin
    /// The draft it was; nil where it was published straight from files.
    public var draft: Int?
    /// The delegation under which who drafted it published it.
    public var delegation: RowID?
    /// Who withdrew it and when, before its day came.
    public var withdrawal: Act?
    /// True until the files have been made to say the same.
    public var filesBehind = false

    /// A head with the parts that every one has; the rest is set afterwards.
    public init(number: Int, sha256: [UInt8], publication: Act, effectiveOn: CivilDate, origin: TextOrigin = .files) {
        self.number = number
        self.sha256 = sha256
        self.publication = publication
        self.effectiveOn = effectiveOn
        self.origin = origin
    }

    /// When it was published and from which day it is in force.
    public var dates: EditionDates {
        EditionDates(number: number, publishedAt: publication.at, effectiveOn: effectiveOn)
    }

    static let columns = """
        number, sha256, published_at, published_by, effective_on, origin, draft, delegation, withdrawn_at,
        withdrawn_by, files_behind
        """

    init(_ row: inout RowReader) throws(StorageError) {
        let (number, sha256) = (try row.int(), try row.bytes())
        let publication = Act(at: try row.moment(), by: try row.text())
        let (effective, origin) = (try row.date(), try row.text())
        self.init(
            number: number, sha256: sha256, publication: publication, effectiveOn: effective,
            origin: TextOrigin(rawValue: origin) ?? .files)
        draft = try row.intIfPresent()
        delegation = try row.idIfPresent()
        withdrawal = try Act(ifPresent: &row)
        filesBehind = try row.bool()
    }
}

extension Act {
    /// The act in the next two columns; nil where they are null.
    init?(ifPresent row: inout RowReader) throws(StorageError) {
        let (at, by) = (try row.momentIfPresent(), try row.textIfPresent())
        guard let at, let by else { return nil }
        self.init(at: at, by: by)
    }
}
