internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaPages
internal import SilaService

/// The pages of the desk: signing in and out, the list of cases, one case.
enum DeskRoutes {
    static let all = [
        Route(
            .get, "/{tenant}/desk/sign-in", .page, .tenant(SignInForm.show),
            Name(ar: "صفحة الدخول", en: "The sign-in form")),
        Route(
            .post, "/{tenant}/desk/sign-in", .page, .tenant(SignInForm.take),
            Name(ar: "تسجيل الدخول", en: "Sign in by the form")
        ).taking(SignInForm.shape, form: true),
        Route(
            .post, "/{tenant}/desk/sign-out", .page, .staff(SignInForm.leave),
            Name(ar: "تسجيل الخروج", en: "Sign out by the form")
        ).taking(SignInForm.leaving, form: true).openUnsigned(),
        Route(.get, "/{tenant}/desk", .page, .staff(InboxSheet.show), Name(ar: "الحالات", en: "The list of cases")),
        Route(
            .get, "/{tenant}/desk/cases/{reference}", .page, .staff(CaseSheet.show),
            Name(ar: "حالة واحدة", en: "One case")),
    ]
}

extension StaffVisit {
    /// Who is signed in, as the head of a page shows them.
    var heading: StaffHeading { StaffHeading(name: caller.name.ar, roles: caller.roles) }

    /// The token for the forms of this session's pages.
    var formToken: String { FormToken.of(session: token) }
}
