extension FindingRule {
    /// A court's ruling is listed with neither "all of these" nor "where needed": whether it is needed is a reading.
    ///
    /// Source: `clauses.md` section 12, item 7, and section 5 (S: "the check points S's board at the open question").
    static let compensationRuling = FindingRule(
        "compensation.ruling-unsaid", .warning, inPart: true,
        meaning: Name(
            ar: "لزوم الحكم القضائي للتعويض قراءة لا نص",
            en: "whether a ruling is needed for compensation is a reading and not in the text"),
        policy: { policy in
            (policy.compensation?.items ?? []).flatMap { item in
                item.asks.compactMap { ask in
                    guard case .ruling(let need) = ask,
                        let reading = item.clause.readings.first(where: { $0.of == "ruling" })
                    else { return nil }
                    let taken =
                        need == .required
                        ? Name(ar: "لازماً في كل حال", en: "as required in every case")
                        : Name(ar: "لازماً عند الحاجة", en: "as required where needed")
                    return Sighting(
                        on: item.clause, key: "ruling",
                        message: Name(
                            ar: "لا يبين النص متى يلزم الحكم القضائي أو النهائي، وقد عد \(taken.ar) بقراءة "
                                + "(«\(reading.reason.ar)»)",
                            en:
                                "the text does not say when a court's or final ruling is needed; it is taken \(taken.en), by "
                                + "a reading (“\(reading.reason.en)”)"),
                        remedy: Name(
                            ar: "ليبيّن المجلس: أيلزم الحكم دائماً أم «إن دعت الحاجة» كما في السياسة النموذجية؛ "
                                + "فالأول يمنع كل تسوية بلا قضاء",
                            en:
                                "have the board say whether a ruling is always needed or only “where needed”, as the model "
                                + "policy has it; the first leaves no settlement out of court"))
                }
            }
        })
}
