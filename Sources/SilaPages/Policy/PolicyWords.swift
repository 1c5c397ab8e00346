import SilaCore

/// What the page and the text of a policy say in our own words.
enum PolicyWords {
    static let contents = Name(ar: "المحتويات", en: "Contents")
    static let bodies = Name(ar: "الجهات المذكورة في السياسة", en: "Bodies that the policy speaks of")
    static let approval = Name(ar: "اعتماد مجلس الإدارة", en: "Approval by the board")
    static let edition = Name(ar: "النسخة", en: "Edition")
    static let licence = Name(ar: "رقم الترخيص", en: "Licence")
    static let supervisor = Name(ar: "الجهة المشرفة", en: "Supervisor")
    static let hash = Name(ar: "بصمة النسخة", en: "Hash of the edition")
    static let reading = Name(ar: "قراءة لا نص:", en: "A reading, not the text:")
    static let blank = Name(ar: "بند فارغ في الأصل", en: "An item that is blank in the source")
    static let unnamed = Name(ar: "لم تسمّها السياسة", en: "The policy does not name it")
    static let draft = Name(ar: "مسودة", en: "DRAFT")
    static let asText = Name(ar: "نص بلا تنسيق", en: "As plain text")
    static let otherLanguage = Name(ar: "English", en: "العربية")
    static let draftWarning = Name(
        ar: "هذه مسودة لم تسر: لا يترتب عليها حق ولا موعد حتى تنشر.",
        en: "This is a draft and not in force: no right and no date rests on it until it is published.")
    static let ours = Name(
        ar: "الأرقام والعناوين كما في السياسة، والشرح تحتها بعبارة مبسطة وليس نص السياسة.",
        en: "Numbers and headings are the policy's; what stands under them is said in plain words and is not its text.")

    /// "5 members, a quorum of 3".
    static func membership(_ body: Body) -> Name? {
        switch (body.members, body.quorum) {
        case (let members?, let quorum?):
            Name(ar: "عدد الأعضاء \(members)، والنصاب \(quorum)", en: "Members: \(members); quorum: \(quorum)")
        case (let members?, nil): Name(ar: "عدد الأعضاء \(members)", en: "Members: \(members)")
        case (nil, let quorum?): Name(ar: "النصاب \(quorum)", en: "Quorum: \(quorum)")
        case (nil, nil): nil
        }
    }
}
