public import SilaCore
public import SilaStorage

/// Takes the calendar that an association's files say into the database, and puts it in force.
///
/// The days that the association announced itself come on top. A calendar that is in force already changes nothing.
public struct CalendarTaking: Sendable {
    /// Who stands in events and audit for a change that came with the files.
    static let actor = "calendar"
    /// What that is called.
    static let name = Name(ar: "تقويم أيام العمل", en: "The calendar of working days")

    private let database: TenantDatabase
    private let clock: Clock

    /// Taking into that tenant's tables.
    public init(database: TenantDatabase, clock: Clock = .system) {
        self.database = database
        self.clock = clock
    }

    /// Takes the calendar; true where it is another than the one in force.
    ///
    /// The deadlines of open cases are not reckoned anew by this: see `Office.reckonDeadlines`.
    @discardableResult
    public func take(_ base: WorkingCalendar) async throws(ServiceError) -> Bool {
        let text = try CalendarText.text(of: base)
        for _ in 0..<4 {
            let (row, days): (CalendarRow?, [CalendarDayRow])
            do {
                (row, days) = try await database.run(CalendarStore.inForce(), CalendarDayStore.standing())
            } catch {
                throw .storage(error)
            }
            if row?.base == text { return false }
            let next = try CalendarDraft(after: row, base: base, days: days.map(\.day), by: Self.actor, at: clock.now())
            do {
                try await database.run(CalendarStore.enforce(next.row) + [AuditStore.record(next.audit)])
                return true
            } catch .duplicate(_) {
                continue
            } catch {
                throw .storage(error)
            }
        }
        throw .overloaded(retryAfter: 1)
    }
}

/// A calendar about to be put in force.
struct CalendarDraft {
    let row: CalendarRow
    let calendar: WorkingCalendar

    /// The calendar of `base` with those days, to follow the one in force.
    init(
        after last: CalendarRow?, base: WorkingCalendar, days: [AnnouncedDay], by actor: String, at now: Moment
    ) throws(ServiceError) {
        calendar = base.adding(announced: days)
        // Days that are as they were leave every deadline as it was.
        let isSame = (last?.version ?? KeptCalendar.none.calendar.version) == calendar.version
        let isReckoned = isSame && (last == nil || last?.reckoning.doneAt != nil)
        row = CalendarRow(
            number: (last?.number ?? 0) + 1, version: calendar.version, base: try CalendarText.text(of: base),
            definition: try CalendarText.text(of: calendar), createdAt: now, createdBy: actor,
            reckoning: CalendarRow.Reckoning(doneAt: isReckoned ? now : nil))
    }

    /// The row of the audit that says so.
    var audit: AuditRow {
        AuditRow(
            at: row.createdAt, actor: row.createdBy, what: "calendar.changed",
            details: #"{"number":\#(row.number),"version":"\#(row.version)"}"#)
    }
}
