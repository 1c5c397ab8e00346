/// A place where a case can stand, as `docs/states.md` draws it: a stage, and whether the clock is stopped there.
public struct ExploredPlace: Hashable, Sendable {
    /// Its name in the diagrams: `referred`, `referred_paused`.
    public let id: String
    /// What it is called.
    public let name: Name
    /// The step that leads there first.
    public let entrance: String
    /// The places from which that step is taken; empty where it opens the case.
    public let from: [String]

    init(_ id: String, _ name: Name, by entrance: String, from: [String] = []) {
        self.id = id
        self.name = name
        self.entrance = entrance
        self.from = from
    }
}

/// How the moment stands to the term of the reply.
public enum ClockRelation: String, CaseIterable, Hashable, Sendable, Codable {
    /// No term runs: none has begun, or the policy has none.
    case none
    /// Before the day from which a reply is promised.
    case beforeFloor = "before-floor"
    /// Within the term.
    case within
    /// On the last day in time.
    case dueDay = "due-day"
    /// After the last day in time.
    case late
    /// The clock is stopped: sent back for completion.
    case paused
    /// The person was answered, or the case ended.
    case over

    /// The relation in both languages.
    public var name: Name {
        switch self {
        case .none: Name(ar: "لا مدة تسري", en: "no term runs")
        case .beforeFloor: Name(ar: "قبل الحد الأدنى", en: "before the floor")
        case .within: Name(ar: "داخل المدة", en: "within the term")
        case .dueDay: Name(ar: "آخر يوم في المدة", en: "on the due day")
        case .late: Name(ar: "بعد انتهاء المدة", en: "after the ceiling")
        case .paused: Name(ar: "المدة متوقفة", en: "paused")
        case .over: Name(ar: "انتهت المدة بالرد أو بالإغلاق", en: "answered or ended")
        }
    }
}

/// How a case ends.
public struct Ending: Hashable, Sendable {
    /// The place.
    public var place: String
    /// How it was decided, where it was.
    public var outcome: Outcome?
    /// How the reply stood to its window, where one was given.
    public var reply: ReplyWindow.Standing?
    /// True where nobody answered: the person gave up.
    public var givenUp: Bool
}
