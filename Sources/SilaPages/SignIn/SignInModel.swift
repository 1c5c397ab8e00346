/// What the sign-in page shows.
public struct SignInModel: Hashable, Sendable {
    /// Whose desk it is.
    public var tenant: TenantHeading
    /// The token of the form, sent back as `form_token`.
    public var formToken: String
    /// The login typed before, kept after a failure.
    public var login: String
    /// Why the last attempt failed; nil at the first.
    public var failure: SignInFailure?

    /// A sign-in page with its parts.
    public init(tenant: TenantHeading, formToken: String, login: String = "", failure: SignInFailure? = nil) {
        self.tenant = tenant
        self.formToken = formToken
        self.login = login
        self.failure = failure
    }
}

/// Why an attempt to sign in failed, as far as it is told.
public enum SignInFailure: String, CaseIterable, Hashable, Sendable {
    /// The login or the password is wrong; which one is not said.
    case wrong
    /// Too many attempts; a while has to pass.
    case tooMany = "too-many"
    /// The service is too busy to check passwords now.
    case busy
    /// The form was open for too long, or came from elsewhere.
    case stale
    /// The session ended and a new one is needed.
    case expired
}
