public import SilaCore

/// What a register says of something that came in or went out, apart from its number.
public struct RegisterMatter: Hashable, Sendable {
    /// Which register.
    public var direction: RegisterDirection
    /// What it stands for, which no other entry does: `case/…`, `notice/…`, `event/…`, `task/…`, `correction/…`.
    public var source: String
    /// When it came in or went out.
    public var at: Moment
    /// The case.
    public var caseID: RowID
    /// The channel it came over, or the medium it went over.
    public var way: String?
    /// False where the case was recorded outside the policy.
    public var isWithin: Bool
    /// What it is about.
    public var subject: Name
    /// How many documents came with it.
    public var attachments: Int

    /// A matter with its parts.
    public init(
        _ direction: RegisterDirection, source: String, at: Moment, caseID: RowID, way: String?,
        isWithin: Bool = true, subject: Name, attachments: Int = 0
    ) {
        self.direction = direction
        self.source = source
        self.at = at
        self.caseID = caseID
        self.way = way
        self.isWithin = isWithin
        self.subject = subject
        self.attachments = attachments
    }

    static let columns = """
        source, direction, at, case_id, way, standing, subject_ar, subject_en, attachments
        """

    init(_ row: inout RowReader) throws(StorageError) {
        let (source, written) = (try row.text(), try row.text())
        guard let direction = RegisterDirection(rawValue: written) else {
            throw .unreadable(column: "direction", why: "`\(written)` is no register")
        }
        let (at, caseID) = (try row.moment(), try row.id())
        let (way, standing) = (try row.textIfPresent(), try row.text())
        self.init(
            direction, source: source, at: at, caseID: caseID, way: way,
            isWithin: standing == "within", subject: Name(ar: try row.text(), en: try row.text()),
            attachments: try row.int())
    }
}

/// An entry of a register, with what a list shows beside it.
public struct RegisterRow: Hashable, Sendable {
    /// What a correction says of the entry that it corrects.
    public struct Correction: Hashable, Sendable {
        /// The entry corrected.
        public var of: RegisterNumber
        /// Why.
        public var reason: String
        /// Who recorded it.
        public var by: RowID

        /// A correction with its parts.
        public init(of: RegisterNumber, reason: String, by: RowID) {
            self.of = of
            self.reason = reason
            self.by = by
        }
    }

    /// Its number.
    public var number: RegisterNumber
    /// What it says.
    public var matter: RegisterMatter
    /// When it was numbered.
    public var recordedAt: Moment
    /// What it corrects; nil for an entry that corrects none.
    public var correction: Correction?
    /// The reference of the case; nil before it is read back.
    public var reference: Reference?
    /// From whom it came, or to whom it went: the person of the case as they are called now; nil where nobody is named.
    public var personName: String?
    /// The entry that corrects this one last; nil where none does.
    public var correctedBy: RegisterNumber?
    /// True where who asks may not see the case: then its number and day stand alone.
    public var isWithheld = false

    /// An entry with its parts.
    public init(
        number: RegisterNumber, matter: RegisterMatter, recordedAt: Moment, correction: Correction? = nil
    ) {
        self.number = number
        self.matter = matter
        self.recordedAt = recordedAt
        self.correction = correction
    }
}
