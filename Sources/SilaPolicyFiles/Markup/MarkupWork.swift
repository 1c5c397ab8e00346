/// How much of a file has been read: what bounds a hostile one, counted and not timed.
struct MarkupWork: Hashable, Sendable {
    /// How many times it has been gone through, once more after each broken line that was left out.
    var passes = 0
    /// Bytes handed to the parser, over all passes.
    var bytes = 0
    /// Values, lists, mappings and ends of them that the parser gave, over all passes.
    var events = 0
    /// The deepest nesting that was entered.
    var depth = 0
}
