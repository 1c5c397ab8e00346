import SilaCore

/// Policies that combine what none of the five does, so that nothing is found to hold of the five alone.
enum UnlikePolicy: CaseIterable {
    /// No body studies requests and no term is printed; complaints without amicable settlement or support; compensation
    /// whose minutes come first and that knows no ruling.
    case terse
    /// Complaints that come by any channel and name no body; compensation by negotiation alone; no declaration.
    case loose
    /// People are received, and nothing else is printed.
    case bare

    var value: Policy {
        switch self {
        case .terse: Self.terseValue
        case .loose: Self.looseValue
        case .bare: Self.bareValue
        }
    }

    private static let terseValue: Policy = {
        var policy = SamplePolicy.safwa.value
        policy.handling.items.removeAll { item in item.clause.id.rawValue == "handling.study" }
        policy.handling.items.removeAll { item in item.clause.id.rawValue == "handling.reply" }
        policy.complaints?.items.removeLast(2)
        policy.compensation?.items.removeAll { item in item.clause.id.rawValue == "compensation.ruling" }
        policy.compensation?.items.swapAt(0, 1)
        return policy
    }()

    private static let looseValue: Policy = {
        var policy = SamplePolicy.model.value
        policy.handling.items.removeAll { item in item.asks.contains(.declaration) }
        policy.complaints?.items.removeFirst(2)
        policy.compensation?.items.removeFirst(3)
        return policy
    }()

    private static let bareValue: Policy = {
        var policy = SamplePolicy.zad.value
        policy.handling.items.removeLast(policy.handling.items.count - 1)
        policy.goals = []
        return policy
    }()
}
