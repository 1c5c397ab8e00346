public import SilaCore
public import SilaStorage

/// What is written down of a member when a sitting is opened.
public struct AttendanceIntake: Sendable {
    /// The login.
    public var login: String
    /// Whether they are there.
    public var presence: Presence
    /// The excuse, or another note.
    public var note: String?

    /// An attendance with its parts.
    public init(login: String, presence: Presence, note: String? = nil) {
        self.login = login
        self.presence = presence
        self.note = note
    }
}

extension Office {
    /// Convenes a sitting of a body that acts in sittings.
    public func convene(
        _ body: BodyID, on day: CivilDate, place: String?, by caller: Caller, _ submission: Submission,
        answer: (SittingSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await enter(by: caller, submission) { act throws(ServiceError) in
            let sheet = try await self.body(body)
            let seated = SeatedBody(body: sheet.body, seats: sheet.seats.map(\.seat)).held(on: day)
            do throws(Refusal) {
                try Sitting.requireConvening(of: sheet.body, seated, by: caller.id.text, clause: sheet.clause)
            } catch {
                throw .refused(error)
            }
            let edition = try await edition()
            let calendar = edition.settings.sittingYears
            let year = calendar.year(of: day)
            let (last, waiting, interests): (Int, [CaseRow], [InterestRow])
            do throws(StorageError) {
                (last, waiting, interests) = try await database.run(
                    SittingStore.lastNumber(of: body, calendar, year), AgendaStore.waiting(for: body),
                    InterestStore.whileWaiting(for: body))
            } catch {
                throw .storage(error)
            }
            let row = SittingRow(
                id: RowID(at: act.at), body: body,
                number: SittingNumber(number: last + 1, year: year, calendar: calendar), on: day, place: place,
                convenedAt: act.at, convenedBy: caller.id)
            var sitting = Sitting(id: row.id.text, body: sheet.body, number: row.number, on: day, seats: seated)
            sitting.delegatedQuorum = sheet.delegated
            let made = SittingSheet(
                row: row, sitting: sitting, clause: sheet.clause, attendance: [],
                agenda: Agenda(cases: waiting, interests: interests).filling([], waiting, of: row),
                staff: sheet.staff)
            return RegisterEntry(
                writes: [SittingStore.add(row)], guarded: 0, what: "sitting.convened",
                details: ["sitting": row.id.text, "body": body.rawValue, "number": row.number.text],
                answer: try answer(made))
        }
    }

    /// Opens a sitting: who is there is written down, and the agenda is frozen in its order.
    public func open(
        _ id: RowID, _ attendance: [AttendanceIntake], by caller: Caller, _ submission: Submission,
        answer: (SittingSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await change(id, by: caller, submission) { sheet throws(ServiceError) in
            let now = clock.now()
            let rows = try Self.rows(attendance, of: sheet)
            var opened = sheet
            do throws(Refusal) {
                try sheet.sitting.requireOpening(
                    Dictionary(rows.map { ($0.staff.text, $0.presence) }) { first, _ in first }, on: now.date,
                    clause: sheet.clause)
            } catch {
                throw .refused(error)
            }
            let opening = SittingRow.Opening(quorum: sheet.sitting.quorum, at: now, by: caller.id)
            opened.row.opening = opening
            opened.row.stage = .open
            opened.sitting.stage = .open
            opened.sitting.attendance = Dictionary(rows.map { ($0.staff.text, $0.presence) }) { first, _ in first }
            opened.attendance = rows
            var writes = [SittingStore.open(id, opening)] + rows.map { SittingStore.attend(id, $0) }
            for (index, item) in sheet.agenda.enumerated() {
                opened.agenda[index].row.place = index + 1
                writes.append(
                    item.row.byHand
                        ? SittingStore.place(item.row.id, at: index + 1, of: id)
                        : SittingStore.add(opened.agenda[index].row, to: id))
            }
            return RegisterEntry(
                writes: writes, guarded: 0, what: "sitting.opened",
                details: [
                    "sitting": id.text, "present": "\(opened.sitting.present.count)",
                    "quorum": "\(opening.quorum.count)",
                ], answer: try answer(opened))
        }
    }

    /// Writes down that a member who was not there when it was opened has come: they vote on what is put to the vote from
    /// then on, and approve the minutes with the others.
    ///
    /// `arrived` is when; nil for now.
    public func arrive(
        _ login: String, at arrived: Moment? = nil, in id: RowID, by caller: Caller, _ submission: Submission,
        answer: (SittingSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await change(id, by: caller, submission) { sheet throws(ServiceError) in
            guard let staff = sheet.member(login) else { throw Self.nobody("member") }
            let act = Act(at: clock.now(), by: caller.id.text)
            let came = arrived ?? act.at
            do throws(Refusal) {
                try sheet.sitting.requireArrival(
                    of: staff.id.text, at: came, opened: sheet.row.opening?.at ?? act.at, now: act.at)
            } catch {
                throw .refused(error)
            }
            var after = sheet
            after.sitting.attendance[staff.id.text] = .present
            for place in after.attendance.indices where after.attendance[place].staff == staff.id {
                after.attendance[place].presence = .present
                after.attendance[place].arrivedAt = came
            }
            for place in after.agenda.indices {
                for motion in after.agenda[place].motions.indices {
                    after.agenda[place].motions[motion].missedBy.insert(staff.id.text)
                }
            }
            return RegisterEntry(
                writes: SittingStore.arrive(id, staff.id, at: came, act), guarded: 0, what: "sitting.arrived",
                details: ["sitting": id.text, "member": staff.id.text, "at": came.iso8601],
                answer: try answer(after))
        }
    }

    /// Closes a sitting that is open; with a reason, cancels one that is convened.
    public func end(
        _ id: RowID, cancelledFor reason: String? = nil, by caller: Caller, _ submission: Submission,
        answer: (SittingSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await change(id, by: caller, submission) { sheet throws(ServiceError) in
            do throws(Refusal) { try sheet.sitting.require(reason == nil ? .open : .convened) } catch {
                throw .refused(error)
            }
            var ended = sheet
            let end = SittingRow.End(at: clock.now(), by: caller.id, reason: reason)
            ended.row.end = end
            ended.row.stage = reason == nil ? .closed : .cancelled
            ended.sitting.stage = ended.row.stage
            return RegisterEntry(
                writes: [SittingStore.end(id, end)], guarded: 0,
                what: reason == nil ? "sitting.closed" : "sitting.cancelled", details: ["sitting": id.text],
                answer: try answer(ended))
        }
    }

    /// A change to a sitting by its chair, deputy or secretary.
    func change(
        _ id: RowID, by caller: Caller, _ submission: Submission,
        decide: (SittingSheet) async throws(ServiceError) -> RegisterEntry
    ) async throws(ServiceError) -> StoredAnswer {
        try await enter(by: caller, submission) { _ throws(ServiceError) in
            let (sheet, seats) = try await read(id)
            try Self.requireReader(caller, seats)
            do throws(Refusal) { try sheet.sitting.requireLead(caller.id.text) } catch { throw .refused(error) }
            return try await decide(sheet)
        }
    }

    private static func rows(
        _ attendance: [AttendanceIntake], of sheet: SittingSheet
    ) throws(ServiceError) -> [AttendanceRow] {
        var rows: [AttendanceRow] = []
        for (index, intake) in attendance.enumerated() {
            guard let staff = sheet.member(intake.login), !rows.contains(where: { $0.staff == staff.id }) else {
                throw nobody("attendance.\(index).member")
            }
            let seat = sheet.sitting.seat(of: staff.id.text)
            rows.append(
                AttendanceRow(
                    staff: staff.id, office: seat?.office, presence: intake.presence, note: intake.note,
                    delegation: seat == nil ? sheet.sitting.standIns[staff.id.text].flatMap { RowID($0) } : nil))
        }
        return rows
    }
}

extension SittingSheet {
    /// The member of staff with that login; nil where nobody has it.
    func member(_ login: String) -> StaffRow? {
        let login = login.lowercased()
        return staff.values.first { $0.login.lowercased() == login }
    }
}
