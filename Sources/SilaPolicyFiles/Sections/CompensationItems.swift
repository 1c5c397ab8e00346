internal import SilaCore

/// The gates before compensation: `gate: fault`, `minutes`, `ruling` or `negotiation`, one an item.
enum CompensationItems: SectionItems {
    private enum Gate: String, CaseIterable {
        case fault, minutes, ruling, negotiation
    }

    static let keys = ["gate", "body", "stating", "ruling"]

    private static var parameters: [(key: String, words: [Gate])] {
        [("body", [.minutes]), ("stating", [.minutes]), ("ruling", [.ruling])]
    }

    static func asks(of item: Fields, id: String, known: Constituted) -> [CompensationAsk] {
        let gate = item.optional("gate")?.word(of: Gate.self)
        if gate != nil || !item.has("gate") {
            Parameters.check(parameters, in: item, asked: gate.map { [$0] } ?? [])
        }
        return gate.flatMap { ask($0, in: item, known: known) }.map { [$0] } ?? []
    }

    private static func ask(_ gate: Gate, in item: Fields, known: Constituted) -> CompensationAsk? {
        switch gate {
        case .fault: .fault
        case .minutes: minutes(item, known: known)
        case .ruling: item.required("ruling")?.word(of: RulingNeed.self).map { .ruling($0) }
        case .negotiation: .negotiation
        }
    }

    private static func minutes(_ item: Fields, known: Constituted) -> CompensationAsk? {
        let body = known.body(item.required("body"))
        let stating = item.required("stating")?.words(of: MinutesStatement.self)
        guard let body, let stating else { return nil }
        return .minutes(body: body, stating: stating)
    }
}
