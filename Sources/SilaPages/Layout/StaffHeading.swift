public import SilaCore

/// The member of staff who is signed in, as the head of a staff page shows them.
public struct StaffHeading: Hashable, Sendable {
    /// What they are called.
    public var name: String
    /// The roles they hold; shown in the order of `Role`.
    public var roles: Set<Role>

    /// A member of staff by name and roles.
    public init(name: String, roles: Set<Role>) {
        self.name = name
        self.roles = roles
    }
}
