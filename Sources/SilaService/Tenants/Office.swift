internal import Logging
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
    let surveys: SurveyShelf
    let reckoner: DeadlineReckoner
    let sessions: SessionCache
    let staffNames: StaffNames
    let passwords: Passwords
    let answers: AnswerCache
    let clock: Clock
    let sweeps = Sweeps()
    let clerk = RegisterClerk()
    let logger: Logger
    /// Where its files are; nil where the process was told of no folder.
    let folder: PolicyFolder?

    /// The association `tenant`, with its tables and keys.
    public init(
        _ tenant: Tenant, database: TenantDatabase, keys: TenantKeys, passwords: Passwords, clock: Clock = .system
    ) {
        self.init(
            tenant, database: database, keys: keys, passwords: passwords, clock: clock,
            answers: AnswerCache(capacity: 0), reckoner: DeadlineReckoner(), folder: nil, logger: Logger(label: "sila"))
    }

    /// The association `tenant`, sharing with others a cache of answers and what reckons deadlines anew.
    init(
        _ tenant: Tenant, database: TenantDatabase, keys: TenantKeys, passwords: Passwords, clock: Clock,
        answers: AnswerCache, reckoner: DeadlineReckoner, folder: PolicyFolder?, logger: Logger
    ) {
        slug = tenant.slug
        name = tenant.name
        self.database = database
        self.keys = keys
        self.passwords = passwords
        self.clock = clock
        self.folder = folder
        self.logger = logger
        shelf = EditionShelf(database: database, slug: tenant.slug, clock: clock)
        calendars = CalendarShelf(database: database, slug: tenant.slug)
        surveys = SurveyShelf(database: database, slug: tenant.slug)
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

    /// What brings its files and its editions to agree; nil where the process was told of no folder.
    func intake(_ logger: Logger) -> FileIntake? {
        folder.map { FileIntake(slug: slug, database: database, folder: $0, clock: clock, logger: logger) }
    }

    /// Its working days, by the calendar in force.
    public func calendar() async throws(ServiceError) -> WorkingCalendar {
        try await calendars.inForce().calendar
    }

    /// The desk at which `actor` decides under `policy` and by `calendar`, with what `current` offers today.
    func desk(_ policy: Policy, current: Edition, _ calendar: KeptCalendar, actor: Actor, now: Moment) -> Desk {
        Desk(
            policy: policy, services: current.services, settings: current.settings, calendar: calendar.calendar,
            now: now, actor: actor)
    }
}
