/// Something that a walk through every state of an edition found, with the shortest way there.
public struct ExplorationFinding: Hashable, Sendable {
    /// What was found; the raw value is its stable name.
    public enum Rule: String, CaseIterable, Hashable, Sendable, Codable {
        /// A place that no step leads out of, though the case has not ended.
        case deadEnd = "explore.dead-end"
        /// Places between which steps can be taken, none of which leads to an end.
        case trap = "explore.trap"
        /// States from which the case ends only if the person withdraws: the association can never answer.
        case onlyWithdrawal = "explore.only-withdrawal"
        /// A place to which no case can come, though the policy asks for the step that leads there.
        case unreached = "explore.unreached"
        /// The policy has a term for the reply, and it never starts.
        case termNeverStarts = "explore.term-never-starts"
        /// No reply can be in time: each is before the floor or after the ceiling.
        case neverInTime = "explore.never-in-time"
        /// A place that this policy does not have: it has no clause on the step that leads there.
        case notPartOfPolicy = "explore.not-part-of-policy"

        /// True where it stands in the way of people; a place that the policy does not have does not.
        public var isError: Bool { self != .notPartOfPolicy }
    }

    /// What was found.
    public var rule: Rule
    /// The kind of case.
    public var kind: CaseKind
    /// The places it is about.
    public var places: [ExploredPlace]
    /// How many states it holds of.
    public var states: Int
    /// What it means, in both languages.
    public var message: Name
    /// The clause that it hangs on, where there is one.
    public var clause: Citation?
    /// The shortest way there; empty where nothing leads there.
    public var path: [PathStep]
    /// What was tried and refused at the end of that way, or to get there.
    public var refused: [RefusedStep]
}
