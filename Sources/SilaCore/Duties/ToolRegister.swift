/// A place in the register of documents: an item of the policy's tools, the code of ethics, or the house's own.
public struct ToolPlace: Hashable, Sendable {
    /// The id under which the document is kept.
    public var item: String
    /// The clause of the policy that lists it or asks for it; nil for the house's own.
    public var clause: Clause?
    /// What kind of document it is; nil where the policy does not say.
    public var kind: ToolKind?
    /// True where the item is empty in the source, so that it takes no document.
    public var isBlank = false

    /// Whether the document rests on the policy or is the house's own.
    public var basis: Basis { .on(clause) }
}

/// The register of the documents that the front desk works from: those of the policy in printed order, then the code of
/// ethics where the policy asks for it, then what the house adds (`clauses.md`, section 3).
public struct ToolRegister: Hashable, Sendable {
    /// The id under which the code of ethics is kept.
    public static let codeOfEthics = "code-of-ethics"

    /// The places that the policy gives, in order.
    public let places: [ToolPlace]
    /// The item under which documents of their own may stand, as "any other related policy"; nil where there is none.
    public let openEnded: Clause?
    private let heading: Citation?

    /// The register of a policy.
    public init(_ policy: Policy) {
        var places: [ToolPlace] = []
        var openEnded: Clause?
        for item in policy.tools?.items ?? [] {
            if let tool = item.asks.first {
                if tool.kind == .openEnded { openEnded = openEnded ?? item.clause }
                places.append(ToolPlace(item: tool.id, clause: item.clause, kind: tool.kind))
            } else {
                places.append(
                    ToolPlace(item: Self.item(of: item.clause), clause: item.clause, isBlank: item.clause.blank))
            }
        }
        if let ethics = policy.ethicsClause, !places.contains(where: { $0.item == Self.codeOfEthics }) {
            places.append(ToolPlace(item: Self.codeOfEthics, clause: ethics))
        }
        self.places = places
        self.openEnded = openEnded
        heading = policy.tools?.heading.citation
    }

    /// The id of a clause within its section.
    private static func item(of clause: Clause) -> String {
        clause.id.rawValue.split(separator: ".").last.map(String.init) ?? clause.id.rawValue
    }

    /// The form that a request is filed with; nil where the policy lists none.
    public var requestForm: ToolPlace? { places.first { $0.kind == .requestForm } }

    /// The place of that id; a place of the house's own where the policy lists none.
    public func place(_ item: String) -> ToolPlace {
        places.first { $0.item == item } ?? ToolPlace(item: item, clause: openEnded)
    }

    /// The place that takes a document of that id.
    ///
    /// A document beyond the list is taken where it is said to be the house's own, so that a slip in an id makes none.
    public func place(taking item: String, asHouse: Bool) throws(DutyRefusal) -> ToolPlace {
        guard let listed = places.first(where: { $0.item == item }) else {
            if asHouse { return place(item) }
            throw notListed(item)
        }
        if listed.isBlank {
            throw DutyRefusal(
                .blank, clause: listed.clause?.citation,
                ar: "هذا البند فارغ في أصل السياسة فلا مستند له؛ يضاف المستند باسمه من عند الجمعية (house=true)",
                en: "this item is blank in the policy's text and takes no document; add one under its own name as the "
                    + "house's own (house=true)")
        }
        if listed.kind == .openEnded {
            throw DutyRefusal(
                .openEnded, clause: listed.clause?.citation,
                ar: "هذا البند يشمل مستندات عدة؛ أضف كلاً منها باسم يخصه (house=true)",
                en: "this item stands for several documents; add each under a name of its own (house=true)")
        }
        return listed
    }

    private func notListed(_ item: String) -> DutyRefusal {
        let taking = places.filter { !$0.isBlank && $0.kind != .openEnded }
        let items = taking.map { RefusalItem(id: $0.item, name: $0.clause?.title ?? Name(ar: $0.item, en: $0.item)) }
        let listed = items.isEmpty ? "-" : items.map(\.id).joined(separator: ", ")
        return DutyRefusal(
            .notListed, clause: heading, field: "item",
            ar: "لا تذكر سياسة الجمعية مستنداً باسم `\(item)`؛ مستنداتها: \(listed). "
                + "وللجمعية أن تضيف مستنداً من عندها: house=true",
            en: "this association's policy lists no document `\(item)`; it lists: \(listed). "
                + "The house may add one of its own: house=true",
            items: items)
    }

    /// Whether a text can be the id of a document: lower-case letters and digits in words joined by hyphens, forty
    /// characters at the most.
    public static func isItem(_ text: String) -> Bool {
        let words = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return text.utf8.count <= 40
            && words.allSatisfy { word in
                !word.isEmpty && word.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
            }
    }
}
