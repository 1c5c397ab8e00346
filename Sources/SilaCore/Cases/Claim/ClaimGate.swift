/// One gate between a claim and its payment, as the association's policy sets it.
///
/// A claim keeps the gates of the edition that it was opened under, in the policy's own order, and takes those of a later
/// edition only with the clauses that it follows of it. Source: the section on compensation; any gate may be absent, and
/// what is absent is not asked for.
public struct ClaimGate: Hashable, Sendable, Codable {
    /// The clause that sets it.
    public var clause: Citation
    /// What it asks for.
    public var gate: CompensationGate
    /// The body that finds whether there was fault, or whose minutes they are; nil where there is none, and of another gate.
    public var body: BodyID?
    /// What the minutes state; empty of another gate.
    public var stating: [MinutesStatement]
    /// When a ruling is needed; nil of another gate.
    public var ruling: RulingNeed?

    /// A gate with its parts.
    public init(
        clause: Citation, gate: CompensationGate, body: BodyID? = nil, stating: [MinutesStatement] = [],
        ruling: RulingNeed? = nil
    ) {
        self.clause = clause
        self.gate = gate
        self.body = body
        self.stating = stating
        self.ruling = ruling
    }

    /// The gates of a policy, in its order; none where it has no section on compensation.
    ///
    /// No clause of the five names a body that finds whether there was fault: it is the one whose minutes acknowledge the
    /// harm, else that of complaints; where the policy names neither, senior management finds it.
    public static func all(in policy: Policy) -> [ClaimGate] {
        let minutes = policy.compensation?.first { if case .minutes(let body, _) = $0 { body } else { nil } }
        let complaints = policy.complaints?.first { if case .body(let body) = $0 { body } else { nil } }
        let finder = minutes?.found ?? complaints?.found
        return (policy.compensation?.items ?? []).flatMap { item in
            item.asks.map { ask in
                let clause = item.clause.citation
                return switch ask {
                case .fault: ClaimGate(clause: clause, gate: .fault, body: finder)
                case .minutes(let body, let stating):
                    ClaimGate(clause: clause, gate: .minutes, body: body, stating: stating)
                case .ruling(let need): ClaimGate(clause: clause, gate: .ruling, ruling: need)
                case .negotiation: ClaimGate(clause: clause, gate: .negotiation)
                }
            }
        }
    }

    /// What it asks for, whatever its clause is called and printed as.
    var asked: ClaimGate {
        ClaimGate(
            clause: Citation(clause: ClauseID(""), number: nil, title: Name(ar: "", en: "")), gate: gate, body: body,
            stating: stating, ruling: ruling)
    }

    /// What it is called, with when a ruling is needed.
    var name: Name {
        guard let ruling else { return gate.name }
        return Name(ar: "\(gate.name.ar) (\(ruling.name.ar))", en: "\(gate.name.en) (\(ruling.name.en.lowercased()))")
    }

    /// What is lacking of what passed it; the whole gate where nothing did.
    ///
    /// Looked at anew at every step that hangs on it: what passed a gate once need not pass it as a later edition sets it.
    func lacking(_ fact: GateFact?) -> [RefusalItem] {
        switch (gate, fact) {
        case (.fault, .fault), (.negotiation, .agreement), (.ruling, .ruling): []
        case (.ruling, .rulingNotNeeded): ruling == .ifNeeded ? [] : [document]
        case (.minutes, .minutes(let act, let minutes)):
            minutes.lacking(stating, by: act) + (act.body == body ? [] : [item("body", Self.otherBody)])
        case (.minutes, _): MinutesAct.nothing.lacking(stating, by: nil)
        case (.fault, _):
            [item("fault", Name(ar: "ثبوت تسبب الجمعية في الخلل والضرر", en: "that fault is established"))]
        case (.ruling, _): [document]
        case (.negotiation, _): [item("agreement", Name(ar: "اتفاق بقبول عرض", en: "an agreement: an offer accepted"))]
        }
    }

    private var document: RefusalItem {
        ruling == .ifNeeded
            ? item(
                "ruling", Name(ar: "حكم نهائي، أو إثبات عدم الحاجة إليه", en: "a final ruling, or that none is needed"))
            : item("ruling", Name(ar: "حكم قضائي أو حكم نهائي", en: "a final ruling"))
    }

    private static let otherBody = Name(
        ar: "محضر الجهة التي تسميها السياسة", en: "minutes of the body the policy names")

    private func item(_ id: String, _ name: Name) -> RefusalItem { RefusalItem(id: id, name: name) }
}

/// What passed a gate.
public enum GateFact: Hashable, Sendable, Codable {
    /// It was established that the association caused the fault and the harm.
    case fault(finding: FaultFinding)
    /// The body acknowledged the harm by minutes that count.
    case minutes(act: BodyAct, minutes: MinutesAct)
    /// A court's or settlement body's final ruling.
    case ruling(ruling: Ruling)
    /// No ruling is needed, with the reason.
    case rulingNotNeeded(need: RulingFinding)
    /// An offer was accepted: its place among the offers, from 0.
    case agreement(offer: Int)
}

/// That a gate was passed: which, by what and when.
public struct GatePass: Hashable, Sendable, Codable {
    /// The clause of the gate.
    public var clause: ClauseID
    /// By what.
    public var fact: GateFact
    /// The day.
    public var on: CivilDate

    /// A passing with its parts.
    public init(clause: ClauseID, fact: GateFact, on: CivilDate) {
        self.clause = clause
        self.fact = fact
        self.on = on
    }
}

extension GateFact {
    /// The kind of gate that it can pass.
    var gate: CompensationGate {
        switch self {
        case .fault: .fault
        case .minutes: .minutes
        case .ruling, .rulingNotNeeded: .ruling
        case .agreement: .negotiation
        }
    }
}

/// How a gate stands for one claim, as the case shows it.
public struct GateStanding: Hashable, Sendable {
    /// Where a gate stands.
    public enum State: String, CaseIterable, Hashable, Sendable, Codable {
        /// Nothing is recorded of it.
        case open
        /// Something is recorded that does not suffice.
        case lacking
        /// Passed.
        case passed

        /// The state in both languages.
        public var name: Name {
            switch self {
            case .open: Name(ar: "لم يستوف بعد", en: "Not yet passed")
            case .lacking: Name(ar: "ناقص", en: "Lacking")
            case .passed: Name(ar: "مستوفى", en: "Passed")
            }
        }
    }

    /// The gate.
    public var gate: ClaimGate
    /// Where it stands.
    public var state: State
    /// True of the one that the claim stands at.
    public var current: Bool
    /// What is lacking; empty where it is passed.
    public var lacking: [RefusalItem]
    /// What passed it; nil where nothing did.
    public var pass: GatePass?
}
