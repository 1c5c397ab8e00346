public import SilaCore

/// What is handed to somebody whose case was taken: its reference, its secret and what happens next.
public struct ReceiptModel: Hashable, Sendable {
    /// Whose receipt it is.
    public var tenant: TenantHeading
    /// Who prints it at the desk, with the token of the sign-out form; nil over the public link.
    public var staff: StaffHeading?
    /// The token of the sign-out form.
    public var formToken = ""
    /// The reference.
    public var reference: Reference
    /// What kind of case it is.
    public var kind: Name
    /// The secret; nil where another was given out since.
    public var secret: FollowSecret?
    /// When the case was received.
    public var receivedAt: Moment
    /// What happens next, in order.
    public var next: [RoadMark]
    /// Something to know about it: it was sent before, it stands outside the policy.
    public var remarks: [Name] = []

    /// A receipt with its parts.
    public init(
        tenant: TenantHeading, reference: Reference, kind: Name, secret: FollowSecret?, receivedAt: Moment,
        next: [RoadMark]
    ) {
        self.tenant = tenant
        self.reference = reference
        self.kind = kind
        self.secret = secret
        self.receivedAt = receivedAt
        self.next = next
    }
}
