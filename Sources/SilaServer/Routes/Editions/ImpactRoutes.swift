internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService

/// Trying a draft of the policy on the real cases.
enum ImpactRoutes {
    static let all = [
        Route(
            .get, "\(RouteTable.api)/policy/drafts/{draft}/impact", .api, .roles([.admin, .management], impact),
            Name(
                ar: "أثر المسودة في الحالات القائمة وحالات السنة الماضية",
                en: "What a draft would change for the open cases and those of the last year")
        ).asking(shape).giving(.ok, .named("Impact"))
    ]

    private static let shape = Shape(
        "ImpactQuery",
        [
            Field("limit", .number(1...500), .optional, "how many cases are listed; 50 where it is absent"),
            Field("after", .line(60), .optional, "`next` of the page before; the page then holds the list alone"),
        ])

    private static func impact(_ staff: StaffVisit) async throws -> Response {
        let number = try staff.visit.number("draft")
        let query = staff.visit.query
        let listing = ImpactListing(limit: query.number("limit") ?? 50, after: query.text("after"))
        return .json(.ok, ImpactView.bytes(try await staff.office.impact(ofDraft: number, listing)))
    }
}
