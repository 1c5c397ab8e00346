/// What is so at an association beside its files: counts of people, never who they are.
public struct TenantFacts: Hashable, Sendable {
    /// How many accounts that are good hold each role; a role that nobody holds may be left out.
    public var staff: [Role: Int]
    /// How many of them sit in each body, by the body's id; nil where that is not kept.
    public var members: [BodyID: Int]?

    /// Facts with their parts.
    public init(staff: [Role: Int], members: [BodyID: Int]? = nil) {
        self.staff = staff
        self.members = members
    }

    /// How many hold the role.
    func holders(of role: Role) -> Int { staff[role] ?? 0 }
}
