public import SilaCore
internal import SilaStorage

/// An open case whose term is reckoned otherwise without a day.
public struct TouchedCase: Hashable, Sendable {
    /// The case.
    public var reference: Reference
    /// Its kind.
    public var kind: CaseKind
    /// The last day in time as promised, the floor where there is no ceiling, or the day on which it goes up.
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
        let rungs = current.settings.complaints.ladder.count
        var touched: [TouchedCase] = []
        var last: RowID?
        while true {
            let (cases, events): ([CaseRow], [EventRow])
            do {
                cases = try await database.run(
                    AwaitingReply.page(after: last, reaching: first, rungs: rungs, limit: 500))
                events = try await database.run(AwaitingReply.events(of: cases.map(\.id)))
            } catch {
                throw .storage(error)
            }
            let histories = Dictionary(grouping: events, by: \.caseID)
            for row in cases {
                let history = histories[row.id] ?? []
                let found: TouchedCase? =
                    switch CaseKind(rawValue: row.kind) {
                    case .request: try await touching(Request.self, row, history, current, state, without)
                    case .complaint: try await touching(Complaint.self, row, history, current, state, without)
                    case .inquiry, .suggestion, .support, .contactInquiry, .claim, nil: nil
                    }
                if let found { touched.append(found) }
            }
            if cases.count < 500 { return touched }
            last = cases.last?.id
        }
    }

    /// What would become of the case by the calendar `without` the day; nil where nothing is reckoned otherwise.
    private func touching<File: DatedCase>(
        _ type: File.Type, _ row: CaseRow, _ history: [EventRow], _ current: Edition, _ state: CalendarState,
        _ without: WorkingCalendar
    ) async throws(ServiceError) -> TouchedCase? {
        let entries = try History.entries(history, of: File.Event.self, keys: keys)
        guard let file = File(history: entries) else { return nil }
        let policy = try await held(file.moves, from: try await shelf.edition(row.edition))
        let desk = desk(
            policy, current: current, KeptCalendar(number: state.number, calendar: without),
            actor: Actor(id: "", roles: []), now: clock.now())
        guard file.isTouched(since: state.calendar, at: desk) else { return nil }
        var standing = desk
        standing.calendar = state.calendar
        let next = file.moved(since: state.calendar, at: desk).map { file.after([$0]) } ?? file
        return TouchedCase(
            reference: row.reference, kind: File.kind, promised: file.nextDate(at: standing),
            would: next.nextDate(at: desk))
    }
}
