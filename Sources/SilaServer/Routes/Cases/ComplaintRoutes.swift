internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService

/// Complaints: taken, listed, read, and the steps with one.
enum ComplaintRoutes {
    private static let place = "\(RouteTable.api)/complaints"

    static let all =
        [
            Route(
                .post, place, .api, .roles(FileComplaint.roles, take),
                Name(
                    ar: "استلام شكوى",
                    en: "Take a complaint, over a complaint channel of the policy or outside it with a reason")
            ).taking(ComplaintShapes.intake).giving(.created, .named("Complaint")),
            Route(
                .get, place, .api, .staff { try await CaseListing.answer($0, kind: .complaint) },
                Name(ar: "قائمة الشكاوى", en: "Complaints, narrowed and paged")
            ).asking(CaseListing.shape).giving(.ok, .named("CaseList")),
            Route(
                .get, "\(place)/{reference}", .api, .staff(read),
                Name(ar: "شكوى بكل ما جرى فيها", en: "A complaint with its history and what may be done now")
            ).giving(.ok, .named("Complaint")),
        ] + ComplaintAction.allCases.map(route)

    private static func route(_ action: ComplaintAction) -> Route {
        let capital = action.rawValue.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
        return Route(
            .post, "\(place)/{reference}/\(action.rawValue)", .api,
            action.isOfABody
                ? .staff { try await change($0, action) } : .roles(action.roles) { try await change($0, action) },
            action.name
        ).taking(Shape("Complaint" + capital.joined(), ComplaintShapes.fields(of: action))).changing()
            .giving(.ok, .named("Complaint"))
    }

    private static func take(_ staff: StaffVisit) async throws -> Response {
        let office = staff.office
        let intake = ComplaintShapes.intake(staff.visit.input)
        return .stored(
            try await office.openComplaint(intake, by: staff.caller, try staff.visit.submission()) { record in
                .opened(record, at: "complaints", office, ComplaintView.bytes(record))
            })
    }

    private static func read(_ staff: StaffVisit) async throws -> Response {
        let answer = try await staff.office.answer(
            Complaint.self, try staff.visit.reference(), by: staff.caller, as: "json"
        ) { ComplaintView.bytes($0) }
        return .json(.ok, answer.body, [.eTag: "\"\(answer.version)\""])
    }

    private static func change(_ staff: StaffVisit, _ action: ComplaintAction) async throws -> Response {
        let visit = staff.visit
        let step = try ComplaintShapes.step(action, visit.input)
        let call =
            step is Find
            ? ActCall(sitting: try visit.input.sitting(), standsIn: visit.input.text("stands_in")) : nil
        return .stored(
            try await staff.office.changeComplaint(
                try visit.reference(), seen: try visit.seenVersion(), by: staff.caller, try visit.submission(), step,
                call: call
            ) { record in .changed(record, ComplaintView.bytes(record)) })
    }
}
