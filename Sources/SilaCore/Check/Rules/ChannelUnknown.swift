extension FindingRule {
    /// Complaints are to come over a channel that the policy does not offer.
    ///
    /// Source: the list of contradictions; `clauses.md` sections 2 and 6.
    static let channelUnknown = FindingRule(
        "channel.unknown", .error, blocks: true,
        meaning: Name(
            ar: "الشكاوى على قناة ليست في السياسة", en: "complaints come over a channel that the policy lacks"),
        policy: { policy in
            let offered = policy.channels.items.flatMap { item in item.asks.map(\.id.rawValue) }
            return (policy.complaints?.items ?? []).flatMap { item in
                item.asks.flatMap { ask in
                    guard case .channels(let ids) = ask else { return [Sighting]() }
                    return ids.enumerated().filter { !offered.contains($0.element.rawValue) }.map { place, id in
                        let nearest = Spelling.nearest(to: id.rawValue, among: offered)
                        return Sighting(
                            on: item.clause, key: "channels[\(place)]",
                            message: Name(
                                ar: "لا قناة بالمعرّف «\(id.rawValue)» تحت «channels»؛ والذي تقدمه السياسة: "
                                    + offered.joined(separator: "، "),
                                en: "no channel `\(id.rawValue)` is offered under `channels`; the policy offers "
                                    + offered.joined(separator: ", ")),
                            remedy: nearest.map { word in
                                Name(ar: "لعل المقصود «\(word)»", en: "did you mean `\(word)`?")
                            }
                                ?? Name(
                                    ar: "أضف القناة إلى «channels» إن كانت في النص، أو احذفها من هنا",
                                    en: "add the channel under `channels` if the text has it, or remove it here"))
                    }
                }
            }
        })
}
