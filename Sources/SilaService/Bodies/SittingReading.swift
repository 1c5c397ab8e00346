public import SilaCore
public import SilaStorage

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension Office {
    /// A sitting as `caller` may see it: who sits or sat in the body, senior management, administrators and auditors.
    public func sitting(_ id: RowID, by caller: Caller) async throws(ServiceError) -> SittingSheet {
        let (sheet, seats) = try await read(id)
        try Self.requireReader(caller, seats)
        return sheet
    }

    /// The sittings of a body, those set for the latest day first; at most 100.
    public func sittings(of body: BodyID, by caller: Caller) async throws(ServiceError) -> [SittingRow] {
        let (rows, seats): ([SittingRow], [SeatRow])
        do {
            (rows, seats) = try await database.run(SittingStore.of(body, limit: 100), SeatStore.of(body))
        } catch {
            throw .storage(error)
        }
        if seats.isEmpty, rows.isEmpty { _ = try await self.body(body) }
        try Self.requireReader(caller, seats)
        return rows
    }

    private static let readers: Set<Role> = [.management, .admin, .auditor]

    static func requireReader(_ caller: Caller, _ seats: [SeatRow]) throws(ServiceError) {
        if !caller.roles.isDisjoint(with: readers) || seats.contains(where: { $0.staff == caller.id }) { return }
        throw .forbidden(needs: Role.allCases.filter(readers.contains))
    }

    /// A sitting whole, for whoever asks.
    func read(_ id: RowID) async throws(ServiceError) -> (sheet: SittingSheet, seats: [SeatRow]) {
        let found: SittingRow?
        do { found = try await database.run(SittingStore.find(id)) } catch { throw .storage(error) }
        guard let row = found else { throw .notFound }
        let policy = try await edition().policy
        let known = policy.body(row.body) ?? Self.former(row.body)
        let (seats, delegations, attendance): ([SeatRow], [DelegationRow], [AttendanceRow])
        let (items, cases, waiting): ([AgendaRow], [CaseRow], [CaseRow])
        let (motions, votes, staff): ([MotionRow], [VoteRow], [StaffRow])
        let (onAgenda, whileWaiting, missed): ([InterestRow], [InterestRow], [MissedRow])
        do {
            (
                seats, delegations, attendance, items, cases, waiting, motions, votes, staff, onAgenda, whileWaiting,
                missed
            ) =
                try await database.run(
                    SeatStore.of(row.body), DelegationStore.holding(in: row.body, on: row.on),
                    SittingStore.attendance(of: id), SittingStore.agenda(of: id), AgendaStore.cases(of: id),
                    AgendaStore.waiting(for: row.body), SittingStore.motions(of: id), SittingStore.votes(of: id),
                    StaffStore.list(), InterestStore.onAgenda(of: id), InterestStore.whileWaiting(for: row.body),
                    SittingStore.missed(of: id))
        } catch {
            throw .storage(error)
        }
        let agenda = Agenda(cases: cases + (row.stage == .convened ? waiting : []), interests: onAgenda + whileWaiting)
        let contents = try motions.map { motion throws(ServiceError) in
            MotionSheet(
                row: motion, content: try content(of: motion, in: id),
                votes: votes.filter { $0.caseID == motion.caseID && $0.round == motion.round },
                missedBy: Set(
                    missed.filter { $0.caseID == motion.caseID && $0.round == motion.round }.map(\.staff.text)))
        }
        let list =
            row.stage == .convened
            ? agenda.filling(items, waiting, of: row) : items.map { agenda.item($0, contents) }
        let sheet = SittingSheet(
            row: row, sitting: Self.sitting(row, known, seats, delegations, attendance),
            clause: policy.clause(of: row.body), attendance: attendance, agenda: list,
            staff: Dictionary(staff.map { ($0.id.text, $0) }) { first, _ in first })
        return (sheet, seats)
    }

    private func content(of motion: MotionRow, in sitting: RowID) throws(ServiceError) -> MotionContent {
        let place = Self.place(of: motion.caseID, motion.round, in: sitting)
        let plain = try keys.open(motion.sealed, from: place)
        do { return try JSONDecoder().decode(MotionContent.self, from: Data(plain)) } catch {
            throw .damaged(place.description)
        }
    }

    static func place(of caseID: RowID, _ round: Int, in sitting: RowID) -> SealedPlace {
        SealedPlace(table: "sitting_motion", column: "sealed", row: "\(sitting.text)/\(caseID.text)/\(round)")
    }

    /// A body that an earlier edition had.
    static func former(_ id: BodyID) -> Body {
        Body(id: id, kind: .committee, name: Name(ar: id.rawValue, en: id.rawValue), named: false)
    }

    /// The sitting as rules look at it.
    ///
    /// What it was opened with stands, whatever the board decides later.
    private static func sitting(
        _ row: SittingRow, _ body: Body, _ seats: [SeatRow], _ delegations: [DelegationRow],
        _ attendance: [AttendanceRow]
    ) -> Sitting {
        let held = SeatedBody(body: body, seats: seats.map(\.seat)).held(on: row.on)
        var sitting = Sitting(id: row.id.text, body: body, number: row.number, on: row.on, seats: held)
        sitting.stage = row.stage
        if let opening = row.opening {
            let there = Set(attendance.filter { $0.office != nil }.map(\.staff.text))
            sitting.seats = held.filter { there.contains($0.staff) }
            sitting.attendance = Dictionary(attendance.map { ($0.staff.text, $0.presence) }) { first, _ in first }
            for member in attendance { sitting.standIns[member.staff.text] = member.delegation?.text }
            if case .board(let delegation) = opening.quorum.source {
                sitting.delegatedQuorum = DelegatedQuorum(delegation: delegation, count: opening.quorum.count)
            }
        } else {
            sitting.delegatedQuorum = DelegatedQuorum.holding(among: delegations)
            for row in delegations where row.kind == .standIn {
                sitting.standIns[row.delegate.text] = row.id.text
            }
        }
        return sitting
    }
}

