/// Markup that goes into a page unescaped: only what is spelled out in the source of this module, never a value.
struct Markup {
    /// The markup as it is spelled in the source.
    let literal: StaticString

    /// Markup spelled out in the source.
    init(_ literal: StaticString) {
        self.literal = literal
    }
}
