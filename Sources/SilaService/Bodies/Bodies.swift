public import SilaCore
public import SilaStorage

/// A body of the policy in force with everybody who holds or held a seat in it.
public struct BodySheet: Sendable {
    /// The body as the policy has it.
    public let body: Body
    /// The clause that gives it something to do; nil where none does.
    public let clause: Clause?
    /// Its seats, past ones too, in the order of their terms.
    public let seats: [SeatRow]
    /// Today.
    public let today: CivilDate
    /// The smaller quorum that the board delegated to it; nil where it did not.
    public let delegated: DelegatedQuorum?
    /// The staff by id.
    public let staff: [String: StaffRow]

    /// The seats held today, the chair first.
    public var held: [Seat] { SeatedBody(body: body, seats: seats.map(\.seat)).held(on: today) }

    /// How many have to be present when all of today's members may sit.
    public var quorum: Quorum { Quorum(of: body, seats: held.count, delegated: delegated) }
}

extension Office {
    /// The bodies of the policy in force, with their seats.
    public func bodies() async throws(ServiceError) -> [BodySheet] {
        let policy = try await edition().policy
        var sheets: [BodySheet] = []
        for body in policy.bodies { sheets.append(try await sheet(of: body, under: policy)) }
        return sheets
    }

    /// A body with its seats; `ServiceError.notFound` where the policy in force has none of that name.
    public func body(_ id: BodyID) async throws(ServiceError) -> BodySheet {
        let policy = try await edition().policy
        guard let body = policy.body(id) else { throw .notFound }
        return try await sheet(of: body, under: policy)
    }

    func sheet(of body: Body, under policy: Policy) async throws(ServiceError) -> BodySheet {
        let today = clock.now().date
        let (seats, delegations, staff): ([SeatRow], [DelegationRow], [StaffRow])
        do {
            (seats, delegations, staff) = try await database.run(
                SeatStore.of(body.id), DelegationStore.holding(in: body.id, on: today), StaffStore.list())
        } catch {
            throw .storage(error)
        }
        return BodySheet(
            body: body, clause: policy.clause(of: body.id), seats: seats, today: today,
            delegated: DelegatedQuorum.holding(among: delegations),
            staff: Dictionary(staff.map { ($0.id.text, $0) }) { first, _ in first })
    }
}

extension DelegatedQuorum {
    /// The one that was decided last; nil where the board delegated none.
    static func holding(among rows: [DelegationRow]) -> DelegatedQuorum? {
        rows.lazy.compactMap { row in
            row.quorum.map { DelegatedQuorum(delegation: row.id.text, count: $0) }
        }.first
    }
}

/// A seat to be given.
public struct SeatIntake: Sendable {
    /// The login of who is seated.
    public var login: String
    /// What they are there.
    public var office: SeatOffice
    /// The first day of the term; nil for today.
    public var from: CivilDate?
    /// The last day of the term; nil where it has none.
    public var until: CivilDate?

    /// A seat with its parts.
    public init(login: String, office: SeatOffice, from: CivilDate? = nil, until: CivilDate? = nil) {
        self.login = login
        self.office = office
        self.from = from
        self.until = until
    }
}

extension Office {
    /// Seats a member of staff in a body.
    public func seat(
        _ intake: SeatIntake, in body: BodyID, by caller: Caller, _ submission: Submission,
        answer: (BodySheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await enter(by: caller, submission) { act throws(ServiceError) in
            let before = try await self.body(body)
            let login = intake.login.lowercased()
            guard let staff = before.staff.values.first(where: { $0.login.lowercased() == login }),
                staff.disabledAt == nil
            else { throw Self.nobody("member") }
            let now = act.at
            let row = SeatRow(
                id: RowID(at: now), body: body, staff: staff.id, office: intake.office,
                from: intake.from ?? now.date, until: intake.until, seatedAt: now, seatedBy: caller.id)
            let seated = SeatedBody(body: before.body, seats: before.seats.map(\.seat))
            do throws(Refusal) { try seated.requireSeat(row.seat, clause: before.clause) } catch {
                throw .refused(error)
            }
            let after = BodySheet(
                body: before.body, clause: before.clause, seats: before.seats + [row], today: before.today,
                delegated: before.delegated, staff: before.staff)
            return RegisterEntry(
                writes: [SeatStore.hold(), SeatStore.add(row, seen: before.seats.count)], guarded: 1,
                what: "seat.given",
                details: [
                    "seat": row.id.text, "body": body.rawValue, "staff": staff.id.text,
                    "office": intake.office.rawValue,
                ], answer: try answer(after))
        }
    }

    /// Ends a seat before its term; `on` is the first day on which it is held no more.
    public func endSeat(
        _ id: RowID, on day: CivilDate?, reason: String, by caller: Caller, _ submission: Submission,
        answer: (BodySheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await enter(by: caller, submission) { act throws(ServiceError) in
            let found: SeatRow?
            do throws(StorageError) { found = try await database.run(SeatStore.find(id)) } catch {
                throw .storage(error)
            }
            guard var row = found else { throw .notFound }
            let before = try await self.body(row.body)
            let now = act.at
            let on = day ?? now.date
            guard row.end == nil, row.until.map({ on <= $0 }) ?? true, on >= row.from else {
                throw .refused(
                    Refusal(
                        .seatTerm, field: "on",
                        message: Name(
                            ar: "انتهى هذا المقعد من قبل، أو اليوم خارج مدته",
                            en: "the seat was ended before, or the day is outside its term")))
            }
            let end = SeatRow.End(on: on, reason: reason, at: now, by: caller.id)
            row.end = end
            let ended = row
            let after = BodySheet(
                body: before.body, clause: before.clause, seats: before.seats.map { $0.id == id ? ended : $0 },
                today: before.today, delegated: before.delegated, staff: before.staff)
            return RegisterEntry(
                writes: [SeatStore.end(id, end)], guarded: 0, what: "seat.ended",
                details: ["seat": id.text, "on": on.iso], answer: try answer(after))
        }
    }

    static func nobody(_ field: String) -> ServiceError {
        .invalid([
            FieldFault(
                field: field,
                message: Name(
                    ar: "لا أحد يدخل بهذا الاسم، أو أوقف حسابه",
                    en: "nobody signs in with this login, or the account is disabled"))
        ])
    }
}
