internal import SilaCore

/// Reads edits as forms and the API describe them: `{"edit": "rename-body", "body": "board", "name": {…}}`.
///
/// Words, lengths and dates are written as in the files, and what is wrong with them is said in the same words.
public enum EditReader {
    /// The edits, in the order given.
    ///
    /// Throws every fault found, with the way to it: `edits[2].name.ar`.
    public static func read(_ values: [EditValue]) throws(PolicyFileError) -> [PolicyEdit] {
        let sheet = Sheet(file: "edits")
        let edits = values.enumerated().map { place, value in
            let path = "edits[\(place)]"
            return edit(Field(node: value.node(path: path, on: sheet), path: path, sheet: sheet))
        }
        if !sheet.faults.isEmpty { throw .faults(sheet.faults) }
        return edits.compactMap(\.self)
    }

    private static func edit(_ field: Field) -> PolicyEdit? {
        guard let word = field.node.entry("edit")?.value else {
            _ = Fields(
                field, Layout(keys: ["edit"] + EditKind.allCases.flatMap { $0.keys.required + $0.keys.optional }))?
                .required("edit")
            return nil
        }
        let name = Field(node: word, path: "\(field.path).edit", sheet: field.sheet)
        guard let kind = kind(name),
            let fields = Fields(field, Layout(keys: ["edit"] + kind.keys.required + kind.keys.optional))
        else { return nil }
        let missing = kind.keys.required.filter { fields.required($0) == nil }
        return missing.isEmpty ? edit(kind, fields) : nil
    }

    private static func kind(_ field: Field) -> EditKind? {
        guard let written = field.written else { return field.wrongType("the name of an edit", ar: "اسم تغيير") }
        if let kind = EditKind(rawValue: written) { return kind }
        field.reportUnknownWord(
            .unknownWord, written, among: Vocabulary(keys: EditKind.allCases.map(\.rawValue)))
        return nil
    }

    private static func edit(_ kind: EditKind, _ fields: Fields) -> PolicyEdit? {
        switch kind {
        case .setTitle: fields.name("title").map { .setTitle($0) }
        case .renameAssociation: fields.name("name").map { .renameAssociation($0) }
        case .setMedia: fields.optional("media").map { .setMedia($0.words(of: Medium.self)) }
        case .setServiceTarget: fields.orNone("target") { $0.workingDays() }.map { .setServiceTarget($0) }
        case .setColour: fields.orNone("colour") { $0.colour() }.map { .setColour($0) }
        case .setApproval: .setApproval(approval(fields))
        case .removeApproval: .removeApproval
        case .renameBody, .addBody, .removeBody, .setMembership: body(kind, fields)
        case .addService, .removeService, .renameService, .addRequired, .removeRequired, .renameRequired:
            service(kind, fields)
        case .setReading, .removeReading: reading(kind, fields)
        case .addChannel: channel(fields)
        case .renameClause, .setNumber, .removeItem, .setReplyTerm, .assignBody, .setComplaintChannels:
            fields.clause.flatMap { clause(kind, $0, fields) }
        }
    }

    private static func clause(_ kind: EditKind, _ id: ClauseID, _ fields: Fields) -> PolicyEdit? {
        switch kind {
        case .renameClause: fields.name("title").map { .renameClause(id, $0) }
        case .setNumber: fields.orNone("number") { $0.printed() }.map { .setNumber(id, $0) }
        case .removeItem: .removeItem(id)
        case .assignBody: fields.body.map { .assignBody(id, $0) }
        case .setComplaintChannels:
            fields.optional("channels")?.list().map { list in
                .setComplaintChannels(id, list.compactMap { $0.id() }.map { ChannelID($0) })
            }
        default:
            .setReplyTerm(
                id,
                TermEdit(
                    atMost: fields.part("at_most") { $0.termLength() },
                    atLeast: fields.part("at_least") { $0.termLength() },
                    from: fields.part("from") { $0.word(of: TermStart.self) },
                    onDayOff: fields.part("on_day_off") { $0.word(of: DayOffRule.self) }))
        }
    }

    private static func body(_ kind: EditKind, _ fields: Fields) -> PolicyEdit? {
        guard let id = fields.body else { return nil }
        let members = fields.optional("members")?.count(in: 1...100)
        let quorum = fields.optional("quorum")?.count(in: 1...100)
        switch kind {
        case .renameBody: return fields.name("name").map { .renameBody(id, $0) }
        case .removeBody: return .removeBody(id)
        case .setMembership: return .setMembership(id, members: members, quorum: quorum)
        default:
            guard let kind = fields.optional("kind")?.word(of: BodyKind.self), let name = fields.name("name") else {
                return nil
            }
            let body = Body(id: id, kind: kind, name: name, members: members, quorum: quorum)
            return .addBody(body, before: fields.optional("before")?.id().map { BodyID($0) })
        }
    }

