/// An attribute of an element; its value is escaped and quoted when it is written.
struct Attribute {
    /// Its beginning: ` class="`, with the quote where it has a value.
    let start: StaticString
    /// Its value; nil for one that is only there or not.
    let value: String?

    private init(_ start: StaticString, _ value: String?) {
        self.start = start
        self.value = value
    }

    /// Appends the attribute with the space before it.
    func append(to bytes: inout [UInt8]) {
        start.withUTF8Buffer { bytes.append(contentsOf: $0) }
        guard let value else { return }
        Escaping.append(value, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }
}

extension Attribute {
    /// How it looks; the words are the stylesheet's.
    static func look(_ looks: Look...) -> Attribute {
        looks.count == 1
            ? Attribute(" class=\"", looks[0].rawValue)
            : Attribute(" class=\"", looks.map(\.rawValue).joined(separator: " "))
    }

    static func id(_ id: String) -> Attribute { Attribute(" id=\"", id) }
    static func lang(_ language: String) -> Attribute { Attribute(" lang=\"", language) }

    /// The direction of what is inside.
    static func dir(_ direction: Direction) -> Attribute { Attribute(" dir=\"", direction.rawValue) }

    /// Where a link leads: an address of this site and nothing else.
    static func href(_ address: SiteAddress) -> Attribute { Attribute(" href=\"", address.path) }
    /// A place on the same page.
    static func href(onPage id: String) -> Attribute { Attribute(" href=\"", "#" + id) }
    static func rel(_ relation: String) -> Attribute { Attribute(" rel=\"", relation) }
    static func type(_ type: String) -> Attribute { Attribute(" type=\"", type) }
    static func charset(_ charset: String) -> Attribute { Attribute(" charset=\"", charset) }
    static func name(_ name: String) -> Attribute { Attribute(" name=\"", name) }
    static func content(_ content: String) -> Attribute { Attribute(" content=\"", content) }
    static func datetime(_ iso: String) -> Attribute { Attribute(" datetime=\"", iso) }

    /// Where a form is sent, and how.
    static func action(_ address: SiteAddress) -> Attribute { Attribute(" action=\"", address.path) }
    static func method(_ method: String) -> Attribute { Attribute(" method=\"", method) }
    static func value(_ value: String) -> Attribute { Attribute(" value=\"", value) }
    static func `for`(_ id: String) -> Attribute { Attribute(" for=\"", id) }
    static func autocomplete(_ hint: String) -> Attribute { Attribute(" autocomplete=\"", hint) }
    static func inputmode(_ mode: String) -> Attribute { Attribute(" inputmode=\"", mode) }
    static func maxlength(_ count: Int) -> Attribute { Attribute(" maxlength=\"", String(count)) }
    static func enterkeyhint(_ hint: String) -> Attribute { Attribute(" enterkeyhint=\"", hint) }
    static func autocapitalize(_ hint: String) -> Attribute { Attribute(" autocapitalize=\"", hint) }
    static func rows(_ count: Int) -> Attribute { Attribute(" rows=\"", String(count)) }
    static var checked: Attribute { Attribute(" checked", nil) }
    static var selected: Attribute { Attribute(" selected", nil) }
    /// Sends the form as it is, whatever its fields lack.
    static var formnovalidate: Attribute { Attribute(" formnovalidate", nil) }
    static var required: Attribute { Attribute(" required", nil) }
    static var autofocus: Attribute { Attribute(" autofocus", nil) }
    static func spellcheck(_ on: Bool) -> Attribute { Attribute(" spellcheck=\"", on ? "true" : "false") }

    static func role(_ role: String) -> Attribute { Attribute(" role=\"", role) }
    static func scope(_ scope: String) -> Attribute { Attribute(" scope=\"", scope) }
    static func tabindex(_ index: Int) -> Attribute { Attribute(" tabindex=\"", String(index)) }
    /// What a cell is headed, shown beside it where the table is narrow.
    static func heading(_ heading: String) -> Attribute { Attribute(" data-heading=\"", heading) }
    static func ariaLabel(_ label: String) -> Attribute { Attribute(" aria-label=\"", label) }
    static func ariaLabelledby(_ id: String) -> Attribute { Attribute(" aria-labelledby=\"", id) }
    static func ariaDescribedby(_ id: String) -> Attribute { Attribute(" aria-describedby=\"", id) }
    static func ariaHidden(_ hidden: Bool) -> Attribute { Attribute(" aria-hidden=\"", hidden ? "true" : "false") }
    static func ariaCurrent(_ what: String) -> Attribute { Attribute(" aria-current=\"", what) }
    static func ariaInvalid(_ invalid: Bool) -> Attribute { Attribute(" aria-invalid=\"", invalid ? "true" : "false") }
}

/// The direction of text.
enum Direction: String {
    /// As Arabic runs.
    case rtl
    /// As Latin and figures run.
    case ltr
    /// As its first letter says; for what people wrote.
    case auto
}
