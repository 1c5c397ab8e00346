public import SilaCore
public import SilaStorage

/// A member of staff who is signed in.
public struct Caller: Hashable, Sendable {
    /// Their staff id.
    public let id: RowID
    /// The login.
    public let login: String
    /// The name.
    public let name: Name
    /// The roles held.
    public let roles: Set<Role>

    /// Why they write nothing until they have signed the policy; nil where nothing is withheld.
    public let overdue: DutyRefusal?

    /// The member that a stored row describes; roles that this version does not know are left out.
    public init(_ staff: StaffRow) { self.init(staff, overdue: nil) }

    /// The same, with why they write nothing until they have signed.
    init(_ staff: StaffRow, overdue: DutyRefusal?) {
        self.overdue = overdue
        id = staff.id
        login = staff.login
        name = staff.name
        roles = Set(staff.roles.compactMap(Role.init))
    }

    /// The member as the engine knows them.
    public var actor: Actor { Actor(id: id.text, roles: roles) }
}
