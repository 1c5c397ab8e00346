/// What an edition says of its own coming into force, and what the check is to leave as it is.
struct TermsComparison {
    let old: Policy
    let new: Policy

    /// Every change in it.
    var changes: [PolicyChange] { suppressions + terms }

    private var suppressions: [PolicyChange] {
        var list = ChangeList("suppress")
        for row in Pairing.rows(old.suppressions, new.suppressions, id: Self.key) {
            switch row {
            case .added(let one):
                list.add(.added, Self.key(one), ChangeWords.changed(Self.what(one), from: nil, to: one.reason))
            case .removed(let one):
                list.add(.removed, Self.key(one), ChangeWords.changed(Self.what(one), from: one.reason, to: nil))
            case .kept(let one, let two, let moved):
                if one.reason != two.reason {
                    let words = ChangeWords.changed(Self.what(two), from: one.reason, to: two.reason)
                    list.add(.changed, Self.key(two), words)
                }
                if moved { list.add(.moved, Self.key(two), ChangeWords.moved(Self.what(two))) }
            }
        }
        return list.changes
    }

    private static func key(_ suppression: Suppression) -> String {
        suppression.rule + (suppression.clause.map { "@\($0)" } ?? "")
    }

    private static func what(_ suppression: Suppression) -> Name {
        let clause = suppression.clause.map { " (\($0))" } ?? ""
        return Name(
            ar: "ملاحظة متروكة عمداً `\(suppression.rule)`\(clause)",
            en: "finding left as it is, `\(suppression.rule)`\(clause)")
    }

    private var terms: [PolicyChange] {
        var list = ChangeList("edition")
        if (old.edition == nil) != (new.edition == nil) {
            let what = Name(ar: "أحكام سريان النسخة", en: "what the edition says of coming into force")
            let isNew = old.edition == nil
            list.add(isNew ? .added : .removed, nil, isNew ? ChangeWords.added(what) : ChangeWords.removed(what))
        }
        let day = Name(ar: "تاريخ سريان النسخة", en: "day the edition comes into force")
        list.compare("effective", day, old.edition?.effective, new.edition?.effective, bears: true) {
            ChangeWords.printed($0.iso)
        }
        for row in Pairing.rows(old.edition?.applies ?? [], new.edition?.applies ?? [], id: \.clause.rawValue) {
            switch row {
            case .added(let one): write(nil, one, &list)
            case .removed(let one): write(one, nil, &list)
            case .kept(let one, let two, let moved):
                write(one, two, &list)
                if moved { list.add(.moved, "applies.\(two.clause)", ChangeWords.moved(what(two.clause))) }
            }
        }
        return list.changes
    }

    private func what(_ clause: ClauseID) -> Name {
        let title = (new.clause(clause) ?? old.clause(clause))?.title ?? ChangeWords.printed(clause.rawValue)
        return Name(ar: "الطلبات التي يحكمها", en: "cases governed by") + ChangeWords.quoted(title)
    }

    private func write(
        _ one: EditionTerms.Application?, _ two: EditionTerms.Application?, _ list: inout ChangeList
    ) {
        guard let clause = (two ?? one)?.clause else { return }
        list.compare("applies.\(clause)", what(clause), one?.to, two?.to, bears: true, words: \.noun)
    }
}

extension Following {
    /// Which cases, in both languages.
    var noun: Name {
        switch self {
        case .new: Name(ar: "الجديدة وحدها", en: "new ones only")
        case .open: Name(ar: "الجديدة والمفتوحة", en: "new and open ones")
        case .notYetReached:
            Name(ar: "الجديدة والمفتوحة التي لم تبلغه", en: "new ones, and open ones that have not come to it")
        }
    }
}
