internal import SilaCore

/// A file's events put together as one tree, with everything that YAML allows and our files do not taken down.
struct MarkupTree {
    private let sheet: Sheet
    private let events: MarkupEvents
    /// The way to the value being read: `.key` and `[place]` in turn.
    private var trail: [String] = []

    /// Nothing after this can be made sense of.
    private enum Stop: Error {
        /// The reason is on the sheet.
        case reported
        /// A line breaks the file; without it the rest may be read.
        case broken(Breakage)
    }

    /// The one document in the text; nil when it cannot be read at all.
    ///
    /// Smaller faults are taken down and read past. A line that is no YAML is taken down and left out, and the rest read
    /// again, so that all such lines are told at once; what is missing then is not told, since it may have stood there.
    static func root(of text: String, on sheet: Sheet) -> MarkupNode? {
        var patched = PatchedText(text, sheet: sheet)
        var told = sheet.faults
        while true {
            sheet.work.passes += 1
            sheet.work.bytes += patched.bytes.count
            do throws(Stop) {
                return try read(patched.bytes, on: sheet)
            } catch {
                guard case .broken(let breakage) = error else { return nil }
                if told.contains(where: { $0.position == breakage.position }) { return nil }
                breakage.report(on: sheet)
                if let last = sheet.faults.last, last.position == breakage.position { told.append(last) }
                let canGoOn = sheet.work.passes < MarkupLimits.passes && sheet.work.events < MarkupLimits.events
                let number = breakage.position.line
                guard canGoOn, patched.leaveOut(number, withSisters: breakage.rule == .indentation) else { return nil }
                sheet.patch(keeping: told)
            }
        }
    }

    private static func read(_ bytes: [UInt8], on sheet: Sheet) throws(Stop) -> MarkupNode {
        let outcome: Result<MarkupNode, Stop> = bytes.withUnsafeBufferPointer { bytes in
            var tree = MarkupTree(sheet: sheet, events: MarkupEvents(bytes))
            do throws(Stop) {
                return .success(try tree.document())
            } catch {
                return .failure(error)
            }
        }
        return try outcome.get()
    }

    private init(sheet: Sheet, events: MarkupEvents) {
        self.sheet = sheet
        self.events = events
    }

    private mutating func document() throws(Stop) -> MarkupNode {
        _ = try next()
        let start = try next()
        guard case .documentStart = start.event else { throw empty() }
        let node = try self.node(from: next(), depth: 1)
        _ = try next()
        let end = try next()
        if case .documentStart = end.event {
            sheet.report(
                .severalDocuments, at: end.position, length: 3, path: path,
                ar: "مستند ثانٍ في الملف نفسه، والمطلوب مستند واحد؛ يحذف سطر «---»",
                en: "a second document; a file holds one, so remove the line `---`")
        }
        if case .scalar("", plain: true) = node.value { throw empty() }
        return node
    }

    private mutating func node(from marked: MarkupEvents.Marked, depth: Int) throws(Stop) -> MarkupNode {
        let sound = isAllowed(marked)
        switch marked.event {
        case .scalar(let text, let style):
            let plain = style == .plain
            if plain, marked.end.line > marked.position.line, let breakage = Breakage.swallowed(marked, on: sheet) {
                throw .broken(breakage)
            }
            let value = scalar(text, plain: plain, sound: sound, at: marked)
            return node(value, marked, span: marked.span, style: style)
        case .listStart:
            let (list, end) = try list(depth: deeper(depth, at: marked.position))
            let span = Self.span(of: marked, around: list.last?.span, end: end)
            return node(sound ? .list(list) : .refused, marked, span: span, style: marked.isFlow ? .flow : .block)
        case .mappingStart:
            let (entries, end) = try mapping(depth: deeper(depth, at: marked.position))
            let span = Self.span(of: marked, around: entries.last?.value.span, end: end)
            return node(sound ? .mapping(entries) : .refused, marked, span: span, style: marked.isFlow ? .flow : .block)
        default:
            return node(.refused, marked, span: marked.span, style: .plain)
        }
    }

