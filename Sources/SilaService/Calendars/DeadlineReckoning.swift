internal import SilaCore
internal import SilaDelivery
internal import SilaStorage

/// What looking at the open deadlines came to.
public struct DeadlineReckoning: Hashable, Sendable {
    /// How many cases were looked at.
    public var lookedAt = 0
    /// How many of them moved.
    public var moved = 0

    /// Nothing looked at yet.
    public init() {}
}

extension Office {
    /// Looks at the dates of every open case under the calendar in force, unless that is done or somebody is at it.
    ///
    /// In batches, each in a transaction of its own that also writes down how far it came. A case that moves has an event,
    /// an audit row, and where the person was told another date, a notice or a task to tell them. A step on a case at the
    /// same time wins: the batch is read again. Errors: of storage, and `ServiceError.overloaded` where the cases of a
    /// batch keep changing.
    @discardableResult
    public func reckonDeadlines(batch: Int = 500) async throws(ServiceError) -> DeadlineReckoning {
        var (size, lost) = (batch, 0)
        var total = DeadlineReckoning()
        while true {
            let round = try await round()
            do throws(StorageError) {
                guard let done = try await reckon(round, limit: size) else { return total }
                total.lookedAt += done.lookedAt
                total.moved += done.moved
                (size, lost) = (batch, 0)
            } catch {
                guard lost < 20, error.isLostRace else { throw .storage(error) }
                (size, lost) = (max(1, size / 2), lost + 1)
            }
        }
    }

    /// What every batch is decided with, read before its transaction so that it needs no second connection.
    private struct Round {
        var before: KeptCalendar
        var now: KeptCalendar
        var current: Edition
        var editions: [Int: Edition]
    }

    private func round() async throws(ServiceError) -> Round {
        let (number, last, days, used): (Int?, CalendarRow?, Int?, [Int])
        do {
            (number, last, days, used) = try await database.run(
                EditionStore.numberInForce(on: clock.now().date), CalendarStore.lastReckoned(),
                CalendarStore.numberInForce(),
                AwaitingReply.editions())
        } catch {
            throw .storage(error)
        }
        var editions: [Int: Edition] = [:]
        for number in used { editions[number] = try await shelf.edition(number) }
        let current = try await shelf.inForce(number)
        for reign in try await shelf.reigns(upTo: current.number) where editions[reign.number] == nil {
            editions[reign.number] = try await shelf.edition(reign.number)
        }
        return Round(
            before: try last.map { row throws(ServiceError) in try calendars.keep(row) } ?? .none,
            now: try await calendars.inForce(days), current: current, editions: editions)
    }

    /// One batch; nil when nothing is left to do, or somebody else does it.
    private func reckon(_ round: Round, limit: Int) async throws(StorageError) -> DeadlineReckoning? {
        do {
            return try await database.transaction { work -> DeadlineReckoning? in
                guard let calendar = try await work.run(CalendarStore.holdUnreckoned()),
                    calendar.number == round.now.number
                else { return nil }
                let first = round.before.calendar.changes(to: round.now.calendar).first?.date
                let cases = try await work.run(
                    AwaitingReply.page(
                        after: calendar.reckoning.through, reaching: first ?? .last,
                        rungs: round.current.settings.complaints.ladder.count, limit: limit))
                let events = try await work.run(AwaitingReply.events(of: cases.map(\.id)))
                let histories = Dictionary(grouping: events, by: \.caseID)
                var (writes, moved): ([Write], Int) = ([], 0)
                for row in cases {
                    let change = try self.writes(moving: row, histories[row.id] ?? [], round, by: calendar.createdBy)
                    if !change.isEmpty { moved += 1 }
                    writes += change
                }
                var reckoning = calendar.reckoning
                reckoning.through = cases.last?.id ?? reckoning.through
                reckoning.lookedAt += cases.count
                reckoning.moved += moved
                reckoning.doneAt = cases.count < limit ? clock.now() : nil
                try await work.finish(writes + [CalendarStore.progress(calendar.number, reckoning)])
                var done = DeadlineReckoning()
                (done.lookedAt, done.moved) = (cases.count, moved)
                return done
            }
        } catch let error as StorageError {
            throw error
        } catch {
            throw .unreadable(column: "event", why: "\(error)")
        }
    }

    /// Everything to write for a case whose dates move; nothing for one whose do not, or which has none.
    private func writes(
        moving row: CaseRow, _ history: [EventRow], _ round: Round, by actor: String
    ) throws(ServiceError) -> [Write] {
        switch CaseKind(rawValue: row.kind) {
        case .request: try writes(moving: Request.self, row, history, round, by: actor)
        case .complaint: try writes(moving: Complaint.self, row, history, round, by: actor)
        case .inquiry, .suggestion, .support, .contactInquiry, .claim, nil: []
        }
    }

    private func writes<File: DatedCase>(
        moving type: File.Type, _ row: CaseRow, _ history: [EventRow], _ round: Round, by actor: String
    ) throws(ServiceError) -> [Write] {
        let entries = try History.entries(history, of: File.Event.self, keys: keys)
        guard let before = File(history: entries), let edition = round.editions[row.edition] else { return [] }
        let policy = edition.policy.held(before.moves, policies: round.editions.mapValues(\.policy))
        let desk = desk(
            policy, current: round.current, round.now, actor: Actor(id: actor, roles: []), now: clock.now())
        guard let entry = before.moved(since: round.before.calendar, at: desk) else { return [] }
        let after = before.after([entry])
        let events = try History.rows([entry], after: row.head, keys: keys)
        var next = row
        after.fill(&next)
        next.version = after.version
        next.headHash = events[0].hash
        let errands = after.errands(after: entry, reference: row.reference, policy: policy)
        var earlier = desk
        earlier.calendar = round.before.calendar
        let moved = MovedDates(
            was: row, now: next, rungsWere: before.rungDays(at: earlier), rungs: after.rungDays(at: desk))
        return events.map(EventStore.append) + [CaseStore.change(next, from: row.version)]
            + (try self.writes(for: errands, of: next, seq: next.version, at: desk.now))
            + [AuditStore.record(moved.audit(at: entry.at, by: entry.actor, round.now.calendar))]
    }
}

/// The dates of a case before and after they moved.
private struct MovedDates {
    var was: CaseRow
    var now: CaseRow
    var rungsWere: [CivilDate]
    var rungs: [CivilDate]

    /// The row of the audit that says so.
    func audit(at moment: Moment, by actor: String, _ calendar: WorkingCalendar) -> AuditRow {
        AuditRow(
            at: moment, actor: actor, what: "deadline.moved",
            details: #"{"reference":"\#(was.reference.text)","was":\#(Self.text(was, rungsWere)),"#
                + #""now":\#(Self.text(now, rungs)),"calendar":"\#(calendar.version)"}"#)
    }

    private static func text(_ row: CaseRow, _ rungs: [CivilDate]) -> String {
        func text(_ date: CivilDate?) -> String { date.map { "\"\($0.iso)\"" } ?? "null" }
        let dates = #""not_before":\#(text(row.notBefore)),"due":\#(text(row.due)),"target":\#(text(row.target))"#
        return rungs.isEmpty ? "{\(dates)}" : #"{\#(dates),"rungs":[\#(rungs.map(text).joined(separator: ","))]}"#
    }
}

extension StorageError {
    /// Whether somebody else wrote first, so that the same work, read anew, may succeed.
    fileprivate var isLostRace: Bool {
        switch self {
        case .versionTaken, .duplicate: true
        default: mayRetry
        }
    }
}
