internal import SilaCore

/// An amount of money: the whole number of halalas, and the same in riyals to be read.
enum MoneyView {
    static let schema = NamedSchema(
        "Money",
        .object([
            Property("halalas", .integer), Property("riyals", .text(example: "1250.50")), Property("name", .name),
        ]))

    static func write(_ amount: Halalas, _ json: inout JSONWriter) {
        json.field("halalas", amount.count)
        json.field("riyals", amount.riyals)
        json.field("name", amount.name)
    }
}
