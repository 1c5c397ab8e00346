extension FindingRule {
    /// Whether amicable settlement comes first is a reading, not in the text.
    ///
    /// Source: `clauses.md` section 6 (S, M: "that it comes first is our order").
    static let complaintsAmicableOrder = FindingRule(
        "complaints.amicable-order-unsaid", .note, inPart: true,
        meaning: Name(
            ar: "تقديم الحل الودي أو تأخيره قراءة لا نص",
            en: "whether amicable settlement comes first is a reading and not in the text"),
        policy: { policy in
            (policy.complaints?.items ?? []).flatMap { item in
                item.clause.readings.filter { $0.of == "amicable_first" }.map { reading in
                    Sighting(
                        on: item.clause, key: "amicable_first",
                        message: Name(
                            ar: "لا يبين النص أيكون الحل الودي أولاً («\(reading.reason.ar)»)",
                            en: "the text does not say whether amicable settlement comes first (“\(reading.reason.en)”)"
                        ),
                        remedy: Name(
                            ar: "ليقر المجلس هذا الترتيب أو غيره، وليذكر في البند",
                            en: "have the board confirm this order or another, and say it in the clause"))
                }
            }
        })
}
