internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService

/// Suggestions: taken, read, listed, and the steps with one.
enum SuggestionRoutes {
    static let all =
        [
            Route(
                .post, "\(RouteTable.api)/suggestions", .api, .roles(Suggest.roles, take),
                Name(ar: "استقبال مقترح", en: "Take a suggestion; where the policy has no clause on them, outside it")
            ).taking(WordShapes.intake("SuggestionIntake", "the suggestion")).giving(.created, .named("Suggestion")),
            Route(
                .get, "\(RouteTable.api)/suggestions", .api, .staff(list),
                Name(ar: "قائمة المقترحات", en: "Suggestions, narrowed and paged")
            ).asking(CaseListing.shape).giving(.ok, .named("CaseList")),
            Route(
                .get, "\(RouteTable.api)/suggestions/{reference}", .api, .staff(read),
                Name(ar: "مقترح بكل ما جرى فيه", en: "A suggestion with its history and what may be done now")
            ).giving(.ok, .named("Suggestion")),
        ] + SuggestionAction.allCases.map(route)

    private static func route(_ action: SuggestionAction) -> Route {
        let route = Route(
            .post, "\(RouteTable.api)/suggestions/{reference}/\(action.rawValue)", .api,
            .roles(action.roles) { try await change($0, action) }, action.name
        ).taking(shape(of: action)).changing()
        if action == .conversion { return route.giving(.created, .named("Conversion")) }
        return route.giving(.ok, .named("Suggestion"))
    }

    private static func shape(of action: SuggestionAction) -> Shape {
        switch action {
        case .weighing:
            Shape(
                "SuggestionWeighing",
                [
                    Field("outcome", .word(of: Weighing.self), .required, "how it was weighed"),
                    Field("reason", .paragraphs, .requiredByRule, "why"),
                ])
        case .answer: Shape("SuggestionAnswer", WordShapes.answer)
        case .conversion: Shape("SuggestionConversion", WordShapes.conversion)
        case .closure: Shape("SuggestionClosure", WordShapes.closure)
        }
    }

    private static func take(_ staff: StaffVisit) async throws -> Response {
        let office = staff.office
        let intake = WordShapes.intake(staff.visit.input)
        return .stored(
            try await office.takeSuggestion(intake, by: staff.caller, try staff.visit.submission()) { record in
                .opened(record, at: "suggestions", office, SuggestionView.bytes(record))
            })
    }

    private static func list(_ staff: StaffVisit) async throws -> Response {
        try await CaseListing.answer(staff, kind: .suggestion)
    }

    private static func read(_ staff: StaffVisit) async throws -> Response {
        let answer = try await staff.office.answer(
            Suggestion.self, try staff.visit.reference(), by: staff.caller, as: "json"
        ) { SuggestionView.bytes($0) }
        return .json(.ok, answer.body, [.eTag: "\"\(answer.version)\""])
    }

    private static func change(_ staff: StaffVisit, _ action: SuggestionAction) async throws -> Response {
        guard let step = try step(action, staff.visit.input) else { return try await convert(staff) }
        let visit = staff.visit
        let seen = try visit.seenVersion()
        return .stored(
            try await staff.office.changeSuggestion(
                try visit.reference(), seen: seen, by: staff.caller, try visit.submission(), step
            ) { record in .changed(record, SuggestionView.bytes(record)) })
    }

    /// The step that a body makes; nil for a conversion, which opens another case.
    private static func step(_ action: SuggestionAction, _ input: Input) throws(ServiceError) -> SuggestionStep? {
        switch action {
        case .weighing:
            .weigh(outcome: try input.required("outcome", input.word("outcome")), reason: input.demanded("reason"))
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
            try await office.convertSuggestion(
                reference, seen: seen, by: staff.caller, try visit.submission(), WordShapes.conversion(visit.input)
            ) { record in
                .opened(record, at: "requests", office, ConversionView.bytes(record, from: reference))
            })
    }
}
