/// A list of words that may stand somewhere.
typealias Word = CaseIterable & Hashable & RawRepresentable<String>

extension Field {
    /// One of the words of a vocabulary.
    func word<Choice: Word>(of type: Choice.Type = Choice.self) -> Choice? {
        guard case .scalar(let written, _) = node.value else { return wrongType("one word", ar: "كلمة واحدة") }
        if let choice = Choice(rawValue: written) { return choice }
        let words = Choice.allCases.map(\.rawValue)
        reportUnknownWord(.unknownWord, written, among: words)
        return nil
    }

    /// Words of a vocabulary in a list, none twice; those that are not in it are taken down and left out.
    func words<Choice: Word>(of type: Choice.Type = Choice.self) -> [Choice] {
        unique((list() ?? []).compactMap { field in field.word(of: type).map { (field, $0) } })
    }

    /// The words of a list, and whether they are all that it holds: where not, what goes with the rest is unknown.
    func knownWords<Choice: Word>(of type: Choice.Type) -> (words: [Choice], areAll: Bool) {
        let words = words(of: type)
        if case .list(let nodes) = node.value { return (words, nodes.count == words.count) }
        return (words, false)
    }

    /// The values in order; one that comes again is taken down and left out.
    func unique<Value: Hashable>(_ values: [(field: Field, value: Value)]) -> [Value] {
        var seen: Set<Value> = []
        return values.compactMap { field, value in
            if seen.insert(value).inserted { return value }
            let word = field.written ?? ""
            field.report(
                .repeated, found: word, ar: "«\(word)» مكرر في القائمة",
                en: "`\(Sheet.short(word))` stands in the list already")
            return nil
        }
    }

    /// Takes down a word that is not among those that mean something here.
    func reportUnknownWord(_ rule: FaultRule, _ written: String, among words: [String]) {
        if sheet.isFull { return }
        let word = Sheet.short(written)
        let known = words.joined(separator: ", ")
        let (ar, en) =
            switch rule {
            case .unknownBody: ("لا هيئة باسم «\(word)» في bodies", "no body `\(word)` is constituted under `bodies`")
            case .unknownChannel:
                ("لا قناة باسم «\(word)» في channels", "no channel `\(word)` is offered under `channels`")
            case .unknownHoliday:
                ("لا إجازة باسم «\(word)» في holidays", "no holiday `\(word)` stands under `holidays`")
            case .unknownRegime:
                ("لا تقويم باسم «\(word)»؛ الموجود: \(known)", "there is no calendar `\(word)`; there are: \(known)")
            default: ("«\(word)» ليست من الكلمات المعروفة هنا: \(known)", "`\(word)` is not one of \(known)")
            }
        report(
            rule, expected: known, found: word, suggestion: Spelling.nearest(to: written, among: words), ar: ar, en: en)
    }
}
