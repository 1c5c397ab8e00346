internal import SilaCore

/// The bodies that the policy speaks of: `{id, kind, name, named, members, quorum}`.
enum BodyList {
    private static let keys = ["id", "kind", "name", "named", "members", "quorum"] + ReadingList.keys

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
        guard let fields = Fields(field, keys: keys) else { return nil }
        let id = fields.required("id")?.id()
        let kind = fields.required("kind")?.word(of: BodyKind.self)
        let name = fields.required("name")?.name()
        let named = fields.optional("named")?.flag() ?? true
        let members = fields.optional("members")?.count(in: 1...100)
        let quorum = fields.optional("quorum")?.count(in: 1...100)
        let readings = ReadingList.read(fields, of: keys)
        guard let id, let kind, let name else { return nil }
        return Body(
            id: BodyID(id), kind: kind, name: name, named: named, members: members, quorum: quorum, readings: readings)
    }
}
