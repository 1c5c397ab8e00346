/// The keys of a clause that say what was settled, by whether they are written there.
enum ClauseKeys {
    /// The keys that are either written or not; others (`title`, `number`) say nothing by being left out.
    static let all: Set<String> = [
        "reply", "at_most", "at_least", "from", "on_day_off", "body", "stating", "ruling", "channels",
        "amicable_first", "session", "hijri", "gregorian", "weekday", "listed", "absent",
    ]

    /// Whether the reading is of a key that is written, as far as that can be told.
    static func settles(_ reading: Reading, _ written: Set<String>?) -> Bool {
        !all.contains(reading.of) || written?.contains(reading.of) == true
    }

    /// The keys that a term is written with.
    static func keys(of term: ReplyTerm) -> [String] {
        [
            "reply", term.atMost.map { _ in "at_most" }, term.atLeast.map { _ in "at_least" },
            term.from.map { _ in "from" }, term.onDayOff.map { _ in "on_day_off" },
        ].compactMap { $0 }
    }

    /// The keys that an approval is written with.
    static func keys(of approval: Approval) -> [String] {
        [
            approval.session.map { _ in "session" }, approval.hijri.map { _ in "hijri" },
            approval.gregorian.map { _ in "gregorian" }, approval.weekday.map { _ in "weekday" },
            approval.listed.map { _ in "listed" }, approval.absent.map { _ in "absent" },
        ].compactMap { $0 }
    }
}

extension Body {
    /// Whether the reading is of a key that is written, as far as that can be told.
    func settles(_ reading: Reading) -> Bool {
        switch reading.of {
        case "members": members != nil
        case "quorum": quorum != nil
        default: true
        }
    }
}

extension Policy {
    /// Which of those keys each clause is written with.
    var writtenKeys: [ClauseID: Set<String>] {
        var written: [ClauseID: Set<String>] = [:]
        func add(_ keys: [String], to clause: Clause) { written[clause.id, default: []].formUnion(keys) }
        for item in handling.items { for ask in item.asks { add(ask.keys, to: item.clause) } }
        for item in compensation?.items ?? [] { for ask in item.asks { add(ask.keys, to: item.clause) } }
        for item in complaints?.items ?? [] { for ask in item.asks { add(ask.keys, to: item.clause) } }
        for item in satisfaction?.items ?? [] { for ask in item.asks { add(ask.keys, to: item.clause) } }
        if let approval { add(ClauseKeys.keys(of: approval), to: approval.clause) }
        return written
    }
}

extension HandlingAsk {
    fileprivate var keys: [String] {
        switch self {
        case .study: ["body"]
        case .reply(let term): ClauseKeys.keys(of: term)
        default: []
        }
    }
}

extension CompensationAsk {
    fileprivate var keys: [String] {
        switch self {
        case .minutes: ["body", "stating"]
        case .ruling: ["ruling"]
        case .fault, .negotiation: []
        }
    }
}

extension ComplaintAsk {
    fileprivate var keys: [String] {
        switch self {
        case .channels: ["channels"]
        case .body: ["body"]
        case .amicable: ["amicable_first"]
        case .reply(let term): ClauseKeys.keys(of: term)
        case .support, .contactInquiries: []
        }
    }
}

extension SatisfactionAsk {
    fileprivate var keys: [String] {
        switch self {
        case .complaintsLink, .liaisonOversight: ["body"]
        case .survey, .fieldSurvey, .supervisoryVisits, .interviews, .frequency: []
        }
    }
}
