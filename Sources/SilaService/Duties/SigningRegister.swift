public import SilaCore
public import SilaStorage

/// One line of the register of signatures.
public struct SigningLine: Sendable {
    /// Who.
    public let staff: StaffRow
    /// Their department; nil where they belong to none.
    public let department: RowID?
    /// Where they stand.
    public let state: SigningState
    /// Since when it is owed, or was.
    public let since: CivilDate
    /// The last day on which they may write unsigned; nil where nothing is withheld.
    public let lastDay: CivilDate?
    /// The signature; nil where there is none.
    public let signature: AcknowledgementRow?
    /// The reminders that stand, the newest of each audience.
    public let reminders: [ReminderRow]
}

/// Who has signed an edition and who has not.
public struct SigningRegister: Sendable {
    /// The edition.
    public let edition: Edition
    /// On what it rests that it is signed.
    public let basis: Basis
    /// How many stand where, of all.
    public let counts: [SigningState: Int]
    /// The lines asked for, by login.
    public let lines: [SigningLine]
    /// The login that the next page begins after; nil where this is the last.
    public let next: String?
    /// The departments by id.
    public let departments: [RowID: DepartmentRow]
}

/// Which part of a register is asked for.
public struct SigningQuery: Sendable {
    /// The edition; nil for the one in force.
    public var edition: Int?
    /// Those of that department alone.
    public var department: RowID?
    /// Those who stand so alone.
    public var state: SigningState?
    /// The login that the last page ended with.
    public var after: String?
    /// At most so many.
    public var limit: Int

    /// A query with its parts.
    public init(
        edition: Int? = nil, department: RowID? = nil, state: SigningState? = nil, after: String? = nil,
        limit: Int = 100
    ) {
        self.edition = edition
        self.department = department
        self.state = state
        self.after = after
        self.limit = limit
    }
}

extension Office {
    /// Who has signed an edition that is or was in force, and who has not; a refusal in the policy's words where it asked
    /// nobody to.
    public func signingRegister(_ query: SigningQuery) async throws(ServiceError) -> SigningRegister {
        let today = clock.now().date
        let (members, departments): ([SigningMember], [DepartmentRow])
        let inForce: Int?
        let days: Int?
        do {
            (members, departments, inForce, days) = try await database.run(
                AcknowledgementStore.members(on: today), DepartmentStore.list(),
                EditionStore.numberInForce(on: today), CalendarStore.numberInForce())
        } catch {
            throw .storage(error)
        }
        let current = try await shelf.inForce(inForce)
        let reigns = try await shelf.signingReigns(upTo: current.number)
        let number = query.edition ?? current.number
        guard let place = reigns.firstIndex(where: { $0.edition == number }) else { throw .notFound }
        let edition = try await shelf.edition(number)
        guard let basis = reigns[place].basis else { throw .duty(SigningDuty.notAsked(by: edition.policy)) }
        let (signatures, reminders) = try await signatures(under: number)
        let view = SigningView(
            reigns: Array(reigns[...place]), end: place + 1 < reigns.count ? reigns[place + 1].start : nil,
            signatures: signatures, reminders: reminders,
            calendar: try await calendars.inForce(days).calendar, today: today)
        let lines = members.compactMap(view.line)
        let fitting = lines.filter { line in
            (query.department == nil || line.department == query.department)
                && (query.state == nil || line.state == query.state)
                && query.after.map { line.staff.login.lowercased() > $0.lowercased() } ?? true
        }
        .sorted { $0.staff.login.lowercased() < $1.staff.login.lowercased() }
        let shown = Array(fitting.prefix(query.limit))
        return SigningRegister(
            edition: edition, basis: basis,
            counts: Dictionary(lines.map { ($0.state, 1) }, uniquingKeysWith: +), lines: shown,
            next: fitting.count > query.limit ? shown.last?.staff.login : nil,
            departments: Dictionary(departments.map { ($0.id, $0) }) { first, _ in first })
    }

    private func signatures(
        under edition: Int
    ) async throws(ServiceError) -> ([RowID: AcknowledgementRow], [RowID: [ReminderRow]]) {
        do {
            let (signatures, reminders) = try await database.run(
                AcknowledgementStore.under(edition), ReminderStore.standing(edition))
            return (
                Dictionary(signatures.map { ($0.staffID, $0) }) { first, _ in first },
                Dictionary(grouping: reminders, by: \.staffID)
            )
        } catch {
            throw .storage(error)
        }
    }
}

/// What a line of the register is made with.
private struct SigningView {
    /// The editions up to the one that is looked at.
    let reigns: [SigningReign]
    /// When the next took its place; nil where it is in force.
    let end: Moment?
    let signatures: [RowID: AcknowledgementRow]
    let reminders: [RowID: [ReminderRow]]
    let calendar: WorkingCalendar
    let today: CivilDate

    /// The line of a member; nil where the edition was never theirs to sign.
    func line(_ member: SigningMember) -> SigningLine? {
        let (staff, signature) = (member.staff, signatures[member.staff.id])
        guard
            let duty = SigningDuty(
                reigns: reigns, signed: member.signing.signed, joined: staff.createdAt)
        else { return nil }
        if signature == nil {
            let isGone = staff.disabledAt.map { gone in end.map { gone < $0 } ?? true } ?? false
            if isGone || end.map({ staff.createdAt >= $0 }) ?? false { return nil }
        }
        let overdue = duty.isOverdue(on: today, calendar)
        let state: SigningState =
            signature != nil ? .signed : end != nil ? .lapsed : overdue ? .overdue : .owed
        return SigningLine(
            staff: staff, department: member.department, state: state, since: duty.since,
            lastDay: end == nil ? duty.lastDay(calendar) : nil, signature: signature,
            reminders: reminders[staff.id] ?? [])
    }
}
