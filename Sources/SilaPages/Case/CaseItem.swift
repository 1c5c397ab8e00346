public import SilaCore

/// One thing that was declared or is asked for.
public struct CaseItem: Hashable, Sendable {
    /// What it is called.
    public var name: Name
    /// What it is.
    public var kind: ItemKind
    /// What was given; nil where nothing was.
    public var value: String?

    /// An item with its parts.
    public init(name: Name, kind: ItemKind, value: String?) {
        self.name = name
        self.kind = kind
        self.value = value
    }
}
