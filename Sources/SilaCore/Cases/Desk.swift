/// What a step is decided with; the engine knows nothing else.
///
/// The edition of the policy the case stands under, what the association offers, the calendar, the moment and who acts.
public struct Desk: Sendable {
    /// The policy, in the edition of the case.
    public var policy: Policy
    /// The services that the association offers today.
    public var services: [Service]
    /// What the association sets for itself.
    public var settings: Settings
    /// Its working days.
    public var calendar: WorkingCalendar
    /// The moment of the step.
    public var now: Moment
    /// Who takes it.
    public var actor: Actor
    /// What is known of the bodies that act on the case.
    public var bodies = BodyFacts()
    /// The authorities recorded on the person of the case.
    public var authorities: [Authority] = []

    /// A desk with its parts.
    public init(
        policy: Policy, services: [Service], settings: Settings, calendar: WorkingCalendar, now: Moment, actor: Actor
    ) {
        self.policy = policy
        self.services = services
        self.settings = settings
        self.calendar = calendar
        self.now = now
        self.actor = actor
    }

    /// The civil day in Riyadh.
    public var today: CivilDate { now.date }

    /// An entry of what happened here and now, resting on `clause` or, where there is none, on the house's practice.
    public func entry<Event: CaseEvent>(_ event: Event, on clause: Clause?) -> Entry<Event> {
        Entry(event: event, basis: .on(clause), actor: actor.id, at: now)
    }
}
