extension CompensationAsk: ClauseAsk {
    /// The word that the file has for it.
    public var matter: String {
        switch self {
        case .fault: "fault"
        case .minutes: "minutes"
        case .ruling: "ruling"
        case .negotiation: "negotiation"
        }
    }

    /// What has to have passed.
    public func words(in policy: Policy) -> Name {
        switch self {
        case .fault:
            Name(
                ar: "أن يثبت أن الجمعية تسببت في الخطأ والضرر",
                en: "It is established that the association caused the fault and the harm")
        case .minutes(let body, let stating): minutes(of: .body(body, in: policy), stating: stating)
        case .ruling(.required):
            Name(
                ar: "أن يصدر حكم قضائي أو حكم نهائي من جهات تسوية المنازعات",
                en: "A court or a body that settles disputes has given a final ruling")
        case .ruling(.ifNeeded):
            Name(
                ar: "أن يصدر حكم قضائي أو نهائي إن دعت الحاجة إليه",
                en: "A court's or another final ruling has been given where one is needed")
        case .negotiation:
            Name(
                ar: "التفاوض مع المتضرر على التسوية", en: "The person harmed and the association negotiate a settlement"
            )
        }
    }

    /// The body and what its minutes state, or whether a ruling is needed.
    public func details(in policy: Policy) -> [AskDetail] {
        switch self {
        case .minutes(let body, let stating):
            [
                AskDetail(
                    "body", Name(ar: "الجهة التي تحرر المحضر", en: "the body whose minutes count"),
                    .choice(.body(body, in: policy)), bears: AskDetail.always),
                AskDetail(
                    "stating", Name(ar: "ما ينص عليه المحضر:", en: "what the minutes state:"),
                    .choices(stating.map { AskChoice($0.rawValue, $0.noun) }), bears: AskDetail.always),
            ]
        case .ruling(let need):
            [
                AskDetail(
                    "ruling", Name(ar: "لزوم الحكم", en: "need of a ruling"),
                    .choice(AskChoice(need.rawValue, need.noun)), bears: AskDetail.always)
            ]
        case .fault, .negotiation: []
        }
    }

    /// Every gate stands between a claim and its payment.
    public func bearsOnCases(_ kind: PolicyChange.Kind) -> Bool { true }

    private func minutes(of body: AskChoice, stating: [MinutesStatement]) -> Name {
        let ar = stating.map(\.noun.ar).joined(separator: " و")
        let en = stating.map(\.noun.en).joined(separator: ", ")
        return Name(
            ar: "أن تقر الجمعية بذلك بمحضر من \(body.name.ar) مؤرخ ومعتمد من أعضائها، ينص على: \(ar)",
            en: "The association acknowledges it by minutes of the \(body.name.en), dated and approved by its members, "
                + "stating: \(en)")
    }
}

extension MinutesStatement {
    /// The word in both languages.
    var noun: Name {
        switch self {
        case .harm: Name(ar: "الضرر", en: "the harm")
        case .extent: Name(ar: "حجمه", en: "its extent")
        case .causes: Name(ar: "أسبابه", en: "its causes")
        }
    }
}

extension RulingNeed {
    /// The need in both languages.
    var noun: Name {
        switch self {
        case .required: Name(ar: "لازم", en: "required")
        case .ifNeeded: Name(ar: "عند الحاجة", en: "where needed")
        }
    }
}

extension ComplaintAsk: ClauseAsk {
    /// The word that the file has for it.
    public var matter: String {
        switch self {
        case .channels: "channels"
        case .body: "body"
        case .support: "support"
        case .contactInquiries: "contact-inquiries"
        case .amicable: "amicable"
        case .reply: "reply"
        }
    }

    /// What it asks for.
    public func words(in policy: Policy) -> Name {
        switch self {
        case .channels(let ids): channels(ids.map { .channel($0, in: policy) })
        case .body(let id):
            Name(
                ar: "تعالج الشكاوى \(AskChoice.body(id, in: policy).name.ar)",
                en: "The \(AskChoice.body(id, in: policy).name.en) deals with complaints")
        case .support: Name(ar: "الدعم الفني لمشكلات التواصل", en: "Technical support for problems of contact")
        case .contactInquiries:
            Name(ar: "الإجابة عن الاستفسارات بشأن التواصل", en: "Inquiries about contact are answered")
        case .amicable(first: true):
            Name(
                ar: "السعي أولاً في التسوية الودية للخلاف",
                en: "An amicable settlement is tried before anything else")
        case .amicable(first: false):
            Name(ar: "السعي في التسوية الودية للخلاف", en: "An amicable settlement is sought")
        case .reply(let term): TermWords(term: term).sentence
        }
    }

    /// The channels, the body, the order or the lengths of the term.
    public func details(in policy: Policy) -> [AskDetail] {
        switch self {
        case .channels(let ids):
            [
                AskDetail(
                    "channels", Name(ar: "قناة الشكاوى", en: "complaint channel"),
                    .choices(ids.map { .channel($0, in: policy) }), bears: [.removed])
            ]
        case .body(let id):
            [
                AskDetail(
                    "body", Name(ar: "الجهة التي تعالج الشكاوى", en: "the body for complaints"),
                    .choice(.body(id, in: policy)), bears: AskDetail.always)
            ]
        case .amicable(let first):
            [
                AskDetail(
                    "amicable_first", Name(ar: "تقديم التسوية الودية", en: "amicable settlement first"),
                    .choice(
                        first
                            ? AskChoice("true", Name(ar: "نعم", en: "yes"))
                            : AskChoice("false", Name(ar: "لا", en: "no"))), bears: AskDetail.always)
            ]
        case .reply(let term): term.details(of: Name(ar: "مدة الرد على الشكوى", en: "complaint reply term"))
        case .support, .contactInquiries: []
        }
    }

    /// Whatever is taken away or altered.
    public func bearsOnCases(_ kind: PolicyChange.Kind) -> Bool { kind != .added }

    private func channels(_ channels: [AskChoice]) -> Name {
        Name(
            ar: "تقدم الشكوى عبر: " + channels.map(\.name.ar).joined(separator: "، "),
            en: "Complaints come over: " + channels.map(\.name.en).joined(separator: ", "))
    }
}
