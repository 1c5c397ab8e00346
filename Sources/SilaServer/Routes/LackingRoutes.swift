internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService

/// Procedures that some policies have no clause on: asked for there, they are refused in so many words.
///
/// Where the policy has the clause there is nothing at these addresses yet.
enum LackingRoutes {
    static let all = [
        Route(
            .post, "\(RouteTable.api)/complaints", .api, .roles(Receive.roles, complaint),
            Name(ar: "شكوى", en: "A complaint: refused (409) where the policy has no clause on complaints")
        ).giving(.conflict, nil)
    ]

    private static func complaint(_ staff: StaffVisit) async throws -> Response {
        let lacks = try await staff.office.edition().policy.complaints == nil
        throw lacks ? lacking(Name(ar: "الشكاوى", en: "complaints")) : ServiceError.notFound
    }

    private static func lacking(_ what: Name) -> ServiceError {
        .refused(
            Refusal(
                .policyLacksKind,
                message: Name(
                    ar: "لا بند في سياسة الجمعية على \(what.ar)؛ "
                        + "سجّل ما جاء به صاحبه طلباً أو استفساراً خارج السياسة مع ذكر السبب",
                    en: "this association's policy has no clause on \(what.en); "
                        + "record what was brought outside the policy, as a request or an inquiry, with a reason")))
    }
}
