internal import SilaCore

/// Whole numbers as files write them: Latin or Arabic digits alone, nine at the most.
enum WholeNumber {
    /// The number, nil when it is anything else: signs, points, exponents and leading zeros are not taken.
    static func read(_ text: some StringProtocol) -> Int? {
        guard text.utf8.count <= 18 else { return nil }
        let digits = Digits.latin(String(text)).utf8
        guard (1...9).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        if digits.count > 1, digits.first == 0x30 { return nil }
        return Int(String(decoding: Array(digits), as: UTF8.self))
    }

    /// The number that a person meant who wrote it in words, with zeros before it or with something after it.
    static func meant(by text: some StringProtocol) -> Int? {
        guard text.utf8.count <= 60 else { return nil }
        let clean = Digits.latin(Unseen.cleaned(String(text))).lowercased()
        let digits = clean.prefix { $0.isASCII && $0.isNumber }.drop { $0 == "0" }
        let rest = clean.drop { $0.isASCII && $0.isNumber }
        if let number = read(digits), rest.isEmpty || rest.first == " " { return number }
        return words[clean]
    }

    private static let words: [String: Int] = {
        let english = [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen",
        ]
        let arabic = [
            "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة", "أحد عشر", "اثنا عشر",
            "ثلاثة عشر", "أربعة عشر", "خمسة عشر",
        ]
        var words: [String: Int] = ["twenty": 20, "thirty": 30, "عشرون": 20, "ثلاثون": 30]
        for list in [english, arabic] {
            for (place, word) in list.enumerated() { words[word] = place + 1 }
        }
        return words
    }()
}

extension Field {
    /// A whole number within bounds, without quotes; `bound` says where the upper bound comes from, where it is no fixed
    /// one.
    func count(in bounds: ClosedRange<Int>, bound: Name? = nil) -> Int? {
        let due = Name(
            ar: "عدد صحيح من \(bounds.lowerBound) إلى \(bounds.upperBound)",
            en: "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
        guard case .scalar(let text, let plain) = node.value else { return wrongType(due.en, ar: due.ar) }
        if plain, let number = WholeNumber.read(text), bounds.contains(number) { return number }
        let meant = WholeNumber.meant(by: text).flatMap { bounds.contains($0) ? "\($0)" : nil }
        let isNumber = plain && (PlainScalar(text).kind == .number || WholeNumber.read(text) != nil)
        guard isNumber else { return wrongType(due.en, ar: due.ar, suggestion: meant) }
        report(
            .number, expected: "\(bounds.lowerBound) to \(bounds.upperBound)", found: text, suggestion: meant,
            ar:
                "«\(Sheet.short(text))» ليس عدداً صحيحاً من \(bounds.lowerBound) إلى \(bounds.upperBound)\(bound.map { "، وهو \($0.ar)" } ?? "")",
            en:
                "`\(Sheet.short(text))` is no whole number from \(bounds.lowerBound) to \(bounds.upperBound)\(bound.map { ", which is \($0.en)" } ?? "")"
        )
        return nil
    }
}
