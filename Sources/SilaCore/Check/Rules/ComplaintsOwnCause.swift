extension FindingRule {
    /// The body that studies requests also hears the complaints against what it decided.
    ///
    /// Nobody complained of sits on the complaint (`product.md`, the cases and their states), so such a body could hear
    /// none of them whole.
    static let complaintsOwnCause = FindingRule(
        "complaints.own-cause", .warning,
        meaning: Name(
            ar: "الجهة التي تدرس الطلبات تنظر في الشكاوى منها",
            en: "the body that studies requests hears the complaints against it"),
        policy: { policy in
            guard let study = policy.handling.study, let section = policy.complaints else { return [] }
            let body = section.first { ask in if case .body(let body) = ask { body } else { nil } }
            guard let body, body.found == study.body, let name = policy.body(body.found)?.name else { return [] }
            return [
                Sighting(
                    on: body.clause, key: "body",
                    message: Name(
                        ar:
                            "«\(name.ar)» تدرس الطلبات (\(study.clause.label.ar)) وتنظر في الشكاوى، ومنها الشكوى من قرارها",
                        en:
                            "the \(name.en) studies requests (\(study.clause.label.en)) and hears complaints, those against "
                            + "its own decisions among them"),
                    remedy: Name(
                        ar: "لتسند الشكاوى إلى جهة أخرى، أو ليبين المجلس من ينظر في الشكوى من قراراتها",
                        en:
                            "give complaints to another body, or have the board say who hears those against its decisions"
                    ))
            ]
        })
}
