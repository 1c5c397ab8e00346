/// Whether the association caused the fault and the harm, as it was found.
public struct FaultFinding: Hashable, Sendable, Codable {
    /// True where it did.
    public var established: Bool
    /// Why it was found so.
    public var reason: String
    /// How the body found it; nil where the policy names no body that could, and senior management found it.
    public var act: BodyAct?

    /// A finding with its parts.
    public init(established: Bool, reason: String, act: BodyAct?) {
        self.established = established
        self.reason = reason
        self.act = act
    }

    /// The word for what is put to the vote.
    public var outcome: ClaimOutcome { established ? .established : .notEstablished }
}

/// How a claim was found: the words of the tables and of what is put to the vote.
public enum ClaimOutcome: String, CaseIterable, Hashable, Sendable, Codable {
    /// The association caused the fault and the harm.
    case established
    /// It did not, or it could not be shown.
    case notEstablished = "not-established"

    /// The outcome in both languages.
    public var name: Name {
        switch self {
        case .established: Name(ar: "ثبت تسبب الجمعية", en: "Established")
        case .notEstablished: Name(ar: "لم يثبت تسبب الجمعية", en: "Not established")
        }
    }
}

/// Whether a ruling is needed, where the policy asks for one only where it is.
public struct RulingFinding: Hashable, Sendable, Codable {
    /// True where one is needed.
    public var needed: Bool
    /// Why it is or is not.
    public var reason: String
    /// How the body determined it; nil where senior management did.
    public var act: BodyAct?

    /// A finding with its parts.
    public init(needed: Bool, reason: String, act: BodyAct? = nil) {
        self.needed = needed
        self.reason = reason
        self.act = act
    }
}

/// A court's ruling, or the final ruling of a body that settles disputes.
public struct Ruling: Hashable, Sendable, Codable {
    /// Who gave it.
    public var issuer: String
    /// Its number.
    public var number: String
    /// Its day.
    public var on: CivilDate
    /// True where it can no longer be appealed; no other is taken.
    public var final: Bool
    /// True where it finds for the person harmed.
    public var upholds: Bool

    /// A ruling with its parts.
    public init(issuer: String, number: String, on: CivilDate, final: Bool, upholds: Bool) {
        self.issuer = issuer
        self.number = number
        self.on = on
        self.final = final
        self.upholds = upholds
    }
}

/// Why a claim leads to no compensation.
public enum ClaimRefusal: Hashable, Sendable, Codable {
    /// It is not established that the association caused the harm.
    case notEstablished(finding: FaultFinding)
    /// A final ruling dismisses it.
    case dismissed(ruling: Ruling)
    /// The two sides came to no agreement.
    case noAgreement(reason: String)

    /// Why, in both languages.
    public var name: Name {
        switch self {
        case .notEstablished: Name(ar: "لم يثبت تسبب الجمعية في الضرر", en: "Fault was not established")
        case .dismissed: Name(ar: "صدر حكم نهائي برد المطالبة", en: "A final ruling dismisses it")
        case .noAgreement: Name(ar: "تعذر الاتفاق على تسوية", en: "No settlement was agreed on")
        }
    }
}

extension BodyAct {
    /// The body that acted.
    var body: BodyID {
        switch self {
        case .sitting(let act): act.body
        case .head(let act): act.body
        }
    }
}

extension MinutesAct {
    /// Minutes of which nothing is there yet.
    static let nothing = MinutesAct(dated: nil, approvedBy: [], awaiting: [], statements: [:], locked: false)

    /// What is lacking for them to count: the date, the approval of each member present, each of what they have to state,
    /// the lock that no later change gets past.
    ///
    /// Those recused from the case or excused were not present, and stand in the act as such.
    func lacking(_ stating: [MinutesStatement], by act: BodyAct?) -> [RefusalItem] {
        var lacking: [RefusalItem] = []
        if dated == nil {
            lacking.append(RefusalItem(id: "date", name: Name(ar: "تاريخ المحضر", en: "the date of the minutes")))
        }
        let present: [String] = if case .sitting(let act)? = act { act.present } else { [] }
        let silent = awaiting + present.filter { !approvedBy.contains($0) && !awaiting.contains($0) }
        if approvedBy.isEmpty && silent.isEmpty {
            lacking.append(RefusalItem(id: "approval", name: Name(ar: "اعتماد الأعضاء", en: "the members' approval")))
        }
        lacking += silent.map { member in
            RefusalItem(
                id: "approval.\(member)",
                name: Name(ar: "اعتماد عضو حضر ولم يعتمد", en: "the approval of a member who was present"))
        }
        lacking += stating.filter { (statements[$0] ?? "").isBlank }.map { statement in
            RefusalItem(id: statement.rawValue, name: statement.name)
        }
        if lacking.isEmpty && !locked {
            lacking.append(RefusalItem(id: "lock", name: Name(ar: "إقفال المحضر", en: "that the minutes are locked")))
        }
        return lacking
    }
}
