extension FindingRule {
    /// No clause says how long a reply to a request takes.
    ///
    /// Source: `clauses.md` section 4 (the reply); without one a request can wait for ever and nobody is late.
    static let replyNone = FindingRule(
        "reply.none", .warning,
        meaning: Name(ar: "لا بند يحدد مدة الرد على الطلب", en: "no clause sets a term for the reply to a request"),
        policy: { policy in
            guard policy.handling.reply == nil else { return [] }
            return [
                Sighting(
                    on: policy.handling.heading,
                    message: Name(
                        ar: "لا بند في «\(policy.handling.heading.title.ar)» يحدد مدة الرد، فلا يتأخر رد مهما طال",
                        en:
                            "nothing under “\(policy.handling.heading.title.en)” sets a term for the reply, so none is ever "
                            + "late"),
                    remedy: Name(
                        ar:
                            "ليحدد المجلس مدة لا يتجاوزها الرد؛ وللجمعية حتى ذلك أن تحدد هدفاً لنفسها في «settings.yaml»: "
                            + "«service_target: 15 working days»",
                        en: "have the board set a ceiling; until then the association can set its own target in "
                            + "settings.yaml: `service_target: 15 working days`"))
            ]
        })
}
