/// The board's approval as printed.
struct ApprovalComparison {
    let old: Approval?
    let new: Approval?

    /// Every change in it.
    var changes: [PolicyChange] {
        var list = ChangeList("approval", before: old?.clause.citation, after: new?.clause.citation)
        let what = Name(ar: "خانة اعتماد المجلس", en: "the stanza of the board's approval")
        switch (old, new) {
        case (let one?, let two?):
            ClauseComparison(old: one.clause, new: two.clause, noun: what).write(to: &list)
            printed(one, two, &list)
        case (nil, let two?):
            list.add(.added, nil, ChangeWords.added(what))
            printed(Approval(clause: two.clause), two, &list)
            list.compareReadings([], two.clause.readings)
        case (let one?, nil):
            list.add(.removed, nil, ChangeWords.removed(what))
            printed(one, Approval(clause: one.clause), &list)
            list.compareReadings(one.clause.readings, [])
        case (nil, nil): break
        }
        return list.changes
    }

    private func printed(_ one: Approval, _ two: Approval, _ list: inout ChangeList) {
        list.compare("session", what("رقم الجلسة", "session"), one.session, two.session, words: ChangeWords.printed)
        list.compare("hijri", what("التاريخ الهجري", "Hijri date"), one.hijri, two.hijri, words: \.words)
        list.compare("gregorian", what("التاريخ الميلادي", "date"), one.gregorian, two.gregorian, words: \.words)
        list.compare("weekday", what("اليوم", "day of the week"), one.weekday, two.weekday, words: \.name)
        list.compare("listed", what("عدد المسرودين", "members listed"), one.listed, two.listed, words: count)
        list.compare("absent", what("عدد الغائبين", "members absent"), one.absent, two.absent, words: count)
    }

    private func what(_ ar: String, _ en: String) -> Name { Name(ar: "اعتماد المجلس - \(ar)", en: "approval: \(en)") }

    private func count(_ count: Int) -> Name { ChangeWords.printed(String(count)) }
}

extension PrintedDate {
    /// Year, month and day as printed: "1443/7/11".
    var words: Name { ChangeWords.printed("\(year)/\(month)/\(day)") }
}
