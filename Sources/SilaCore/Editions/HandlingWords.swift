extension HandlingAsk: ClauseAsk {
    /// The word that the file has for it.
    public var matter: String {
        switch self {
        case .reception: "reception"
        case .answer: "answer"
        case .criteria: "criteria"
        case .receivedWhole: "received-whole"
        case .completeData: "complete-data"
        case .matching: "matching"
        case .researchReferral: "research-referral"
        case .declaration: "declaration"
        case .study: "study"
        case .updates: "updates"
        case .reply: "reply"
        case .registration: "registration"
        case .delivery: "delivery"
        }
    }

    /// What it asks for.
    public func words(in policy: Policy) -> Name {
        switch self {
        case .reception: Name(ar: "حسن الاستقبال", en: "People are received well")
        case .answer: Name(ar: "إجابة الأسئلة إجابة دقيقة", en: "Questions are answered accurately")
        case .criteria:
            Name(ar: "بيان معايير الطلب وشروطه", en: "The criteria and conditions of a request are given")
        case .receivedWhole: Name(ar: "استلام الطلب كاملاً", en: "The request is received whole")
        case .completeData:
            Name(ar: "استكمال البيانات والمعلومات قبل المغادرة", en: "All data are complete before the person leaves")
        case .matching:
            Name(
                ar: "مطابقة البيانات والتحقق من سريانها يوم التقديم",
                en: "The data are matched, and valid on the day of submission")
        case .researchReferral(let officer):
            Name(
                ar: "من لم تتضح له الإجراءات يحال إلى \(officer.ar) فيجيبه",
                en: "Whoever finds the procedure unclear is referred to the \(officer.en), who answers")
        case .declaration:
            Name(
                ar: "الإقرار بصحة البيانات والتوقيع عليها وتحمّل المسؤولية عنها",
                en: "The person confirms the data, signs, and is responsible for them")
        case .study(let body): study(.body(body, in: policy))
        case .updates:
            Name(
                ar: "الإبلاغ بما يستجد عبر الوسيلة المتفق عليها",
                en: "The person is kept informed over the agreed medium")
        case .reply(let term): TermWords(term: term).sentence
        case .registration:
            Name(ar: "استكمال إجراءات التسجيل مع الطلب", en: "Registration is completed along with the request")
        case .delivery: Name(ar: "تقديم الخدمة", en: "The service is delivered")
        }
    }

    /// The officer, the body or the lengths of the term.
    public func details(in policy: Policy) -> [AskDetail] {
        switch self {
        case .researchReferral(let officer):
            [AskDetail("officer", Name(ar: "من يجيب", en: "who answers"), .choice(.written(officer)))]
        case .study(let body):
            [
                AskDetail(
                    "body", Name(ar: "الجهة التي تدرس الطلب", en: "the body that studies requests"),
                    .choice(.body(body, in: policy)), bears: AskDetail.always)
            ]
        case .reply(let term): term.details(of: Name(ar: "مدة الرد", en: "reply term"))
        default: []
        }
    }

    /// All but good manners is part of the way of a request.
    public func bearsOnCases(_ kind: PolicyChange.Kind) -> Bool {
        switch self {
        case .reception, .answer, .criteria: false
        default: true
        }
    }

    private func study(_ body: AskChoice) -> Name {
        Name(
            ar: "إحالة الطلب إلى \(body.name.ar) لدراسته، وإبلاغ صاحبه بذلك",
            en: "The request goes to the \(body.name.en) for study, and the person is told so")
    }
}

extension ReplyTerm {
    /// The ceiling, the floor, the start and the rule for days off, each where there is one; any change of them bears on cases.
    func details(of term: Name) -> [AskDetail] {
        let most = atMost.map { AskDetail("at_most", term, .length($0), bears: AskDetail.always) }
        let least = atLeast.map {
            AskDetail(
                "at_least", Name(ar: "\(term.ar) - الحد الأدنى", en: "least \(term.en)"), .length($0),
                bears: AskDetail.always)
        }
        let start = from.map {
            AskDetail(
                "from", Name(ar: "\(term.ar) - البداية", en: "start of the \(term.en)"),
                .choice(AskChoice($0.rawValue, $0.noun)), bears: AskDetail.always)
        }
        let dayOff = onDayOff.map {
            AskDetail(
                "on_day_off", Name(ar: "\(term.ar) - إن كان آخرها يوم عطلة", en: "\(term.en) ending on a day off"),
                .choice(AskChoice($0.rawValue, $0.noun)), bears: AskDetail.always)
        }
        return [most, least, start, dayOff].compactMap(\.self)
    }
}

extension DayOffRule {
    /// What becomes of the term.
    var noun: Name {
        switch self {
        case .sameDay: Name(ar: "تنتهي في يومها", en: "it ends on that day")
        case .nextWorkingDay: Name(ar: "تمتد إلى يوم العمل التالي", en: "it runs on to the next working day")
        }
    }
}

extension TermStart {
    /// The event in both languages.
    var noun: Name {
        switch self {
        case .completeness: Name(ar: "اكتمال الطلب", en: "completeness")
        case .receipt: Name(ar: "استلام الطلب", en: "receipt")
        case .referral: Name(ar: "إحالة الطلب للدراسة", en: "referral for study")
        }
    }
}
