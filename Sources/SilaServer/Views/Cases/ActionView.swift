internal import SilaCore

/// A step with a case: whether who asks may take it now, and if not why.
enum ActionView {
    static let schema = NamedSchema(
        "Action",
        .object([
            Property("action", .text(example: "completion"), "the last part of the address that takes it"),
            Property("name", .name),
            Property("allowed", .flag),
            Property("refusal", .nullable(.named("Refusal"))),
        ]))

    static let refusal = NamedSchema(
        "Refusal",
        .object([
            Property("rule", .text(example: "content.missing")),
            Property("clause", .nullable(.named("Clause"))),
            Property("field", .nullable(.text())),
            Property("message", .name),
            Property("items", .list(.named("NamedItem"))),
        ]))

    /// Writes how every step stands.
    static func write<Action: RawRepresentable<String>>(
        _ standing: [(action: Action, refusal: Refusal?)], _ name: (Action) -> Name, _ json: inout JSONWriter
    ) {
        json.list("actions", standing) { step, json in
            json.field("action", step.action.rawValue)
            json.field("name", name(step.action))
            json.field("allowed", step.refusal == nil)
            json.object("refusal", step.refusal, write)
        }
    }

    private static func write(_ refusal: Refusal, _ json: inout JSONWriter) {
        json.field("rule", refusal.rule.rawValue)
        json.object("clause", refusal.clause, ClauseView.write)
        json.field("field", refusal.field)
        json.field("message", refusal.message)
        json.list("items", refusal.items) { item, json in
            json.field("id", item.id)
            json.field("name", item.name)
        }
    }
}
