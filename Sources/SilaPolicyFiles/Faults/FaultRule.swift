/// Why a tenant's file is refused; the raw value is the rule's stable name.
public enum FaultRule: String, CaseIterable, Hashable, Sendable, Codable {
    /// The file is not there.
    case fileMissing = "file-missing"
    /// The file is there and cannot be read.
    case fileUnreadable = "file-unreadable"
    /// It lies among an association's files under a name that nothing reads.
    case fileUnknown = "file-unknown"
    /// There is nothing in it.
    case fileEmpty = "file-empty"
    /// It is larger than `MarkupLimits.bytes`.
    case fileTooLarge = "file-too-large"
    /// Its bytes are not UTF-8.
    case encoding
    /// NUL, another control character, or one that turns the direction of the text unseen.
    case hiddenCharacter = "hidden-character"
    /// It is not YAML, in a way that none of the next five names.
    case syntax
    /// A tab where spaces indent.
    case tab
    /// A line that begins in a column where nothing of its block begins.
    case indentation
    /// A quote or bracket that is opened and never closed.
    case unclosed
    /// A colon, comma or dash that is missing, lacks the space after it, or has another sign in its place.
    case separator
    /// Text that YAML reads as signs of its own unless it stands in quotes.
    case quoting
    /// It nests deeper than `MarkupLimits.depth`.
    case tooDeep = "too-deep"
    /// It holds more values than `MarkupLimits.events`.
    case tooLong = "too-long"
    /// A second document.
    case severalDocuments = "several-documents"
    /// A `%YAML` or `%TAG` line.
    case directive
    /// An anchor (`&name`).
    case anchor
    /// An alias (`*name`).
    case alias
    /// A tag (`!name`).
    case tag
    /// A merge key (`<<`).
    case mergeKey = "merge-key"
    /// A key that is no word.
    case keyShape = "key-shape"
    /// A key written twice in one mapping.
    case duplicateKey = "duplicate-key"
    /// A key that has no meaning here.
    case unknownKey = "unknown-key"
    /// A key that has to be there.
    case missingKey = "missing-key"
    /// A key that goes only with something else that is not there.
    case keyOutOfPlace = "key-out-of-place"
    /// A list where a mapping is due, a number where text is due, and so on.
    case wrongType = "wrong-type"
    /// A text with nothing in it, or more than fits.
    case textLength = "text-length"
    /// An Arabic text without an Arabic letter.
    case notArabic = "not-arabic"
    /// A word that is not among those allowed.
    case unknownWord = "unknown-word"
    /// An id that is not lower-case words joined by hyphens.
    case idShape = "id-shape"
    /// An id that is taken.
    case duplicateID = "duplicate-id"
    /// The same word twice in a list.
    case repeated
    /// A number that is not whole or lies outside its bounds.
    case number
    /// A length of time that cannot be read.
    case term
    /// A date that cannot be read.
    case date
    /// A day that is not in the year under which it is written.
    case dateOutsideYear = "date-outside-year"
    /// A holiday that the regime does not have.
    case unknownHoliday = "unknown-holiday"
    /// A regime of which there is no calendar.
    case unknownRegime = "unknown-regime"
    /// A colour that cannot be read.
    case colour
    /// A body that the policy does not constitute.
    case unknownBody = "unknown-body"
    /// A channel that the policy does not offer.
    case unknownChannel = "unknown-channel"
    /// Something that the policy says keeps any edition of it from being put in force; the message names the finding.
    case blockingFinding = "blocking-finding"
    /// No association is named, and the file is to be served.
    case unnamedAssociation = "unnamed-association"
}
