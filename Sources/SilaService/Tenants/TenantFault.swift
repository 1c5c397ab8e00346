public import SilaPolicyFiles

/// Why an association is not served, or not as its files say.
public struct TenantFault: Hashable, Sendable {
    /// What is the matter.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// It is not served at all.
        case notServed = "not-served"
        /// Its files cannot be read: the edition it has stays in force.
        case unsound
        /// Its files hold what must not come into force: the edition it has stays in force.
        case blocked
        /// Its files have the text of an edition that another has replaced.
        case stale
        /// Its files could not be made to say what its last edition says.
        case behind
    }

    /// Which, by its name in addresses or its directory.
    public var tenant: String
    /// What is the matter.
    public var kind: Kind
    /// What is wrong, one line for each fault.
    public var description: String
    /// Each fault of its files at its line; empty where it is none of a file.
    public var faults: [PolicyFault]

    /// A fault of `tenant`.
    public init(tenant: String, kind: Kind, description: String, faults: [PolicyFault] = []) {
        self.tenant = tenant
        self.kind = kind
        self.description = description
        self.faults = faults
    }
}
