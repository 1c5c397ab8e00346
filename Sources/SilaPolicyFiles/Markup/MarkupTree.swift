/// A file's events put together as one tree, with everything that YAML allows and our files do not taken down.
struct MarkupTree {
    private let sheet: Sheet
    private let events: MarkupEvents
    private var count = 0
    /// The way to the value being read: `.key` and `[place]` in turn.
    private var trail: [String] = []

    /// Nothing after this can be made sense of; the reason is on the sheet.
    private struct Stop: Error {}

    /// The one document in the text; nil when it cannot be read at all.
    ///
    /// Smaller faults are taken down and read past.
    static func root(of text: String, on sheet: Sheet) -> MarkupNode? {
        var text = text
        return text.withUTF8 { bytes in
            var tree = MarkupTree(sheet: sheet, events: MarkupEvents(bytes))
            return try? tree.document()
        }
    }

    private init(sheet: Sheet, events: MarkupEvents) {
        self.sheet = sheet
        self.events = events
    }

    private mutating func document() throws(Stop) -> MarkupNode {
        _ = try next()
        let start = try next()
        guard case .documentStart(let hasDirective) = start.event else { throw empty() }
        if hasDirective {
            sheet.report(
                .directive, at: start.position, path: path, ar: "سطر توجيه يبدأ بعلامة %، والمطلوب حذفه",
                en: "a `%` directive; remove it")
        }
        let node = try self.node(from: next(), depth: 1)
        _ = try next()
        let end = try next()
        if case .documentStart = end.event {
            sheet.report(
                .severalDocuments, at: end.position, path: path, ar: "مستند ثانٍ في الملف نفسه، والمطلوب مستند واحد",
                en: "a second document; a file holds one")
        }
        if case .scalar("", plain: true) = node.value { throw empty() }
        return node
    }

    private mutating func node(from marked: MarkupEvents.Marked, depth: Int) throws(Stop) -> MarkupNode {
        let sound = isAllowed(marked)
        switch marked.event {
        case .scalar(let text, let style):
            let value = scalar(text, plain: style == .plain, sound: sound, at: marked.position)
            return MarkupNode(value: value, position: marked.position, span: marked.span, style: style)
        case .listStart:
            let (list, end) = try list(depth: deeper(depth, at: marked.position))
            let span = Self.span(of: marked, around: list.last?.span, end: end)
            return MarkupNode(
                value: sound ? .list(list) : .refused, position: marked.position, span: span,
                style: marked.isFlow ? .flow : .block)
        case .mappingStart:
            let (entries, end) = try mapping(depth: deeper(depth, at: marked.position))
            let span = Self.span(of: marked, around: entries.last?.value.span, end: end)
            return MarkupNode(
                value: sound ? .mapping(entries) : .refused, position: marked.position, span: span,
                style: marked.isFlow ? .flow : .block)
        default:
            return MarkupNode(value: .refused, position: marked.position, span: marked.span, style: .plain)
        }
    }

    /// From where to where a list or mapping stands: to its bracket, or to the end of the last thing in it.
    private static func span(of start: MarkupEvents.Marked, around last: Range<Int>?, end: Int) -> Range<Int> {
        let end = start.isFlow ? end : last?.upperBound ?? end
        return start.span.lowerBound..<max(start.span.lowerBound, end)
    }

    private mutating func list(depth: Int) throws(Stop) -> (items: [MarkupNode], end: Int) {
        var items: [MarkupNode] = []
        while true {
            let marked = try next()
            if case .listEnd = marked.event { return (items, marked.span.upperBound) }
            trail.append("[\(items.count)]")
            items.append(try node(from: marked, depth: depth))
            trail.removeLast()
        }
    }

    private mutating func mapping(depth: Int) throws(Stop) -> (entries: [MarkupEntry], end: Int) {
        var entries: [MarkupEntry] = []
        var seen: [String: Position] = [:]
        while true {
            let marked = try next()
            if case .mappingEnd = marked.event { return (entries, marked.span.upperBound) }
            let key = try node(from: marked, depth: depth)
            let word = word(of: key)
            trail.append("." + Sheet.short(word ?? "?"))
            let value = try node(from: next(), depth: depth)
            trail.removeLast()
            guard let word else { continue }
            if let first = seen[word] {
                sheet.report(
                    .duplicateKey, at: key.position, path: path, found: word,
                    ar: "المفتاح «\(Sheet.short(word))» مكرر، وقد ورد في السطر \(first.line)",
                    en: "`\(Sheet.short(word))` stands here already, on line \(first.line)")
                continue
            }
            seen[word] = key.position
            entries.append(
                MarkupEntry(key: word, keyPosition: key.position, keySpan: key.span, value: value))
        }
    }

