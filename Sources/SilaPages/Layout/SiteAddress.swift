public import SilaCore

/// A place on this site, as it stands in links and forms: always a path from the root, never another host.
///
/// The cases are every address the pages link to, so the routes that serve them can be held against this list.
public enum SiteAddress: Hashable, Sendable {
    /// The list of associations: `/`.
    case tenants
    /// What an association offers: `/{tenant}/`.
    case welcome(TenantSlug)
    /// The policy as a page: `/{tenant}/policy`, or `/{tenant}/policy/editions/{n}`; in the reader's own language
    /// unless `?lang=` says which.
    case policy(TenantSlug, edition: Int?, PageLanguage?)
    /// The policy in force as text: `/{tenant}/policy.txt?lang=ar`.
    case policyText(TenantSlug, PageLanguage)
    /// What the association announces: `/{tenant}/announcements`, after the cursor where one is given.
    case announcements(TenantSlug, after: String?)
    /// The sign-in form, and where it is sent: `/{tenant}/desk/sign-in`.
    case signIn(TenantSlug)
    /// Where the sign-out form is sent: `/{tenant}/desk/sign-out`.
    case signOut(TenantSlug)
    /// The list of cases: `/{tenant}/desk/`, narrowed by the filter, after the cursor where one is given.
    case inbox(TenantSlug, InboxFilter, after: String?)
    /// One case: `/{tenant}/desk/cases/{reference}`.
    case caseFile(TenantSlug, Reference)
    /// A stylesheet or picture: its path with the hash of its bytes behind it, so that it can be kept for good.
    case asset(Asset)
    /// The association's colours: `/{tenant}/assets/tenant.css`, with its colour and the stylesheet's hash behind it.
    case colours(TenantHeading)

    /// The path with its query, percent-encoded; begins with one slash.
    public var path: String {
        switch self {
        case .tenants: "/"
        case .welcome(let tenant): "/\(tenant.text)/"
        case .policy(let tenant, let edition, let language):
            "/\(tenant.text)/policy" + (edition.map { "/editions/\($0)" } ?? "") + (language.map(Self.query) ?? "")
        case .policyText(let tenant, let language): "/\(tenant.text)/policy.txt" + Self.query(language)
        case .announcements(let tenant, let after):
            "/\(tenant.text)/announcements" + (after.map { "?after=\(PercentEncoding.query($0))" } ?? "")
        case .signIn(let tenant): "/\(tenant.text)/desk/sign-in"
        case .signOut(let tenant): "/\(tenant.text)/desk/sign-out"
        case .inbox(let tenant, let filter, let after): "/\(tenant.text)/desk/" + filter.query(after: after)
        case .caseFile(let tenant, let reference): "/\(tenant.text)/desk/cases/\(reference.text)"
        case .asset(let asset): "\(asset.path)?v=\(asset.hash)"
        case .colours(let tenant):
            "/\(tenant.slug.text)/assets/tenant.css?v="
                + (tenant.colour.map { $0.hex.dropFirst() } ?? "") + "-\(Asset.stylesheet.hash)"
        }
    }

    private static func query(_ language: PageLanguage) -> String { "?lang=\(language.rawValue)" }
}
