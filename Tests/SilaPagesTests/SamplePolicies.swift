import SilaCore

/// Two policies in the shapes that differ most: a ceiling under printed numbers, and a floor without any.
enum SamplePolicies {
    static var ceiling: Policy {
        var policy = Policy(
            association: Association(
                name: Name(ar: "الجمعية التعاونية متعددة الأغراض بصفوى", en: "Safwa Multi-purpose Cooperative")),
            title: Name(
                ar: "سياسة تنظيم العلاقة مع اعضاء الجمعية العمومية وتقديم الخدمات", en: "Relations and services policy"),
            people: people, frontRole: Name(ar: "ضابط الاتصال", en: "Liaison officer"),
            channels: channels(
                "أ",
                [
                    ("in-person", .inPerson, "المقابلة"), ("letters", .letters, "المخاطبات-المراسلات"),
                    ("phone", .phone, "الاتصال الهاتفي"), ("fax", .fax, "الفاكس"),
                ]),
            handling: Section(
                heading: Clause(
                    id: ClauseID("handling"), number: "تـ",
                    title: Name(ar: "التعامل مع المستفيدين", en: "Handling")),
                items: [
                    SectionItem(
                        clause: clause("handling.reception", "تـ.1", 1, "حسن الاستقبال والإجابة", "Reception"),
                        asks: [.reception]),
                    SectionItem(
                        clause: clause("handling.declaration", "تـ.4", 4, "توقيع المستفيد", "Signature"),
                        asks: [.declaration]),
                    SectionItem(
                        clause: clause("handling.reply", "تـ.6", 6, "مدة الرد على الطلب", "The term of the reply"),
                        asks: [.reply(SampleHouse.ceiling)]),
                ]),
            bodies: [])
        policy.approval = Approval(
            clause: clause("approval", nil, 0, "اعتماد مجلس الإدارة", "Approval"), session: "2020/7",
            gregorian: PrintedDate(year: 2021, month: 7, day: 18))
        return policy
    }

    static var floor: Policy {
        var reply = clause("handling.reply", nil, 5, "الرد بالقبول أو الرفض", "Acceptance or refusal")
        reply.readings = [
            Reading(
                of: "from", reason: Name(ar: "لا يذكر النص بداية للمدة، فحُسبت من اكتمال الطلب", en: "No printed start"))
        ]
        var policy = Policy(
            association: Association(
                name: Name(ar: "جمعية زاد المكية", en: "Zad Almakkiya"), licence: "345",
                supervisor: Name(ar: "الوزارة", en: "The ministry")),
            title: Name(ar: "سياسة تنظيم العلاقة مع المستفيدين", en: "Relations policy"), people: people,
            frontRole: Name(ar: "موظف علاقات المستفيدين", en: "Relations officer"),
            channels: channels(
                nil, [("in-person", .inPerson, "المقابلة"), ("social-media", .socialMedia, "وسائل التواصل")]),
            handling: Section(
                heading: Clause(
                    id: ClauseID("handling"), title: Name(ar: "التعامل مع المستفيد", en: "Handling")),
                items: [SectionItem(clause: reply, asks: [.reply(SampleHouse.floor)])]),
            bodies: [])
        var stanza = clause("approval", nil, 0, "اعتماد مجلس الإدارة", "Approval")
        stanza.blank = true
        policy.approval = Approval(clause: stanza)
        return policy
    }

    /// A policy with no clause on the reply, a blank item and no approval.
    static var bare: Policy {
        var policy = floor
        var blank = clause("channels.blank", nil, 3, "", "")
        blank.blank = true
        policy.channels.items.append(SectionItem(clause: blank, asks: []))
        policy.handling.items = []
        policy.approval = nil
        return policy
    }

    static let services = [
        Service(
            id: "food-basket", name: Name(ar: "سلة غذائية", en: "Food basket"),
            required: [
                RequiredItem(id: "family", name: Name(ar: "عدد أفراد الأسرة", en: "Family size"), kind: .number),
                RequiredItem(id: "income", name: Name(ar: "إثبات الدخل", en: "Proof of income"), kind: .document),
            ]),
        Service(id: "advice", name: Name(ar: "استشارة أسرية", en: "Family advice"), required: []),
    ]

    private static let people = People(
        kind: .beneficiaries, one: Name(ar: "المستفيد", en: "the beneficiary"),
        many: Name(ar: "المستفيدون", en: "beneficiaries"), inTitle: .beneficiaries)

    private static func channels(
        _ letter: String?, _ list: [(id: String, kind: ChannelKind, title: String)]
    ) -> Section<Channel> {
        Section(
            heading: Clause(
                id: ClauseID("channels"), number: letter, title: Name(ar: "قنوات التواصل", en: "Channels")),
            items: list.enumerated().map { index, channel in
                SectionItem(
                    clause: clause(
                        "channels.\(channel.id)", letter.map { "\($0).\(index + 1)" }, index + 1, channel.title,
                        channel.kind.name.en),
                    asks: [Channel(id: ChannelID(channel.id), kinds: [channel.kind])])
            })
    }

    private static func clause(_ id: String, _ number: String?, _ position: Int, _ ar: String, _ en: String) -> Clause {
        Clause(id: ClauseID(id), number: number, position: position, title: Name(ar: ar, en: en))
    }
}
