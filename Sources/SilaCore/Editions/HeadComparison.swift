/// What stands before the sections: the association, the title, what people and staff are called.
struct HeadComparison {
    let old: Policy
    let new: Policy

    /// Every change in it.
    var changes: [PolicyChange] { association + title + people }

    private var association: [PolicyChange] {
        var list = ChangeList("association")
        let what = Name(ar: "اسم الجمعية", en: "the association")
        switch (old.association, new.association) {
        case (let one?, let two?):
            if one.name != two.name {
                list.add(.renamed, "name", ChangeWords.renamed(what, from: one.name, to: two.name))
            }
            let licence = Name(ar: "رقم الترخيص", en: "licence")
            list.compare("licence", licence, one.licence, two.licence, words: ChangeWords.printed)
            let supervisor = Name(ar: "الجهة المشرفة", en: "supervisor")
            list.compare("supervisor", supervisor, one.supervisor, two.supervisor) { $0 }
        case (nil, let two?): list.add(.added, nil, ChangeWords.changed(what, from: nil, to: two.name))
        case (let one?, nil): list.add(.removed, nil, ChangeWords.changed(what, from: one.name, to: nil))
        case (nil, nil): break
        }
        return list.changes
    }

    private var title: [PolicyChange] {
        var list = ChangeList("title")
        if old.title != new.title {
            let what = Name(ar: "عنوان السياسة", en: "the policy's title")
            list.add(.renamed, nil, ChangeWords.changed(what, from: old.title, to: new.title))
        }
        return list.changes
    }

    private var people: [PolicyChange] {
        var list = ChangeList("people")
        let (one, two) = (old.people, new.people)
        let kind = Name(ar: "من تتحدث السياسة عنهم", en: "whom the policy speaks of")
        list.compare("kind", kind, one.kind, two.kind, words: \.noun)
        list.compare("one", Name(ar: "تسمية المخدوم", en: "the word for one person"), one.one, two.one) { $0 }
        list.compare("many", Name(ar: "تسمية المخدومين", en: "the word for the people"), one.many, two.many) { $0 }
        let inTitle = Name(ar: "من يتحدث العنوان عنهم", en: "whom the title speaks of")
        list.compare("in_title", inTitle, one.inTitle, two.inTitle, words: \.noun)
        let slip = Name(ar: "لفظ آخر يرد في بعض البنود:", en: "another word that some clauses use,")
        list.compareWords("slips", slip, one.slips, two.slips, word: \.rawValue, name: \.noun)
        var role = ChangeList("front_role")
        if old.frontRole != new.frontRole {
            let what = Name(ar: "مسمى موظف الاستقبال", en: "the staff role at the front")
            role.add(.renamed, nil, ChangeWords.renamed(what, from: old.frontRole, to: new.frontRole))
        }
        return list.changes + role.changes
    }
}

extension PeopleKind {
    /// The word in both languages.
    var noun: Name {
        switch self {
        case .beneficiaries: Name(ar: "المستفيدون", en: "beneficiaries")
        case .members: Name(ar: "الأعضاء", en: "members")
        }
    }
}
