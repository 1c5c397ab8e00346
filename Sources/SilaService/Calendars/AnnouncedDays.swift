public import SilaCore
public import SilaStorage

/// The association's calendar as its staff see it.
public struct CalendarState: Sendable {
    /// Its number, which a change names.
    public var number: Int
    /// The calendar.
    public var calendar: WorkingCalendar
    /// The days that the association announced itself, the earliest first.
    public var days: [CalendarDayRow]
    /// How far the open deadlines have been looked at under it; nil where it is the first.
    public var reckoning: CalendarRow.Reckoning?
}

extension Office {
    /// The calendar in force, with the association's own days.
    public func calendarState() async throws(ServiceError) -> CalendarState {
        let (row, days): (CalendarRow?, [CalendarDayRow])
        do {
            (row, days) = try await database.run(CalendarStore.inForce(), CalendarDayStore.standing())
        } catch {
            throw .storage(error)
        }
        let kept = try row.map { row throws(ServiceError) in try calendars.keep(row) } ?? .none
        return CalendarState(number: kept.number, calendar: kept.calendar, days: days, reckoning: row?.reckoning)
    }

    /// Announces a day of the association's own; the open deadlines are reckoned anew at once, in the background.
    ///
    /// `ServiceError.calendar(.dayTaken)` where the day is announced already.
    public func announceDay(
        _ day: AnnouncedDay, by caller: Caller, _ submission: Submission,
        answer: (CalendarDayRow, CalendarState) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        let now = clock.now()
        let row = CalendarDayRow(id: RowID(at: now), day: day, announcedAt: now, announcedBy: caller.id.text)
        return try await changeDays(by: caller, submission) { look throws(ServiceError) in
            if let taken = look.days.first(where: { $0.day.date == day.date }) {
                throw .calendar(.dayTaken(taken.day))
            }
            let days = (look.days + [row]).sorted { $0.day.date < $1.day.date }
            return DayChangeDraft(
                days: days, write: CalendarDayStore.announce(row), what: "calendar.day-announced", day: row)
        } answer: { state throws(ServiceError) in
            try answer(row, state)
        }
    }

    /// Takes back a day that the association announced.
    ///
    /// `seen` is the calendar's number that the change was made for. Where open cases are reckoned with the day,
    /// `ServiceError.calendar(.dayInUse)` says which, until `acknowledged` is their number. A date that was promised stays
    /// where it is if it would be earlier without the day.
    public func withdrawDay(
        _ id: RowID, seen: Int?, acknowledged: Int?, by caller: Caller, _ submission: Submission,
        answer: (CalendarDayRow, CalendarState) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        let state = try await calendarState()
        let touched = try await cases(touchedWithout: id, state)
        var row: CalendarDayRow?
        return try await changeDays(by: caller, submission) { look throws(ServiceError) in
            guard let found = look.days.first(where: { $0.id == id }) else { throw .notFound }
            if let seen, seen != look.row?.number ?? 0 { throw .stale(current: look.row?.number ?? 0, since: []) }
            if look.row?.number ?? 0 != state.number { throw .stale(current: look.row?.number ?? 0, since: []) }
            if !touched.isEmpty, acknowledged != touched.count { throw .calendar(.dayInUse(found.day, touched)) }
            row = found
            return DayChangeDraft(
                days: look.days.filter { $0.id != id },
                write: CalendarDayStore.withdraw(id, at: clock.now(), by: caller.id.text),
                what: "calendar.day-withdrawn", day: found)
        } answer: { state throws(ServiceError) in
            guard let row else { throw .notFound }
            return try answer(row, state)
        }
    }

    private struct DayLook {
        var row: CalendarRow?
        var days: [CalendarDayRow]
    }

    private struct DayChangeDraft {
        var days: [CalendarDayRow]
        var write: Write
        var what: String
        var day: CalendarDayRow
    }

    private func changeDays(
        by caller: Caller, _ submission: Submission, decide: (DayLook) throws(ServiceError) -> DayChangeDraft,
        answer: (CalendarState) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        for _ in 0..<4 {
            let (row, days, replay): (CalendarRow?, [CalendarDayRow], IdempotencyRow?)
            do {
                (row, days, replay) = try await database.run(
                    CalendarStore.inForce(), CalendarDayStore.standing(),
                    IdempotencyStore.find(actor: caller.id.text, key: submission.key ?? ""))
            } catch {
                throw .storage(error)
            }
            if let replay = try submission.replay(replay) { return replay }
            let draft = try decide(DayLook(row: row, days: days))
            let base = try row.map { row throws(ServiceError) in try CalendarText.calendar(in: row.base, of: row) }
            let next = try CalendarDraft(
                after: row, base: base ?? .labour, days: draft.days.map(\.day), by: caller.id.text, at: clock.now())
            let answered = try answer(
                CalendarState(
                    number: next.row.number, calendar: next.calendar, days: draft.days, reckoning: next.row.reckoning))
            let audit = AuditRow(
                at: next.row.createdAt, actor: caller.id.text, what: draft.what,
                details: #"{"id":"\#(draft.day.id.text)","date":"\#(draft.day.day.date.iso)"}"#)
            let claim = submission.claim(answered, by: caller.id.text, now: next.row.createdAt)
            do {
                try await database.run(
                    claim + CalendarStore.enforce(next.row)
                        + [draft.write, AuditStore.record(audit), AuditStore.record(next.audit)])
                reckoner.add(self)
                return answered
            } catch .keyUsed, .duplicate(_) {
                continue
            } catch {
                throw .storage(error)
            }
        }
        throw .overloaded(retryAfter: 1)
    }
}
