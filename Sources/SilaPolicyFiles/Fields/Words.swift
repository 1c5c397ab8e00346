internal import SilaCore

extension Field {
    /// One of the words of a vocabulary.
    func word<Choice: VocabularyWord>(of type: Choice.Type = Choice.self) -> Choice? {
        guard case .scalar(let written, _) = node.value else { return wrongType("one word", ar: "كلمة واحدة") }
        if let choice = Choice(rawValue: written) { return choice }
        reportUnknownWord(.unknownWord, written, among: Vocabulary(type))
        return nil
    }

    /// Words of a vocabulary in a list, none twice; those that are not in it are taken down and left out.
    func words<Choice: VocabularyWord>(of type: Choice.Type = Choice.self) -> [Choice] {
        unique((list() ?? []).compactMap { field in field.word(of: type).map { (field, $0) } })
    }

    /// The words of a list, and whether they are all that it holds: where not, what goes with the rest is unknown.
    func knownWords<Choice: VocabularyWord>(of type: Choice.Type) -> (words: [Choice], areAll: Bool) {
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
                .repeated, found: word, ar: "«\(Sheet.short(word))» مكرر في القائمة، والمطلوب حذف أحدهما",
                en: "`\(Sheet.short(word))` stands in the list already")
            return nil
        }
    }

    /// Takes down a word that is not among those that mean something here.
    func reportUnknownWord(_ rule: FaultRule, _ written: String, among vocabulary: Vocabulary) {
        if sheet.isFull { return }
        if isNothing {
            let _: String? = wrongType("one word", ar: "كلمة واحدة")
            return
        }
        let word = Sheet.short(written)
        let known = vocabulary.texts.joined(separator: ", ")
        let listed = vocabulary.texts.isEmpty ? Name(ar: "لا شيء", en: "nothing") : Name(ar: known, en: known)
        let (ar, en) =
            switch rule {
            case .unknownBody:
                (
                    "لا هيئة بالمعرّف «\(word)» تحت «bodies»، وفيها: «\(listed.ar)»",
                    "no body `\(word)` is constituted under `bodies`, which has \(listed.en)"
                )
            case .unknownChannel:
                (
                    "لا قناة بالمعرّف «\(word)» تحت «channels»، وفيها: «\(listed.ar)»",
                    "no channel `\(word)` is offered under `channels`, which has \(listed.en)"
                )
            case .unknownHoliday:
                ("لا إجازة باسم «\(word)» في holidays", "no holiday `\(word)` stands under `holidays`")
            case .unknownRegime:
                ("لا تقويم باسم «\(word)»؛ الموجود: «\(known)»", "there is no calendar `\(word)`; there are: \(known)")
            default: ("«\(word)» ليست من الكلمات المعروفة هنا: «\(known)»", "`\(word)` is not one of \(known)")
            }
        let unseen = Unseen.first(in: written).map(MarkupText.point)
        let arabicComma = written.contains("\u{060C}")
        report(
            rule, expected: known, found: word,
            suggestion: arabicComma ? nil : vocabulary.nearest(to: written),
            ar: ar + (unseen.map { "؛ وفي المكتوب رمز لا يرى («\($0)»)" } ?? "")
                + (arabicComma ? "؛ والفاصلة العربية «،» لا تفصل هنا بل «,»" : ""),
            en: en + (unseen.map { "; a sign that cannot be seen is in it (\($0))" } ?? "")
                + (arabicComma ? "; `،` does not separate here, write the comma `,`" : ""))
    }
}
