/// A day that became a day off or a working day when a calendar changed.
public struct DayChange: Hashable, Sendable, Codable {
    /// The day.
    public let date: CivilDate
    /// What it is now.
    public let kind: AnnouncedDay.Kind
    /// What it is called: the announcement, the holiday, the weekend.
    public let name: Name
    /// On what it rests, where that was said.
    public let reason: String?

    /// A day with its parts.
    public init(date: CivilDate, kind: AnnouncedDay.Kind, name: Name, reason: String? = nil) {
        self.date = date
        self.kind = kind
        self.name = name
        self.reason = reason
    }

    /// The day as it stands in that calendar.
    init(_ date: CivilDate, in calendar: WorkingCalendar) {
        let announced = calendar.announcement(of: date)
        let confirmed = calendar.confirmation(of: date)
        switch calendar.status(of: date) {
        case .off(let reason):
            self.init(date: date, kind: .off, name: reason.name, reason: announced?.reason ?? confirmed?.reason)
        case .working:
            self.init(
                date: date, kind: .working, name: announced?.name ?? Name(ar: "يوم عمل", en: "working day"),
                reason: announced?.reason)
        }
    }
}
