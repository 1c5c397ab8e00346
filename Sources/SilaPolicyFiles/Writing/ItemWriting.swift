extension Manuscript {
    /// Puts an item into a list before the one in that place, at its end where there is none; written as those beside it.
    mutating func insert(_ way: [Step], at place: Int, _ item: Written) throws(PolicyFileError) {
        guard let (list, inFlow) = found(way), let last = list.items.last, let first = list.items.first else {
            throw .layout
        }
        let place = min(place, list.items.count)
        if list.style == .flow {
            let text = try item.inline(inFlow: true)
            if place < list.items.count {
                let start = list.items[place].span.lowerBound
                return try replace(start..<start, with: text + ", ")
            }
            return try replace(end(of: last)..<end(of: last), with: ", " + text)
        }
        let beside = place > 0 ? list.items[place - 1] : first
        guard let dash = dash(before: beside) else { throw .layout }
        let lines = try self.lines(of: item, beside: beside, dash: dash, inFlow: inFlow)
        if place > 0 {
            let stop = lineStop(end(of: beside))
            return try replace(stop..<stop, with: behind(lines))
        }
        let start = lineStart(dash)
        let top = commentsStart(above: start)
        try replace(top..<top, with: lines.map { $0 + lineEnd }.joined())
    }

    /// Takes an item out of a list, with its own lines; the last one stays.
    mutating func remove(_ way: [Step], at place: Int) throws(PolicyFileError) {
        guard let list = node(way), list.items.indices.contains(place) else { throw .layout }
        guard list.items.count > 1 else { throw .lastOne }
        let item = list.items[place]
        if list.style == .flow {
            let before = place > 0 ? end(of: list.items[place - 1]) : nil
            let after = place + 1 < list.items.count ? list.items[place + 1].span.lowerBound : nil
            return try cut(item.span.lowerBound..<end(of: item), after: before, before: after)
        }
        guard let dash = dash(before: item) else { throw .layout }
        try replace(lineStart(dash)..<nextLine(end(of: item)), with: "")
    }

    /// Makes a list hold these words, in this order; those that stay keep their lines and the comments at them.
    mutating func replace(list way: [Step], with items: [Written]) throws(PolicyFileError) {
        guard let list = node(way), let first = list.items.first else { throw .layout }
        if list.style == .flow {
            let span = list.span.lowerBound..<end(of: list)
            if holdsComment(span) { throw .layout }
            return try replace(span, with: try Written.list(items).inline(inFlow: true))
        }
        guard !items.isEmpty, let dash = dash(before: first) else { throw .layout }
        var kept: [String: String] = [:]
        let top = commentsStart(above: lineStart(dash))
        var from = top
        for item in list.items {
            guard let written = item.written else { throw .layout }
            let stop = lineStop(end(of: item))
            kept[written] = String(String.UnicodeScalarView(scalars[from..<stop]))
            from = nextLine(stop)
        }
        var lines: [String] = []
        for item in items {
            let text = try item.inline(inFlow: false)
            lines.append(kept.removeValue(forKey: text) ?? indentation(of: dash) + "- " + text)
        }
        if kept.values.contains(where: { $0.contains("#") }) { throw .layout }
        try replace(top..<lineStop(end(of: list)), with: lines.joined(separator: lineEnd))
    }

    /// The lines of a new item, as the one beside it is written.
    private func lines(
        of item: Written, beside: MarkupNode, dash: Int, inFlow: Bool
    ) throws(PolicyFileError) -> [String] {
        let front = indentation(of: dash)
        let gap = String(repeating: " ", count: max(1, beside.span.lowerBound - dash - 1))
        guard case .pairs(let pairs, _) = item, beside.style == .block else {
            return [front + "-" + gap + (try item.inline(inFlow: inFlow))]
        }
        let lines = try Written.lines(pairs, indents: indents, like: beside)
        return lines.enumerated().map { place, line in front + (place == 0 ? "-" : " ") + gap + line }
    }

    /// Where the comment lines begin that stand right above a line; the line itself where there are none.
    private func commentsStart(above start: Int) -> Int {
        var top = start
        while top > 0 {
            let line = lineStart(top - (top > 1 && scalars[top - 1] == "\n" && scalars[top - 2] == "\r" ? 2 : 1))
            guard line < top, scalars[line..<top].first(where: { $0 != " " }) == "#" else { return top }
            top = line
        }
        return top
    }
}
