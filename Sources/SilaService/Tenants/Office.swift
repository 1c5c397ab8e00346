public import SilaCore
public import SilaStorage

/// One association at work: its tables, its keys, its policy and its calendar, held as one value.
///
/// Every use case is a method of it, so that none can be asked without saying for whom.
public struct Office: Sendable {
    /// Its name in addresses.
    public let slug: TenantSlug
    /// What it is called.
    public let name: Name
    let database: TenantDatabase
    let keys: TenantKeys
    let shelf: EditionShelf
    let calendars: CalendarShelf
    let reckoner: DeadlineReckoner
    let sessions: SessionCache
    let staffNames: StaffNames
    let passwords: Passwords
    let answers: AnswerCache
    let clock: Clock

    /// The association `tenant`, with its tables and keys.
    public init(
        _ tenant: Tenant, database: TenantDatabase, keys: TenantKeys, passwords: Passwords, clock: Clock = .system
    ) {
        self.init(
            tenant, database: database, keys: keys, passwords: passwords, clock: clock,
            answers: AnswerCache(capacity: 0), reckoner: DeadlineReckoner())
    }

    /// The association `tenant`, sharing with others a cache of answers and what reckons deadlines anew.
    init(
        _ tenant: Tenant, database: TenantDatabase, keys: TenantKeys, passwords: Passwords, clock: Clock,
        answers: AnswerCache, reckoner: DeadlineReckoner
    ) {
        slug = tenant.slug
        name = tenant.name
        self.database = database
        self.keys = keys
        self.passwords = passwords
        self.clock = clock
        shelf = EditionShelf(database: database, slug: tenant.slug)
        calendars = CalendarShelf(database: database, slug: tenant.slug)
        self.answers = answers
        self.reckoner = reckoner
        sessions = SessionCache()
        staffNames = StaffNames(database: database)
    }

    /// The moment, as this association's clock tells it.
    public var now: Moment { clock.now() }

    /// The edition of the policy in force.
    public func edition() async throws(ServiceError) -> Edition {
        try await shelf.inForce()
    }

    /// The edition of that number.
    public func edition(_ number: Int) async throws(ServiceError) -> Edition {
        try await shelf.edition(number)
    }

    /// Its working days, by the calendar in force.
    public func calendar() async throws(ServiceError) -> WorkingCalendar {
        try await calendars.inForce().calendar
    }

    /// The desk at which `actor` decides under `edition` and by `calendar`, with what `current` offers today.
    func desk(
        _ edition: Edition, current: Edition, _ calendar: KeptCalendar, actor: Actor, now: Moment
    ) -> Desk {
        Desk(
            policy: edition.policy, services: current.services, settings: current.settings,
            calendar: calendar.calendar, now: now, actor: actor)
    }
}
