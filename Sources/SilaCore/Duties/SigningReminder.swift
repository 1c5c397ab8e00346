/// Somebody's being reminded that they owe their signature, or management's being told of them.
public struct SigningReminder: Hashable, Sendable {
    /// Who is spoken to.
    public enum Audience: String, CaseIterable, Hashable, Sendable {
        /// The member of staff who owes it.
        case member
        /// Senior management.
        case management
    }

    /// To whom.
    public var audience: Audience
    /// Which one of those to the same, from 1.
    public var ordinal: Int
    /// The day on which it fell due.
    public var dueOn: CivilDate

    /// A reminder with its parts.
    public init(audience: Audience, ordinal: Int, dueOn: CivilDate) {
        self.audience = audience
        self.ordinal = ordinal
        self.dueOn = dueOn
    }
}

extension SigningDuty {
    /// How many reminders there are where nothing ends them.
    static let mostReminders = 20

    /// The reminders that have fallen due by that day: the newest to the member, and the one to management.
    ///
    /// The member is reminded every so many working days since it is owed, until management has been told; management is
    /// told once, on the day the house has set, else on the first on which writing is withheld. A day that the service
    /// was not there on is made up for by the newest reminder alone. Source: the association's own setting.
    public func reminders(by day: CivilDate, _ calendar: WorkingCalendar) -> [SigningReminder] {
        if isSigned { return [] }
        let told = managementDay(calendar)
        let end = told.map { min($0, day) } ?? day
        var reminders: [SigningReminder] = []
        if let newest = memberReminder(by: end, calendar) { reminders.append(newest) }
        if let told, told <= day {
            reminders.append(SigningReminder(audience: .management, ordinal: 1, dueOn: told))
        }
        return reminders
    }

    /// The day on which management is told; nil where nothing is set.
    private func managementDay(_ calendar: WorkingCalendar) -> CivilDate? {
        if let days = settings.tellManagementAfter { return DueDate.after(since, days, calendar: calendar) }
        return lastDay(calendar).map { $0.adding(days: 1) }
    }

    private func memberReminder(by end: CivilDate, _ calendar: WorkingCalendar) -> SigningReminder? {
        guard let every = settings.remindEvery, every.count > 0 else { return nil }
        var newest: SigningReminder?
        var day = since
        for ordinal in 1...Self.mostReminders {
            guard let next = DueDate.after(day, every, calendar: calendar), next <= end else { break }
            newest = SigningReminder(audience: .member, ordinal: ordinal, dueOn: next)
            day = next
        }
        return newest
    }
}
