extension FindingRule {
    /// Two channels are of one kind, so that "over the website" does not say which.
    ///
    /// Source: `clauses.md` section 2: a contact names the channel it came by.
    static let channelKindTwice = FindingRule(
        "channel.kind-twice", .note,
        meaning: Name(ar: "قناتان من نوع واحد", en: "two channels of one kind"),
        policy: { policy in
            let items = policy.channels.items.flatMap { item in item.asks.map { (item.clause, $0) } }
            return items.enumerated().compactMap { place, item in
                let earlier = items[..<place].first { !Set($0.1.kinds).isDisjoint(with: item.1.kinds) }
                guard let earlier, let kind = item.1.kinds.first(where: earlier.1.kinds.contains) else { return nil }
                return Sighting(
                    on: item.0,
                    message: Name(
                        ar: "«\(item.0.title.ar)» و«\(earlier.0.title.ar)» كلتاهما من نوع «\(kind.name.ar)»",
                        en: "“\(item.0.title.en)” and “\(earlier.0.title.en)” are both of the kind `\(kind.rawValue)`"),
                    remedy: Name(
                        ar: "ليبيّن في النص ما يميز إحداهما من الأخرى، أو يكتب النوع في واحدة منهما",
                        en: "have the text tell them apart, or write the kind under one of them alone"))
            }
        })
}
