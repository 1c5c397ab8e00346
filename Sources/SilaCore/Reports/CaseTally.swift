/// Counts cases into the report of a period, one after the other; holds counts and no case.
public struct CaseTally: Sendable {
    /// What is told of.
    public let period: Period
    /// The last day that is looked at: the period's, or today where that comes first.
    public let end: CivilDate
    /// The counts, by kind.
    public private(set) var kinds: [CaseKind: KindFigures] = [:]
    /// What claims for compensation came to, as far as their histories tell it.
    public private(set) var claims = ClaimFigures()
    private let calendar: WorkingCalendar

    /// What else is counted as it stands.
    static let others: Set<String> = [
        "withdrawn", "objected", "reopened", "converted", "closed", "delivered", "admitted", "offer-accepted",
        "referred-outside", "appealed", "escalated",
    ]

    /// A tally as of today, by that calendar.
    public init(_ period: Period, today: CivilDate, calendar: WorkingCalendar) {
        self.period = period
        end = min(period.through, today)
        self.calendar = calendar
    }

    /// The reports, in the order of the kinds; those of kinds of which nothing happened are left out.
    public var reports: [KindFigures] { CaseKind.allCases.compactMap { kinds[$0] } }

    /// Counts one case.
    public mutating func take(_ file: ReportedCase) {
        guard let received = file.receivedOn, received <= end else { return }
        let course = CaseCourse(file, through: end)
        var report = kinds[file.kind] ?? KindFigures(file.kind)
        if period.contains(received) {
            if !file.cameOutside {
                report.receivedWithin[file.channel, default: 0] += 1
            } else {
                report.receivedOutside[file.channel, default: 0] += 1
            }
        }
        if let completed = course.completedOn, period.contains(completed) { report.completed += 1 }
        for answer in course.answers where period.contains(answer.on) { count(answer, course, in: &report) }
        for pause in course.pauses { count(pause, in: &report) }
        for extended in course.extensions where period.contains(extended.on) {
            report.extensions += 1
            report.extensionReasons.add(extended.reason)
        }
        for decision in course.decisions where period.contains(decision.on) {
            report.outcomes[.init(outcome: decision.outcome, clause: decision.clause), default: 0] += 1
        }
        for happening in file.happenings where Self.others.contains(happening.name) {
            if happening.day <= end, period.contains(happening.day) { report.others[happening.name, default: 0] += 1 }
        }
        if file.kind == .claim { claims.take(file, in: period, through: end) }
        if !course.hasEnded { countOpen(course, in: &report) }
        kinds[file.kind] = report
    }

    private func count(_ answer: CaseCourse.Answer, _ course: CaseCourse, in report: inout KindFigures) {
        report.replies.given += 1
        if let place = answer.lateAt, let due = answer.promise?.due {
            report.replies.late += 1
            report.replies.lateAt[place, default: 0] += 1
            report.replies.lateness.add(calendar.workingDays(from: due, to: answer.on).count)
        } else if let floor = answer.promise?.notBefore, answer.on < floor {
            report.replies.early += 1
        } else if answer.promise?.due == nil && answer.promise?.notBefore == nil {
            report.replies.unbound += 1
        } else {
            report.replies.inTime += 1
        }
        let paused = course.pauses.reduce(0) { sum, pause in
            let to = min(pause.to ?? answer.on, answer.on)
            let from = max(pause.from, answer.since)
            return sum + (from < to ? calendar.workingDays(from: from, to: to).count : 0)
        }
        let taken = calendar.workingDays(from: answer.since, to: answer.on).count - paused
        report.replies.workingDays.add(max(0, taken))
    }

    private func count(_ pause: CaseCourse.Pause, in report: inout KindFigures) {
        if period.contains(pause.from) {
            report.pauses.begun += 1
            report.pauses.reasons.add(pause.reason)
        }
        // A pause stands from the day after it began, so a day before the period is where its first day counts from.
        let from = max(pause.from, period.from.adding(days: -1))
        let to = min(pause.to ?? end, end)
        if from < to { report.pauses.workingDays += calendar.workingDays(from: from, to: to).count }
    }

    private func countOpen(_ course: CaseCourse, in report: inout KindFigures) {
        report.openAtEnd += 1
        if course.openPause != nil {
            report.pausedAtEnd += 1
        } else if !course.isAnswered, let due = course.promise?.due, due < end {
            report.overdueAtEnd += 1
        }
    }
}
