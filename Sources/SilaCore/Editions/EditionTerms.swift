/// Which cases a clause of a new edition governs.
public enum Following: String, VocabularyWord, Codable {
    /// Those received under the edition: what holds where nothing is said.
    case new
    /// Open ones too, wherever they stand.
    case open
    /// Open ones that have not come to the step that the clause governs.
    case notYetReached = "not-yet-reached"

    /// The word in both languages.
    public var name: Name {
        switch self {
        case .new: Name(ar: "الحالات الجديدة", en: "new cases only")
        case .open: Name(ar: "والحالات المفتوحة", en: "open cases too")
        case .notYetReached: Name(ar: "والمفتوحة التي لم تبلغ خطوته", en: "open cases that have not come to its step")
        }
    }
}

/// What an edition says of its own coming into force: `edition:` in `policy.yaml`.
public struct EditionTerms: Hashable, Sendable {
    /// One clause, or a section by its heading, and the cases that it governs.
    public struct Application: Hashable, Sendable {
        /// The clause, or the heading of a section for all of its items.
        public var clause: ClauseID
        /// Which cases.
        public var to: Following

        /// An application with its parts.
        public init(clause: ClauseID, to: Following) {
            self.clause = clause
            self.to = to
        }
    }

    /// The sections whose clauses govern steps of cases.
    public static let sections = ["channels", "handling", "goals", "compensation", "complaints"]

    /// The day from whose first moment in Riyadh it is in force; nil for the day of its publication.
    public var effective: CivilDate?
    /// What open cases follow; of a heading and one of its clauses, the clause decides.
    public var applies: [Application]

    /// Terms with their parts.
    public init(effective: CivilDate? = nil, applies: [Application] = []) {
        self.effective = effective
        self.applies = applies
    }
}
