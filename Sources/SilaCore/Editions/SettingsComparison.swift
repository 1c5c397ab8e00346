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
        let registers = Name(ar: "ترقيم سجلي الوارد والصادر", en: "numbering of the registers")
        list.compare("registers.year", registers, old.registerYear, new.registerYear, words: \.name)
        compareSatisfaction(&list)
        signing(&list)
        compareComplaints(in: &list)
        return list.changes
    }

    private func compareSatisfaction(_ list: inout ChangeList) {
        let (was, now) = (old.satisfaction, new.satisfaction)
        let means: [(String, Name, KeyPath<SatisfactionSettings, Months?>)] = [
            ("surveys", Name(ar: "دورية الاستبانة", en: "frequency of surveys"), \.surveys),
            ("field_surveys", Name(ar: "دورية المسح الميداني", en: "frequency of field surveys"), \.fieldSurveys),
            ("visits", Name(ar: "دورية الزيارات الإشرافية", en: "frequency of supervisory visits"), \.visits),
            ("interviews", Name(ar: "دورية المقابلات", en: "frequency of interviews"), \.interviews),
        ]
        for (key, name, path) in means {
            list.compare("satisfaction.\(key)", name, was[keyPath: path], now[keyPath: path], words: { $0.everyWords })
        }
        let rest = Name(ar: "ما بين دعوتين إلى استبانة", en: "rest between two invitations")
        list.compare("satisfaction.rest_days", rest, was.restBetween, now.restBetween) {
            TermLength.calendarDays($0).words
        }
    }

    private func signing(_ list: inout ChangeList) {
        let (one, two) = (old.acknowledgement, new.acknowledgement)
        let what = Name(ar: "ضبط توقيع العاملين", en: "what is set about the staff's signing")
        if (one == nil) != (two == nil) {
            list.add(
                one == nil ? .added : .removed, "acknowledgement",
                one == nil ? ChangeWords.added(what) : ChangeWords.removed(what))
        }
        let asked = Name(ar: "طلب الجمعية توقيع عامليها", en: "the house's own asking its staff to sign")
        if one?.asked ?? false != two?.asked ?? false {
            list.add(
                two?.asked == true ? .added : .removed, "acknowledgement.asked",
                two?.asked == true ? ChangeWords.added(asked) : ChangeWords.removed(asked))
        }
        length("grace", Name(ar: "مهلة التوقيع", en: "grace for signing"), one?.grace, two?.grace, &list)
        length(
            "remind_every", Name(ar: "دورية تذكير من لم يوقّع", en: "reminders of signing, every"), one?.remindEvery,
            two?.remindEvery, &list)
        length(
            "tell_management_after",
            Name(ar: "إبلاغ الإدارة بمن لم يوقّع", en: "management told of who has not signed, after"),
            one?.tellManagementAfter, two?.tellManagementAfter, &list)
    }

    private func length(
        _ key: String, _ what: Name, _ one: WorkingDays?, _ two: WorkingDays?, _ list: inout ChangeList
    ) {
        if one == two { return }
        let words = TermChange.words(what, from: one.map { .workingDays($0) }, to: two.map { .workingDays($0) })
        list.add(one == nil ? .added : two == nil ? .removed : .changed, "acknowledgement.\(key)", words)
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
