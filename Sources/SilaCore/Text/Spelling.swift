/// The nearest word to one that was mistyped.
public enum Spelling {
    /// No word of ours is longer, and a longer one has no neighbour among them.
    private static let longest = 40

    /// The word of `words` fewest edits away, the first of equals; nil when all are further than a third of its length.
    public static func nearest(to written: String, among words: [String]) -> String? {
        let typed = Array(written.lowercased().map { $0 == "_" ? "-" : $0 })
        guard !typed.isEmpty, typed.count <= longest else { return nil }
        var best: (word: String, edits: Int)?
        for word in words {
            let letters = Array(word.map { $0 == "_" ? "-" : $0 })
            let allowed = max(1, max(letters.count, typed.count) / 3)
            let edits = distance(typed, letters)
            if edits <= allowed, edits < best?.edits ?? .max { best = (word, edits) }
        }
        return best?.word
    }

    /// True where one is at most two edits from the other.
    public static func isNear(_ word: String, _ written: String) -> Bool {
        guard written.utf8.count <= longest else { return false }
        return distance(Array(word), Array(written)) <= 2
    }

    /// How many insertions, deletions, replacements and swaps of neighbours lead from one to the other.
    static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var before: [Int] = []
        var above = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            for (column, other) in right.enumerated() {
                var edits = min(above[column + 1] + 1, current[column] + 1, above[column] + (letter == other ? 0 : 1))
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    edits = min(edits, before[column - 1] + 1)
                }
                current.append(edits)
            }
            (before, above) = (above, current)
        }
        return above[right.count]
    }
}
