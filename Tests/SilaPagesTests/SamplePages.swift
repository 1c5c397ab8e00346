import SilaCore
import SilaPages

/// Every page in every state it can be in, by the name of its golden.
enum SamplePages {
    static func all() throws -> [(name: String, page: any Page)] {
        try signIns() + inboxes() + cases() + publicPages() + problems() + SampleEditions.pages()
            + SampleReports.pages()
            + SampleDuties.pages()
            + SampleSurveys.pages()
            + SampleLink.pages()
    }

    private static func signIns() throws -> [(String, any Page)] {
        let tenant = try SampleHouse.safwa()
        return [("sign-in", SignInPage(SignInModel(tenant: tenant, formToken: "token-1")))]
            + SignInFailure.allCases.map { failure in
                (
                    "sign-in-\(failure.rawValue)",
                    SignInPage(
                        SignInModel(tenant: tenant, formToken: "token-1", login: "noura", failure: failure))
                )
            }
    }

    private static func inboxes() throws -> [(String, any Page)] {
        let rows = SampleInbox.rows()
        return [
            ("inbox", InboxPage(try SampleInbox.model(rows: rows, next: "c2FmZQ=="))),
            (
                "inbox-narrowed",
                InboxPage(
                    try SampleInbox.model(
                        rows: Array(rows.prefix(2)), filter: InboxFilter(show: .mine, kind: .request, search: "علي"),
                        next: "b2s", continued: true))
            ),
            ("inbox-empty", InboxPage(try SampleInbox.model(rows: []))),
            ("inbox-nothing-here", InboxPage(try SampleInbox.model(rows: [], filter: InboxFilter(show: .ended)))),
            ("inbox-nothing-found", InboxPage(try SampleInbox.model(rows: [], filter: InboxFilter(search: "x <y>")))),
        ]
    }

    private static func cases() throws -> [(String, any Page)] {
        [
            ("case-received", CasePage(try SampleCases.received())),
            ("case-receipt", CasePage(try SampleLink.withReceipt())),
            ("case-referred", CasePage(try SampleCases.referred())),
            ("case-overdue", CasePage(try SampleCases.overdue())),
            ("case-floor", CasePage(try SampleCases.floor())),
            ("case-paused", CasePage(try SampleCases.paused())),
            ("case-outside", CasePage(try SampleCases.outside())),
            ("case-closed", CasePage(try SampleCases.closed())),
            ("case-inquiry", CasePage(try SampleCases.inquiry())),
            ("case-claim", CasePage(try SampleCases.claim())),
        ]
    }

    private static func publicPages() throws -> [(String, any Page)] {
        let (safwa, zad) = (try SampleHouse.safwa(), try SampleHouse.zad())
        return [
            ("welcome-ceiling", welcome(safwa, SamplePolicies.ceiling, SamplePolicies.services)),
            ("welcome-floor", welcome(zad, SamplePolicies.floor, SamplePolicies.services)),
            ("welcome-bare", welcome(zad, SamplePolicies.bare, [])),
            ("announcements-none", AnnouncementsPage(AnnouncementsModel(tenant: zad, announcements: []))),
            ("announcements", AnnouncementsPage(announcements(safwa))),
            ("tenants", TenantsPage(TenantsModel(tenants: [safwa, zad]))),
            ("tenants-none", TenantsPage(TenantsModel(tenants: []))),
        ]
    }

    private static func announcements(_ tenant: TenantHeading) -> AnnouncementsModel {
        let clause = Clause(
            id: ClauseID("informing.announcements"), number: "خـ.3",
            title: Name(ar: "نشر ما يتغير من المعلومات", en: "Changes to information are published"))
        return AnnouncementsModel(
            tenant: tenant,
            announcements: [
                PublicAnnouncement(
                    title: Name(ar: "تغيّر موعد الاستقبال <الأحد>", en: "Other hours on <Sunday>"),
                    text: Name(ar: "من التاسعة\nإلى الثالثة", en: "From nine\nto three"), on: .last)
            ],
            clause: clause, next: "c2FmZQ==")
    }

    private static func welcome(_ tenant: TenantHeading, _ policy: Policy, _ services: [Service]) -> any Page {
        WelcomePage(WelcomeModel(tenant: tenant, policy: policy, services: services))
    }

    private static func problems() throws -> [(String, any Page)] {
        let safwa = try SampleHouse.safwa()
        let refusal = Refusal(
            .channelNotOffered,
            clause: Clause(
                id: ClauseID("channels"), number: "أ", title: Name(ar: "قنوات التواصل", en: "Channels")),
            field: "channel",
            message: Name(ar: "«الفاكس» ليست من قنوات سياسة الجمعية", en: "Fax is not a channel of the policy"),
            items: [RefusalItem(id: "phone", name: Name(ar: "الاتصالات الهاتفية", en: "Phone"))])
        return [
            (
                "problem-refusal",
                ProblemPage(ProblemModel(tenant: safwa, status: 422, refusal: refusal, requestID: "b7c9"))
            ),
            ("problem-not-found", ProblemPage(ProblemModel(tenant: safwa, status: 404))),
            ("problem-no-tenant", ProblemPage(ProblemModel(tenant: nil, status: 404))),
            ("problem-ours", ProblemPage(ProblemModel(tenant: nil, status: 500, requestID: "b7c9"))),
        ]
    }
}
