/// One thing that happens next with a case that was just taken, as its receipt tells the person.
public struct RoadMark: Hashable, Sendable {
    /// What, in a sentence.
    public var words: Name
    /// By when; nil where no day is set.
    public var by: CivilDate?
    /// The clause it rests on; nil where none asks for it.
    public var clause: Citation?

    /// A mark with its parts.
    public init(_ words: Name, by: CivilDate? = nil, clause: Clause? = nil) {
        self.words = words
        self.by = by
        self.clause = clause?.citation
    }
}
