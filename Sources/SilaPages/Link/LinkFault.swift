public import SilaCore

/// Something that keeps a form from being taken.
public struct LinkFault: Hashable, Sendable {
    /// The key of the field on the page; nil where it is about the form as a whole.
    public var field: String?
    /// What is wrong and what to do.
    public var message: Name

    /// A fault of a field.
    public init(field: String?, message: Name) {
        self.field = field
        self.message = message
    }
}
