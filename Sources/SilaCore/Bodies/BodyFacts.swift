/// What is known beside the case when a step is decided that a body takes.
public struct BodyFacts: Hashable, Sendable {
    /// The staff ids of those whom the case concerns, who sit, vote and decide on it in no way.
    public var barred: Set<String>
    /// The staff ids of the heads of each unit and of those who stand in for one; nil where it is not known.
    public var heads: [BodyID: Set<String>]?
    /// The staff ids of the chair, the deputy and the secretary of each body today.
    public var officers: [BodyID: Set<String>] = [:]
    /// The bodies of whose members at least one is seated today; nil where it is not known.
    public var seated: Set<BodyID>?
    /// The sittings that put the case to the vote and have not been cancelled; nil where it is not known.
    public var sittings: Set<String>?

    /// Facts; without any, nothing of it is known and nobody is barred.
    public init(
        barred: Set<String> = [], heads: [BodyID: Set<String>]? = nil, seated: Set<BodyID>? = nil,
        sittings: Set<String>? = nil
    ) {
        self.barred = barred
        self.heads = heads
        self.seated = seated
        self.sittings = sittings
    }
}

extension BodyKind {
    /// Whether it acts in sittings, by vote; else through its head.
    public var sits: Bool {
        switch self {
        case .committee, .board: true
        case .unit, .management: false
        }
    }
}

extension Policy {
    /// The first clause that gives a body something to do; nil where none does.
    public func clause(of body: BodyID) -> Clause? {
        if let study = handling.study, study.body == body { return study.clause }
        let complaint = complaints?.first { ask in if case .body(body) = ask { true } else { nil as Bool? } }
        if let complaint { return complaint.clause }
        let minutes = compensation?.first { ask in
            if case .minutes(body, _) = ask { true } else { nil as Bool? }
        }
        if let minutes { return minutes.clause }
        return satisfaction?.first { ask in
            switch ask {
            case .complaintsLink(body), .liaisonOversight(body): true
            default: nil as Bool?
            }
        }?.clause
    }
}
