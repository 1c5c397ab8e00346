internal import SilaCore
internal import SilaService
internal import SilaStorage

/// A register (الوارد، الصادر), entry by entry.
enum RegisterView {
    static let schemas = [
        NamedSchema(
            "RegisterPage",
            .object([
                Property("register", .words(of: RegisterDirection.self)), Property("name", .name),
                Property("entries", .list(.named("RegisterEntry")), "the newest first"),
                Property("next", .nullable(.text()), "give it back as `after`; null on the last page"),
            ])),
        NamedSchema(
            "RegisterEntry",
            .object([
                Property("register", .words(of: RegisterDirection.self)),
                Property("number", .text(example: "1448/0012"), "in addresses with a hyphen: `1448-12`"),
                Property("at", .moment, "when it came in or went out"), Property("date", .date),
                Property("hijri", .nullable(.text(example: "1447-10-24"))),
                Property("from", .nullable(.name)), Property("to", .nullable(.name)),
                Property("subject", .name),
                Property(
                    "way", .nullable(.text(example: "phone")), "the channel it came over, or the medium it went over"),
                Property("way_name", .nullable(.name)),
                Property("outside", .flag, "recorded outside the policy"),
                Property("case", .nullable(.text(example: "4827193605")), "the reference of the case"),
                Property("attachments", .integer, "how many documents came with it"),
                Property("corrects", .nullable(.text()), "the entry that this one corrects"),
                Property("reason", .nullable(.text()), "why it corrects it"),
                Property("corrected_by", .nullable(.text()), "the entry that corrects this one last"),
                Property("withheld", .flag, "true where who asks may not see the case: number and day stand alone"),
            ])),
    ]

    static func bytes(_ page: RegisterPage, _ direction: RegisterDirection, of house: Name) -> [UInt8] {
        JSONWriter.object { json in
            json.field("register", direction.rawValue)
            json.field("name", direction.name)
            json.list("entries", page.rows) { write(RegisterLine($0, page.policy, of: house), &$1) }
            json.field("next", page.next)
        }
    }

    static func bytes(_ row: RegisterRow, _ policy: Policy, of house: Name) -> [UInt8] {
        JSONWriter.object { write(RegisterLine(row, policy, of: house), &$0) }
    }

    private static func write(_ line: RegisterLine, _ json: inout JSONWriter) {
        let (row, matter) = (line.row, line.row.matter)
        json.field("register", matter.direction.rawValue)
        json.field("number", row.number.printed)
        json.field("at", matter.at.iso8601)
        json.field("date", matter.at.date.iso)
        json.field("hijri", HijriDate(matter.at.date)?.iso)
        json.field("from", line.from)
        json.field("to", line.to)
        json.field("subject", matter.subject)
        json.field("way", matter.way)
        json.field("way_name", line.way)
        json.field("outside", !matter.isWithin)
        json.field("case", row.reference?.text)
        json.field("attachments", matter.attachments)
        json.field("corrects", row.correction?.of.printed)
        json.field("reason", row.correction?.reason)
        json.field("corrected_by", row.correctedBy?.printed)
        json.field("withheld", row.isWithheld)
    }
}

/// An entry with what it names called by name, as every face of a register shows it.
struct RegisterLine {
    let row: RegisterRow
    /// From whom; nil where nobody is named.
    let from: Name?
    /// To whom; nil where nobody is named.
    let to: Name?
    /// What the channel or the medium is called.
    let way: Name?

    init(_ row: RegisterRow, _ policy: Policy, of house: Name) {
        self.row = row
        let person = row.personName.map { Name(ar: $0, en: $0) }
        switch row.matter.direction {
        case .incoming:
            (from, to) = (person, house)
            way = row.matter.way.map { StandingView.name($0, policy) }
        case .outgoing:
            (from, to) = (house, person)
            way = row.matter.way.map { Medium(rawValue: $0)?.name ?? Name(ar: $0, en: $0) }
        }
    }
}
