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
    /// What senior management looks over: `/{tenant}/desk/overview`.
    case overview(TenantSlug)
    /// A register to print: `/{tenant}/desk/registers/incoming`, of a period, after the entry of that number.
    case register(TenantSlug, RegisterDirection, Period?, after: RegisterNumber?)
    /// A register for a spreadsheet, from the API.
    case registerTable(TenantSlug, RegisterDirection, Period?)
    /// The statement of conformity to print: `/{tenant}/desk/statement`.
    case statement(TenantSlug, Period?)
    /// The statement for a spreadsheet, from the API.
    case statementTable(TenantSlug, Period)
    /// The report of a period for a spreadsheet, from the API.
    case reportTable(TenantSlug, Period)
    /// The evidence pack of a period, from the API.
    case evidence(TenantSlug, Period)
    /// The survey behind a link: `/{tenant}/survey/{token}`.
    case survey(TenantSlug, token: String, PageLanguage)
    /// Where its answers are sent: `/{tenant}/survey`.
    case surveyAnswers(TenantSlug, PageLanguage)
    /// What people think of the association: `/{tenant}/satisfaction`.
    case satisfaction(TenantSlug)
    /// The same for staff, with what is planned: `/{tenant}/desk/satisfaction`.
    case deskSatisfaction(TenantSlug)
    /// What one has to read and sign, and where the signature is sent: `/{tenant}/desk/policy/acknowledgement`.
    case acknowledgement(TenantSlug)
    /// Who signed an edition, and who did not: `/{tenant}/desk/policy/signatures`, after the cursor where one is given.
    case signatures(TenantSlug, edition: Int?, after: String?)
    /// A version of a document, from the API.
    case document(TenantSlug, item: String, version: Int)
    /// The complaints link, and where its forms are sent: `/{tenant}/complaint`; with the kind, the form of that kind.
    case complaint(TenantSlug, kind: String?)
    /// Where a case is opened by reference and secret: `/{tenant}/follow`.
    case follow(TenantSlug)
    /// The case that was opened so: `/{tenant}/follow/case`.
    case followed(TenantSlug)
    /// Where a step of the person is sent: `/{tenant}/follow/case/withdrawal`.
    case followStep(TenantSlug, PersonStep.Kind)
    /// Where the page of a case is closed on this device: `/{tenant}/follow/leaving`.
    case followLeaving(TenantSlug)
    /// Where the desk gives out a follow secret and prints it: `/{tenant}/desk/receipts`.
    case receipt(TenantSlug)
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
        case .overview(let tenant): "/\(tenant.text)/desk/overview"
        case .register(let tenant, let direction, let period, let after):
            "/\(tenant.text)/desk/registers/\(direction.rawValue)"
                + Self.query([Self.words(period), after.map { "after=\($0.year)-\($0.number)" }])
        case .registerTable(let tenant, let direction, let period):
            "/\(tenant.text)/api/v1/registers/\(direction.rawValue)" + Self.query(["format=csv", Self.words(period)])
        case .statement(let tenant, let period): "/\(tenant.text)/desk/statement" + Self.query([Self.words(period)])
        case .statementTable(let tenant, let period):
            "/\(tenant.text)/api/v1/statement" + Self.query(["format=csv", Self.words(period)])
        case .reportTable(let tenant, let period):
            "/\(tenant.text)/api/v1/reports" + Self.query(["format=csv", Self.words(period)])
        case .evidence(let tenant, let period):
            "/\(tenant.text)/api/v1/evidence" + Self.query([Self.words(period)])
        case .survey(let tenant, let token, let language):
            "/\(tenant.text)/survey/\(token)" + (language == .arabic ? "" : Self.query(language))
        case .surveyAnswers(let tenant, let language):
            "/\(tenant.text)/survey" + (language == .arabic ? "" : Self.query(language))
        case .satisfaction(let tenant): "/\(tenant.text)/satisfaction"
        case .deskSatisfaction(let tenant): "/\(tenant.text)/desk/satisfaction"
        case .acknowledgement(let tenant): "/\(tenant.text)/desk/policy/acknowledgement"
        case .signatures(let tenant, let edition, let after):
            "/\(tenant.text)/desk/policy/signatures"
                + Self.query([
                    edition.map { "edition=\($0)" }, after.map { "after=\(PercentEncoding.query($0))" },
                ])
        case .document(let tenant, let item, let version):
            "/\(tenant.text)/api/v1/tools/\(PercentEncoding.query(item))/versions/\(version)"
        case .complaint(let tenant, let kind): "/\(tenant.text)/complaint" + Self.query([kind.map { "kind=\($0)" }])
        case .follow(let tenant): "/\(tenant.text)/follow"
        case .followed(let tenant): "/\(tenant.text)/follow/case"
        case .followStep(let tenant, let step): "/\(tenant.text)/follow/case/\(step.rawValue)"
        case .followLeaving(let tenant): "/\(tenant.text)/follow/leaving"
        case .receipt(let tenant): "/\(tenant.text)/desk/receipts"
        case .asset(let asset): "\(asset.path)?v=\(asset.hash)"
        case .colours(let tenant):
            "/\(tenant.slug.text)/assets/tenant.css?v="
                + (tenant.colour.map { $0.hex.dropFirst() } ?? "") + "-\(Asset.stylesheet.hash)"
        }
    }

    private static func words(_ period: Period?) -> String? {
        period.map { "from=\($0.from.iso)&to=\($0.through.iso)" }
    }

    private static func query(_ parts: [String?]) -> String {
        let given = parts.compactMap { $0 }
        return given.isEmpty ? "" : "?" + given.joined(separator: "&")
    }

    private static func query(_ language: PageLanguage) -> String { "?lang=\(language.rawValue)" }
}
