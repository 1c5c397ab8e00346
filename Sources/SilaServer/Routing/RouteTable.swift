internal import HTTPTypes
internal import Hummingbird
internal import SilaCore

/// Every route there is: the router, the OpenAPI document and the table of routes and roles are made of this list.
enum RouteTable {
    /// Where the API of an association is.
    static let api = "/{tenant}/api/v1"

    /// All of them, in the order of the document.
    static let all: [Route] = [
        SessionRoutes.all,
        PolicyRoutes.all,
        EditionRoutes.all,
        DraftRoutes.all,
        DelegationRoutes.all,
        ImpactRoutes.all,
        RequestRoutes.all,
        RequestChangeRoutes.all,
        WordRoutes<Inquiry>.all,
        WordRoutes<Suggestion>.all,
        CaseHandRoutes.all,
        LiaisonRoutes.all,
        AnnouncementRoutes.all,
        OutreachRoutes.all,
        PeopleRoutes.all,
        ComplaintRoutes.all,
        ClaimRoutes.all,
        BodyRoutes.all,
        SittingRoutes.all,
        MinutesRoutes.all,
        WordRoutes<SupportCase>.all,
        WordRoutes<ContactInquiry>.all,
        ReportingLineRoutes.all,
        TaskRoutes.all,
        SurveyRoutes.all,
        FieldworkRoutes.all,
        SurveyPageRoutes.all,
        CalendarRoutes.all,
        RegisterRoutes.all,
        ReportRoutes.all,
        EvidenceRoutes.all,
        AcknowledgementRoutes.all,
        ToolRoutes.all,
        DepartmentRoutes.all,
        DistributionRoutes.all,
        MergerRoutes.all,
        RepresentativeRoutes.all,
        FollowSecretRoutes.all,
        PublicComplaintRoutes.all,
        PublicFollowRoutes.all,
        SiteRoutes.all,
        PublicComplaintRoutes.pages,
        FollowRoutes.all,
        PolicyPageRoutes.all,
        DeskRoutes.all,
        SigningPageRoutes.all,
        FollowSecretRoutes.pages,
        AssetRoutes.all,
        ProbeRoutes.all,
    ].flatMap { $0 }

    /// The router of these routes.
    static func router(_ routes: [Route], house: House) -> Router<ServerContext> {
        let router = Router(context: ServerContext.self, options: .autoGenerateHeadEndpoints)
        router.addMiddleware {
            RequestIDMiddleware()
            AccessLogMiddleware(house: house)
            SecurityHeadersMiddleware(isSecure: house.configuration.isSecure)
            ProblemMiddleware(house: house, routes: routes)
            OriginMiddleware(origin: house.configuration.origin)
        }
        for route in routes {
            router.on(RouterPath(route.path), method: route.method) { request, context in
                if route.body == nil && !route.takesDocument { return try await route.respond(request, context, house) }
                return try await RequestDeadline.keep(house.configuration.deadline) {
                    try await route.respond(request, context, house)
                }
            }
        }
        return router
    }

    /// The methods that the routes have at this path; empty where there is no such path.
    static func methods(at path: String, among routes: [Route]) -> [HTTPRequest.Method] {
        let parts = path.split(separator: "/")
        return routes.filter { route in
            let template = route.path.split(separator: "/")
            return template.count == parts.count
                && zip(template, parts).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }.map(\.method)
    }
}
