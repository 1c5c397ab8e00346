/// What is explored: an edition of a policy with everything else that decides, and who is there to act.
public struct ExploredEdition: Sendable {
    /// The policy.
    public var policy: Policy
    /// The services offered under it.
    public var services: [Service]
    /// What the association sets for itself.
    public var settings: Settings
    /// Its working days.
    public var calendar: WorkingCalendar
    /// The moment at which the walk begins; which states there are does not hang on it.
    public var begins: Moment
    /// The roles that somebody holds; a way that needs another role is no way.
    public var staffed: Set<Role>

    /// An edition with its parts; where nothing is known of the staff, every role is held.
    public init(
        policy: Policy, services: [Service], settings: Settings, calendar: WorkingCalendar, begins: Moment,
        staffed: Set<Role> = Set(Role.allCases)
    ) {
        self.policy = policy
        self.services = services
        self.settings = settings
        self.calendar = calendar
        self.begins = begins
        self.staffed = staffed
    }

    /// The desk of that moment at which somebody with these roles acts.
    func desk(at now: Moment, as roles: Set<Role>) -> Desk {
        Desk(
            policy: policy, services: services, settings: settings, calendar: calendar, now: now,
            actor: Actor(id: "explorer", roles: roles))
    }
}

extension Desk {
    /// The same desk with somebody else at it: whoever decided below decides no appeal, so that a way needs others.
    func held(by other: String) -> Desk {
        var desk = self
        desk.actor.id = other
        return desk
    }
}
