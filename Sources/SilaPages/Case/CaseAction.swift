public import SilaCore

/// One step of a case's procedure, and whether who is signed in may take it now.
public struct CaseAction: Hashable, Sendable {
    /// What it is called.
    public var name: Name
    /// Why it cannot be taken; nil where it can.
    public var refusal: Refusal?

    /// A step with its parts.
    public init(name: Name, refusal: Refusal?) {
        self.name = name
        self.refusal = refusal
    }
}
