internal import SilaCore
internal import SilaStorage

/// Something that a member of staff has to do by hand.
enum TaskView {
    static let schema = NamedSchema(
        "Task",
        .object([
            Property("id", .text),
            Property(
                "reference", .nullable(.text(example: "4827193605")), "of the case it is for; null for one of a finding"
            ),
            Property("fieldwork", .nullable(.text()), "whose finding it is for; null for one of a case"),
            Property("owner", .nullable(.text()), "the staff id of who is to see to it, where somebody is named"),
            Property("reference", .nullable(.text(example: "4827193605")), "of the case it is for"),
            Property("about", .nullable(.text()), "what it is about where that is no case: `obligation/…`"),
            Property("kind", .text(example: "call")),
            Property("title", .name),
            Property("role", .words(of: Role.self)),
            Property("due", .nullable(.date)),
            Property("due_hijri", .nullable(.text())),
            Property("created_at", .moment),
            Property("done_at", .nullable(.moment)),
            Property("outcome", .nullable(.text())),
        ]))

    static let list = NamedSchema(
        "TaskList",
        .object([
            Property("tasks", .list(.named("Task"))),
            Property("next", .nullable(.text()), "give it back as `after`; null on the last page"),
        ]))

    static func write(_ found: TaskOfCase, _ json: inout JSONWriter) {
        let task = found.task
        json.field("id", task.id.text)
        json.field("reference", found.reference?.text)
        json.field("fieldwork", found.fieldwork?.text)
        json.field("owner", found.owner?.text)
        json.field("about", task.about)
        json.field("kind", task.kind)
        json.field("title", task.title)
        json.field("role", task.assignedRole)
        json.field("due", task.due?.iso)
        json.field("due_hijri", task.due.flatMap(HijriDate.init)?.iso)
        json.field("created_at", task.createdAt.iso8601)
        json.field("done_at", task.done?.at.iso8601)
        json.field("outcome", task.done?.outcome)
    }
}
