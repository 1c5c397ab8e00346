/// What one association says of its own days beside its regime: `calendar.yaml`.
public struct HouseCalendar: Hashable, Sendable, Codable {
    /// The regime it works by: "labour", "civil-service".
    public var regime: String
    /// Its weekend and how that changed; nil where it rests with its regime.
    public var weekends: [Weekend]?
    /// Its hours; nil where they are its regime's.
    public var hours: WorkingHours?
    /// The days that it announced itself.
    public var announced: [AnnouncedDay]

    /// An association of that regime.
    public init(
        regime: String = "labour", weekends: [Weekend]? = nil, hours: WorkingHours? = nil,
        announced: [AnnouncedDay] = []
    ) {
        self.regime = regime
        self.weekends = weekends
        self.hours = hours
        self.announced = announced
    }
}

extension WorkingCalendar {
    /// The calendar of an association that works by this regime and says that of itself; its own days come last and hold.
    public func adapted(to house: HouseCalendar) -> WorkingCalendar {
        if house.weekends == nil, house.hours == nil { return adding(announced: house.announced) }
        return WorkingCalendar(
            id: id, name: name, weekends: house.weekends ?? weekends, rules: rules, confirmed: confirmed,
            announced: announced + house.announced, hours: house.hours ?? hours)
    }
}
