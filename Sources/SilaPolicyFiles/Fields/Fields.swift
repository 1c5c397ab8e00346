internal import SilaCore

/// A mapping of a file, its keys held against those that have a meaning there.
struct Fields {
    let path: String
    let position: Position
    let sheet: Sheet
    private let entries: [String: MarkupNode]

    /// Takes the value as a mapping of these keys: nil when it is none; keys of no meaning are taken down.
    init?(_ field: Field, keys: [String]) {
        guard case .mapping(let written) = field.node.value else {
            let _: Fields? = field.wrongType("a mapping (`key: value`)", ar: "مفاتيح وقيم")
            return nil
        }
        self.init(written, path: field.path, position: field.node.position, sheet: field.sheet, keys: keys)
    }

    private init(_ written: [MarkupEntry], path: String, position: Position, sheet: Sheet, keys: [String]) {
        self.path = path
        self.position = position
        self.sheet = sheet
        var entries: [String: MarkupNode] = [:]
        for entry in written {
            let way = Self.join(path, entry.key)
            guard keys.contains(entry.key) else {
                Self.reportUnknown(entry, path: way, keys: keys, sheet: sheet)
                continue
            }
            sheet.place(way, at: entry.value.position)
            entries[entry.key] = entry.value
        }
        self.entries = entries
    }

    /// True when the key is there, whatever stands under it.
    func has(_ key: String) -> Bool { entries[key] != nil }

    /// What stands under the key; nil when it is not there.
    func optional(_ key: String) -> Field? {
        entries[key].map { Field(node: $0, path: Self.join(path, key), sheet: sheet) }
    }

    /// What stands under the key, which has to be there.
    func required(_ key: String) -> Field? {
        if let field = optional(key) { return field }
        sheet.report(
            .missingKey, at: position, path: Self.join(path, key), expected: key, ar: "المفتاح «\(key)» ناقص هنا",
            en: "`\(key)` is missing here")
        return nil
    }

    /// Takes down that a key stands where it has no place.
    func reportOutOfPlace(_ key: String, ar: String, en: String) {
        guard let field = optional(key) else { return }
        field.report(.keyOutOfPlace, found: key, ar: "المفتاح «\(key)» \(ar)", en: "`\(key)` \(en)")
    }

    private static func join(_ path: String, _ key: String) -> String {
        path.isEmpty ? Sheet.short(key) : "\(path).\(Sheet.short(key))"
    }

    private static func reportUnknown(_ entry: MarkupEntry, path: String, keys: [String], sheet: Sheet) {
        if sheet.isFull { return }
        let key = Sheet.short(entry.key)
        let isTorn = entry.key.contains(" ") && Field(node: entry.value, path: path, sheet: sheet).isNothing
        sheet.report(
            .unknownKey, at: entry.keyPosition, path: path, expected: keys.joined(separator: ", "), found: key,
            suggestion: isTorn ? nil : Spelling.nearest(to: entry.key, among: keys),
            ar: "المفتاح «\(key)» غير معروف هنا"
                + (isTorn ? "؛ فإن كان تتمة نص قبل الفاصلة فليكتب النص بين علامتي تنصيص" : ""),
            en: "unknown key `\(key)`"
                + (isTorn ? "; if it ends the text before its comma, write that text in quotes" : ""))
    }
}
