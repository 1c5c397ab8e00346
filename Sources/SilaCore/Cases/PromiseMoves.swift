/// What becomes of a promise when the calendar, or the clause that it was made by, gives way to another: one rule for every
/// kind of case that is promised a date. A promised date never moves earlier.
extension Promise {
    /// This promise with every date that is later by `calendar`; nil where none is.
    ///
    /// `own` is the length of the association's target, where the date that stands was reckoned with it.
    func moved(
        by calendar: WorkingCalendar, term: ReplyTerm?, own: TermLength? = nil, pauses: [PausedSpan]
    ) -> Promise? {
        let rule = term?.dayOffRule ?? .sameDay
        var next = self
        func later(_ date: CivilDate?, _ length: TermLength?) -> CivilDate? {
            guard let date, let end = length?.end(after: from, onDayOff: rule, calendar: calendar, pauses: pauses)
            else { return date }
            return max(date, end)
        }
        next.notBefore = later(notBefore, term?.atLeast)
        next.due = later(due, term?.atMost)
        next.target = later(target, own)
        guard next != self else { return nil }
        next.calendar = calendar.version
        return next
    }

    /// Whether one of its dates is reckoned otherwise when `before` gives way to `calendar`, be it moved by that or kept.
    func isTouched(
        since before: WorkingCalendar, by calendar: WorkingCalendar, term: ReplyTerm?, own: TermLength? = nil,
        pauses: [PausedSpan]
    ) -> Bool {
        let rule = term?.dayOffRule ?? .sameDay
        let lengths = [notBefore.flatMap { _ in term?.atLeast }, due.flatMap { _ in term?.atMost }, own]
        return lengths.contains { length in
            let ends = [before, calendar].map {
                length?.end(after: from, onDayOff: rule, calendar: $0, pauses: pauses)
            }
            return ends[0] != ends[1]
        }
    }

    /// This promise once its case follows another term, in force since `start`; nil where no date changes.
    ///
    /// A shorter term leaves the promised day and shows in the association's own target alone, a longer one moves the day. A
    /// term that had run out stays as it is, since a new one does not undo lateness. A ceiling where none was promised counts
    /// from the day on which it came into force. `made` is what the term promises from a day, `resumed` adds the times for
    /// which it stood still. Source: decision 7.
    func following(
        since start: CivilDate, on today: CivilDate, made: (CivilDate) -> Promise, resumed: (Promise) -> Promise
    ) -> Promise? {
        if let due, due < today { return nil }
        var reckoned = made(from)
        if due == nil { reckoned.due = made(max(from, start)).due }
        let term = resumed(reckoned)
        var next = term.keeping(self)
        next.target = target
        if let ceiling = term.due, let due = next.due, ceiling < due {
            let own = max(ceiling, today)
            next.target = target.map { min($0, own) } ?? own
        }
        return next == self ? nil : next
    }

    /// Whether a date that the person was told is another in `next`.
    public func tells(otherThan next: Promise) -> Bool { due != next.due || notBefore != next.notBefore }

    /// This promise with no date earlier than one that was given before, and the ceiling not before the floor.
    func keeping(_ given: Promise?) -> Promise {
        guard let given else { return self }
        func later(_ left: CivilDate?, _ right: CivilDate?) -> CivilDate? {
            guard let left, let right else { return left ?? right }
            return max(left, right)
        }
        var kept = self
        kept.notBefore = later(notBefore, given.notBefore)
        kept.due = later(due, given.due)
        if let due = kept.due, let floor = kept.notBefore, due < floor { kept.due = floor }
        return kept
    }
}

extension Promise {
    /// That `next` took its place, with the day on which the answer is due now and what moved it; nil where neither end moved.
    func movedWords(to next: Promise, by days: [DayChange]) -> Name? {
        let why = days.why
        if let due = next.due, due != self.due {
            return Name(
                ar: "انتقل موعد الرد إلى \(due.iso) لتغير في أيام العمل\(why.ar)",
                en: "The reply is due on \(due.iso) now, since working days changed\(why.en)")
        }
        if let floor = next.notBefore, floor != notBefore {
            return Name(
                ar: "لا يوعد بالرد قبل \(floor.iso) لتغير في أيام العمل\(why.ar)",
                en: "No reply is promised before \(floor.iso) now, since working days changed\(why.en)")
        }
        return nil
    }
}

extension [DayChange] {
    /// The days with their dates, after a colon; empty where there are none.
    var why: Name {
        if isEmpty { return Name(ar: "", en: "") }
        let ar = map { "\($0.name.ar) (\($0.date.iso))" }.joined(separator: "، ")
        let en = map { "\($0.name.en) (\($0.date.iso))" }.joined(separator: ", ")
        return Name(ar: ": \(ar)", en: ": \(en)")
    }
}
