/// Finds the word that was probably meant by one that was mistyped.
enum NearestWord {
    /// The nearest of the words, at most two changes of a letter away (one for short words); nil where none is near.
    static func find(_ word: String, among words: [String]) -> String? {
        let limit = word.utf8.count <= 4 ? 1 : 2
        let near = words.map { (word: $0, distance: distance(Array(word.utf8), Array($0.utf8))) }
        return near.filter { $0.distance <= limit }.min { $0.distance < $1.distance }?.word
    }

    /// Levenshtein's distance: how many bytes have to be put in, taken out or changed.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let change = diagonal + (a == b ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(change, row[j] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
