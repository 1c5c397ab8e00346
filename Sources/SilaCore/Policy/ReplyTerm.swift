/// A length of time as a policy prints it.
public enum TermLength: Hashable, Sendable {
    /// Days on which the association works, by its calendar.
    case workingDays(WorkingDays)
    /// Days of the calendar, whatever they are.
    case calendarDays(CalendarDays)
    /// Weeks of seven calendar days.
    case weeks(Weeks)
}

/// The event a term counts from.
public enum TermStart: String, CaseIterable, Hashable, Sendable, Codable {
    /// The day the request is complete.
    case completeness
    /// The day it was received.
    case receipt
    /// The day it was referred to the body.
    case referral

    /// What it is called in both languages.
    public var name: Name {
        switch self {
        case .completeness: Name(ar: "اكتمال الطلب", en: "The day the request is complete")
        case .receipt: Name(ar: "استلام الطلب", en: "The day it was received")
        case .referral: Name(ar: "إحالة الطلب", en: "The day it was referred")
        }
    }
}

/// What becomes of a term of calendar days or weeks whose last day is one on which the association does not work.
public enum DayOffRule: String, CaseIterable, Hashable, Sendable, Codable {
    /// It ends on that day all the same.
    case sameDay = "same-day"
    /// It ends on the first working day after it.
    case nextWorkingDay = "next-working-day"

    /// What it is called in both languages.
    public var name: Name {
        switch self {
        case .sameDay: Name(ar: "تنتهي في يومها", en: "It ends on that day")
        case .nextWorkingDay: Name(ar: "تمتد إلى يوم العمل التالي", en: "It runs on to the next working day")
        }
    }
}

/// How long a reply may or must take: a ceiling, a floor, both or neither, each as printed and never turned into the other.
public struct ReplyTerm: Hashable, Sendable {
    /// The ceiling ("at most 15 working days"); nil where none is printed.
    public var atMost: TermLength?
    /// The floor ("not less than two weeks"); nil where none is printed.
    public var atLeast: TermLength?
    /// What the term counts from; nil where neither the text nor a reading says.
    public var from: TermStart?
    /// What becomes of it on a day off; nil where neither the text nor a reading says, and then it ends on that day.
    public var onDayOff: DayOffRule?

    /// A term with its parts.
    public init(
        atMost: TermLength? = nil, atLeast: TermLength? = nil, from: TermStart? = nil, onDayOff: DayOffRule? = nil
    ) {
        self.atMost = atMost
        self.atLeast = atLeast
        self.from = from
        self.onDayOff = onDayOff
    }

    /// The rule for ending on a day off: the one printed or read, else the day itself.
    public var dayOffRule: DayOffRule { onDayOff ?? .sameDay }
}
