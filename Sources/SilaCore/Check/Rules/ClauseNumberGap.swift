extension FindingRule {
    /// A number in a list does not follow on the one before it: 1, 2, 4.
    ///
    /// Items without a number may hold a place or none. Letters may go by the alphabet or by abjad. Source: the issue's
    /// list (numbering); an item left out in printing or in copying.
    static let clauseNumberGap = FindingRule(
        "clause.number-gap", .warning,
        meaning: Name(ar: "رقم لا يلي الذي قبله", en: "a number that does not follow on the one before it"),
        policy: { policy in
            policy.outlines.compactMap { outline in
                guard let list = NumberedList(outline) else { return nil }
                let gaps = list.series.map { firstGap(in: $0, of: list.entries) }
                guard !gaps.isEmpty, !gaps.contains(nil), let gap = gaps.first ?? nil else { return nil }
                let entry = list.entries[gap]
                let before = gap > 0 ? list.entries[gap - 1].own : nil
                return Sighting(
                    on: entry.clause, key: "number",
                    message: Name(
                        ar: before.map { "بعد «\($0)» جاء «\(entry.own)»" } ?? "تبدأ القائمة برقم «\(entry.own)»",
                        en: before.map { "`\(entry.own)` comes after `\($0)`" } ?? "the list begins with `\(entry.own)`"
                    ),
                    remedy: Name(
                        ar: "يراجع الأصل: إن سقط بند فليثبت، وإن اختل الترقيم فليثبت كما طبع ويصحح عند أول تعديل",
                        en:
                            "see the original: restore an item that was lost; if it is printed so, have it put right when the "
                            + "policy is next amended"))
            }
        })

    /// The place of the first entry that does not follow on; nil where all do.
    private static func firstGap(in places: [Int], of entries: [NumberedList.Entry]) -> Int? {
        var before = 0
        for (index, place) in places.enumerated() {
            let step = place - before
            let isTwin = index > 0 && step == 0
            if step != 1, step != 1 + entries[index].skipped, !isTwin { return index }
            before = place
        }
        return nil
    }
}
