public import SilaCore
public import SilaStorage

/// Who has a case in hand and how it came to them.
public struct AssignmentSheet: Sendable {
    /// The case.
    public let reference: Reference
    /// Who has it, by staff id; nil where nobody has.
    public let holder: String?
    /// The field of work that the desk named.
    public let field: String?
    /// The moves, in order.
    public let moves: [AssignmentRow]
    /// The names of those in it, by staff id.
    public let names: [String: Name]
    /// The clause of the edition that the case stands under; nil where it is the house's own practice.
    public let clause: Clause?
}

/// What each has in hand.
public struct LoadSheet: Sendable {
    /// The loads, the largest first; those of staff who could have cases and have none at the end.
    public let loads: [HandLoad]
    /// Those among them who are away today, by staff id.
    public let away: Set<String>
    /// The names of those in it, by staff id.
    public let names: [String: Name]
    /// The clause of the policy that asks for routing; nil where it is the house's own practice.
    public let clause: Clause?
}

extension Office {
    /// The case of that reference as the caller may hold it; `ServiceError.notFound` where there is none, or it is about
    /// the caller or those above them.
    func held(_ reference: Reference, by caller: Caller) async throws(ServiceError) -> HeldCase {
        let held = try await read(AssignmentStore.held(reference, for: caller.id))
        guard let held, !held.isHidden else { throw .notFound }
        return held
    }

    /// Who has a case in hand and how it came to them.
    public func assignments(of reference: Reference, by caller: Caller) async throws(ServiceError) -> AssignmentSheet {
        try await sheet(reference, held(reference, by: caller), adding: nil)
    }

    private func sheet(
        _ reference: Reference, _ held: HeldCase, adding move: AssignmentRow?
    ) async throws(ServiceError) -> AssignmentSheet {
        var moves = try await read(AssignmentStore.history(reference))
        if let move { moves.append(move) }
        let holder = move?.to ?? held.assignedTo
        let hands = moves.flatMap { [$0.from?.text, $0.to?.text, $0.act.by] } + [holder?.text]
        return AssignmentSheet(
            reference: reference, holder: holder?.text, field: held.field, moves: moves,
            names: try await staffNames.names(of: Set(hands.compactMap(\.self))),
            clause: try await shelf.edition(held.edition).policy.informing?.clause(asking: .liaison))
    }

    /// Gives a case to a colleague by hand, with a reason.
    public func transfer(
        _ reference: Reference, to login: String, reason: String, by caller: Caller, _ submission: Submission,
        answer: (AssignmentSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        let staff = try await colleague(login, "to")
        return try await move(
            reference, to: staff, why: .transferred, reason: reason, by: caller, submission, answer: answer)
    }

    /// Takes a case that nobody has in hand.
    public func take(
        _ reference: Reference, by caller: Caller, _ submission: Submission,
        answer: (AssignmentSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        let staff = try await colleague(caller.login, "to")
        return try await move(reference, to: staff, why: .taken, reason: nil, by: caller, submission, answer: answer)
    }

    private func move(
        _ reference: Reference, to staff: StaffRow, why: AssignmentReason, reason: String?, by caller: Caller,
        _ submission: Submission, answer: (AssignmentSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await enter(by: caller, submission) { act throws(ServiceError) in
            let held = try await held(reference, by: caller)
            try await requireMove(of: held, reference, to: staff, why)
            let before = try await sheet(reference, held, adding: nil)
            let move = AssignmentRow(
                seq: (before.moves.last?.seq ?? 0) + 1, from: held.assignedTo, to: staff.id, why: why, reason: reason,
                route: nil, act: act)
            let after = try await sheet(reference, held, adding: move)
            return RegisterEntry(
                writes: [
                    AssignmentStore.move(
                        held.id, from: held.assignedTo, to: staff.id, why: why, reason: reason, act)
                ],
                guarded: 0, what: "case.\(why.rawValue)",
                details: ["reference": reference.text, "to": staff.id.text], answer: try answer(after))
        }
    }

    private func requireMove(
        of held: HeldCase, _ reference: Reference, to staff: StaffRow, _ why: AssignmentReason
    ) async throws(ServiceError) {
        let clause = try await shelf.edition(held.edition).policy.informing?.clause(asking: .liaison)
        let standing = try await read(
            AssignmentStore.standing(of: staff.id, towards: reference, on: clock.now().date))
        let assignee = Assignee(
            id: staff.id.text, name: staff.name, roles: Set(staff.roles.compactMap(Role.init)),
            isDisabled: staff.disabledAt != nil, isAway: standing?.isAway ?? false,
            isBarred: standing?.isBarred ?? false)
        do throws(CareRefusal) {
            guard held.isOpen else { throw Self.caseEnded(clause) }
            try assignee.requireFit(for: CaseKind(rawValue: held.kind) ?? .request, clause: clause)
            if held.assignedTo == staff.id { throw Self.alreadyTheirs(staff.name, clause) }
            if why == .taken, held.assignedTo != nil { throw Self.takenAlready(clause) }
        } catch {
            throw .care(error)
        }
    }

    private static func caseEnded(_ clause: Clause?) -> CareRefusal {
        CareRefusal(
            .caseEnded, clause: clause, ar: "انتهت الحالة فلا تُسند إلى أحد",
            en: "the case has ended, so it is given to nobody")
    }

    private static func alreadyTheirs(_ name: Name, _ clause: Clause?) -> CareRefusal {
        CareRefusal(
            .alreadyTheirs, clause: clause, field: "to", ar: "الحالة لدى «\(name.ar)» من قبل",
            en: "“\(name.en)” has the case already")
    }

    private static func takenAlready(_ clause: Clause?) -> CareRefusal {
        CareRefusal(
            .takenAlready, clause: clause, ar: "الحالة لدى غيرك؛ انقلها مع ذكر السبب",
            en: "somebody has the case; transfer it, with a reason")
    }

    /// What each has in hand today.
    public func loads() async throws(ServiceError) -> LoadSheet {
        let today = clock.now().date
        let (loads, absences, staff): ([HandLoad], [AbsenceRow], [StaffRow])
        do {
            (loads, absences, staff) = try await database.run(
                AssignmentStore.loads(on: today), AbsenceStore.list(since: today), StaffStore.list())
        } catch {
            throw .storage(error)
        }
        let keepers = staff.filter { member in
            let roles = Set(member.roles.compactMap(Role.init))
            return member.disabledAt == nil && CaseKind.allCases.contains { !roles.isDisjoint(with: $0.keepers) }
        }
        let idle = keepers.filter { member in !loads.contains { $0.staff == member.id } }
        return LoadSheet(
            loads: loads + idle.map { HandLoad(staff: $0.id, open: 0, overdue: 0) },
            away: Set(absences.filter { $0.covers(today) }.map(\.staffID.text)),
            names: Dictionary(staff.map { ($0.id.text, $0.name) }) { first, _ in first },
            clause: try await informingClause(.liaison))
    }
}
