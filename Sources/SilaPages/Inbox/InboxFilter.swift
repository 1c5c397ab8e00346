public import SilaCore

/// What a list of cases is narrowed to, as its address carries it: `?show=mine&kind=request&q=…`.
public struct InboxFilter: Hashable, Sendable {
    /// Which stages.
    public var show: InboxShow
    /// Which kind; nil for every kind.
    public var kind: CaseKind?
    /// A name or a reference, as typed; nil for none.
    public var search: String?

    /// A filter with its parts; without any, everything.
    public init(show: InboxShow = .all, kind: CaseKind? = nil, search: String? = nil) {
        self.show = show
        self.kind = kind
        self.search = search
    }

    /// The filter that the values of `show`, `kind` and `q` in a query make; what is unknown or blank narrows nothing.
    public init(show: String?, kind: String?, search: String?) {
        self.show = show.flatMap(InboxShow.init(rawValue:)) ?? .all
        self.kind = kind.flatMap(CaseKind.init(rawValue:))
        self.search = search.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    }

    /// The reference that the search names, read as people write it; nil when it is no reference.
    public var reference: Reference? { search.flatMap(Reference.init(reading:)) }

    /// The query of the filter and a cursor, with its question mark; empty when there is nothing to say.
    func query(after: String?) -> String {
        var pairs: [(String, String)] = []
        if show != .all { pairs.append(("show", show.rawValue)) }
        if let kind { pairs.append(("kind", kind.rawValue)) }
        if let search { pairs.append(("q", search)) }
        if let after { pairs.append(("after", after)) }
        guard !pairs.isEmpty else { return "" }
        return "?" + pairs.map { "\($0.0)=\(PercentEncoding.query($0.1))" }.joined(separator: "&")
    }
}
