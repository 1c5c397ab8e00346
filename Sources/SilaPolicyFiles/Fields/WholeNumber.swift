/// Whole numbers as files write them: Latin digits alone, nine at the most.
enum WholeNumber {
    /// The number, nil when it is anything else: signs, points, exponents and leading zeros are not taken.
    static func read(_ text: some StringProtocol) -> Int? {
        let digits = text.utf8
        guard (1...9).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        if digits.count > 1, digits.first == 0x30 { return nil }
        return Int(text)
    }
}
