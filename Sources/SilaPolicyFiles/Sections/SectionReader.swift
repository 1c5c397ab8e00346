internal import SilaCore

/// A section: `heading: {number, title}` and `items: [...]`.
struct SectionReader<Items: SectionItems> {
    /// What the ids of its clauses begin with: `handling`.
    private let prefix: String
    private let known: Constituted
    private let layout: Layout
    private let itemLayout: Layout
    private let itemKeys: [String]
    private let readable: [String]

    /// A reader of the section of that name, whose clauses' ids begin with `prefix`.
    init(section: String, prefix: String, known: Constituted) {
        self.prefix = prefix
        self.known = known
        layout = KeyIndex.layout(section) ?? Self.layout(section)
        itemLayout = KeyIndex.layout("\(section)-item") ?? Self.itemLayout(section)
        let keys = itemLayout.keys.filter { !ReadingList.keys.contains($0) }
        itemKeys = Array(keys.dropFirst(Self.common.count))
        readable = keys + Field.termLayout.keys
    }

    /// The keys of the section.
    static func layout(_ section: String) -> Layout {
        Layout(
            section, ar: "«\(section)»", en: "`\(section)`",
            [
                .required("heading", .mapping(HeadingReader.layout), ar: "عنوان القسم", en: "the section's heading"),
                .required(
                    "items", .list(itemLayout(section)), ar: "بنود القسم بترتيبها", en: "its items in printed order"),
            ])
    }

    private static var readable: [String] {
        common.map(\.key) + Items.entries.map(\.key) + Field.termLayout.keys
    }

    private static var common: [Layout.Entry] {
        [
            .required("id", .id, ar: "معرّف البند في قسمه", en: "its name in the section"),
            .optional("number", .printed, ar: "الرقم كما طبع", en: "the number as printed"),
            .optional("title", .name, ar: "عنوان موجز بكلماتنا", en: "a short title in your own words"),
            .optional("blank", .flag, ar: "البند فارغ في الأصل", en: "the item is printed empty"),
            .optional("paragraph", .flag, ar: "نص جارٍ تحت العنوان بلا رقم", en: "running text under the heading"),
        ]
    }

    private static func itemLayout(_ section: String) -> Layout {
        let conditions: [Layout.Condition] = [
            .unlessFlag("blank", requires: "title"), .bars(flag: "blank", keys: Items.entries.map(\.key)),
            .bars(flag: "paragraph", keys: ["number"]),
        ]
        return Layout(
            "\(section)-item", ar: "بند في «\(section)»", en: "an item of `\(section)`",
            conditions: conditions + Items.conditions + ReadingList.conditions,
            common + Items.entries + ReadingList.entries("\(section)-item", of: readable))
    }

    /// The section that the field holds; nil when its heading cannot be read.
    func read(_ field: Field) -> Section<Items.Ask>? {
        Fields(field, layout).flatMap(read)
    }

    /// The section whose heading and items stand among the fields.
    func read(_ fields: Fields) -> Section<Items.Ask>? {
        let heading = fields.required("heading").flatMap { HeadingReader.read($0, id: prefix) }
        let items = items(fields.required("items")?.list() ?? [], under: heading?.number)
        return heading.map { Section(heading: $0, items: items) }
    }

    private func items(_ fields: [Field], under number: String?) -> [SectionItem<Items.Ask>] {
        var items: [SectionItem<Items.Ask>] = []
        var position = 0
        for field in fields {
            guard let item = Fields(field, itemLayout) else { continue }
            let paragraph = item.optional("paragraph")?.flag() ?? false
            if !paragraph { position += 1 }
            if let read = self.item(item, position: paragraph ? 0 : position, under: number) { items.append(read) }
        }
        return items
    }

    /// One item; `position` is 0 for running text under the heading, which is cited by the heading's number.
    private func item(_ fields: Fields, position: Int, under number: String?) -> SectionItem<Items.Ask>? {
        let blank = fields.optional("blank").map { $0.flag() } ?? false
        guard let blank else { return nil }
        let title = title(of: fields, blank: blank)
        let readings = ReadingList.read(fields, of: readable)
        if position == 0 {
            fields.reportOutOfPlace(
                "number", ar: "لا يكتب مع «paragraph»، فالنص الجاري يستشهد به برقم عنوانه",
                en: "has no place in a paragraph, cited by its heading's number")
        }
        let own = fields.optional("number")?.printed()
        let cited = position == 0 ? number : own.map { own in number.map { "\($0).\(own)" } ?? own }
        let asks = asks(of: fields, blank: blank)
        guard let id = clauseID(of: fields), let title else { return nil }
        let clause = Clause(id: id, number: cited, position: position, title: title, blank: blank, readings: readings)
        return SectionItem(clause: clause, asks: asks)
    }

    private func title(of fields: Fields, blank: Bool) -> Name? {
        if blank, !fields.has("title") { return Name(ar: "بند فارغ في الأصل", en: "blank in the source") }
        return fields.required("title")?.name()
    }

    private func asks(of fields: Fields, blank: Bool) -> [Items.Ask] {
        guard blank else {
            return Items.asks(of: fields, id: fields.optional("id")?.written ?? "", known: known)
        }
        for key in itemKeys {
            fields.reportOutOfPlace(
                key, ar: "لا يكتب في بند فارغ", en: "has no place in a blank item, which asks for nothing")
        }
        return []
    }

    private func clauseID(of fields: Fields) -> ClauseID? {
        guard let field = fields.required("id"), let written = field.id() else { return nil }
        let id = ClauseID("\(prefix).\(written)")
        guard fields.sheet.place(id, at: fields.position) else {
            field.reportTaken(written)
            return nil
        }
        return id
    }
}
