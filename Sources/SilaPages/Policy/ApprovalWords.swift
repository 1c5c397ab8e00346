import SilaCore

/// Whether the board approved the policy, as printed: never more than the text carries.
struct ApprovalWords {
    /// The stanza; nil where the text has none.
    let approval: Approval?
    /// What was recorded beside the text; nil where nothing was.
    var recorded: BoardApproval?

    /// True where the text carries an approval, or one was recorded.
    var isApproved: Bool { recorded != nil || approval.map { !$0.clause.blank } ?? false }

    /// In a word or two.
    var badge: Name {
        isApproved
            ? Name(ar: "تحمل اعتماد المجلس", en: "Carries the board's approval")
            : Name(ar: "غير معتمدة من المجلس", en: "Not approved by the board")
    }

    /// In a sentence.
    var sentence: Name {
        if let recorded {
            let hijri = HijriDate(recorded.heldOn).map { $0.name }
            return Name(
                ar: "اعتمدها مجلس الإدارة في جلسته رقم \(recorded.session) بتاريخ "
                    + (hijri.map { "\($0.ar)، الموافق " } ?? "") + "\(recorded.heldOn.iso).",
                en: "Approved by the board in its session \(recorded.session) on \(recorded.heldOn.iso)"
                    + (hijri.map { " (\($0.en))" } ?? "") + ".")
        }
        guard let approval else {
            return Name(
                ar: "لا يحمل نص هذه السياسة اعتماداً من مجلس الإدارة.",
                en: "The text of this policy carries no approval by the board.")
        }
        if approval.clause.blank {
            return Name(
                ar: "خانة اعتماد مجلس الإدارة في هذه السياسة فارغة.",
                en: "The place for the board's approval is blank in this policy.")
        }
        return Name(
            ar: "اعتمدها مجلس الإدارة، وبيانات الاعتماد كما طُبعت فيها.",
            en: "Approved by the board; session and dates stand as they are printed.")
    }

    /// What is printed, each with its name.
    var facts: [(name: Name, value: Name)] {
        guard let approval, !approval.clause.blank else { return [] }
        let facts: [(Name, Name?)] = [
            (Name(ar: "رقم الجلسة", en: "Session"), approval.session.map { Name(ar: $0, en: $0) }),
            (Name(ar: "التاريخ الهجري", en: "Hijri date"), approval.hijri.map(hijri)),
            (Name(ar: "التاريخ الميلادي", en: "Gregorian date"), approval.gregorian.map(gregorian)),
            (Name(ar: "اليوم", en: "Day"), approval.weekday?.name),
            (Name(ar: "الأعضاء المسرودون", en: "Members listed"), approval.listed.map(number)),
            (Name(ar: "الغائبون منهم", en: "Marked absent"), approval.absent.map(number)),
        ]
        return facts.compactMap { name, value in value.map { (name, $0) } }
    }

    private func number(_ number: Int) -> Name { Name(ar: String(number), en: String(number)) }

    private func hijri(_ date: PrintedDate) -> Name {
        guard HijriDate.monthNames.indices.contains(date.month - 1) else { return figures(date, "هـ", "AH") }
        let month = HijriDate.monthNames[date.month - 1]
        return Name(
            ar: "\(date.day) \(month.ar) \(date.year)هـ", en: "\(date.day) \(month.en) \(date.year) AH")
    }

    private func gregorian(_ date: PrintedDate) -> Name {
        guard (1...12).contains(date.month) else { return figures(date, "م", "") }
        let month = GregorianMonth.name(date.month)
        return Name(ar: "\(date.day) \(month.ar) \(date.year)م", en: "\(date.day) \(month.en) \(date.year)")
    }

    private func figures(_ date: PrintedDate, _ ar: String, _ en: String) -> Name {
        let text = "\(date.year)/\(date.month)/\(date.day)"
        return Name(ar: text + ar, en: en.isEmpty ? text : "\(text) \(en)")
    }
}
