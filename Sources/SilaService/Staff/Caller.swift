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

    /// The member that a stored row describes; roles that this version does not know are left out.
    public init(_ staff: StaffRow) {
        id = staff.id
        login = staff.login
        name = staff.name
        roles = Set(staff.roles.compactMap(Role.init))
    }

    /// The member as the engine knows them.
    public var actor: Actor { Actor(id: id.text, roles: roles) }
}

/// Who a step is taken by, as the tables name them: a member of staff, or the person whom the case is for.
struct Acting: Sendable {
    /// As the engine knows them; their id stands in events.
    let actor: Actor
    /// Whose Idempotency-Keys theirs are.
    let keys: String
    /// The member of staff; nil for the person.
    let staff: Caller?

    /// A member of staff.
    init(_ caller: Caller) {
        actor = caller.actor
        keys = caller.id.text
        staff = caller
    }

    private init(person keys: String) {
        actor = .person
        self.keys = keys
        staff = nil
    }

    /// Somebody who opens a case over the public link.
    static let visitor = Acting(person: "visitor")

    /// The person of that case, who showed its secret.
    static func person(of id: RowID) -> Acting { Acting(person: "person/\(id.text)") }

    /// What they are called in histories, by id.
    var names: [String: Name] { [actor.id: staff?.name ?? Actor.personName] }
}
