internal import SilaCore

/// A key that has no meaning where it stands, and what may have been meant by it.
struct UnknownKey {
    private let entry: MarkupEntry
    private let layout: Layout
    private let present: Set<String>
    private let path: String
    private let sheet: Sheet

    /// Nil once no more faults are taken down; `present` are the keys that are there.
    init?(_ entry: MarkupEntry, layout: Layout, present: Set<String>, path: String, sheet: Sheet) {
        if sheet.isFull { return nil }
        self.entry = entry
        self.layout = layout
        self.present = present
        self.path = path
        self.sheet = sheet
    }

    /// Takes it down, and gives the key that was meant, when that is one of the layout and can be told.
    func report() -> String? {
        let field = Field(node: entry.value, path: path, sheet: sheet)
        if let key = colonWithoutSpace(field) { return key }
        if unseen() { return suggestion }
        if entry.key.contains(" "), field.isNothing {
            take(
                ar: "؛ فإن كان تتمة نص قبل الفاصلة فليكتب النص بين علامتي تنصيص",
                en: "; if it ends the text before its comma, write that text in quotes")
            return nil
        }
        let homes = suggestion == nil ? KeyIndex.homes(of: entry.key) : []
        if homes.isEmpty {
            let isKey = suggestion == nil && KeyIndex.knows(entry.key)
            take(
                suggestion: suggestion, ar: isKey ? "؛ وهو مفتاح في مواضع أخرى، فلعل السطر مزاح خطأً" : "",
                en: isKey ? "; it is a key elsewhere: is the line indented rightly?" : "")
        } else {
            take(
                ar: "؛ موضعه \(homes.map(\.ar).joined(separator: " أو "))",
                en: "; it belongs in \(homes.map(\.en).joined(separator: " or "))")
        }
        return suggestion
    }

    /// The key of the layout that was meant: one that is not there yet, or else one that is.
    private var suggestion: String? {
        let words = layout.entries.map { Vocabulary.Word(text: $0.key, name: $0.name) }
        let (there, absent) = (words.filter { present.contains($0.text) }, words.filter { !present.contains($0.text) })
        let isNear = { (words: [Vocabulary.Word]) in words.contains { Spelling.isNear($0.text, entry.key) } }
        if KeyIndex.knows(entry.key), !isNear(absent) { return nil }
        return Vocabulary(absent).nearest(to: entry.key)
            ?? (isNear(there) ? Vocabulary(there).nearest(to: entry.key) : nil)
    }

    /// `ar:المقابلة`, `ar المقابلة`, `ar :المقابلة`, `a:r المقابلة`: what YAML takes for a key is a key and its value, with
    /// the colon between them missing, in the wrong place or without its space.
    private func colonWithoutSpace(_ field: Field) -> String? {
        let first = entry.key.prefix { $0 != " " }
        guard field.isNothing, first.endIndex < entry.key.endIndex || first.contains(":") else { return nil }
        let beforeColon = String(first.prefix { $0 != ":" })
        let isKey = { (key: String) in layout.keys.contains(key) }
        let rest = entry.key[first.endIndex...].drop { $0 == " " }
        if isKey(beforeColon), first.contains(":") || rest.hasPrefix(":") {
            let colon = entry.key.unicodeScalars.prefix { $0 != ":" }.count
            take(beforeColon, at: colon, ar: "تنقص مسافة بعد النقطتين", en: "a space is due after the colon")
            return beforeColon
        }
        let word = first.filter { $0 != ":" }
        guard isKey(word) else { return nil }
        if first.contains(":") {
            take(word, at: 0, ar: "النقطتان في غير موضعهما", en: "the colon stands in the wrong place")
        } else {
            take(word, at: 0, ar: "تنقص النقطتان بعد «\(word)»", en: "the colon is missing after `\(word)`")
        }
        return word
    }

    private func take(_ key: String, at offset: Int, ar: String, en: String) {
        sheet.report(
            .separator, at: Position(line: entry.keyPosition.line, column: entry.keyPosition.column + offset),
            length: offset == 0 ? key.unicodeScalars.count : 1, path: path, found: entry.key,
            ar: "\(ar): «\(key): …»", en: "\(en): `\(key): …`")
    }

    private func unseen() -> Bool {
        guard let sign = Unseen.first(in: entry.key) else { return false }
        let point = MarkupText.point(sign)
        take(
            suggestion: suggestion, ar: " لأن فيه رمزاً لا يرى («\(point)»)؛ يحذف السطر ويكتب من جديد",
            en: ": a sign that cannot be seen is in it (\(point)); type it anew")
        return true
    }

    private func take(suggestion: String? = nil, ar: String = "", en: String = "") {
        let key = Sheet.short(entry.key)
        sheet.report(
            .unknownKey, at: entry.keyPosition, length: entry.keyLength, path: path,
            expected: layout.keys.joined(separator: ", "), found: key, suggestion: suggestion,
            ar: "المفتاح «\(key)» غير معروف هنا\(ar)", en: "unknown key `\(key)`\(en)")
    }
}
