public import SilaCore
public import SilaStorage

/// An absence with the names of those in it.
public struct AbsenceSheet: Sendable {
    /// The absence.
    public let row: AbsenceRow
    /// The names of the staff in it, by id.
    public let names: [String: Name]
    /// Whether they are away today.
    public let isNow: Bool
}

/// An absence as it is recorded.
public struct AbsenceIntake: Sendable {
    /// The login of who is away.
    public var login: String
    /// The first day.
    public var from: CivilDate
    /// The last day.
    public var until: CivilDate
    /// Why.
    public var reason: String

    /// An absence with its parts.
    public init(login: String, from: CivilDate, until: CivilDate, reason: String) {
        self.login = login
        self.from = from
        self.until = until
        self.reason = reason
    }
}

extension Office {
    /// Who is away now or will be, the next first.
    public func absences() async throws(ServiceError) -> [AbsenceSheet] {
        let rows = try await read(AbsenceStore.list(since: clock.now().date))
        let names = try await staffNames.names(of: Set(rows.flatMap { [$0.staffID.text, $0.record.by] }))
        return rows.map { sheet($0, names) }
    }

    /// Records an absence; where it has begun, what they have in hand goes to their deputies at once.
    public func recordAbsence(
        _ intake: AbsenceIntake, by caller: Caller, _ submission: Submission,
        answer: (AbsenceSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        let today = clock.now().date
        let staff = try await colleague(intake.login, "staff")
        if intake.until < intake.from {
            throw .field("until", ar: "آخر يوم قبل أول يوم", en: "the last day comes before the first")
        }
        if intake.until < today {
            throw .field("until", ar: "انقضى هذا الغياب", en: "the absence is past already")
        }
        let stored = try await enter(by: caller, submission) { act throws(ServiceError) in
            let others = try await read(AbsenceStore.list(of: staff.id, since: intake.from))
            if let other = others.first(where: { $0.overlaps(intake) }) {
                throw .care(
                    CareRefusal(
                        .absenceOverlaps, clause: try await informingClause(.liaison), field: "from",
                        ar: "سُجل غياب في بعض هذه الأيام: من \(other.from.iso) إلى \(other.until.iso)",
                        en: "an absence on some of these days is recorded: \(other.from.iso) to \(other.until.iso)"))
            }
            let row = AbsenceRow(
                id: RowID(at: act.at), staffID: staff.id, from: intake.from, until: intake.until,
                reason: intake.reason, record: act)
            let names = [staff.id.text: staff.name, caller.id.text: caller.name]
            return RegisterEntry(
                writes: [AbsenceStore.add(row)], what: "absence.recorded",
                details: ["id": row.id.text, "staff": staff.id.text], answer: try answer(sheet(row, names)))
        }
        // The absence is recorded; what fails or is cut short here, the loop goes on with.
        _ = try? await handOver()
        return stored
    }

    /// Ends an absence early: they are there from that day, today where none is named.
    public func endAbsence(
        _ id: RowID, on day: CivilDate?, by caller: Caller, _ submission: Submission,
        answer: (AbsenceSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await enter(by: caller, submission) { act throws(ServiceError) in
            let found = try await read(AbsenceStore.find(id))
            guard var row = found else { throw .notFound }
            let back = day ?? act.at.date
            guard row.backOn == nil, row.until >= act.at.date else {
                throw .care(
                    CareRefusal(
                        .absenceOver, clause: try await informingClause(.liaison), ar: "انتهى هذا الغياب",
                        en: "the absence is over"))
            }
            guard back <= row.until, back >= act.at.date else {
                throw .field(
                    "on", ar: "يوم العودة من اليوم إلى \(row.until.iso)",
                    en: "the day of return is from today to \(row.until.iso)")
            }
            row.backOn = back
            let names = try await staffNames.names(of: [row.staffID.text, row.record.by])
            return RegisterEntry(
                writes: [AbsenceStore.end(id, on: back, act)], guarded: 0, what: "absence.ended",
                details: ["id": id.text], answer: try answer(sheet(row, names)))
        }
    }

    private func sheet(_ row: AbsenceRow, _ names: [String: Name]) -> AbsenceSheet {
        AbsenceSheet(row: row, names: names, isNow: row.covers(clock.now().date))
    }

    /// Hands over what those have in hand whose absence has begun, a bounded batch a transaction; gives how many cases
    /// were looked at.
    ///
    /// What has no deputy is in nobody's hand afterwards, and shown so. Safe to run from several processes, and to be cut
    /// short: what was handed over is no longer theirs.
    @discardableResult
    public func handOver(batch: Int = 200) async throws(ServiceError) -> Int {
        let today = clock.now().date
        var looked = 0
        do {
            for absence in try await database.run(AbsenceStore.toHandOver(on: today)) {
                var left = batch
                while absence.covers(today), left == batch, !Task.isCancelled {
                    let act = Act(at: clock.now(), by: absence.record.by)
                    left = try await database.run([
                        AssignmentStore.handOver(of: absence.staffID, on: today, act, limit: batch)
                    ])[0]
                    looked += left
                }
                if Task.isCancelled { return looked }
                try await database.run([AbsenceStore.handedOver(absence.id, at: clock.now())])
            }
        } catch {
            throw .storage(error)
        }
        return looked
    }
}

extension AbsenceRow {
    /// Whether it shares a day with that one.
    fileprivate func overlaps(_ other: AbsenceIntake) -> Bool {
        let end = backOn.map { $0.adding(days: -1) } ?? until
        return from <= other.until && other.from <= end
    }
}
