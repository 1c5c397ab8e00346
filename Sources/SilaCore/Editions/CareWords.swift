extension RelationAsk: ClauseAsk {
    /// How the relation is kept.
    public func words(in policy: Policy) -> Name {
        switch self {
        case .intellectualProperty:
            Name(ar: "حفظ الملكية الفكرية لمن تخدمهم الجمعية", en: "The intellectual property of people is kept")
        case .privacy:
            Name(ar: "خصوصية البيانات والوثائق وسريتها", en: "Data and documents are private and confidential")
        case .obligations: Name(ar: "أداء الحقوق والواجبات عند استحقاقها", en: "Rights and duties are met when due")
        case .ethics: Name(ar: "الالتزام بميثاق الأخلاقيات", en: "The code of ethics is kept to")
        }
    }

    /// Privacy and rights are owed to the person.
    public func bearsOnCases(_ kind: PolicyChange.Kind) -> Bool { kind == .removed && self != .ethics }
}

extension InformingAsk: ClauseAsk {
    /// How people are informed.
    public func words(in policy: Policy) -> Name {
        switch self {
        case .liaison:
            Name(
                ar: "ضابط اتصال بحسب الفئة ومجال العمل",
                en: "A liaison officer by category of people and field of work")
        case .channels: Name(ar: "توفير القنوات وتعزيزها", en: "Channels are kept up")
        case .announcements:
            Name(
                ar: "نشر ما يتغير من المعلومات عبر الوسائل المعتمدة",
                en: "Changes to information are published over the approved media")
        }
    }
}

extension SatisfactionAsk: ClauseAsk {
    /// The word that the file has for it.
    public var matter: String {
        switch self {
        case .survey: "survey"
        case .fieldSurvey: "field-survey"
        case .supervisoryVisits: "supervisory-visits"
        case .interviews: "interviews"
        case .complaintsLink: "complaints-link"
        case .liaisonOversight: "liaison-oversight"
        case .frequency: "frequency"
        }
    }

    /// How satisfaction is measured.
    public func words(in policy: Policy) -> Name {
        switch self {
        case .survey: Name(ar: "استبانة دورية", en: "A periodic survey")
        case .fieldSurvey: Name(ar: "مسح ميداني", en: "A field survey")
        case .supervisoryVisits(let to):
            Name(ar: "زيارات إشرافية إلى \(to.ar)", en: "Supervisory visits to \(to.en)")
        case .interviews: Name(ar: "مقابلات", en: "Interviews")
        case .complaintsLink(let body):
            Name(
                ar: "تتابع \(AskChoice.body(body, in: policy).name.ar) رابط الشكاوى والاستفسارات",
                en: "The complaints and inquiries link is followed by \(AskChoice.body(body, in: policy).name.en)")
        case .liaisonOversight(let body):
            Name(
                ar: "تشرف \(AskChoice.body(body, in: policy).name.ar) على \(policy.frontRole.ar)",
                en: "The \(policy.frontRole.en) is overseen by \(AskChoice.body(body, in: policy).name.en)")
        case .frequency(let months):
            Name(ar: "يكون ذلك \(months.everyWords.ar)", en: "It is done \(months.everyWords.en)")
        }
    }

    /// The body, or what is visited.
    public func details(in policy: Policy) -> [AskDetail] {
        switch self {
        case .supervisoryVisits(let to):
            [AskDetail("visits", Name(ar: "ما يزار", en: "what is visited"), .choice(.written(to)))]
        case .complaintsLink(let body):
            [
                AskDetail(
                    "body", Name(ar: "من يتابع رابط الشكاوى", en: "who follows the complaints link"),
                    .choice(.body(body, in: policy)), bears: AskDetail.always)
            ]
        case .liaisonOversight(let body):
            [
                AskDetail(
                    "body", Name(ar: "من يشرف على موظف الاستقبال", en: "who oversees the staff at the front"),
                    .choice(.body(body, in: policy)), bears: AskDetail.always)
            ]
        case .frequency(let months):
            [AskDetail("every", Name(ar: "الدورية", en: "how often"), .choice(.written(months.everyWords)))]
        case .survey, .fieldSurvey, .interviews: []
        }
    }
}

extension ResponsibilityAsk: ClauseAsk {
    /// The word that the file has for it.
    public var matter: String {
        switch self {
        case .acknowledgement: "acknowledgement"
        case .awareness: "awareness"
        case .distribution: "distribution"
        }
    }

    /// What everyone who works there is responsible for.
    public func words(in policy: Policy) -> Name {
        switch self {
        case .acknowledgement:
            Name(
                ar: "اطلاع كل عامل على السياسة ومعرفته بها وتوقيعه عليها والتزامه بها",
                en: "Everyone who works there reads the policy, knows it, signs it and keeps to it")
        case .awareness(let by): Name(ar: "ينشر الوعي بها: \(by.ar)", en: "Awareness of it is spread by \(by.en)")
        case .distribution(let by, let to):
            Name(ar: "يوزع نسخها على \(to.ar): \(by.ar)", en: "Copies of it are given to \(to.en) by \(by.en)")
        }
    }

    /// Who does it, and for whom.
    public func details(in policy: Policy) -> [AskDetail] {
        switch self {
        case .acknowledgement: []
        case .awareness(let by):
            [AskDetail("by", Name(ar: "من ينشر الوعي", en: "who spreads awareness"), .choice(.written(by)))]
        case .distribution(let by, let to):
            [
                AskDetail("by", Name(ar: "من يوزع النسخ", en: "who gives the copies"), .choice(.written(by))),
                AskDetail("to", Name(ar: "من يتسلم النسخ", en: "who is given the copies"), .choice(.written(to))),
            ]
        }
    }
}