/// How agendas are put together from what is stored.
struct Agenda {
    let cases: [RowID: CaseRow]
    let interests: [RowID: [InterestRow]]

    init(cases: [CaseRow], interests: [InterestRow]) {
        self.cases = Dictionary(cases.map { ($0.id, $0) }) { first, _ in first }
        self.interests = Dictionary(grouping: Set(interests), by: \.caseID).mapValues { rows in
            rows.sorted { ($0.recordedAt, $0.staff) < ($1.recordedAt, $1.staff) }
        }
    }

    /// An item as it is stored.
    func item(_ row: AgendaRow, _ motions: [MotionSheet] = []) -> AgendaItem {
        AgendaItem(
            row: row, file: row.caseID.flatMap { cases[$0] }, interests: row.caseID.flatMap { interests[$0] } ?? [],
            motions: motions.filter { $0.row.caseID == row.caseID })
    }

    /// The agenda of a coming sitting: what waits for the body and what was added by hand, those due first.
    func filling(_ items: [AgendaRow], _ waiting: [CaseRow], of sitting: SittingRow) -> [AgendaItem] {
        let byHand = Set(items.compactMap(\.caseID))
        let own = waiting.filter { !byHand.contains($0.id) }.map { file in
            AgendaRow(
                id: file.id, caseID: file.id, byHand: false, addedAt: sitting.convenedAt,
                addedBy: sitting.convenedBy)
        }
        let all = (items + own).map { item($0) }
        return all.sorted { left, right in
            switch (left.file, right.file) {
            case (let left?, let right?):
                (left.due ?? .last, left.receivedAt, left.id) < (right.due ?? .last, right.receivedAt, right.id)
            case (nil, nil): (left.row.addedAt, left.row.id) < (right.row.addedAt, right.row.id)
            case (.some, nil): true
            case (nil, .some): false
            }
        }
    }
}
