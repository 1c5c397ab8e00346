public import SilaCore

/// How a date of a case is found: every day of its term, counted and not, in both calendars.
public struct CaseReckoning: Hashable, Sendable {
    /// What the date is, in a sentence without its end.
    public var title: Name
    /// The date that holds.
    public var date: CivilDate
    /// The days from the day after day 0, as the calendar in force has them.
    public var days: [ExplainedDay]

    /// A reckoning with its parts.
    public init(title: Name, date: CivilDate, days: [ExplainedDay]) {
        self.title = title
        self.date = date
        self.days = days
    }

    /// Writes it closed, to be opened by who asks why.
    func write(to html: inout HTML) {
        html.element(.details) { html in
            html.element(.summary) { html in
                html.text(title.ar + " ")
                html.date(date, weekday: true, running: true)
            }
            html.element(.p, .look(.english), .lang("en"), .dir(.ltr), text: "\(title.en) \(date.english)")
            html.element(.ol, .look(.steps)) { html in
                for day in days {
                    html.element(.li) { $0.element(.span) { line(day, to: &$0) } }
                }
            }
            if let last = days.last(where: \.counted), last.date < date {
                html.element(.p, .look(.quiet), text: "الموعد الذي وُعد به لا يتقدم، وإن كانت الأيام تنتهي قبله.")
            }
        }
    }

    private func line(_ day: ExplainedDay, to html: inout HTML) {
        html.text(day.number.map { "\($0). " } ?? "لا يُحسب: ")
        html.date(day.date, weekday: true, running: true)
        if day.why == "working-day" || day.why == "calendar-day" { return }
        html.text("، ")
        html.written(day.name.ar)
        if let reason = day.reason {
            html.text(" (")
            html.written(reason)
            html.text(")")
        }
        if day.provisional { html.text("، لم يُؤكد بعد") }
    }
}
