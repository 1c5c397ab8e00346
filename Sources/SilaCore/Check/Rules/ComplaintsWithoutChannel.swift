extension FindingRule {
    /// The section on complaints says over no channel how they come.
    ///
    /// Source: `clauses.md` section 6 (S, M: the website's link and fax).
    static let complaintsWithoutChannel = FindingRule(
        "complaints.no-channel", .warning,
        meaning: Name(
            ar: "قسم الشكاوى لا يذكر قناة ترد عليها", en: "the section on complaints names no channel for them"),
        policy: { policy in
            guard let section = policy.complaints else { return [] }
            let channels = section.first { ask in if case .channels(let ids) = ask { ids } else { nil } }
            guard channels == nil else { return [] }
            return [
                Sighting(
                    on: section.heading,
                    message: Name(
                        ar: "لا يذكر قسم «\(section.heading.title.ar)» القنوات التي ترد عليها الشكاوى",
                        en: "the section “\(section.heading.title.en)” names no channel over which complaints come"),
                    remedy: Name(
                        ar: "لتبيّن السياسة القنوات، وتثبت في البند: «asks: [channels]» و «channels» بأسمائها",
                        en: "have the policy say which, and record them in a clause: `asks: [channels]` and `channels:`"
                    ))
            ]
        })
}
