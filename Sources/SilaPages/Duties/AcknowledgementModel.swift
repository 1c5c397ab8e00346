public import SilaCore

/// What a member of staff reads and signs.
public struct AcknowledgementModel: Hashable, Sendable {
    /// The code of ethics as it stands.
    public struct Code: Hashable, Sendable {
        /// What it is called.
        public var title: Name
        /// The document.
        public var item: String
        /// Its version.
        public var version: Int
        /// SHA-256 of it, in hexadecimal.
        public var sha256: String
        /// The clause that asks for it; nil where none does.
        public var clause: Citation?
        /// True where the edition was signed with an older version of it.
        public var isBehind: Bool

        /// A code with its parts.
        public init(
            title: Name, item: String, version: Int, sha256: String, clause: Citation?, isBehind: Bool
        ) {
            (self.title, self.item, self.version, self.sha256) = (title, item, version, sha256)
            (self.clause, self.isBehind) = (clause, isBehind)
        }
    }

    /// Something signed before.
    public struct Signed: Hashable, Sendable {
        /// The edition.
        public var edition: Int
        /// When.
        public var at: Moment
        /// The version of the code of ethics signed with it; nil where there was none.
        public var code: Int?

        /// A signature with its parts.
        public init(edition: Int, at: Moment, code: Int?) {
            (self.edition, self.at, self.code) = (edition, at, code)
        }
    }

    /// Whose policy it is.
    public var tenant: TenantHeading
    /// Who is signed in.
    public var staff: StaffHeading
    /// The token of the page's forms.
    public var formToken: String
    /// The edition in force.
    public var edition: Int
    /// SHA-256 over its texts, in hexadecimal.
    public var sha256: String
    /// On what it rests that it is signed.
    public var basis: Basis
    /// Whether it is signed.
    public var isSigned: Bool
    /// Since when it is owed.
    public var since: CivilDate
    /// What is signed.
    public var statement: Name
    /// The last day to write unsigned; nil where nothing is withheld.
    public var lastDay: CivilDate?
    /// True where only reading is left until it is signed.
    public var isOverdue = false
    /// The edition signed last before this one; nil where none was.
    public var signedBefore: Int?
    /// What changed since then; nil where the whole is to be read.
    public var changes: [PolicyChange]?
    /// The whole policy; empty where changes are shown, or it is signed.
    public var sections: [ReadSection] = []
    /// The code of ethics; nil where none is deposited.
    public var code: Code?
    /// What was signed, the newest first.
    public var signed: [Signed] = []
    /// Why the last attempt was refused; nil where there was none.
    public var failure: Name?

    /// What is owed, with the parts that every one has.
    public init(
        tenant: TenantHeading, staff: StaffHeading, formToken: String, edition: Int, sha256: String, basis: Basis,
        isSigned: Bool, since: CivilDate, statement: Name
    ) {
        (self.tenant, self.staff, self.formToken) = (tenant, staff, formToken)
        (self.edition, self.sha256, self.basis) = (edition, sha256, basis)
        (self.isSigned, self.since, self.statement) = (isSigned, since, statement)
    }
}
