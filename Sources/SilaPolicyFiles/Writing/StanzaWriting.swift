internal import SilaCore

extension Manuscript {
    /// Writes the board's approval: into the stanza that is there, else into a new one behind everything.
    mutating func write(_ printed: PrintedApproval) throws(PolicyFileError) {
        let order = ["number", "title", "session", "hijri", "gregorian", "weekday", "listed", "absent"]
        let values: [(String, Written?)] = [
            ("session", printed.session.map(Written.printed)), ("hijri", printed.hijri.map { .word($0.written) }),
            ("gregorian", printed.gregorian.map { .word($0.written) }),
            ("weekday", printed.weekday.map { .word($0.englishName.lowercased()) }),
            ("listed", printed.listed.map { .word(String($0)) }), ("absent", printed.absent.map { .word(String($0)) }),
        ]
        let way = [Step.key("approval")]
        if node(way) == nil {
            return try append(
                "approval",
                [Written.Pair("title", .name(PrintedApproval.title))]
                    + values.compactMap { Written.Pair($0.0, $0.1) })
        }
        for (key, value) in values {
            if let value { try set(way, key, value, order: order) }
        }
        for (key, value) in values where value == nil { try remove(way, key) }
        try remove(way, "blank")
    }

    /// Puts a new key with a mapping at the end of the file, behind an empty line.
    private mutating func append(_ key: String, _ pairs: [Written.Pair]) throws(PolicyFileError) {
        guard root.style == .block, let last = root.entries.last else {
            return try set([], key, .pairs(pairs), order: root.entries.map(\.key))
        }
        let indents = indents
        let lines = try Written.lines(pairs, indents: indents).map { indents.mapping + $0 }
        let stop = lineStop(end(of: last.value))
        try replace(stop..<stop, with: behind(["", "\(key):"] + lines))
    }

    /// Writes a reading: in the place of the one for the same key, else beside those that are there.
    mutating func write(_ reading: Reading, at way: [Step]) throws(PolicyFileError) {
        let pairs = Self.pairs(of: reading)
        if let one = node(way)?.entry("reading")?.value {
            if one.entry("of")?.value.written == reading.of {
                return try set(way + [.key("reading")], "reason", .name(reading.reason))
            }
            return try makeList(ofReadingAt: way, with: pairs)
        }
        if let several = node(way)?.entry("readings")?.value {
            let list = way + [.key("readings")]
            let same = several.items.firstIndex { $0.entry("of")?.value.written == reading.of }
            guard let same else { return try insert(list, at: .max, .pairs(pairs)) }
            return try set(list + [.place(same)], "reason", .name(reading.reason))
        }
        let keys = node(way)?.entries.map(\.key) ?? []
        try set(way, "reading", .pairs(pairs, open: true), order: keys)
    }

    /// Takes the first reading for that key away.
    mutating func removeReading(of key: String, at way: [Step]) throws(PolicyFileError) {
        if node(way)?.entry("reading") != nil { return try remove(way, "reading") }
        guard let several = node(way)?.entry("readings")?.value,
            let place = several.items.firstIndex(where: { $0.entry("of")?.value.written == key })
        else { throw .notThere(key) }
        if several.items.count == 1 { return try remove(way, "readings") }
        try remove(way + [.key("readings")], at: place)
    }

    private static func pairs(of reading: Reading) -> [Written.Pair] {
        [Written.Pair("of", .word(reading.of)), Written.Pair("reason", .name(reading.reason, open: true))]
    }

    /// Makes the one `reading` a list of `readings` with another behind it; its own lines are set in.
    private mutating func makeList(ofReadingAt way: [Step], with pairs: [Written.Pair]) throws(PolicyFileError) {
        guard let (mapping, inFlow) = found(way), let entry = mapping.entry("reading") else { throw .layout }
        let node = entry.value
        let span = node.span.lowerBound..<end(of: node)
        if node.style == .flow || inFlow {
            let added = try Written.pairs(pairs).inline(inFlow: true)
            let text = String(String.UnicodeScalarView(scalars[span]))
            return try replace([(entry.keySpan, "readings"), (span, "[\(text), \(added)]")])
        }
        guard isFirst(span.lowerBound) else { throw .layout }
        let front = indentation(of: span.lowerBound)
        var changes: [(span: Range<Int>, text: String)] = [(entry.keySpan, "readings")]
        var line = lineStart(span.lowerBound)
        while line < span.upperBound {
            let isDashed = line == lineStart(span.lowerBound)
            if lineStop(line) > line {
                changes.append(isDashed ? (span.lowerBound..<span.lowerBound, "- ") : (line..<line, "  "))
            }
            line = nextLine(line)
        }
        let lines = try Written.lines(pairs, indents: indents, like: node)
        let added = lines.enumerated().map { place, line in front + (place == 0 ? "- " : "  ") + line }
        let stop = lineStop(span.upperBound)
        changes.append((stop..<stop, behind(added)))
        try replace(changes)
    }
}

extension PrintedDate {
    /// The date as files write it: `1443-07-11`.
    var written: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}
