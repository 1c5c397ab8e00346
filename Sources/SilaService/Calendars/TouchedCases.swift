public import SilaCore
internal import SilaStorage

/// An open case whose term is reckoned otherwise without a day.
public struct TouchedCase: Hashable, Sendable {
    /// The case.
    public var reference: Reference
    /// The last day in time, or the floor where there is no ceiling, as promised.
    public var promised: CivilDate?
    /// What that date would be; the same as promised where the day's going would only bring it nearer.
    public var would: CivilDate?
}

/// Why a day of the calendar is not announced or taken back.
public enum CalendarRefusal: Hashable, Sendable {
    /// The association announced that day already.
    case dayTaken(AnnouncedDay)
    /// Open cases are reckoned with it; what would become of them has to be acknowledged.
    case dayInUse(AnnouncedDay, [TouchedCase])
}

extension Office {
    /// The open cases whose term is reckoned otherwise when that day of the association's is taken back.
    func cases(touchedWithout id: RowID, _ state: CalendarState) async throws(ServiceError) -> [TouchedCase] {
        guard let day = state.days.first(where: { $0.id == id })?.day else { return [] }
        let without = state.calendar.removing(announced: day)
        guard let first = state.calendar.changes(to: without).first?.date else { return [] }
        let current = try await edition()
        var touched: [TouchedCase] = []
        var last: RowID?
        while true {
            let (cases, events): ([CaseRow], [EventRow])
            do {
                cases = try await database.run(AwaitingReply.page(after: last, reaching: first, limit: 500))
                events = try await database.run(AwaitingReply.events(of: cases.map(\.id)))
            } catch {
                throw .storage(error)
            }
            let histories = Dictionary(grouping: events, by: \.caseID)
            for row in cases {
                let entries = try History.entries(histories[row.id] ?? [], of: RequestEvent.self, keys: keys)
                guard let request = Request(history: entries) else { continue }
                let policy = try await held(request.moves, from: try await shelf.edition(row.edition))
                let desk = desk(
                    policy, current: current, KeptCalendar(number: state.number, calendar: without),
                    actor: Actor(id: "", roles: []), now: clock.now())
                guard request.isTouched(since: state.calendar, at: desk)
                else { continue }
                let next = request.moved(since: state.calendar, at: desk).map { request.after([$0]) } ?? request
                touched.append(
                    TouchedCase(
                        reference: row.reference, promised: row.due ?? row.notBefore ?? row.target,
                        would: next.promise?.due ?? next.promise?.notBefore ?? next.promise?.target))
            }
            if cases.count < 500 { return touched }
            last = cases.last?.id
        }
    }
}
