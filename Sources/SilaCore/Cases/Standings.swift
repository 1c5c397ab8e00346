extension Desk {
    /// How something that came over `channel` stands to the policy, with the clause of the channel.
    ///
    /// `channel` is an id of the policy or a kind. Under an open-ended channel anything else may be named, and the name
    /// is recorded. With `outsideReason` what the policy lacks is recorded outside it; what the policy offers is not.
    func standing(
        channel: String, named: String?, outsideReason: String?
    ) throws(Refusal) -> (Standing, Clause?) {
        if channel.isBlank {
            throw .missing("channel", clause: policy.channels.heading, Name(ar: "القناة", en: "the channel"))
        }
        let kind = ChannelKind(rawValue: channel)
        let given = named?.written
        let offered = offered(channel, kind: kind)
        if let outsideReason {
            return try outside(channel, reason: outsideReason, offered: offered?.clause)
        }
        if let offered, !offered.found.kinds.contains(.openEnded) {
            return (.within(channel: offered.found.id, named: given), offered.clause)
        }
        if let open = policy.channels.first({ $0.kinds.contains(.openEnded) ? $0 : nil }) {
            guard let name = given ?? kind.flatMap({ $0 == .openEnded ? nil : $0.name.ar }) else {
                throw .missing("channel_name", clause: open.clause, Name(ar: "اسم القناة", en: "the channel's name"))
            }
            return (.within(channel: open.found.id, named: name), open.clause)
        }
        throw notOffered(channel, kind: kind)
    }

    /// The channel of that id, else the first of that kind, else the one for which the policy prints that name.
    private func offered(_ channel: String, kind: ChannelKind?) -> (clause: Clause, found: Channel)? {
        func first(_ fits: (Channel) -> Bool) -> (clause: Clause, found: Channel)? {
            policy.channels.first { fits($0) ? $0 : nil }
        }
        return first { $0.id.rawValue == channel }
            ?? kind.flatMap { kind in first { $0.kinds.contains(kind) } }
            ?? first { $0.named.map { $0.ar == channel || $0.en.lowercased() == channel.lowercased() } == true }
    }

    private func outside(_ channel: String, reason: String, offered: Clause?) throws(Refusal) -> (Standing, Clause?) {
        if let offered {
            throw Refusal(
                .channelOffered, clause: offered, field: "outside_reason",
                message: Name(
                    ar: "القناة «\(offered.title.ar)» من قنوات السياسة فلا يسجل ما جاء عبرها خارجها",
                    en: "the policy offers “\(offered.title.en)”, so what came over it is not outside the policy"
                )
            )
        }
        if reason.isBlank { throw .missing("outside_reason", Name(ar: "سبب التسجيل", en: "the reason")) }
        return (.outside(channel: channel, reason: reason), nil)
    }

    private func notOffered(_ channel: String, kind: ChannelKind?) -> Refusal {
        let offers = policy.channels.items.flatMap { item in
            item.asks.map { RefusalItem(id: $0.id.rawValue, name: item.clause.title) }
        }
        let name = kind?.name ?? Name(ar: channel, en: channel)
        return Refusal(
            .channelNotOffered, clause: policy.channels.heading, field: "channel",
            message: Name(
                ar: "«\(name.ar)» ليست من قنوات سياسة الجمعية؛ قنواتها: "
                    + offers.map(\.name.ar).joined(separator: "، ") + ". ويمكن التسجيل خارج السياسة مع ذكر السبب",
                en: "\(name.en) is not a channel of this association's policy; it offers: "
                    + offers.map(\.name.en).joined(separator: ", ")
                    + ". It can be recorded outside the policy with a reason"
            ),
            items: offers
        )
    }
}
