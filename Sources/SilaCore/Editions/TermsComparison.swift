/// What an edition says of its own coming into force: its day, and what open cases follow.
struct TermsComparison {
    let old: EditionTerms?
    let new: EditionTerms?

    /// Every change in it.
    var changes: [PolicyChange] {
        if old == new { return [] }
        var list = ChangeList("edition")
        let what = Name(ar: "شروط سريان الإصدار", en: "the terms on which the edition comes into force")
        if old == nil { list.add(.added, nil, ChangeWords.added(what)) }
        if new == nil { list.add(.removed, nil, ChangeWords.removed(what)) }
        let day = Name(ar: "يوم السريان", en: "the day it comes into force")
        list.compare("effective", day, old?.effective, new?.effective) { ChangeWords.printed($0.iso) }
        let rows = Pairing<EditionTerms.Application>.rows(
            old?.applies ?? [], new?.applies ?? [], id: { $0.clause.rawValue })
        for row in rows { compare(row, &list) }
        return list.changes
    }

    private func compare(_ row: Pairing<EditionTerms.Application>, _ list: inout ChangeList) {
        func what(_ clause: ClauseID) -> Name {
            Name(ar: "ما تتبعه الحالات المفتوحة في `\(clause)`", en: "what open cases follow of `\(clause)`")
        }
        switch row {
        case .added(let one):
            list.compare("applies.\(one.clause)", what(one.clause), nil, one.to, bears: true, words: \.name)
        case .removed(let one):
            list.compare("applies.\(one.clause)", what(one.clause), one.to, nil, bears: true, words: \.name)
        case .kept(let one, let two, let moved):
            list.compare("applies.\(two.clause)", what(two.clause), one.to, two.to, bears: true, words: \.name)
            if moved { list.add(.moved, "applies.\(two.clause)", ChangeWords.moved(what(two.clause))) }
        }
    }
}

extension Following {
    /// Which cases, in both languages.
    public var name: Name {
        switch self {
        case .new: Name(ar: "الحالات الجديدة وحدها", en: "new cases alone")
        case .open: Name(ar: "الحالات المفتوحة كلها", en: "all open cases")
        case .notYetReached: Name(ar: "المفتوحة التي لم تبلغ الخطوة", en: "open cases that have not come to the step")
        }
    }
}
