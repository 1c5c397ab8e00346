/// What an item of the section on keeping the relation asks for (`clauses.md` section 7).
public enum RelationAsk: String, CaseIterable, Hashable, Sendable, Codable {
    /// The intellectual property of the people served is kept.
    case intellectualProperty = "intellectual-property"
    /// Privacy and confidentiality of data and documents.
    case privacy
    /// Rights and duties are met when due.
    case obligations
    /// The code of ethics is kept to.
    case ethics

    /// What it is called in both languages.
    public var name: Name {
        switch self {
        case .intellectualProperty: Name(ar: "الملكية الفكرية", en: "Intellectual property")
        case .privacy: Name(ar: "الخصوصية والسرية", en: "Privacy and confidentiality")
        case .obligations: Name(ar: "الحقوق والواجبات عند استحقاقها", en: "Rights and duties met when due")
        case .ethics: Name(ar: "ميثاق الأخلاقيات", en: "Code of ethics")
        }
    }
}

/// What an item of the section on informing people asks for (`clauses.md` section 8).
public enum InformingAsk: String, CaseIterable, Hashable, Sendable, Codable {
    /// A liaison officer by category of people and field of work.
    case liaison
    /// Channels are kept up.
    case channels
    /// Changes to information are published over the approved media.
    case announcements

    /// What it is called in both languages.
    public var name: Name {
        switch self {
        case .liaison: Name(ar: "ضابط اتصال حسب الفئة والمجال", en: "Liaison officer by category and field")
        case .channels: Name(ar: "توفير القنوات وتعزيزها", en: "Channels are kept up")
        case .announcements: Name(ar: "نشر ما يتغير من المعلومات", en: "Changes are announced")
        }
    }
}

/// What an item of the section on satisfaction asks for (`clauses.md` section 9).
public enum SatisfactionAsk: Hashable, Sendable {
    /// A periodic survey.
    case survey
    /// A field survey.
    case fieldSurvey
    /// Supervisory visits; `to` is what the policy says is visited.
    case supervisoryVisits(to: Name)
    /// Interviews.
    case interviews
    /// A body follows the complaints and inquiries link.
    case complaintsLink(by: BodyID)
    /// A body oversees the liaison officer.
    case liaisonOversight(by: BodyID)
    /// How often the rest of the item is done, as it is printed.
    case frequency(Months)
}

/// What the section on responsibilities asks for (`clauses.md` section 10).
public enum ResponsibilityAsk: Hashable, Sendable {
    /// Everyone who works under the association reads, knows, signs and keeps to the policy.
    case acknowledgement
    /// Awareness of the conduct code is spread; `by` is who does it.
    case awareness(by: Name)
    /// Every one of `to` is given a copy; `by` is who gives it.
    case distribution(by: Name, to: Name)
}

/// What a goal asks for, beyond being a goal (`clauses.md` sections 1 and 9).
public enum GoalAsk: String, CaseIterable, Hashable, Sendable, Codable {
    /// Speed in finishing people's business.
    case speed
    /// Suggestions are taken and followed up.
    case suggestions
    /// People are reached without having to ask.
    case outreach
    /// Satisfaction is measured.
    case measuring
    /// Rating the service is the person's right, a tool to improve and never to punish or expose.
    case ratingRight = "rating-right"

    /// What it is called in both languages.
    public var name: Name {
        switch self {
        case .speed: Name(ar: "سرعة الإنجاز", en: "Speed")
        case .suggestions: Name(ar: "تلقي المقترحات", en: "Suggestions are taken")
        case .outreach: Name(ar: "الوصول إلى الناس دون طلب", en: "Outreach")
        case .measuring: Name(ar: "قياس الرضا", en: "Satisfaction is measured")
        case .ratingRight: Name(ar: "حق تقييم الخدمة", en: "The right to rate the service")
        }
    }
}

/// What the clause on where rights and duties come from asks for (`clauses.md` section 1).
public enum SourceAsk: String, CaseIterable, Hashable, Sendable, Codable {
    /// Agreements and contracts are the source.
    case agreements
    /// Rules of work and contracts are the source.
    case workRules = "work-rules"
    /// They govern how disputes are settled.
    case disputes
    /// The relation is reviewed, amended and circulated continually.
    case review

    /// What it is called in both languages.
    public var name: Name {
        switch self {
        case .agreements: Name(ar: "الاتفاقيات والعقود", en: "Agreements and contracts")
        case .workRules: Name(ar: "لوائح العمل والعقود", en: "Rules of work and contracts")
        case .disputes: Name(ar: "تسوية الخلافات", en: "Settlement of disputes")
        case .review: Name(ar: "المراجعة والتعميم المستمران", en: "Continual review")
        }
    }
}

/// What the clause on scope says (`clauses.md` section 1).
public enum ScopeAsk: String, CaseIterable, Hashable, Sendable, Codable {
    /// All staff.
    case staff
    /// Those in contract with the association.
    case contractors
    /// Those in relation with its beneficiaries.
    case related
    /// Those with policies of their own are exempt.
    case exemptOwnPolicies = "exempt-own-policies"

    /// What it is called in both languages.
    public var name: Name {
        switch self {
        case .staff: Name(ar: "جميع العاملين", en: "All staff")
        case .contractors: Name(ar: "المتعاقدون مع الجمعية", en: "Those in contract with the association")
        case .related: Name(ar: "من لهم علاقة بالمستفيدين", en: "Those in relation with its beneficiaries")
        case .exemptOwnPolicies:
            Name(ar: "من لهم سياسات خاصة مستثنون", en: "Those with policies of their own are exempt")
        }
    }
}
