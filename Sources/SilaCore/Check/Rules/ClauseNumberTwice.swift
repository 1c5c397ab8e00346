extension FindingRule {
    /// Two clauses are cited alike, by one number or, without numbers, by one title.
    ///
    /// Headings over running text alone may share a number: an article of two paragraphs is two sections here (M, article
    /// 1). Items under a heading without a number are told apart by the heading. Source: the list; every decision
    /// names its clause (`clauses.md`, preamble).
    static let clauseNumberTwice = FindingRule(
        "clause.number-twice", .error,
        meaning: Name(ar: "بندان يستشهد بهما برقم واحد", en: "two clauses are cited by one number"),
        policy: { policy in
            var first: [String: Clause] = [:]
            return policy.outlines.flatMap { outline -> [Sighting] in
                var twins: [Sighting] = []
                for (label, key, clause) in citations(of: outline) {
                    if let earlier = first[key] {
                        twins.append(twin(clause, of: earlier, label: label))
                        // Items are cited behind their heading's number, so theirs are twins because of it.
                        if clause.id == outline.heading.id { break }
                    } else {
                        first[key] = clause
                    }
                }
                return twins
            }
        })

    private static func twin(_ clause: Clause, of earlier: Clause, label: String) -> Sighting {
        Sighting(
            on: clause, key: clause.number == nil ? "title" : "number",
            message: Name(
                ar: "«\(label)» يستشهد به لبندين: «\(earlier.title.ar)» و«\(clause.title.ar)»",
                en: "`\(label)` cites two clauses: “\(earlier.title.en)” and “\(clause.title.en)”"),
            remedy: Name(
                ar: "إن كان الخطأ في النقل فصححه، وإلا فليعد المجلس الترقيم",
                en: "put it right if it was copied wrong; else have the board number them anew"))
    }

    /// What each clause of a section is cited by, with a key that only clauses cited alike share.
    private static func citations(of outline: SectionOutline) -> [(label: String, key: String, clause: Clause)] {
        let heading = outline.heading
        let numbered = outline.items.isEmpty ? nil : heading.number.map { (label: $0, key: $0, clause: heading) }
        let items = outline.items.filter { !$0.blank || $0.number != nil }.map { item in
            let label = item.number ?? item.title.ar
            let isWhole = heading.number != nil && item.number != nil
            return (label: label, key: isWhole ? label : "\(heading.id) \(label)", clause: item)
        }
        return [numbered].compactMap { $0 } + items
    }
}
