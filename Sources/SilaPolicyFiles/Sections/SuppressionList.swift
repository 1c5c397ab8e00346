internal import SilaCore

/// What the association leaves as it is: `suppress: [{finding: approval.none, clause: ID, reason: {ar, en}}]`.
enum SuppressionList {
    /// The rules that may be named: all but those about suppressions themselves.
    static let rules = Vocabulary(
        FindingRule.all.filter { !$0.id.hasPrefix("suppression.") }.map { .init(text: $0.id, name: $0.meaning) })

    static let layout = Layout(
        "suppression", ar: "إعفاء تحت «suppress»", en: "an item of `suppress`",
        [
            .required("finding", .word(rules), ar: "معرّف النتيجة", en: "the id of the finding"),
            .optional(
                "clause", .text(limit: 100), ar: "معرّف البند المقصود وحده", en: "the id of the one clause that is meant"
            ),
            .required("reason", .mapping(Layout.reason), ar: "السبب", en: "why it is left as it is"),
        ])

    /// The suppressions in written order; one without a reason is a fault.
    static func read(_ field: Field) -> [Suppression] {
        (field.list() ?? []).compactMap(suppression)
    }

    private static func suppression(_ field: Field) -> Suppression? {
        guard let fields = Fields(field, layout) else { return nil }
        let rule = fields.required("finding").flatMap(rule)
        let clause = fields.optional("clause")?.text(limit: 100).map { ClauseID($0) }
        let reason = fields.required("reason")?.name(limit: 600)
        guard let rule, let reason else { return nil }
        return Suppression(rule: rule, clause: clause, reason: reason)
    }

    private static func rule(_ field: Field) -> String? {
        guard let written = field.written else { return field.wrongType("the id of a finding", ar: "معرّف ملاحظة") }
        if rules.texts.contains(written) { return written }
        field.reportUnknownWord(.unknownWord, written, among: rules)
        return nil
    }
}
