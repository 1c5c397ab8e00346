internal import SilaCore

/// What a body (or a query) may hold, key by key: it is read by this, and the OpenAPI document is made of it.
struct Shape: Sendable {
    /// Its name among the schemas of the document.
    var name: String
    /// What it holds.
    var fields: [Field]

    /// A shape with its fields.
    init(_ name: String, _ fields: [Field]) {
        self.name = name
        self.fields = fields
    }
}

/// One key of a shape.
struct Field: Sendable {
    /// The key.
    var key: String
    /// What its value is.
    var kind: FieldKind
    /// Whether it has to be there.
    var need: FieldNeed
    /// What it is, for the document.
    var about: String

    /// A field with its parts.
    init(_ key: String, _ kind: FieldKind, _ need: FieldNeed = .optional, _ about: String) {
        self.key = key
        self.kind = kind
        self.need = need
        self.about = about
    }
}

/// Whether a field has to be there.
enum FieldNeed: Sendable {
    /// It may be absent.
    case optional
    /// It must be there, and the reader says so.
    case required
    /// It must be there, and the rules engine says so, with the clause behind it.
    case requiredByRule
}

/// What the value of a field is.
enum FieldKind: Sendable {
    /// One line of so many code points at the most.
    case line(Int)
    /// Lines and paragraphs, of so many code points at the most.
    case paragraphs(Int)
    /// Text that is taken as it stands: a password.
    case secret(Int)
    /// A whole text that is taken as it stands, with its lines and comments: a file.
    case document(Int)
    /// One of these words.
    case word([String])
    /// A day, `2026-03-15`.
    case date
    /// True or false.
    case flag
    /// A whole number in this range.
    case number(ClosedRange<Int>)
    /// A national ID or an iqama.
    case nationalID
    /// A Saudi mobile number.
    case mobile
    /// An e-mail address.
    case email
    /// An amount of money, written in riyals.
    case amount
    /// A Saudi IBAN.
    case iban
    /// Texts by names that are data: the items of a service.
    case items
    /// A list of so many names at the most.
    case names(Int)
    /// An object of its own.
    case part(Shape)
    /// A list of objects of the same shape, of so many at the most.
    case parts(Shape, Int)

    /// How much a text of one line holds where nothing else is said.
    static let line = FieldKind.line(200)
    /// How much a text of paragraphs holds where nothing else is said.
    static let paragraphs = FieldKind.paragraphs(4_000)

    /// One of the words of an enumeration.
    static func word<Word: CaseIterable & RawRepresentable<String>>(of words: Word.Type) -> FieldKind {
        .word(Word.allCases.map(\.rawValue))
    }
}
