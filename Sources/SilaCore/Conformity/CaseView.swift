/// One case as it is judged: what happened to it up to the end of what is looked at, and what of that the period decided.
struct CaseView {
    let file: ReportedCase
    let period: Period
    let end: CivilDate
    let calendar: WorkingCalendar
    let course: CaseCourse

    init(_ file: ReportedCase, period: Period, end: CivilDate, calendar: WorkingCalendar) {
        self.file = file
        self.period = period
        self.end = end
        self.calendar = calendar
        course = CaseCourse(file, through: end)
    }

    /// The last answer of the period, or a term that ran out in it without one.
    var reply: Verdict? {
        if let answer = course.answers.last(where: { period.contains($0.on) }) {
            guard let promise = answer.promise else { return nil }
            if answer.lateAt != nil, let due = promise.due { return late(answer.on, after: due) }
            if let floor = promise.notBefore, answer.on < floor { return .early }
            return promise.due == nil && promise.notBefore == nil ? nil : .conformed
        }
        guard !course.hasEnded, !course.isAnswered, course.openPause == nil, let due = course.promise?.due else {
            return nil
        }
        return wanting(after: due)
    }

    /// Whether it was answered within so many working days of its receipt; nil where it became another case, or where the
    /// days are not over.
    func answer(within term: WorkingDays) -> Verdict? {
        guard let received = file.receivedOn, let due = DueDate.after(received, term, calendar: calendar) else {
            return nil
        }
        if let answer = course.answers.last(where: { period.contains($0.on) }) {
            return answer.on <= due ? .conformed : late(answer.on, after: due)
        }
        return course.hasEnded || course.isAnswered ? nil : wanting(after: due)
    }

    /// Whether somebody had it in hand once the first working day after its receipt was over.
    var inHand: Verdict? {
        guard let received = file.receivedOn, period.contains(received) else { return nil }
        guard let first = DueDate.after(received, WorkingDays(1), calendar: calendar) else { return nil }
        if let day = file.assignedOn, day <= end {
            if day <= first { return .conformed }
            return .failed(
                what: Name(ar: "بقيت دون أن تكون بيد أحد", en: "nobody had it in hand for a while"), on: day,
                by: calendar.workingDays(from: first, to: day))
        }
        guard first < end else { return nil }
        return .failed(
            what: Name(ar: "لم تكن بيد أحد", en: "nobody had it in hand"), on: first,
            by: calendar.workingDays(from: first, to: end))
    }

    private func late(_ day: CivilDate, after due: CivilDate) -> Verdict {
        .failed(
            what: Name(ar: "رُدّ بعد انقضاء المدة", en: "answered after the term"), on: day,
            by: calendar.workingDays(from: due, to: day))
    }

    private func wanting(after due: CivilDate) -> Verdict? {
        guard due < end else { return nil }
        return .failed(
            what: Name(ar: "انقضت المدة ولم يُرد", en: "the term ran out without an answer"), on: due,
            by: calendar.workingDays(from: due, to: end))
    }

    /// Whether something came before the last step of that name in the period.
    func order(of first: String, before step: String, lacking what: Name) -> Verdict? {
        guard let place = lastInPeriod(step) else { return nil }
        if happened(before: place, { $0.name == first }) { return .conformed }
        return .failed(what: what, on: file.happenings[place].day, by: nil)
    }

    /// The place of the last step of that name.
    func last(_ name: String) -> Int? { file.happenings.lastIndex { $0.name == name && $0.day <= end } }

    /// The place of the last step of that name in the period.
    func lastInPeriod(_ name: String) -> Int? {
        file.happenings.lastIndex { $0.name == name && $0.day <= end && period.contains($0.day) }
    }

    /// Whether something of that sort happened before the one at that place.
    func happened(before place: Int, _ isMeant: (ReportedHappening) -> Bool) -> Bool {
        file.happenings[..<place].contains(where: isMeant)
    }
}
