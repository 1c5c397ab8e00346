internal import SilaCore

/// A mapping of a file, its keys held against those that have a meaning there.
struct Fields {
    let path: String
    let position: Position
    let sheet: Sheet
    private let length: Int
    private let layout: Layout
    private let entries: [String: MarkupNode]
    /// Keys that were meant by others that have no meaning, and so are not missing.
    private let meant: Set<String>

    /// Takes the value as a mapping of the layout's keys: nil when it is none; keys of no meaning are taken down.
    init?(_ field: Field, _ layout: Layout) {
        guard case .mapping(let written) = field.node.value else {
            let keys = layout.keys.prefix(6).joined(separator: ", ") + (layout.keys.count > 6 ? ", …" : "")
            let _: Fields? = field.wrongType(
                "a mapping (`key: value`) of \(keys)", ar: "مفاتيح وقيم: «\(keys)»")
            return nil
        }
        path = field.path
        position = field.node.position
        length = written.first?.keyLength ?? 1
        sheet = field.sheet
        self.layout = layout
        var entries: [String: MarkupNode] = [:]
        var unknown: [MarkupEntry] = []
        for entry in written {
            guard layout.keys.contains(entry.key) else {
                unknown.append(entry)
                continue
            }
            sheet.place(Self.join(path, entry.key), at: entry.value.position)
            entries[entry.key] = entry.value
        }
        self.entries = entries
        var meant: Set<String> = []
        var under: Set<String> = []
        let present = unknown.isEmpty ? [] : Set(entries.keys)
        for entry in unknown where !under.contains(entry.key) {
            if KeyIndex.knows(entry.key), case .scalar("", plain: true) = entry.value.value {
                under = KeyIndex.keys(under: entry.key)
            }
            let way = Self.join(path, entry.key)
            let fault = UnknownKey(entry, layout: layout, present: present, path: way, sheet: sheet)
            if let key = fault?.report() { meant.insert(key) }
        }
        self.meant = meant
    }

    /// True when the key is there, whatever stands under it.
    func has(_ key: String) -> Bool { entries[key] != nil }

    /// True when the key is there, or one that was meant for it.
    func isMeant(_ key: String) -> Bool { has(key) || meant.contains(key) }

    /// What stands under the key; nil when it is not there.
    func optional(_ key: String) -> Field? {
        entries[key].map { Field(node: $0, path: Self.join(path, key), sheet: sheet) }
    }

    /// What stands under the key, which has to be there.
    func required(_ key: String) -> Field? {
        if let field = optional(key) { return field }
        if meant.contains(key) { return nil }
        let name = layout.name(of: key)
        sheet.report(
            .missingKey, at: position, length: length, path: Self.join(path, key), expected: key,
            ar: "المفتاح «\(key)» ناقص هنا\(name.map { " (\($0.ar))" } ?? "")",
            en: "`\(key)` is missing here\(name.map { " (\($0.en))" } ?? "")")
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
}