    /// The key as a word; nil, with the fault taken down, when it is none.
    private func word(of key: MarkupNode) -> String? {
        guard case .scalar(let word, let plain) = key.value, !word.isEmpty else {
            if case .refused = key.value { return nil }
            sheet.report(
                .keyShape, at: key.position, path: path, expected: "a word", found: key.kind, ar: "المفتاح كلمة واحدة",
                en: "a key is one word, not \(key.kind)")
            return nil
        }
        if plain, word == "<<" {
            sheet.report(
                .mergeKey, at: key.position, path: path, ar: "مفتاح الدمج << غير مقبول، والمطلوب كتابة القيم نفسها",
                en: "the merge key `<<`; write the values out")
            return nil
        }
        return word
    }

    /// A value that stands alone, refused when it hides something behind an escape such as `\0`.
    private func scalar(_ text: String, plain: Bool, sound: Bool, at position: Position) -> MarkupNode.Value {
        guard sound else { return .refused }
        if let hidden = MarkupText.hidden(in: text) {
            let point = MarkupText.point(hidden)
            sheet.report(
                .hiddenCharacter, at: position, path: path, found: point, ar: "رمز خفي (\(point))، والمطلوب حذفه",
                en: "a hidden character (\(point)); remove it")
            return .refused
        }
        return .scalar(text, plain: plain)
    }

    /// True when the value bears no anchor and no tag and is no alias; else the fault is taken down.
    private func isAllowed(_ marked: MarkupEvents.Marked) -> Bool {
        if case .alias(let name) = marked.event {
            sheet.report(
                .alias, at: marked.position, path: path, found: "*" + name,
                ar: "اسم مستعار (*)، والمطلوب كتابة القيمة نفسها",
                en: "an alias `*\(Sheet.short(name))`; write the value out")
            return false
        }
        if let anchor = marked.anchor {
            sheet.report(
                .anchor, at: marked.position, path: path, found: "&" + anchor, ar: "مرساة (&)، والمطلوب حذفها",
                en: "an anchor `&\(Sheet.short(anchor))`; remove it")
        }
        if marked.hasTag {
            sheet.report(
                .tag, at: marked.position, path: path, ar: "وسم (!)، والمطلوب حذفه", en: "a tag (`!…`); remove it")
        }
        return marked.anchor == nil && !marked.hasTag
    }

    private func deeper(_ depth: Int, at position: Position) throws(Stop) -> Int {
        if depth < MarkupLimits.depth { return depth + 1 }
        reportTooDeep(at: position)
        throw Stop()
    }

    private func reportTooDeep(at position: Position) {
        sheet.report(
            .tooDeep, at: position, path: path, expected: "\(MarkupLimits.depth)",
            ar: "تداخل أعمق من \(MarkupLimits.depth) مستوى",
            en: "nested deeper than \(MarkupLimits.depth) levels")
    }

    private mutating func next() throws(Stop) -> MarkupEvents.Marked {
        do throws(MarkupEvents.Broken) {
            let marked = try events.next()
            count += 1
            if count <= MarkupLimits.events { return marked }
            sheet.report(
                .tooLong, at: marked.position, path: path, expected: "\(MarkupLimits.events)",
                ar: "قيم الملف أكثر من المقبول",
                en: "more than \(MarkupLimits.events) values; nothing past here is read")
        } catch  where error.isTooDeep {
            reportTooDeep(at: error.position)
        } catch {
            sheet.report(
                .syntax, at: error.position, path: path, ar: "كتابة YAML غير صحيحة هنا",
                en: "not YAML here: \(error.problem)")
        }
        throw Stop()
    }

    /// The way to the value being read, as faults give it.
    private var path: String {
        let way = trail.joined()
        return way.hasPrefix(".") ? String(way.dropFirst()) : way
    }

    private func empty() -> Stop {
        sheet.report(.fileEmpty, at: .start, path: path, ar: "الملف فارغ", en: "there is nothing in the file")
        return Stop()
    }
}
