internal import SilaCore

/// Reads `policy.yaml` into a `Policy`.
///
/// Pure: the same text gives the same policy or the same faults.
public enum PolicyReader {
    /// The policy in the text.
    ///
    /// `file` is what faults call it. Throws every fault found, in the order of the lines.
    public static func read(text: String, file: String) throws(PolicyFileError) -> PolicyFile {
        try read(bytes: Array(text.utf8), file: file)
    }

    /// The policy in the bytes, which are UTF-8.
    ///
    /// Throws every fault found, in the order of the lines.
    public static func read(bytes: [UInt8], file: String) throws(PolicyFileError) -> PolicyFile {
        let (read, faults) = inPart(bytes: bytes, file: file)
        guard let read, faults.isEmpty else { throw .faults(faults) }
        return read
    }

    /// What can be read of the policy beside every fault; nil where what every policy has is not there.
    static func inPart(bytes: [UInt8], file: String) -> (read: PolicyFile?, faults: [PolicyFault]) {
        let (sheet, root, text) = Document.read(bytes, file: file)
        guard let root, let text else { return (nil, sheet.sortedFaults) }
        let read = policy(Field(node: root, path: "", sheet: sheet)).map { policy in
            PolicyFile(
                policy: policy, text: text, file: file, positions: sheet.positions, clausePositions: sheet.clauses)
        }
        return (read, sheet.sortedFaults)
    }

    private static let keys = [
        "association", "title", "people", "front_role", "bodies", "scope", "sources", "goals", "channels", "tools",
        "handling", "compensation", "complaints", "relation", "informing", "satisfaction", "responsibilities",
        "approval", "suppress", "edition",
    ]

    private static func policy(_ field: Field) -> Policy? {
        guard let fields = Fields(field, keys: keys) else { return nil }
        let association = fields.required("association").flatMap(AssociationReader.read)
        let title = fields.required("title")?.name()
        let people = fields.required("people").flatMap(PeopleReader.read)
        let frontRole = fields.required("front_role")?.name()
        let bodies = fields.required("bodies").map(BodyList.read) ?? []
        var known = Constituted(bodies: bodies.map(\.id.rawValue))
        _ = fields.required("channels")
        _ = fields.required("handling")
        let channels = section(ChannelItems.self, "channels", in: fields, known: known)
        known.channels = channels?.items.flatMap { $0.asks.map(\.id.rawValue) } ?? []
        let handling = section(Asking<HandlingVocabulary>.self, "handling", in: fields, known: known)
        let rest = rest(of: fields, known: known)
        guard let title, let people, let frontRole, let channels, let handling else { return nil }
        var policy = Policy(
            association: association, title: title, people: people, frontRole: frontRole, channels: channels,
            handling: handling, bodies: bodies)
        rest(&policy)
        return policy
    }

    /// Reads the sections that a policy may lack, and gives what puts them into one.
    private static func rest(of fields: Fields, known: Constituted) -> (inout Policy) -> Void {
        let scope = section(Asking<PlainVocabulary<ScopeAsk>>.self, "scope", in: fields, known: known)
        let sources = section(Asking<PlainVocabulary<SourceAsk>>.self, "sources", in: fields, known: known)
        let goals = fields.optional("goals").map(GoalGroups.read) ?? []
        let tools = section(ToolItems.self, "tools", in: fields, known: known)
        let compensation = section(CompensationItems.self, "compensation", in: fields, known: known)
        let complaints = section(Asking<ComplaintVocabulary>.self, "complaints", in: fields, known: known)
        let relation = section(Asking<PlainVocabulary<RelationAsk>>.self, "relation", in: fields, known: known)
        let informing = section(Asking<PlainVocabulary<InformingAsk>>.self, "informing", in: fields, known: known)
        let satisfaction = section(Asking<SatisfactionVocabulary>.self, "satisfaction", in: fields, known: known)
        let duties = section(Asking<ResponsibilityVocabulary>.self, "responsibilities", in: fields, known: known)
        let approval = fields.optional("approval").flatMap(ApprovalReader.read)
        let edition = fields.optional("edition").flatMap(EditionReader.read)
        let suppressions = fields.optional("suppress").map(SuppressionList.read) ?? []
        return { policy in
            (policy.scope, policy.sources, policy.goals, policy.tools) = (scope, sources, goals, tools)
            (policy.compensation, policy.complaints, policy.relation) = (compensation, complaints, relation)
            (policy.informing, policy.satisfaction, policy.responsibilities) = (informing, satisfaction, duties)
            (policy.approval, policy.suppressions, policy.edition) = (approval, suppressions, edition)
        }
    }

    private static func section<Items: SectionItems>(
        _ items: Items.Type, _ key: String, in fields: Fields, known: Constituted
    ) -> Section<Items.Ask>? {
        fields.optional(key).flatMap { SectionReader<Items>(prefix: key, known: known).read($0) }
    }
}
