/// The numbered items of one list, understood, with how many unnumbered ones stand before each.
struct NumberedList {
    /// One numbered item.
    struct Entry {
        /// The clause.
        var clause: Clause
        /// Its number without its heading's, as printed.
        var own: String
        /// That number, understood.
        var part: PrintedNumber.Part
        /// How many items without a number stand between it and the numbered one before.
        var skipped: Int
    }

    /// The numbered items in printed order.
    let entries: [Entry]

    /// The list under a heading; nil where a number in it is none that follows on another.
    init?(_ outline: SectionOutline) {
        var entries: [Entry] = []
        var skipped = 0
        var outer: ArraySlice<PrintedNumber.Part>?
        for clause in outline.items {
            guard let number = clause.number else {
                skipped += 1
                continue
            }
            let own = Self.own(number, under: outline.heading.number)
            guard let parts = PrintedNumber(own)?.parts, let part = parts.last else { return nil }
            guard outer == nil || outer == parts.dropLast() else { return nil }
            outer = parts.dropLast()
            entries.append(Entry(clause: clause, own: own, part: part, skipped: skipped))
            skipped = 0
        }
        self.entries = entries
    }

    /// The series to which all the numbers belong, each with their places in it.
    var series: [[Int]] { NumberSeries.allCases.compactMap { $0.places(of: entries.map(\.part)) } }

    private static func own(_ number: String, under heading: String?) -> String {
        guard let heading, number.hasPrefix(heading + ".") else { return number }
        return String(number.dropFirst(heading.count + 1))
    }
}
