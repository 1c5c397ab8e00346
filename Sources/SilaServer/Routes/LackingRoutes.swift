internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService

/// A procedure that some policies have no clause on: asked for there, it is refused in so many words.
///
/// Where the policy has the clause there is nothing at this address yet.
enum LackingRoutes {
    static let all = [
        Route(
            .post, "\(RouteTable.api)/claims", .api, .roles(Receive.roles, claim),
            Name(ar: "مطالبة بتعويض", en: "A claim: refused (409) where the policy has no clause on compensation")
        ).giving(.conflict, nil)
    ]

    private static func claim(_ staff: StaffVisit) async throws -> Response {
        let lacks = try await staff.office.edition().policy.compensation == nil
        throw lacks ? lacking(Name(ar: "التعويض", en: "compensation")) : ServiceError.notFound
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
