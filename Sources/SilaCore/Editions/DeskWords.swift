extension Channel: ClauseAsk {
    /// Its id.
    public var matter: String { id.rawValue }

    /// What kinds of way it is, and the product that the text names.
    public func words(in policy: Policy) -> Name {
        let ar = kinds.map(\.name.ar).joined(separator: "، ") + (named.map { " (\($0.ar))" } ?? "")
        let en = kinds.map(\.name.en).joined(separator: ", ") + (named.map { " (\($0.en))" } ?? "")
        return Name(ar: ar, en: en)
    }

    /// The kinds and the product.
    public func details(in policy: Policy) -> [AskDetail] {
        let kinds = AskDetail(
            "kinds", Name(ar: "نوع القناة", en: "kind of channel"),
            .choices(kinds.map { AskChoice($0.rawValue, $0.name) }), bears: [.removed])
        let product = named.map {
            AskDetail("named", Name(ar: "ما تسميه القناة", en: "what the channel names"), .choice(.written($0)))
        }
        return [kinds] + (product.map { [$0] } ?? [])
    }

    /// A channel of one kind that names no product is its title.
    public var isPlain: Bool { kinds.count == 1 && named == nil }

    /// A channel that is gone cannot be used.
    public func bearsOnCases(_ kind: PolicyChange.Kind) -> Bool { kind == .removed }

    /// An item of the section is a channel.
    public static var noun: Name { Name(ar: "القناة", en: "channel") }
}

extension Tool: ClauseAsk {
    /// Its id.
    public var matter: String { id }

    /// What kind of document it is.
    public func words(in policy: Policy) -> Name { kind.noun }

    /// The kind.
    public func details(in policy: Policy) -> [AskDetail] {
        [AskDetail("kind", Name(ar: "نوع الأداة", en: "kind of tool"), .choice(AskChoice(kind.rawValue, kind.noun)))]
    }

    /// A tool is its title.
    public var isPlain: Bool { true }

    /// An item of the section is a tool.
    public static var noun: Name { Name(ar: "الأداة", en: "tool") }
}

extension ToolKind {
    /// What such a document is called.
    var noun: Name {
        switch self {
        case .bylaws: Name(ar: "لائحة", en: "bylaws")
        case .policy: Name(ar: "سياسة", en: "policy")
        case .guide: Name(ar: "دليل", en: "guide")
        case .requestForm: Name(ar: "نموذج طلب", en: "request form")
        case .openEnded: Name(ar: "أداة أخرى", en: "another tool")
        }
    }
}
