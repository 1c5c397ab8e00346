internal import SilaCore

/// A file's text while it is changed in places: every change is made to its characters, and the rest stays as it is.
///
/// After each change the text is read again, so that the places that the next one goes by are right.
struct Manuscript {
    private(set) var scalars: [Unicode.Scalar]
    private(set) var root: MarkupNode
    private let file: String

    /// A step on the way to a value.
    enum Step: Hashable {
        /// Under this key.
        case key(String)
        /// In this place of a list.
        case place(Int)
    }

    /// The text, which has to be YAML without a fault.
    init(_ text: String, file: String) throws(PolicyFileError) {
        scalars = Array(text.unicodeScalars)
        self.file = file
        root = try Self.tree(of: text, file: file)
    }

    /// The text as it stands now.
    var text: String { String(String.UnicodeScalarView(scalars)) }

    private static func tree(of text: String, file: String) throws(PolicyFileError) -> MarkupNode {
        let sheet = Sheet(file: file)
        guard let root = MarkupTree.root(of: text, on: sheet), sheet.faults.isEmpty else {
            throw .edit(
                EditRefusal(
                    .faults,
                    message: Name(
                        ar: "لا يقرأ الملف بعد هذا التعديل", en: "the file could not be read after this change"),
                    faults: sheet.sortedFaults))
        }
        return root
    }

    /// The value at the end of the way; nil where there is none.
    func node(_ way: [Step]) -> MarkupNode? { found(way)?.node }

    /// The value at the end of the way, and whether it stands in brackets.
    func found(_ way: [Step]) -> (node: MarkupNode, inFlow: Bool)? {
        var node = root
        var inFlow = false
        for step in way {
            inFlow = inFlow || node.style == .flow
            switch (step, node.value) {
            case (.key(let key), .mapping):
                guard let entry = node.entry(key) else { return nil }
                node = entry.value
            case (.place(let place), .list(let items)):
                guard items.indices.contains(place) else { return nil }
                node = items[place]
            default: return nil
            }
        }
        return (node, inFlow)
    }

    /// Puts other characters in the place of those in the span.
    mutating func replace(_ span: Range<Int>, with text: String) throws(PolicyFileError) {
        try replace([(span, text)])
    }

    /// Puts other characters in several places at once; the spans are in order and apart.
    mutating func replace(_ changes: [(span: Range<Int>, text: String)]) throws(PolicyFileError) {
        for (span, text) in changes.reversed() { scalars.replaceSubrange(span, with: text.unicodeScalars) }
        root = try Self.tree(of: text, file: file)
    }

    /// The line end that the file uses: that of its first line.
    var lineEnd: String {
        guard let first = scalars.firstIndex(where: Self.endsLine) else { return "\n" }
        if scalars[first] == "\n" { return "\n" }
        return scalars.indices.contains(first + 1) && scalars[first + 1] == "\n" ? "\r\n" : "\r"
    }

    /// Where the line begins in which that character stands.
    func lineStart(_ offset: Int) -> Int {
        var place = offset
        while place > 0, !Self.endsLine(scalars[place - 1]) { place -= 1 }
        return place
    }

    /// Where the line's characters end, before its line end.
    func lineStop(_ offset: Int) -> Int {
        var place = offset
        while place < scalars.count, !Self.endsLine(scalars[place]) { place += 1 }
        return place
    }

    /// Where the next line begins.
    func nextLine(_ offset: Int) -> Int {
        let stop = lineStop(offset)
        if stop + 1 < scalars.count, scalars[stop] == "\r", scalars[stop + 1] == "\n" { return stop + 2 }
        return min(stop + 1, scalars.count)
    }

    /// Where a value ends, without the blanks that text behind `|` or `>` runs on into.
    func end(of node: MarkupNode) -> Int {
        var end = node.span.upperBound
        while end > node.span.lowerBound, scalars[end - 1].properties.isWhitespace { end -= 1 }
        return end
    }

    /// True where nothing but blanks stands between the line's start and that character.
    func isFirst(_ offset: Int) -> Bool { scalars[lineStart(offset)..<offset].allSatisfy { $0 == " " } }

    /// So many blanks as stand before that character on its line, whatever they are.
    func indentation(of offset: Int) -> String { String(repeating: " ", count: offset - lineStart(offset)) }

    /// True where a comment begins in the span.
    func holdsComment(_ span: Range<Int>) -> Bool { scalars[span].contains("#") }

    /// The lines, each behind a line end, as they are put behind a line.
    func behind(_ lines: [String]) -> String { lines.map { lineEnd + $0 }.joined() }

    /// How far the file sets things in, by the first that it does.
    var indents: Indents {
        guard case .mapping(let entries) = root.value, root.style == .block else {
            return Indents(mapping: "  ", list: "  ")
        }
        var (mapping, list): (String?, String?)
        for entry in entries where entry.value.style == .block {
            switch entry.value.value {
            case .mapping: mapping = mapping ?? indentation(of: entry.value.span.lowerBound)
            case .list(let items):
                list = list ?? items.first.flatMap { dash(before: $0).map(indentation(of:)) }
            case .scalar, .refused: continue
            }
        }
        return Indents(mapping: mapping ?? "  ", list: list ?? "  ")
    }

    /// Where the dash of an item stands; nil where it is not on the item's own line or not the first thing on it.
    func dash(before item: MarkupNode) -> Int? {
        var place = item.span.lowerBound
        while place > 0, scalars[place - 1] == " " { place -= 1 }
        return place > 0 && scalars[place - 1] == "-" && isFirst(place - 1) ? place - 1 : nil
    }

    private static func endsLine(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }
}

extension MarkupNode {
    /// The entry of that key; nil where it is no mapping or has none.
    func entry(_ key: String) -> MarkupEntry? {
        if case .mapping(let entries) = value { entries.first { $0.key == key } } else { nil }
    }

    /// The entries, none where it is no mapping.
    var entries: [MarkupEntry] {
        if case .mapping(let entries) = value { entries } else { [] }
    }
}
