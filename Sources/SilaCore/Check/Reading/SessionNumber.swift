/// A session's number as printed: its numbers, and whether it can be one.
struct SessionNumber {
    /// The numbers in it, in printed order.
    let numbers: [Int]
    /// True for a number, two of them joined by one mark, or words with at most two numbers.
    let isSound: Bool

    init(_ printed: String) {
        let scalars = Array(Digits.latin(printed).unicodeScalars)
        let runs = scalars.split { !("0"..."9").contains($0) }
        numbers = runs.compactMap { Digits.number($0.map { UInt8($0.value) }) }
        let hasWords = scalars.contains { $0.properties.isAlphabetic }
        let marks = scalars.count { Self.joins.contains($0) }
        let isKnown = scalars.allSatisfy { scalar in
            ("0"..."9").contains(scalar) || scalar.properties.isAlphabetic || scalar.properties.isWhitespace
                || Self.joins.contains(scalar) || Self.others.contains(scalar)
                || scalar.properties.generalCategory == .nonspacingMark
        }
        let isShort = numbers.count == runs.count && numbers.count <= 2
        isSound = isKnown && isShort && (hasWords || !numbers.isEmpty) && (hasWords || marks < max(1, numbers.count))
    }

    /// The numbers that can be years of either calendar.
    var years: [Int] { numbers.filter { (1300...1500).contains($0) || (1900...2100).contains($0) } }

    private static let joins: Set<Unicode.Scalar> = ["/", "\\", "-", "–", "."]
    private static let others: Set<Unicode.Scalar> = ["(", ")", ":", "،", ",", "#", "\u{0640}", "°"]
}
