extension FindingRule {
    /// A number is missing among those of the headings.
    ///
    /// Either the text skips it or the file lacks a section of the text, which only a reader of both can tell; hence a
    /// note. The order of the headings is not looked at: sections are known by what they are. Source: the issue's list
    /// (numbering); S goes أ to ذ, M by articles.
    static let headingNumberGap = FindingRule(
        "heading.number-gap", .note,
        meaning: Name(ar: "رقم ناقص بين أرقام العناوين", en: "a number is missing among those of the headings"),
        policy: { policy in
            let numbered = policy.outlines.map(\.heading).compactMap { heading in
                heading.number.flatMap { PrintedNumber($0) }.map { (clause: heading, parts: $0.parts) }
            }
            let depths = Set(
                numbered.flatMap { heading in heading.parts.indices.map { Array(heading.parts.prefix($0)) } })
            return depths.compactMap { outer -> (FoundGap, Sighting)? in
                let below = numbered.filter { $0.parts.count > outer.count && $0.parts.starts(with: outer) }
                guard let gap = gap(among: below.map { $0.parts[outer.count] }), let last = below.last else {
                    return nil
                }
                let numbers = below.compactMap(\.clause.number)
                let sighting = Sighting(
                    on: last.clause, key: "number",
                    message: Name(
                        ar: "بين أرقام العناوين (\(numbers.joined(separator: "، "))) لا يوجد «\(gap.missing)»",
                        en: "among the numbers of the headings (\(numbers.joined(separator: ", "))) there is no "
                            + "`\(gap.missing)`"),
                    remedy: Name(
                        ar: "يراجع الأصل: أفيه قسم لم ينقل إلى الملف، أم اختل ترقيمه؟",
                        en: "see the original: has it a section that the file lacks, or is it printed so?"))
                return (gap, sighting)
            }.sorted { $0.0.missing < $1.0.missing }.map(\.1)
        })

    private struct FoundGap {
        var missing: String
    }

    /// The first number missing from 1 on, in the series that all the parts fit best.
    private static func gap(among parts: [PrintedNumber.Part]) -> FoundGap? {
        let gaps = NumberSeries.allCases.compactMap { series -> FoundGap?? in
            guard let places = series.places(of: parts).map(Set.init), let last = places.max() else { return nil }
            return .some((1...last).first { !places.contains($0) }.map { FoundGap(missing: series.word(at: $0)) })
        }
        guard !gaps.contains(where: { $0 == nil }), let first = gaps.first else { return nil }
        return first
    }
}
