extension FindingRule {
    /// A medium is offered that needs an own contact, and the policy has no channel of that kind.
    ///
    /// The person would be told by fax and could not answer by fax. A channel left open-ended covers every kind. Source:
    /// `clauses.md` sections 2 and 4.
    static let mediumWithoutChannel = FindingRule(
        "media.no-channel", .note,
        meaning: Name(
            ar: "وسيلة تبليغ لا تقابلها قناة في السياسة",
            en: "a medium of notices that no channel of the policy matches"),
        settings: { policy, settings, _ in
            let kinds = Set(policy.channels.items.flatMap { $0.asks.flatMap(\.kinds) })
            guard !kinds.contains(.openEnded) else { return [] }
            return settings.media.enumerated().compactMap { place, medium in
                guard let kind = medium.ownChannel, !kinds.contains(kind) else { return nil }
                return Sighting(
                    .path(.settings, "media[\(place)]"), clause: policy.channels.heading,
                    message: Name(
                        ar: "تبلغ الجمعية الناس عبر «\(medium.name.ar)»، وليست قناة في سياستها يردون عليها",
                        en:
                            "people are told over `\(medium.rawValue)`, and the policy has no such channel for their answer"
                    ),
                    remedy: Name(
                        ar: "احذفها من «media»، أو لتضف إلى القنوات عند تعديل السياسة",
                        en: "take it out of `media`, or have the channel added when the policy is amended"))
            }
        })
}

extension Medium {
    /// The channel by which a person would answer, where that needs a contact of its own.
    fileprivate var ownChannel: ChannelKind? {
        switch self {
        case .fax: .fax
        case .email: .email
        case .whatsapp: .socialMedia
        case .sms, .phone, .inPerson, .letter: nil
        }
    }
}
