internal import SilaCore
internal import SilaService
internal import SilaStorage

/// Two records of one person, merged.
enum MergerView {
    static let schema = NamedSchema(
        "Merger",
        .object([
            Property("id", .text), Property("kept", .text, "the id of the record that is kept"),
            Property("merged", .text, "the id of the record that points to it since"), Property("reason", .text),
            Property("at", .moment), Property("by", .text, "the staff id of who merged them"),
            Property("undone_at", .nullable(.moment)), Property("undone_by", .nullable(.text())),
            Property("undone_why", .nullable(.text())),
            Property("person", .named("Person"), "the person as the kept record has them"),
            Property("cases", .list(.text(example: "4827193605")), "the references of the cases that went over"),
        ]))

    static let list = NamedSchema(
        "MergerList", .object([Property("mergers", .list(.named("Merger")), "the newest first")]))

    static func bytes(_ mergers: [Merger]) -> [UInt8] {
        JSONWriter.object { $0.list("mergers", mergers, write) }
    }

    static func write(_ merger: Merger, _ json: inout JSONWriter) {
        let row = merger.row
        json.field("id", row.id.text)
        json.field("kept", row.kept.text)
        json.field("merged", row.merged.text)
        json.field("reason", row.reason)
        json.field("at", row.at.iso8601)
        json.field("by", row.by.text)
        json.field("undone_at", row.undone?.at.iso8601)
        json.field("undone_by", row.undone?.by.text)
        json.field("undone_why", row.undone?.why)
        json.object("person") { PersonView.write(merger.kept, &$0) }
        json.list("cases", merger.cases)
    }
}

/// Records that may be one person's.
enum LikenessView {
    static let schema = NamedSchema(
        "Likeness", .object([Property("id", .text, "the record's id"), Property("person", .named("Person"))]))

    static let list = NamedSchema("LikenessList", .object([Property("likenesses", .list(.named("Likeness")))]))

    static func bytes(_ found: [(id: RowID, person: DeclaredPerson)]) -> [UInt8] {
        JSONWriter.object { json in
            json.list("likenesses", found) { record, json in
                json.field("id", record.id.text)
                json.object("person") { PersonView.write(record.person, &$0) }
            }
        }
    }
}
