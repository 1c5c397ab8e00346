/// A step as a path tells it: what is done, how, and who can do it.
public struct ExploredStep: Hashable, Sendable {
    /// Its name in the interface: `completion`; `receipt` opens a case, `time` is nobody's step.
    public var action: String
    /// What is done.
    public var name: Name
    /// How, where there are several ways.
    public var detail: Name?

    init(_ action: String, _ name: Name, _ detail: Name? = nil) {
        self.action = action
        self.name = name
        self.detail = detail
    }

    /// Days go by and nobody does anything.
    static let time = ExploredStep("time", Name(ar: "تمضي أيام", en: "time passes"))

    /// True where nobody takes it.
    public var isTime: Bool { action == "time" }
}

/// One step of a path through the states of a case.
public struct PathStep: Hashable, Sendable {
    /// What is done.
    public var step: ExploredStep
    /// The roles each of which suffices; empty where time passes.
    public var roles: [Role]
    /// The clause it rests on; nil for the house's own practice.
    public var clause: Citation?
    /// The day on which the walk took it.
    public var on: CivilDate
    /// Where the case stands afterwards.
    public var place: String
    /// How the clock stands afterwards.
    public var clock: ClockRelation
}

/// A step that was tried at some place and refused.
public struct RefusedStep: Hashable, Sendable {
    /// What was tried.
    public var step: ExploredStep
    /// Why it is not taken.
    public var refusal: Refusal
}
