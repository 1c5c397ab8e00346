/// What the page shows at which a case is opened by its reference and secret.
public struct FollowDoorModel: Hashable, Sendable {
    /// Why it was not opened, as far as it is told.
    public enum Failure: Hashable, Sendable {
        /// Reference and secret do not belong together; which is wrong is not said.
        case wrong
        /// Too many attempts; so many minutes have to pass.
        case tooMany(minutes: Int)
        /// The page was open too long, or came from elsewhere.
        case stale
        /// The case was open and is no longer: time has passed, or a new secret was given out.
        case expired
    }

    /// Whose page it is.
    public var tenant: TenantHeading
    /// The token of the form, sent back as `form_token`.
    public var formToken: String
    /// The reference typed before, kept after a failure.
    public var reference: String
    /// Why the last attempt failed; nil at the first.
    public var failure: Failure?

    /// A page with its parts.
    public init(tenant: TenantHeading, formToken: String, reference: String = "", failure: Failure? = nil) {
        self.tenant = tenant
        self.formToken = formToken
        self.reference = reference
        self.failure = failure
    }
}
