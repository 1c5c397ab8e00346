internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService

/// How a case that begins with somebody's words is served: its addresses, its bodies, its answers.
protocol ServedWord: WordCase {
    /// Its plural in addresses: `inquiries`.
    static var address: String { get }
    /// Its name in the document: `Inquiry`.
    static var schema: String { get }
    /// What its words are, for the document: `the question`.
    static var words: String { get }
    /// What taking, listing and reading one are called.
    static var names: (take: Name, list: Name, read: Name) { get }
    /// What the body of a step holds.
    static func fields(of action: Action) -> [Field]
    /// The step that a body makes; nil for a conversion, which opens another case.
    static func step(_ action: Action, _ input: Input) throws(ServiceError) -> Step?
    /// The answer about one, as JSON.
    static func bytes(_ record: CaseRecord<Self>) -> [UInt8]
}

/// The routes of one kind of such cases: taken, listed, read, and the steps with one.
enum WordRoutes<Word: ServedWord> {
    static var all: [Route] {
        let place = "\(RouteTable.api)/\(Word.address)"
        return [
            Route(.post, place, .api, .roles(Word.takers, take), Word.names.take)
                .taking(WordShapes.intake("\(Word.schema)Intake", Word.words)).giving(.created, .named(Word.schema)),
            Route(.get, place, .api, .staff { try await CaseListing.answer($0, kind: Word.kind) }, Word.names.list)
                .asking(CaseListing.shape).giving(.ok, .named("CaseList")),
            Route(.get, "\(place)/{reference}", .api, .staff(read), Word.names.read)
                .giving(.ok, .named(Word.schema)),
        ] + Word.Action.allCases.map { route($0, under: "\(place)/{reference}") }
    }

    private static func route(_ action: Word.Action, under place: String) -> Route {
        let capital = action.rawValue.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
        let route = Route(
            .post, "\(place)/\(action.rawValue)", .api, .roles(Word.roles(of: action)) { try await change($0, action) },
            Word.name(of: action)
        ).taking(Shape(Word.schema + capital.joined(), Word.fields(of: action))).changing()
        let opens = action.rawValue == WordShapes.conversionAddress
        return opens ? route.giving(.created, .named("Conversion")) : route.giving(.ok, .named(Word.schema))
    }

    private static func take(_ staff: StaffVisit) async throws -> Response {
        let office = staff.office
        let intake = WordShapes.intake(staff.visit.input)
        return .stored(
            try await office.take(Word.self, intake, by: staff.caller, try staff.visit.submission()) { record in
                .opened(record, at: Word.address, office, Word.bytes(record))
            })
    }

    private static func read(_ staff: StaffVisit) async throws -> Response {
        let answer = try await staff.office.answer(
            Word.self, try staff.visit.reference(), by: staff.caller, as: "json"
        ) { Word.bytes($0) }
        return .json(.ok, answer.body, [.eTag: "\"\(answer.version)\""])
    }

    private static func change(_ staff: StaffVisit, _ action: Word.Action) async throws -> Response {
        guard let step = try Word.step(action, staff.visit.input) else { return try await convert(staff) }
        let visit = staff.visit
        let seen = try visit.seenVersion()
        return .stored(
            try await staff.office.change(
                Word.self, try visit.reference(), seen: seen, by: staff.caller, try visit.submission(), step
            ) { record in .changed(record, Word.bytes(record)) })
    }

    private static func convert(_ staff: StaffVisit) async throws -> Response {
        let visit = staff.visit
        let (reference, office) = (try visit.reference(), staff.office)
        let seen = try visit.seenVersion()
        let intake = WordShapes.conversion(visit.input)
        if visit.input.word("to", ConversionIntake.Target.self) == .complaint {
            return .stored(
                try await office.convertToComplaint(
                    Word.self, reference, seen: seen, by: staff.caller, try visit.submission(), intake
                ) { record in
                    .opened(record, at: "complaints", office, ConversionView.bytes(record, from: reference))
                })
        }
        return .stored(
            try await office.convert(
                Word.self, reference, seen: seen, by: staff.caller, try visit.submission(), intake
            ) { record in
                .opened(record, at: "requests", office, ConversionView.bytes(record, from: reference))
            })
    }
}
