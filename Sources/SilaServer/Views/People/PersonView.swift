internal import SilaCore
internal import SilaService

/// The person a case is for; numbers are masked to their last four digits.
enum PersonView {
    static let schema = NamedSchema(
        "Person",
        .object([
            Property("name", .text),
            Property("national_id", .nullable(.text(example: "••••0008")), "the last four digits"),
            Property("mobile", .nullable(.text(example: "••••1234")), "the last four digits"),
            Property("email", .nullable(.text(example: "n•••@example.org")), "masked"),
            Property("membership_number", .nullable(.text())),
            Property("category", .nullable(.text())),
        ]))

    static func write(_ person: DeclaredPerson, _ json: inout JSONWriter) {
        json.field("name", person.name)
        json.field("national_id", person.nationalID?.masked)
        json.field("mobile", person.mobile?.masked)
        json.field("email", person.email?.masked)
        json.field("membership_number", person.membershipNumber)
        json.field("category", person.category)
    }
}

/// Who acts for the person.
enum RepresentativeView {
    static let schema = NamedSchema(
        "Representative",
        .object([
            Property("name", .text),
            Property("capacity", .words(of: Capacity.self)),
            Property("document", .text(), "the number of the deed, power of attorney or judgment"),
            Property("valid_until", .nullable(.date)),
            Property("recorded", .nullable(.text()), "the id under which they are recorded on the person"),
            Property("agreeing", .list(.text), "the ids of the other heirs who agree"),
        ]))

    static func write(_ representative: Representative, _ json: inout JSONWriter) {
        json.field("name", representative.name)
        json.field("capacity", representative.capacity.rawValue)
        json.field("document", representative.document)
        json.field("valid_until", representative.validUntil?.iso)
        json.field("recorded", representative.recorded)
        json.list("agreeing", representative.agreeing ?? [])
    }
}
