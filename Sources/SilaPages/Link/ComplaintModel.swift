public import SilaCore

/// What a form of the complaints link shows: what is brought, under which clause, who has to be named, what was typed.
public struct ComplaintModel: Hashable, Sendable {
    /// One thing that may be brought over the link.
    public struct Choice: Hashable, Sendable {
        /// Its word, as it is sent.
        public var kind: String
        /// What it is called.
        public var name: Name
        /// What it is for.
        public var hint: Name
        /// The clause that it comes under; nil where the policy has none.
        public var clause: Citation?
        /// What is told where the policy has no clause for it over this link; nil where it has.
        public var outside: Name?

        /// A choice with its parts.
        public init(kind: String, name: Name, hint: Name, clause: Citation?, outside: Name?) {
            self.kind = kind
            self.name = name
            self.hint = hint
            self.clause = clause
            self.outside = outside
        }
    }

    /// What was typed, as it comes back with a fault.
    public struct Draft: Hashable, Sendable {
        /// What happened, point by point; one at least, and one alone of what is no complaint.
        public var points = [""]
        /// The reference of the case it is about.
        public var about = ""
        /// Whom it is about.
        public var whom = ""
        /// The name.
        public var name = ""
        /// The mobile number.
        public var mobile = ""
        /// The e-mail address.
        public var email = ""
        /// The medium agreed on; nil where none was chosen.
        public var medium: String?

        /// Nothing typed yet.
        public init() {}
    }

    /// Whose link it is.
    public var tenant: TenantHeading
    /// The token of the form, sent back as `form_token`.
    public var formToken: String
    /// What is brought.
    public var choice: Choice
    /// Whether nobody has to be named.
    public var isAnonymousTaken: Bool
    /// The media offered, in the order shown.
    public var media: [Medium]
    /// What was typed.
    public var draft = Draft()
    /// What is wrong with it.
    public var faults: [LinkFault] = []
    /// The point that was just added, from 0; nil where none was.
    public var added: Int?
    /// Whether one more point fits.
    public var hasRoom = true

    /// A form with nothing typed yet.
    public init(
        tenant: TenantHeading, formToken: String, choice: Choice, isAnonymousTaken: Bool, media: [Medium]
    ) {
        self.tenant = tenant
        self.formToken = formToken
        self.choice = choice
        self.isAnonymousTaken = isAnonymousTaken
        self.media = media
    }
}
