public import SilaCore

/// What the complaints link shows: what may be brought, under which clause, who has to be named, what was typed.
public struct ComplaintModel: Hashable, Sendable {
    /// One thing that may be brought over the link.
    public struct Choice: Hashable, Sendable {
        /// Its word, as it is sent.
        public var kind: String
        /// What it is called.
        public var name: Name
        /// What it is for.
        public var hint: Name

        /// A choice with its parts.
        public init(kind: String, name: Name, hint: Name) {
            self.kind = kind
            self.name = name
            self.hint = hint
        }
    }

    /// What was typed, as it comes back with a fault.
    public struct Draft: Hashable, Sendable {
        /// The kind chosen; nil where none was.
        public var kind: String?
        /// What happened, point by point; one at least.
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
    /// What may be brought.
    public var choices: [Choice]
    /// The clause that complaints come under; nil where the policy has none.
    public var clause: Citation?
    /// What is told where the policy has no clause on complaints over this link; nil where it has.
    public var outside: Name?
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
        tenant: TenantHeading, formToken: String, choices: [Choice], clause: Citation?, outside: Name?,
        isAnonymousTaken: Bool, media: [Medium]
    ) {
        self.tenant = tenant
        self.formToken = formToken
        self.choices = choices
        self.clause = clause
        self.outside = outside
        self.isAnonymousTaken = isAnonymousTaken
        self.media = media
    }
}
