internal import SilaCore

/// The gates before compensation: `gate: fault`, `minutes`, `ruling` or `negotiation`, one an item.
enum CompensationItems: SectionItems {
    private static let parameters: [Parameter<CompensationGate>] = [
        Parameter(
            "body", with: [.minutes], .reference, ar: "الهيئة صاحبة المحضر", en: "the body whose minutes they are"),
        Parameter(
            "stating", with: [.minutes], .words(Vocabulary(MinutesStatement.self)), ar: "ما يبينه المحضر",
            en: "what the minutes must state"),
        Parameter(
            "ruling", with: [.ruling], .word(Vocabulary(RulingNeed.self)), ar: "متى يلزم الحكم",
            en: "when the ruling is required"),
    ]

    static let entries: [Layout.Entry] =
        [
            .optional(
                "gate", .word(Vocabulary(CompensationGate.self)), ar: "الشرط الذي يضعه البند",
                en: "the gate that the item sets")
        ] + parameters.map(\.entry)

    static let conditions: [Layout.Condition] = parameters.map { $0.condition(under: "gate") }

    static func asks(of item: Fields, id: String, known: Constituted) -> [CompensationAsk] {
        let gate = item.optional("gate")?.word(of: CompensationGate.self)
        if gate != nil || !item.isMeant("gate") {
            Parameter.check(parameters, in: item, asked: gate.map { [$0] } ?? [])
        }
        return gate.flatMap { ask($0, in: item, known: known) }.map { [$0] } ?? []
    }

    private static func ask(_ gate: CompensationGate, in item: Fields, known: Constituted) -> CompensationAsk? {
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
