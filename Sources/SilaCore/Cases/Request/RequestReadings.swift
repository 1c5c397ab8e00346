extension Request {
    /// Where it stands, from its facts.
    public var stage: RequestStage {
        if endedOn != nil { return withdrawn ? .withdrawn : .closed }
        if case .outside = receipt.standing { return .outside }
        if deliveredOn != nil { return .delivered }
        if reply != nil { return .answered }
        if decision != nil { return .decided }
        if body != nil { return .referred }
        if registeredOn != nil { return .registered }
        return completedOn != nil ? .complete : .received
    }

    /// The pause that stands, nil while the clock runs.
    public var pause: Pause? { pauses.last.flatMap { $0.to == nil ? $0 : nil } }

    /// True while a question is open with the social-research officer.
    public var researchOpen: Bool { research.contains { $0.answer == nil } }

    /// True where the declaration is signed and neither what was declared nor the service has changed since.
    public var signed: Bool { signature?.digest == receipt.content.digest && signedService == receipt.service }

    /// True where the data as they stand were matched.
    public var matched: Bool { matchedDigest == receipt.content.digest }

    /// What is missing before the request can be complete, in the order the desk asks for it.
    ///
    /// The service, its items, the agreed medium and what that medium needs; then the matching where the policy asks
    /// for it; then the signature. Empty when nothing is missing.
    public func missing(under policy: Policy) -> [MissingItem] {
        var missing: [MissingItem] = []
        if receipt.service == nil { missing.append(.service) }
        missing += receipt.required.filter { !receipt.content.supplied.contains($0.id) }.map(MissingItem.item)
        if let medium = receipt.medium {
            if medium.needsMobile && !receipt.contact.mobile { missing.append(.mobile) }
        } else {
            missing.append(.medium)
        }
        if policy.handling.clause(asking: .matching) != nil && !matched { missing.append(.matching) }
        if !signed { missing.append(signature == nil ? .signature : .signatureFell) }
        return missing
    }
}

/// One thing that stands between a request and its completeness.
public enum MissingItem: Hashable, Sendable {
    /// Which service is asked for.
    case service
    /// An item that the service asks for.
    case item(RequiredItem)
    /// The medium to be in touch over.
    case medium
    /// The mobile number that the agreed medium needs.
    case mobile
    /// The matching of the data by the officer.
    case matching
    /// The signature.
    case signature
    /// The signature, which fell when the content changed.
    case signatureFell

    /// Its id, as the API gives it.
    public var id: String {
        switch self {
        case .service: "service"
        case .item(let item): "items.\(item.id)"
        case .medium: "medium"
        case .mobile: "person.mobile"
        case .matching: "matching"
        case .signature, .signatureFell: "signature"
        }
    }

    /// What it is called at the desk.
    public var name: Name {
        switch self {
        case .service: Name(ar: "الخدمة المطلوبة", en: "The service asked for")
        case .item(let item): item.name
        case .medium: Name(ar: "وسيلة التواصل المتفق عليها", en: "The agreed medium")
        case .mobile: Name(ar: "رقم الجوال", en: "The mobile number")
        case .matching: Name(ar: "مطابقة البيانات", en: "The matching of the data")
        case .signature: Name(ar: "التوقيع على صحة البيانات", en: "The signature on the declaration")
        case .signatureFell:
            Name(ar: "التوقيع من جديد: تغيرت البيانات بعد التوقيع", en: "A new signature: the data changed since")
        }
    }

    /// The clause of the policy that asks for it; nil where none does.
    public func clause(in policy: Policy) -> Clause? {
        switch self {
        case .service, .item: policy.handling.clause(asking: .completeData)
        case .medium, .mobile: policy.handling.clause(asking: .updates)
        case .matching: policy.handling.clause(asking: .matching)
        case .signature, .signatureFell: policy.handling.clause(asking: .declaration)
        }
    }
}
