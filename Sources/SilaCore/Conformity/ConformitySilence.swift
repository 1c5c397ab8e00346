/// Why conformity to something that a clause asks for is not judged: nothing that is recorded can tell.
enum ConformitySilence {
    /// The reason for that ask, written as its section and its word: `handling.reception`.
    static func why(_ ask: String) -> Name {
        if let own = reasons[ask] { return own }
        let section = ask.split(separator: ".").first.map(String.init) ?? ask
        return sections[section] ?? plain
    }

    /// Why a clause that asks for nothing that the service knows is not judged.
    static let plain = Name(
        ar: "لا يطلب البند ما يُسجل في حالة أو سجل", en: "the clause asks for nothing that a case or a register records")

    private static let reasons: [String: Name] = [
        "handling.reception": Name(
            ar: "حسن الاستقبال لا يُسجل، ويُسأل عنه في استبانات الرضا",
            en: "how somebody was received is not recorded; surveys ask about it"),
        "handling.criteria": Name(
            ar: "بيان المعايير لصاحب الطلب قول لا يُسجل", en: "that the criteria were told is spoken, and not recorded"),
        "handling.received-whole": Name(
            ar: "يُحكم عليه مع اكتمال البيانات، فما نقص يظهر هناك",
            en: "it is judged with the completeness of the data: what was wanting shows there"),
        "handling.updates": Name(
            ar: "ما يُرسل يُسجل في الصادر، ولا يُسجل هل كان في الحالة جديد لم يُرسل",
            en: "what is sent is in the outgoing register; whether there was news that nobody sent is not recorded"),
        "satisfaction.complaints-link": Name(
            ar: "الاطلاع على نظرة الإدارة العليا لا يُسجل", en: "who looked at the overview is not recorded"),
        "satisfaction.liaison-oversight": Name(
            ar: "الإشراف متابعة لا يُسجل منها إلا ما نتج عنه إجراء",
            en: "oversight leaves no record but the steps that follow from it"),
        "satisfaction.frequency": Name(
            ar: "يُحكم على الدورية مع ما هي له", en: "how often is judged with what it is the frequency of"),
        "relation.privacy": Name(
            ar: "تُشفر البيانات ويُسجل من غيّرها، ولا تدل السجلات على إفشاء خارج النظام",
            en: "data are encrypted and changes recorded; what was disclosed outside the system the records cannot tell"
        ),
        "relation.intellectual-property": Name(
            ar: "لا سجل للملكية الفكرية لمن تخدمهم الجمعية",
            en: "there is no register of the intellectual property of the people served"),
        "informing.channels": Name(
            ar: "ما يُعرض من القنوات وارد في السياسة، ولا يُسجل تعطلها",
            en: "which channels are offered stands in the policy; when one failed is not recorded"),
        "goals.speed": Name(
            ar: "السرعة هدف لا حدّ له؛ ومدد الرد يُحكم عليها في بندها",
            en: "speed is a goal without a measure; terms are judged at their own clause"),
        "goals.outreach": Name(
            ar: "قوائم الوصول مسجلة، ولا يُسجل من كان ينبغي الوصول إليه ولم يُوصل",
            en: "outreach lists are recorded; who ought to have been reached and was not is not"),
        "goals.rating-right": Name(
            ar: "لا يُحفظ ما يدل على تقييم موظف بعينه، فلا يُعرف ما عوقب به أحد",
            en: "nothing is kept of how one member of staff was rated, so that nobody can be held to it"),
    ]

    private static let sections: [String: Name] = [
        "channels": Name(
            ar: "البند يعرّف قناة متاحة ولا يطلب فعلاً؛ وما ورد عبرها معدود في التقرير",
            en:
                "the clause names a channel that is open and asks for no act; what came over it is counted in the report"
        ),
        "tools": Name(
            ar: "البند يعرّف وثيقة من أدوات العمل ولا يطلب فعلاً",
            en: "the clause names a document to work from and asks for no act"),
        "scope": Name(
            ar: "البند يبين على من تسري السياسة ولا يطلب فعلاً",
            en: "the clause says to whom the policy applies and asks for no act"),
        "sources": Name(
            ar: "البند يبين مصدر الحقوق والواجبات ولا يطلب فعلاً يُسجل",
            en: "the clause says where rights and duties come from and asks for no act that is recorded"),
        "goals": Name(ar: "البند هدف عام", en: "the clause is a general goal"),
    ]
}
