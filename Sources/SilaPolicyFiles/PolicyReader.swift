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

    /// The keys of the file.
    static let layout = Layout(
        "policy", ar: "أول مستوى من «policy.yaml»", en: "the top of `policy.yaml`",
        [
            .required(
                "association", .mappingOrNull(AssociationReader.layout), ar: "الجمعية، و«null» في القالب",
                en: "the association, null in a template"),
            .required("title", .name, ar: "عنوان السياسة", en: "the title of the policy"),
            .required(
                "people", .mapping(PeopleReader.layout), ar: "تسمية من تخدمهم الجمعية",
                en: "what the people served are called"),
            .required("front_role", .name, ar: "مسمى موظف الاستقبال", en: "what the officer at the front is called"),
            .required(
                "bodies", .list(BodyList.layout), ar: "الهيئات التي تذكرها السياسة",
                en: "the bodies that the policy speaks of"),
            entry(ScopeItems.self, "scope", ar: "النطاق", en: "scope"),
            entry(SourceItems.self, "sources", ar: "مصدر الحقوق والواجبات", en: "source of rights and duties"),
            .optional("goals", .list(GoalGroups.layout), ar: "الأهداف مجموعةً مجموعة", en: "the goals, group by group"),
            entry(ChannelItems.self, "channels", isRequired: true, ar: "قنوات التواصل", en: "channels"),
            entry(ToolItems.self, "tools", ar: "أدوات التواصل", en: "tools of the front desk"),
            entry(
                HandlingItems.self, "handling", isRequired: true, ar: "التعامل مع الطلبات", en: "handling of requests"),
            entry(CompensationItems.self, "compensation", ar: "التعويض", en: "compensation"),
            entry(ComplaintItems.self, "complaints", ar: "الشكاوى والخلافات", en: "complaints and disputes"),
            entry(RelationItems.self, "relation", ar: "بناء العلاقة واستمرارها", en: "keeping the relation"),
            entry(InformingItems.self, "informing", ar: "تزويد الناس بالمعلومات", en: "informing people"),
            entry(SatisfactionItems.self, "satisfaction", ar: "قياس الرضا", en: "measuring satisfaction"),
            entry(ResponsibilityItems.self, "responsibilities", ar: "المسؤوليات", en: "responsibilities"),
            .optional(
                "approval", .mapping(ApprovalReader.layout), ar: "اعتماد مجلس الإدارة",
                en: "the board's approval as printed"),
            .optional(
                "suppress", .list(SuppressionList.layout), ar: "ما يترك من نتائج الفحص بسببه",
                en: "findings that are left as they are, with the reason"),
            .optional(
                "edition", .mapping(EditionReader.layout), ar: "سريان هذه النسخة",
                en: "how this edition comes into force"),
        ])

    private typealias ScopeItems = Asking<PlainVocabulary<ScopeAsk>>
    private typealias SourceItems = Asking<PlainVocabulary<SourceAsk>>
    private typealias HandlingItems = Asking<HandlingVocabulary>
    private typealias ComplaintItems = Asking<ComplaintVocabulary>
    private typealias RelationItems = Asking<PlainVocabulary<RelationAsk>>
    private typealias InformingItems = Asking<PlainVocabulary<InformingAsk>>
    private typealias SatisfactionItems = Asking<SatisfactionVocabulary>
    private typealias ResponsibilityItems = Asking<ResponsibilityVocabulary>

    private static func entry<Items: SectionItems>(
        _ items: Items.Type, _ key: String, isRequired: Bool = false, ar: String, en: String
    ) -> Layout.Entry {
        Layout.Entry(
            key: key, name: Name(ar: ar, en: en), shape: .mapping(SectionReader<Items>.layout(key)),
            isRequired: isRequired)
    }

    private static func policy(_ field: Field) -> Policy? {
        guard let fields = Fields(field, layout) else { return nil }
        let association = fields.required("association").flatMap(AssociationReader.read)
        let title = fields.required("title")?.name()
        let people = fields.required("people").flatMap(PeopleReader.read)
        let frontRole = fields.required("front_role")?.name()
        let bodies = fields.required("bodies").map(BodyList.read) ?? []
        let known = Constituted(
            bodies: .ids(in: fields.optional("bodies")?.node, namedBy: "name"),
            channels: .ids(in: fields.optional("channels")?.node["items"], namedBy: "title"))
        _ = fields.required("channels")
        _ = fields.required("handling")
        let channels = section(ChannelItems.self, "channels", in: fields, known: known)
        let handling = section(HandlingItems.self, "handling", in: fields, known: known)
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
        let scope = section(ScopeItems.self, "scope", in: fields, known: known)
        let sources = section(SourceItems.self, "sources", in: fields, known: known)
        let goals = fields.optional("goals").map(GoalGroups.read) ?? []
        let tools = section(ToolItems.self, "tools", in: fields, known: known)
        let compensation = section(CompensationItems.self, "compensation", in: fields, known: known)
        let complaints = section(ComplaintItems.self, "complaints", in: fields, known: known)
        let relation = section(RelationItems.self, "relation", in: fields, known: known)
        let informing = section(InformingItems.self, "informing", in: fields, known: known)
        let satisfaction = section(SatisfactionItems.self, "satisfaction", in: fields, known: known)
        let duties = section(ResponsibilityItems.self, "responsibilities", in: fields, known: known)
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
        fields.optional(key).flatMap { SectionReader<Items>(section: key, prefix: key, known: known).read($0) }
    }
}
