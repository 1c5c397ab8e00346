public import SilaCore

/// What a case is: who, what for, how it came and where it stands.
public struct CaseSummary: Hashable, Sendable {
    /// Its reference.
    public var reference: Reference
    /// Where it stands, with its kind.
    public var stage: CaseStage
    /// The person it is for; nil where nobody is named.
    public var person: CasePerson?
    /// Who acts for the person; nil where nobody does.
    public var representative: Representative?
    /// The service asked for; nil while it is not settled, and for other kinds.
    public var service: Name?
    /// The channel it came by, as the policy prints it or as it was named.
    public var channel: Name
    /// Why it was recorded outside the policy; nil within it.
    public var outsideReason: String?
    /// The medium agreed with the person; nil while none is.
    public var medium: Medium?
    /// The body that studies it; nil before.
    public var body: Name?
    /// When it was received.
    public var receivedAt: Moment
    /// The day it was complete; nil before.
    public var completedOn: CivilDate?
    /// The decision that stands; nil before.
    public var decision: Decision?
    /// The answer that stands, as it was given; nil before.
    public var answer: String?
    /// The edition of the policy that it stands under.
    public var edition: Int
    /// How many events it has.
    public var version: Int

    /// A summary with the parts that every case has; the rest are set afterwards.
    public init(
        reference: Reference, stage: CaseStage, person: CasePerson?, channel: Name, receivedAt: Moment, edition: Int,
        version: Int
    ) {
        self.reference = reference
        self.stage = stage
        self.person = person
        self.channel = channel
        self.receivedAt = receivedAt
        self.edition = edition
        self.version = version
    }
}

/// The person a case is for, as far as who is signed in may see.
public struct CasePerson: Hashable, Sendable {
    /// What they are called.
    public var name: String
    /// The national id or iqama, in full or masked; nil where none is on file.
    public var nationalID: String?
    /// The mobile number, in full or masked; nil where none is on file.
    public var mobile: String?
    /// The e-mail address; nil where none is on file.
    public var email: String?
    /// The membership number; nil where none is on file.
    public var membership: String?

    /// A person with their parts.
    public init(
        name: String, nationalID: String? = nil, mobile: String? = nil, email: String? = nil, membership: String? = nil
    ) {
        self.name = name
        self.nationalID = nationalID
        self.mobile = mobile
        self.email = email
        self.membership = membership
    }
}
