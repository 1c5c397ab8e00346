extension ScopeAsk: ClauseAsk {
    /// To whom the policy applies.
    public func words(in policy: Policy) -> Name {
        switch self {
        case .staff: Name(ar: "تسري على جميع العاملين", en: "It applies to all staff")
        case .contractors:
            Name(
                ar: "تسري على المتعاقدين مع الجمعية", en: "It applies to those in contract with the association")
        case .related:
            Name(
                ar: "تسري على من تربطه علاقة بمستفيدي الجمعية",
                en: "It applies to those in relation with the association's beneficiaries")
        case .exemptOwnPolicies:
            Name(ar: "يستثنى من له سياسة خاصة به", en: "Those with policies of their own are exempt")
        }
    }
}

extension SourceAsk: ClauseAsk {
    /// Where rights and duties come from.
    public func words(in policy: Policy) -> Name {
        switch self {
        case .agreements:
            Name(
                ar: "الاتفاقيات والعقود مصدر الحقوق والواجبات",
                en: "Agreements and contracts are the source of rights and duties")
        case .workRules:
            Name(
                ar: "أنظمة العمل والعقود مصدر الحقوق والواجبات",
                en: "Rules of work and contracts are the source of rights and duties")
        case .disputes: Name(ar: "وبها تسوى الخلافات", en: "They govern how disputes are settled")
        case .review:
            Name(
                ar: "تراجع العلاقة وتعدل وتعمم باستمرار",
                en: "The relation is reviewed, amended and circulated continually")
        }
    }
}

extension GoalAsk: ClauseAsk {
    /// What the goal asks for.
    public func words(in policy: Policy) -> Name {
        switch self {
        case .speed: Name(ar: "سرعة إنجاز المعاملات", en: "Business is finished with speed")
        case .suggestions: Name(ar: "تلقي المقترحات ومتابعتها", en: "Suggestions are taken and followed up")
        case .outreach: Name(ar: "الوصول إلى الناس دون طلب منهم", en: "People are reached without having to ask")
        case .measuring: Name(ar: "قياس الرضا", en: "Satisfaction is measured")
        case .ratingRight:
            Name(
                ar: "تقييم الخدمة حق، وأداة تطوير لا عقاب ولا تشهير",
                en: "Rating the service is a right and a tool to improve, never to punish or expose")
        }
    }

    /// Suggestions are a kind of case, and rating is a right.
    public func bearsOnCases(_ kind: PolicyChange.Kind) -> Bool {
        kind == .removed && (self == .suggestions || self == .ratingRight)
    }
}
