internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService

/// Inquiries: taken, read, listed, and the steps with one.
enum InquiryRoutes {
    static let all =
        [
            Route(
                .post, "\(RouteTable.api)/inquiries", .api, .roles(Ask.roles, take),
                Name(ar: "استقبال استفسار", en: "Take an inquiry, over a channel of the policy or outside it")
            ).taking(WordShapes.intake("InquiryIntake", "the question")).giving(.created, .named("Inquiry")),
            Route(
                .get, "\(RouteTable.api)/inquiries", .api, .staff(list),
                Name(ar: "قائمة الاستفسارات", en: "Inquiries, narrowed and paged")
            ).asking(CaseListing.shape).giving(.ok, .named("CaseList")),
            Route(
                .get, "\(RouteTable.api)/inquiries/{reference}", .api, .staff(read),
                Name(ar: "استفسار بكل ما جرى فيه", en: "An inquiry with its history and what may be done now")
            ).giving(.ok, .named("Inquiry")),
        ] + InquiryAction.allCases.map(route)

    private static func route(_ action: InquiryAction) -> Route {
        let route = Route(
            .post, "\(RouteTable.api)/inquiries/{reference}/\(action.rawValue)", .api,
            .roles(action.roles) { try await change($0, action) }, action.name
        ).taking(shape(of: action)).changing()
        if action == .conversion { return route.giving(.created, .named("Conversion")) }
        return route.giving(.ok, .named("Inquiry"))
    }

    private static func shape(of action: InquiryAction) -> Shape {
        switch action {
        case .researchReferral: Shape("InquiryResearchReferral", [])
        case .answer: Shape("InquiryAnswer", WordShapes.answer)
        case .conversion: Shape("InquiryConversion", WordShapes.conversion)
        case .closure: Shape("InquiryClosure", WordShapes.closure)
        }
    }

    private static func take(_ staff: StaffVisit) async throws -> Response {
        let office = staff.office
        let intake = WordShapes.intake(staff.visit.input)
        return .stored(
            try await office.takeInquiry(intake, by: staff.caller, try staff.visit.submission()) { record in
                .opened(record, at: "inquiries", office, InquiryView.bytes(record))
            })
    }

    private static func list(_ staff: StaffVisit) async throws -> Response {
        try await CaseListing.answer(staff, kind: .inquiry)
    }

    private static func read(_ staff: StaffVisit) async throws -> Response {
        let answer = try await staff.office.answer(
            Inquiry.self, try staff.visit.reference(), by: staff.caller, as: "json"
        ) { InquiryView.bytes($0) }
        return .json(.ok, answer.body, [.eTag: "\"\(answer.version)\""])
    }

    private static func change(_ staff: StaffVisit, _ action: InquiryAction) async throws -> Response {
        guard let step = try step(action, staff.visit.input) else { return try await convert(staff) }
        let visit = staff.visit
        let seen = try visit.seenVersion()
        return .stored(
            try await staff.office.changeInquiry(
                try visit.reference(), seen: seen, by: staff.caller, try visit.submission(), step
            ) { record in .changed(record, InquiryView.bytes(record)) })
    }

    /// The step that a body makes; nil for a conversion, which opens another case.
    private static func step(_ action: InquiryAction, _ input: Input) throws(ServiceError) -> InquiryStep? {
        switch action {
        case .researchReferral: .referToResearch
        case .answer:
            .answer(text: input.demanded("text"), medium: input.word("medium"), proof: input.demanded("proof"))
        case .conversion: nil
        case .closure: .close(note: input.demanded("note"))
        }
    }

    private static func convert(_ staff: StaffVisit) async throws -> Response {
        let visit = staff.visit
        let (reference, office) = (try visit.reference(), staff.office)
        let seen = try visit.seenVersion()
        return .stored(
            try await office.convertInquiry(
                reference, seen: seen, by: staff.caller, try visit.submission(), WordShapes.conversion(visit.input)
            ) { record in
                .opened(record, at: "requests", office, ConversionView.bytes(record, from: reference))
            })
    }
}
