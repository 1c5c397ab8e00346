internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService

/// Claims for compensation: opened, listed, read, and the steps with one, each a noun of its own.
enum ClaimRoutes {
    private static let place = "\(RouteTable.api)/claims"

    static let all =
        [
            Route(
                .post, place, .api, .roles(OpenClaim.roles, open),
                Name(
                    ar: "استقبال مطالبة بتعويض",
                    en: "Take a claim; refused (409) where the policy has no clause on compensation, unless outside it")
            ).taking(ClaimShapes.intake).giving(.created, .named("Claim")),
            Route(
                .get, place, .api, .staff { try await CaseListing.answer($0, kind: .claim) },
                Name(ar: "قائمة المطالبات", en: "Claims, narrowed and paged")
            ).asking(CaseListing.shape).giving(.ok, .named("CaseList")),
            Route(
                .get, "\(place)/{reference}", .api, .staff(read),
                Name(ar: "مطالبة بكل ما جرى فيها", en: "A claim with its gates, its history and what may be done now")
            ).giving(.ok, .named("Claim")),
        ]
        + ClaimAction.allCases.map { action in
            Route(
                .post, "\(place)/{reference}/\(action.rawValue)", .api,
                action.isOfABody
                    ? .staff { try await change($0, action) } : .roles(action.roles) { try await change($0, action) },
                action.name
            ).taking(ClaimShapes.shape(of: action)).changing().giving(.ok, .named("Claim"))
        }

    private static func open(_ staff: StaffVisit) async throws -> Response {
        let office = staff.office
        let intake = try ClaimShapes.intake(staff.visit.input)
        return .stored(
            try await office.openClaim(intake, by: staff.caller, try staff.visit.submission()) { record in
                .opened(record, at: "claims", office, ClaimView.bytes(record))
            })
    }

    private static func read(_ staff: StaffVisit) async throws -> Response {
        let roles = staff.caller.roles
        let answer = try await staff.office.answer(
            Claim.self, try staff.visit.reference(), by: staff.caller, as: "json"
        ) { ClaimView.bytes($0, for: roles) }
        return .json(.ok, answer.body, [.eTag: "\"\(answer.version)\""])
    }

    private static func change(_ staff: StaffVisit, _ action: ClaimAction) async throws -> Response {
        let visit = staff.visit
        let seen = try visit.seenVersion()
        return .stored(
            try await staff.office.changeClaim(
                try visit.reference(), seen: seen, by: staff.caller, try visit.submission(),
                try ClaimShapes.change(action, visit.input)
            ) { record in .changed(record, ClaimView.bytes(record)) })
    }
}