    private func node(
        _ value: MarkupNode.Value, _ marked: MarkupEvents.Marked, span: Range<Int>, style: MarkupNode.Style
    ) -> MarkupNode {
        let isOnOneLine = marked.end.line == marked.position.line
        let length = isOnOneLine ? max(1, marked.end.column - marked.position.column) : MarkupLimits.bytes
        return MarkupNode(value: value, position: marked.position, length: length, span: span, style: style)
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
                    .duplicateKey, at: key.position, length: key.length, path: path, found: word,
                    ar: "المفتاح «\(Sheet.short(word))» مكرر، وقد ورد في السطر \(first.line)؛ يحذف أحدهما",
                    en: "`\(Sheet.short(word))` stands here already, on line \(first.line); remove one of them")
                continue
            }
            seen[word] = key.position
            entries.append(
                MarkupEntry(
                    key: word, keyPosition: key.position, keyLength: key.length, keySpan: key.span, value: value))
        }
    }

    /// The key as a word; nil, with the fault taken down, when it is none.
    private func word(of key: MarkupNode) -> String? {
        guard case .scalar(let word, let plain) = key.value, !word.isEmpty else {
            if case .refused = key.value { return nil }
            sheet.report(
                .keyShape, at: key.position, length: key.length, path: path, expected: "a word", found: key.kind.en,
                ar: "المفتاح كلمة واحدة", en: "a key is one word, not \(key.kind.en)")
            return nil
        }
        if plain, word == "<<" {
            sheet.report(
                .mergeKey, at: key.position, length: key.length, path: path,
                ar: "مفتاح الدمج «<<» غير مقبول، والمطلوب كتابة القيم نفسها",
                en: "the merge key `<<`; write the values out")
            return nil
        }
        return word
    }

    /// A value that stands alone, refused when it hides something behind an escape such as `\0`.
    private func scalar(_ text: String, plain: Bool, sound: Bool, at marked: MarkupEvents.Marked) -> MarkupNode.Value {
        guard sound else { return .refused }
        if let hidden = MarkupText.hidden(in: text) {
            let point = MarkupText.point(hidden)
            sheet.report(
                .hiddenCharacter, at: marked.position, length: marked.end.column - marked.position.column, path: path,
                found: point, ar: "رمز خفي («\(point)»)، والمطلوب حذفه",
                en: "a hidden character (\(point)); remove it")
            return .refused
        }
        return .scalar(text, plain: plain)
    }

    /// True when the value bears no anchor and no tag and is no alias; else the fault is taken down.
    private func isAllowed(_ marked: MarkupEvents.Marked) -> Bool {
        if case .alias(let name) = marked.event {
            sheet.report(
                .alias, at: marked.position, length: name.utf8.count + 1, path: path, found: "*" + name,
                ar: "اسم مستعار (*)، والمطلوب كتابة القيمة نفسها؛ فإن كان نصاً فبين علامتي تنصيص",
                en: "an alias `*\(Sheet.short(name))`; write the value out, or in quotes if it is text")
            return false
        }
        if let anchor = marked.anchor {
            sheet.report(
                .anchor, at: marked.position, length: anchor.utf8.count + 1, path: path, found: "&" + anchor,
                ar: "مرساة (&)، والمطلوب حذفها؛ فإن كانت من النص فبين علامتي تنصيص",
                en: "an anchor `&\(Sheet.short(anchor))`; remove it, or write it in quotes if it is text")
        }
        if marked.hasTag {
            sheet.report(
                .tag, at: marked.position, path: path,
                ar: "وسم (!)، والمطلوب حذفه؛ فإن كان من النص فبين علامتي تنصيص",
                en: "a tag (`!…`); remove it, or write it in quotes if it is text")
        }
        return marked.anchor == nil && !marked.hasTag
    }

    private func deeper(_ depth: Int, at position: Position) throws(Stop) -> Int {
        if depth < MarkupLimits.depth {
            sheet.work.depth = max(sheet.work.depth, depth)
            return depth + 1
        }
        reportTooDeep(at: position)
        throw .reported
    }

    private func reportTooDeep(at position: Position) {
        sheet.report(
            .tooDeep, at: position, path: path, expected: "\(MarkupLimits.depth)",
            ar: "تداخل أعمق من \(MarkupLimits.depth) مستوى",
            en: "nested deeper than \(MarkupLimits.depth) levels")
    }

    private mutating func next() throws(Stop) -> MarkupEvents.Marked {
        let marked: MarkupEvents.Marked
        do throws(MarkupEvents.Broken) {
            marked = try events.next()
        } catch {
            if !error.isTooDeep { throw .broken(Breakage(error, on: sheet)) }
            reportTooDeep(at: error.position)
            throw .reported
        }
        sheet.work.events += 1
        if sheet.work.events <= MarkupLimits.events { return marked }
        sheet.report(
            .tooLong, at: marked.position, path: path, expected: "\(MarkupLimits.events)",
            ar: "قيم الملف أكثر من \(MarkupLimits.events)، ولا يقرأ ما بعدها",
            en: "more than \(MarkupLimits.events) values; nothing past here is read")
        throw .reported
    }

    /// The way to the value being read, as faults give it.
    private var path: String {
        let way = trail.joined()
        return way.hasPrefix(".") ? String(way.dropFirst()) : way
    }

    private func empty() -> Stop {
        sheet.report(
            .fileEmpty, at: .start, path: path, ar: "الملف فارغ، والمطلوب كتابة محتواه",
            en: "there is nothing in the file; write what belongs in it")
        return .reported
    }
}
