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
        compareComplaints(in: &list)
        return list.changes
    }

    private func compareComplaints(in list: inout ChangeList) {
        let anonymous = Name(ar: "قبول الشكوى بلا اسم", en: "complaints without a name")
        func yes(_ flag: Bool) -> Name { flag ? Name(ar: "تُقبل", en: "taken") : Name(ar: "لا تُقبل", en: "not taken") }
        list.compare(
            "complaints.anonymous", anonymous, old.complaints.anonymous, new.complaints.anonymous, words: yes)
        let ladder = Name(ar: "سلّم تصعيد الشكاوى", en: "ladder of complaints")
        list.compare("complaints.ladder", ladder, old.complaints.ladder, new.complaints.ladder) { rungs in
            Name(
                ar: rungs.map { "\($0.after.count): \($0.to.name.ar)" }.joined(separator: "، "),
                en: rungs.map { "\($0.after.count): \($0.to.name.en)" }.joined(separator: ", "))
        }
    }
}
