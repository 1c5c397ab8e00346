/// What an item asks for in two editions, matched by what each ask is about.
struct AskComparison<Ask: ClauseAsk> {
    let old: [Ask]
    let new: [Ask]
    /// What the item is called in a sentence.
    let noun: Name
    let comparing: Comparing

    /// Takes down every change.
    func write(to list: inout ChangeList) {
        for row in Pairing.rows(old, new, id: \.matter) {
            switch row {
            case .added(let ask):
                let words = ask.words(in: comparing.new)
                list.add(
                    .added, ask.matter,
                    Name(ar: "\(noun.ar) صار يطلب: \(words.ar)", en: "\(noun.en) now asks: \(words.en)"),
                    bears: ask.bearsOnCases(.added))
            case .removed(let ask):
                let words = ask.words(in: comparing.old)
                list.add(
                    .removed, ask.matter,
                    Name(ar: "\(noun.ar) لم يعد يطلب: \(words.ar)", en: "\(noun.en) no longer asks: \(words.en)"),
                    bears: ask.bearsOnCases(.removed))
            case .kept(let one, let two, let moved):
                if one != two { details(of: one, two, &list) }
                if moved {
                    let words = two.words(in: comparing.new)
                    list.add(
                        .moved, two.matter,
                        Name(
                            ar: "\(noun.ar): تغيّر ترتيب ما يطلبه: \(words.ar)",
                            en: "\(noun.en) asks in another order: \(words.en)"))
                }
            }
        }
    }

    private func details(of one: Ask, _ two: Ask, _ list: inout ChangeList) {
        let (before, after) = (one.details(in: comparing.old), two.details(in: comparing.new))
        for row in Pairing.rows(before, after, id: \.key) {
            switch row {
            case .added(let detail): change(detail, from: nil, to: detail.value, &list)
            case .removed(let detail): change(detail, from: detail.value, to: nil, &list)
            case .kept(let old, let new, _): change(new, from: old.value, to: new.value, &list)
            }
        }
    }

    private func change(
        _ detail: AskDetail, from old: AskDetail.Value?, to new: AskDetail.Value?, _ list: inout ChangeList
    ) {
        let kind: PolicyChange.Kind = old == nil ? .added : new == nil ? .removed : .changed
        switch (old, new) {
        case (.choices(let one), .choices(let two)):
            list.compareWords(
                detail.key, detail.name, one, two, bears: detail.bears, word: \.key, name: \.name)
        case (.choice(let one), .choice(let two)):
            if one.key == two.key { return }
            let isTold = one.name != two.name
            list.add(
                .changed, detail.key,
                ChangeWords.changed(
                    detail.name, from: isTold ? one.name : ChangeWords.printed(one.key),
                    to: isTold ? two.name : ChangeWords.printed(two.key)), bears: detail.bears.contains(.changed))
        default:
            if old == new { return }
            let words =
                switch (Self.length(old), Self.length(new)) {
                case (nil, nil): ChangeWords.changed(detail.name, from: Self.words(old), to: Self.words(new))
                case (let one, let two): TermChange.words(detail.name, from: one, to: two)
                }
            list.add(kind, detail.key, words, bears: detail.bears.contains(kind))
        }
    }

    private static func length(_ value: AskDetail.Value?) -> TermLength? {
        if case .length(let length) = value { length } else { nil }
    }

    private static func words(_ value: AskDetail.Value?) -> Name? {
        switch value {
        case .length(let length): length.words
        case .choice(let choice): choice.name
        case .choices(let choices):
            Name(
                ar: choices.map(\.name.ar).joined(separator: "، "),
                en: choices.map(\.name.en).joined(separator: ", "))
        case nil: nil
        }
    }
}
