internal import SilaCore

/// The bodies that the policy speaks of: `{id, kind, name, named, members, quorum}`.
enum BodyList {
    private static let readable = ["id", "kind", "name", "named", "members", "quorum"]

    static let layout = Layout(
        "body", ar: "هيئة تحت «bodies»", en: "a body under `bodies`", conditions: ReadingList.conditions,
        [
            .required("id", .id, ar: "معرّف الهيئة في السياسة", en: "its id, by which clauses name it"),
            .required("kind", .word(Vocabulary(BodyKind.self)), ar: "نوع الهيئة", en: "what kind of body it is"),
            .required("name", .name, ar: "اسمها في النص", en: "what the policy calls it"),
            .optional("named", .flag, ar: "هل يسميها النص", en: "whether the text names it; true when left out"),
            .optional("members", .count(1...100), ar: "عدد أعضائها", en: "how many members it has"),
            .optional("quorum", .count(1...100), ar: "النصاب", en: "how many must be present"),
        ] + ReadingList.entries("body", of: readable))

    /// The bodies in written order.
    static func read(_ field: Field) -> [Body] {
        var bodies: [Body] = []
        for field in field.list() ?? [] {
            guard let body = body(field) else { continue }
            guard !bodies.contains(where: { $0.id == body.id }) else {
                field.reportTaken(body.id.rawValue)
                continue
            }
            bodies.append(body)
        }
        return bodies
    }

    private static func body(_ field: Field) -> Body? {
        guard let fields = Fields(field, layout) else { return nil }
        let id = fields.required("id")?.id()
        let kind = fields.required("kind")?.word(of: BodyKind.self)
        let name = fields.required("name")?.name()
        let named = fields.optional("named")?.flag() ?? true
        let members = fields.optional("members")?.count(in: 1...100)
        let quorum = fields.optional("quorum")?.count(
            in: 1...(members ?? 100), bound: members == nil ? nil : Name(ar: "عدد الأعضاء", en: "the membership"))
        let readings = ReadingList.read(fields, of: readable)
        guard let id, let kind, let name else { return nil }
        return Body(
            id: BodyID(id), kind: kind, name: name, named: named, members: members, quorum: quorum, readings: readings)
    }
}
