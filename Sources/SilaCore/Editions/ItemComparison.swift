/// The items of a section in two editions, matched by their ids.
struct ItemComparison<Ask: ClauseAsk> {
    let old: Section<Ask>
    let new: Section<Ask>
    let comparing: Comparing

    /// Every change in them.
    var changes: [PolicyChange] {
        let (before, after) = (Self.ranks(old.items), Self.ranks(new.items))
        return Pairing.rows(
            Array(zip(old.items, before)), Array(zip(new.items, after)), id: { $0.0.clause.id.rawValue }
        ).flatMap { row in
            switch row {
            case .added(let item): Self.whole(.added, item.0, in: comparing.new)
            case .removed(let item): Self.whole(.removed, item.0, in: comparing.old)
            case .kept(let one, let two, let moved): parts(one.0, two.0, shift: two.1 - one.1, moved: moved)
            }
        }
    }

    /// The place that each item has among the items that have one; 0 for running text.
    private static func ranks(_ items: [SectionItem<Ask>]) -> [Int] {
        var rank = 0
        return items.map { item in
            if item.clause.position == 0 { return 0 }
            rank += 1
            return rank
        }
    }

    /// The changes of an item that was added or removed whole.
    static func whole(_ kind: PolicyChange.Kind, _ item: SectionItem<Ask>, in policy: Policy) -> [PolicyChange] {
        let isRemoved = kind == .removed
        let citation = item.clause.citation
        var list = ChangeList(
            item.clause.id.rawValue, before: isRemoved ? citation : nil, after: isRemoved ? nil : citation)
        let bears = item.asks.contains { $0.bearsOnCases(kind) }
        let what = noun(item.clause)
        var words = isRemoved ? ChangeWords.removed(what) : ChangeWords.added(what)
        let asked = item.asks.filter { !$0.isPlain }.map { $0.words(in: policy) }
        if !asked.isEmpty {
            words = Name(
                ar: words.ar + " (" + asked.map(\.ar).joined(separator: "؛ ") + ")",
                en: words.en + " (" + asked.map(\.en).joined(separator: "; ") + ")")
        }
        list.add(kind, nil, words, bears: bears)
        list.compareReadings(isRemoved ? item.clause.readings : [], isRemoved ? [] : item.clause.readings)
        return list.changes
    }

    private func parts(
        _ one: SectionItem<Ask>, _ two: SectionItem<Ask>, shift: Int, moved: Bool
    ) -> [PolicyChange] {
        var list = ChangeList(
            two.clause.id.rawValue, before: one.clause.citation, after: two.clause.citation)
        let noun = Self.noun(two.clause)
        let own = (Self.own(one.clause, under: old.heading), Self.own(two.clause, under: new.heading))
        let follows = old.heading.number != new.heading.number && own.0 != nil && own.0 == own.1
        ClauseComparison(
            old: one.clause, new: two.clause, noun: noun, followsHeading: follows, shift: shift
        ).write(to: &list)
        if moved { list.add(.moved, nil, ChangeWords.moved(noun)) }
        if one.asks != two.asks {
            AskComparison(old: one.asks, new: two.asks, noun: noun, comparing: comparing).write(to: &list)
        }
        return list.changes
    }

    /// The item's own part of its number; nil where it has none, or it does not begin with its heading's.
    private static func own(_ clause: Clause, under heading: Clause) -> String? {
        guard let number = clause.number else { return nil }
        guard let front = heading.number else { return number }
        if clause.position == 0 { return number == front ? "" : nil }
        return number.hasPrefix(front + ".") ? String(number.dropFirst(front.count + 1)) : nil
    }

    /// "clause تـ.6 “Term of the reply”", "channel “Fax”".
    private static func noun(_ clause: Clause) -> Name {
        let quoted = ChangeWords.quoted(clause.title)
        guard let number = clause.number else { return Ask.noun + quoted }
        return Ask.noun + ChangeWords.printed(number) + quoted
    }
}