    private static func channel(_ fields: Fields) -> PolicyEdit? {
        guard let id = fields.optional("channel")?.id(), let title = fields.name("title") else { return nil }
        let channel = NewChannel(
            id: ChannelID(id), number: fields.optional("number")?.printed(), title: title,
            kinds: fields.optional("kinds")?.words(of: ChannelKind.self), named: fields.name("named"))
        return .addChannel(channel, before: fields.optional("before")?.id().map { ChannelID($0) })
    }

    private static func approval(_ fields: Fields) -> PrintedApproval {
        PrintedApproval(
            session: fields.optional("session")?.printed(), hijri: fields.optional("hijri")?.printedDate(.hijri),
            gregorian: fields.optional("gregorian")?.printedDate(.gregorian),
            weekday: fields.optional("weekday")?.weekday(),
            listed: fields.optional("listed")?.count(in: 0...100),
            absent: fields.optional("absent")?.count(in: 0...100))
    }

    private static func reading(_ kind: EditKind, _ fields: Fields) -> PolicyEdit? {
        guard let of = fields.optional("of")?.text(limit: 40), let place = fields.readingPlace else { return nil }
        if kind == .removeReading { return .removeReading(place, of: of) }
        return fields.optional("reason")?.name(limit: 600).map { .setReading(place, Reading(of: of, reason: $0)) }
    }

    private static func service(_ kind: EditKind, _ fields: Fields) -> PolicyEdit? {
        guard let service = fields.optional("service")?.id() else { return nil }
        let before = fields.optional("before")?.id()
        switch kind {
        case .removeService: return .removeService(service)
        case .renameService: return fields.name("name").map { .renameService(service, $0) }
        case .addService:
            let required = fields.optional("required")?.list()?.compactMap(item) ?? []
            return fields.name("name").map {
                .addService(Service(id: service, name: $0, required: required), before: before)
            }
        default: return fields.optional("item")?.id().flatMap { required(kind, service, $0, fields, before: before) }
        }
    }

    private static func required(
        _ kind: EditKind, _ service: String, _ item: String, _ fields: Fields, before: String?
    ) -> PolicyEdit? {
        switch kind {
        case .removeRequired: return .removeRequired(service: service, item)
        case .renameRequired: return fields.name("name").map { .renameRequired(service: service, item, $0) }
        default:
            guard let kind = fields.optional("kind")?.word(of: ItemKind.self), let name = fields.name("name") else {
                return nil
            }
            return .addRequired(service: service, RequiredItem(id: item, name: name, kind: kind), before: before)
        }
    }

    private static func item(_ field: Field) -> RequiredItem? {
        guard let fields = Fields(field, Layout(keys: ["id", "kind", "name"])) else { return nil }
        let id = fields.required("id")?.id()
        let kind = fields.required("kind")?.word(of: ItemKind.self)
        let name = fields.required("name")?.name()
        guard let id, let kind, let name else { return nil }
        return RequiredItem(id: id, name: name, kind: kind)
    }
}

extension Fields {
    /// Words in both languages under the key.
    fileprivate func name(_ key: String) -> Name? { optional(key)?.name() }

    /// The clause that is meant.
    fileprivate var clause: ClauseID? { optional("clause")?.text(limit: 90).map { ClauseID($0) } }

    /// The body that is meant.
    fileprivate var body: BodyID? { optional("body")?.id().map { BodyID($0) } }

    /// The clause or body that a reading is of: one of the two.
    fileprivate var readingPlace: ReadingPlace? {
        if has("clause") {
            reportOutOfPlace("body", ar: "لا يكتب مع clause", en: "has no place beside `clause`; write one of them")
            return clause.map { .clause($0) }
        }
        return has("body") ? body.map { .body($0) } : required("clause").flatMap { _ in nil }
    }

    /// What a key is set to, or that it is to be taken away; nil where it cannot be read.
    fileprivate func orNone<Value>(_ key: String, _ read: (Field) -> Value?) -> Value?? {
        guard let field = optional(key) else { return nil }
        if field.written == EditKind.none { return .some(nil) }
        return read(field).map { .some($0) }
    }

    /// What becomes of a part of a term.
    fileprivate func part<Value>(_ key: String, _ read: (Field) -> Value?) -> TermPart<Value> {
        guard let field = optional(key) else { return .keep }
        if field.written == EditKind.none { return .remove }
        return read(field).map { .set($0) } ?? .keep
    }
}
