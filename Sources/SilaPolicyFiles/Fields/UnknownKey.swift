internal import SilaCore

/// A key that has no meaning where it stands, and what may have been meant by it.
struct UnknownKey {
    private let entry: MarkupEntry
    private let layout: Layout
    private let path: String
    private let sheet: Sheet

    /// Nil once no more faults are taken down.
    init?(_ entry: MarkupEntry, layout: Layout, path: String, sheet: Sheet) {
        if sheet.isFull { return nil }
        self.entry = entry
        self.layout = layout
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
            take(suggestion: suggestion)
        } else {
            take(
                ar: "؛ موضعه \(homes.map(\.ar).joined(separator: " أو "))",
                en: "; it belongs in \(homes.map(\.en).joined(separator: " or "))")
        }
        return suggestion
    }

    /// The key of the layout that was meant.
    private var suggestion: String? {
        let words = layout.entries.map { Vocabulary.Word(text: $0.key, name: $0.name) }
        if KeyIndex.knows(entry.key), !layout.keys.contains(where: { Spelling.isNear($0, entry.key) }) { return nil }
        return Vocabulary(words).nearest(to: entry.key)
    }

    /// `ar:المقابلة`: what YAML takes for a key is a key, its colon and the value.
    private func colonWithoutSpace(_ field: Field) -> String? {
        guard let colon = entry.key.firstIndex(of: ":") else { return nil }
        let key = String(entry.key[..<colon])
        guard layout.keys.contains(key) || KeyIndex.knows(key) else { return nil }
        let column = entry.keyPosition.column + key.unicodeScalars.count
        sheet.report(
            .separator, at: Position(line: entry.keyPosition.line, column: column), path: path,
            found: entry.key, ar: "تنقص مسافة بعد النقطتين: «\(key): …»",
            en: "a space is due after the colon: `\(key): …`")
        return key
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
