/// The lines that one text has where another has others: what is the same at the start and the end is left out.
struct LineDifference: Equatable, CustomStringConvertible {
    var removed: [String]
    var added: [String]

    init(removed: [String], added: [String]) {
        self.removed = removed
        self.added = added
    }

    init(from old: String, to new: String) {
        var one = Self.lines(old)[...]
        var two = Self.lines(new)[...]
        while let left = one.first, let right = two.first, left == right {
            one.removeFirst()
            two.removeFirst()
        }
        while let left = one.last, let right = two.last, left == right {
            one.removeLast()
            two.removeLast()
        }
        (removed, added) = (Array(one), Array(two))
    }

    var description: String { (removed.map { "- " + $0 } + added.map { "+ " + $0 }).joined(separator: "\n") }

    /// The lines with everything between their ends, carriage returns too.
    private static func lines(_ text: String) -> [String] {
        String.UnicodeScalarView(text.unicodeScalars).split(separator: "\n", omittingEmptySubsequences: false)
            .map { String(String.UnicodeScalarView($0)) }
    }
}
