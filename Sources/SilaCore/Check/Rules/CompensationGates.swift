extension FindingRule {
    /// The section on compensation does not ask that fault be established, or for minutes that acknowledge the harm.
    ///
    /// Source: `clauses.md` section 5 (S, M: items 1 and 2): nothing is payable before the policy's gates have passed, so
    /// a gate that is not there stops nobody.
    static let compensationGates = FindingRule(
        "compensation.gate-missing", .warning,
        meaning: Name(
            ar: "التعويض بلا ثبوت الخطأ أو بلا محضر", en: "compensation without established fault or without minutes"),
        policy: { policy in
            guard let section = policy.compensation else { return [] }
            let asks = section.items.flatMap(\.asks)
            let hasMinutes = asks.contains { if case .minutes = $0 { true } else { false } }
            let lacking = [
                asks.contains(.fault)
                    ? nil : Name(ar: "ثبوت تسبب الجمعية في الضرر", en: "that the association caused the harm"),
                hasMinutes ? nil : Name(ar: "محضراً يقر بالضرر", en: "minutes that acknowledge the harm"),
            ].compactMap { $0 }
            guard !lacking.isEmpty else { return [] }
            return [
                Sighting(
                    on: section.heading,
                    message: Name(
                        ar: "لا يشترط قسم «\(section.heading.title.ar)» "
                            + lacking.map(\.ar).joined(separator: " ولا "),
                        en: "the section “\(section.heading.title.en)” does not ask for "
                            + lacking.map(\.en).joined(separator: " nor for ")),
                    remedy: Name(
                        ar: "إن كان في النص فاكتب بنده: «gate: fault» أو «gate: minutes»، وإلا فلينظر المجلس في إضافته",
                        en:
                            "if the text has it, write its item: `gate: fault` or `gate: minutes`; else have the board look "
                            + "into adding it"))
            ]
        })
}
