internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService

/// The steps with a request, each a noun of its own: `POST …/requests/{reference}/completion`.
enum RequestChangeRoutes {
    static let all = RequestAction.allCases.map { action in
        Route(
            .post, "\(RouteTable.api)/requests/{reference}/\(action.rawValue)", .api,
            action.isOfABody
                ? .staff { try await change($0, action) } : .roles(action.roles) { try await change($0, action) },
            action.name
        ).taking(RequestChangeShapes.shape(of: action)).changing().giving(.ok, .named("Request"))
    }

    private static func change(_ staff: StaffVisit, _ action: RequestAction) async throws -> Response {
        let visit = staff.visit
        let seen = try visit.seenVersion()
        return .stored(
            try await staff.office.changeRequest(
                try visit.reference(), seen: seen, by: staff.caller, try visit.submission(),
                try RequestChangeShapes.change(action, visit.input)
            ) { record in .changed(record, RequestView.bytes(record)) })
    }
}
