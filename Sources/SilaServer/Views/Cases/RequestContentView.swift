internal import SilaCore
internal import SilaService

/// What a request is for and what was declared: the first half of a request's answer.
enum RequestContentView {
    static let properties = [
        Property("service", .nullable(.named("NamedItem"))),
        Property("person_id", .nullable(.text()), "the record of the person"),
        Property("person", .named("Person")),
        Property("representative", .nullable(.named("Representative"))),
        Property("medium", .nullable(.named("NamedItem")), "the medium agreed with the person"),
        Property(
            "content",
            .object([
                Property("revision", .integer),
                Property("digest", .text(), "SHA-256 of what is declared: what a signature binds"),
                Property("items", .map, "what was supplied, by the item's id"),
            ])),
        Property("required", .list(.named("RequiredItem")), "what a complete request for the service holds"),
        Property("missing", .list(.named("MissingItem")), "what stands between it and completeness"),
        Property("matched", .flag, "the data as they stand were matched"),
        Property("signature", .nullable(.named("Signature"))),
    ]

    static let required = NamedSchema(
        "RequiredItem",
        .object([
            Property("id", .text), Property("name", .name), Property("kind", .words(of: ItemKind.self)),
            Property("supplied", .flag),
        ]))

    static let missing = NamedSchema(
        "MissingItem",
        .object([
            Property("id", .text(example: "items.income-proof")), Property("name", .name),
            Property("clause", .nullable(.named("Clause"))),
        ]))

    static let signature = NamedSchema(
        "Signature",
        .object([
            Property("way", .words(["paper", "drawn", "thumbprint", "code"])),
            Property("stands", .flag, "false where what was declared has changed since"),
            Property("representative", .nullable(.text()), "who signed for the person"),
        ]))

    static func write(_ record: RequestRecord, _ json: inout JSONWriter) {
        let request = record.file
        let receipt = request.receipt
        json.object("service", receipt.service) { id, json in
            json.field("id", id)
            json.field("name", record.desk.services.first { $0.id == id }?.name ?? Name(ar: id, en: id))
        }
        json.field("person_id", record.personID)
        json.object("person") { PersonView.write(record.declaration.person, &$0) }
        json.object("representative", receipt.representative, RepresentativeView.write)
        json.object("medium", receipt.medium, MediumView.write)
        json.object("content") {
            $0.field("revision", receipt.content.revision)
            $0.field("digest", receipt.content.digest)
            $0.map("items", record.declaration.items.sorted { $0.key < $1.key })
        }
        json.list("required", receipt.required) { item, json in
            json.field("id", item.id)
            json.field("name", item.name)
            json.field("kind", item.kind.rawValue)
            json.field("supplied", receipt.content.supplied.contains(item.id))
        }
        writeProof(request, record.desk.policy, &json)
    }

    private static func writeProof(_ request: Request, _ policy: Policy, _ json: inout JSONWriter) {
        // Past completeness, and not sent back, nothing is asked for any more.
        let asked = request.completedOn == nil || request.pause != nil
        json.list("missing", asked && !request.stage.ended ? request.missing(under: policy) : []) { item, json in
            json.field("id", item.id)
            json.field("name", item.name)
            json.object("clause", item.clause(in: policy)?.citation, ClauseView.write)
        }
        json.field("matched", request.matched)
        json.object("signature", request.signature) { signature, json in
            json.field("way", signature.way.id)
            json.field("stands", request.signed)
            json.field("representative", signature.representative)
        }
    }
}

/// A medium with what it is called.
enum MediumView {
    static func write(_ medium: Medium, _ json: inout JSONWriter) {
        json.field("id", medium.rawValue)
        json.field("name", medium.name)
    }
}
