extension Manuscript {
    /// Writes the value of a key: in the place and the quotes of the one that is there, else behind the keys that
    /// `order` has before it.
    mutating func set(
        _ way: [Step], _ key: String, _ value: Written, order: [String] = []
    ) throws(PolicyFileError) {
        guard let (mapping, inFlow) = found(way) else { throw .layout }
        guard let entry = mapping.entry(key) else {
            return try insert(Written.Pair(key, value), in: mapping, inFlow: inFlow, order: order)
        }
        switch (value, entry.value.value) {
        case (.pairs(let pairs, _), .mapping):
            for pair in pairs { try set(way + [.key(key)], pair.key, pair.value, order: pairs.map(\.key)) }
        case (.list(let items), .list): try replace(list: way + [.key(key)], with: items)
        default: try replace(entry, with: value, inFlow: inFlow || mapping.style == .flow)
        }
    }

    /// Takes a key and its value away, with its own lines; the last key of a mapping stays.
    mutating func remove(_ way: [Step], _ key: String) throws(PolicyFileError) {
        guard let mapping = node(way), let entry = mapping.entry(key),
            let place = mapping.entries.firstIndex(where: { $0.key == key })
        else { return }
        let entries = mapping.entries
        guard entries.count > 1 else { throw .lastOne }
        if mapping.style == .flow || !isFirst(entry.keySpan.lowerBound) {
            let others = (
                before: place > 0 ? end(of: entries[place - 1].value) : nil,
                after: place + 1 < entries.count ? entries[place + 1].keySpan.lowerBound : nil
            )
            guard mapping.style == .flow || others.before == nil else { throw .layout }
            return try cut(entry.keySpan.lowerBound..<end(of: entry.value), after: others.before, before: others.after)
        }
        try replace(lineStart(entry.keySpan.lowerBound)..<nextLine(end(of: entry.value)), with: "")
    }

    private mutating func replace(_ entry: MarkupEntry, with value: Written, inFlow: Bool) throws(PolicyFileError) {
        let node = entry.value
        let span = node.span.lowerBound..<end(of: node)
        let isScalar = node.written != nil
        if !isScalar, holdsComment(span) { throw .layout }
        let text: String
        switch value {
        case .word(let word): text = ScalarText.write(word: word, style: isScalar ? node.style : .plain)
        case .text(let words):
            text = try ScalarText.write(words, style: isScalar ? node.style : .plain, inFlow: inFlow)
        case .quoted(let words):
            text = try ScalarText.write(words, style: node.style == .single ? .single : .double, inFlow: inFlow)
        case .list, .pairs: text = try value.inline(inFlow: inFlow)
        }
        try replace(span, with: span.isEmpty ? " " + text : text)
    }

    /// Puts a new key behind the last one that `order` has before it, else behind the first that is there.
    private mutating func insert(
        _ pair: Written.Pair, in mapping: MarkupNode, inFlow: Bool, order: [String]
    ) throws(PolicyFileError) {
        let earlier = Set(order.prefix { $0 != pair.key })
        guard let entry = mapping.entries.last(where: { earlier.contains($0.key) }) ?? mapping.entries.first else {
            throw .layout
        }
        let end = end(of: entry.value)
        if mapping.style == .flow {
            let gap = entry.value.span.isEmpty && scalars[end - 1] == ":" ? " ''" : ""
            guard gap.isEmpty else { throw .layout }
            return try replace(end..<end, with: ", \(pair.key): \(try pair.value.inline(inFlow: true))")
        }
        let front = indentation(of: entry.keySpan.lowerBound)
        let lines = try Written.lines([pair], indents: indents).map { front + $0 }
        let stop = lineStop(end)
        try replace(stop..<stop, with: behind(lines))
    }

    /// Cuts one of several things in brackets, with the comma to its neighbour.
    mutating func cut(_ span: Range<Int>, after before: Int?, before after: Int?) throws(PolicyFileError) {
        let whole: Range<Int>
        switch (before, after) {
        case (let before?, _): whole = before..<span.upperBound
        case (nil, let after?): whole = span.lowerBound..<after
        case (nil, nil): throw .lastOne
        }
        let around = [whole.lowerBound..<span.lowerBound, span.upperBound..<whole.upperBound]
        if around.contains(where: { !$0.isEmpty && holdsComment($0) }) { throw .layout }
        try replace(whole, with: "")
    }
}
