/// What the association sets for itself.
struct SettingsComparison {
    let old: Settings
    let new: Settings

    /// Every change in it.
    var changes: [PolicyChange] {
        var list = ChangeList("settings")
        let medium = Name(ar: "وسيلة التواصل", en: "medium")
        list.compareWords(
            "media", medium, old.media, new.media, bears: [.removed], word: \.rawValue, name: \.name)
        if old.serviceTarget != new.serviceTarget {
            let words = TermChange.words(
                Name(ar: "مستهدف الخدمة", en: "service target"), from: old.serviceTarget.map { .workingDays($0) },
                to: new.serviceTarget.map { .workingDays($0) })
            let kind: PolicyChange.Kind =
                old.serviceTarget == nil ? .added : new.serviceTarget == nil ? .removed : .changed
            list.add(kind, "service_target", words)
        }
        let colour = Name(ar: "لون الصفحات", en: "colour of the pages")
        list.compare("colour", colour, old.colour, new.colour, words: ChangeWords.printed)
        let years = Name(ar: "ترقيم الجلسات بالسنوات", en: "numbering of sittings by years")
        list.compare("sittings.years", years, old.sittingYears, new.sittingYears, words: \.name)
        return list.changes
    }
}
