public import SilaCore
public import SilaStorage

/// The day of a session as it was given: by either calendar or both.
public struct SessionDay: Hashable, Sendable {
    /// By the Gregorian calendar.
    public var gregorian: CivilDate?
    /// By Umm al-Qura.
    public var hijri: HijriDate?

    /// A day with what was given of it.
    public init(gregorian: CivilDate?, hijri: HijriDate?) {
        self.gregorian = gregorian
        self.hijri = hijri
    }

    /// The day; a refusal where the two are not the same day, or where it has not come.
    func settled(today: CivilDate) throws(ServiceError) -> CivilDate {
        guard let day = gregorian ?? hijri?.civil else {
            throw .invalid([
                FieldFault(
                    field: "held_on",
                    message: Name(
                        ar: "تاريخ الجلسة مطلوب بأحد التقويمين",
                        en: "the day of the session is required, in either calendar"))
            ])
        }
        if let hijri, hijri.civil != day {
            throw .edition(
                EditionRefusal(
                    .datesDisagree, field: "held_on_hijri",
                    ar: "\(hijri.iso)هـ هو \(hijri.civil.iso)م لا \(day.iso)م؛ صحح أحدهما",
                    en: "\(hijri.iso) AH is \(hijri.civil.iso) and not \(day.iso); put one of them right"))
        }
        guard day <= today else {
            throw .edition(
                EditionRefusal(
                    .dayNotCome, field: "held_on", ar: "لم يأت يوم الجلسة بعد",
                    en: "the day of the session has not come"))
        }
        return day
    }
}

/// What is recorded of the board's approval.
public struct ApprovalIntake: Sendable {
    /// The session, as the board numbers it.
    public var session: String
    /// Its day.
    public var day: SessionDay
    /// Who was there, by name.
    public var present: [String]
    /// Who was not.
    public var absent: [String]

    /// An approval with its parts.
    public init(session: String, day: SessionDay, present: [String], absent: [String]) {
        self.session = session
        self.day = day
        self.present = present
        self.absent = absent
    }
}

/// What is recorded of a delegation by the board.
public struct DelegationIntake: Sendable {
    /// What is delegated.
    public var kind: DelegationKind
    /// The login of whom it is given to.
    public var delegate: String
    /// In which body, of a smaller quorum and of standing in.
    public var body: BodyID?
    /// How many members suffice, of a smaller quorum.
    public var quorum: Int?
    /// The session, as the board numbers it.
    public var session: String
    /// Its day.
    public var day: SessionDay
    /// Why.
    public var reason: String
    /// The last day on which it holds.
    public var until: CivilDate

    /// A delegation with its parts.
    public init(
        kind: DelegationKind = .publication, delegate: String, body: BodyID? = nil, quorum: Int? = nil,
        session: String, day: SessionDay, reason: String, until: CivilDate
    ) {
        self.kind = kind
        self.delegate = delegate
        self.body = body
        self.quorum = quorum
        self.session = session
        self.day = day
        self.reason = reason
        self.until = until
    }
}

/// A delegation with the names of those in it, by id.
public struct DelegationSheet: Sendable {
    /// The delegation.
    public let row: DelegationRow
    /// The names of the staff in it.
    public let names: [String: Name]
    /// Whether it holds today.
    public let holds: Bool
}

extension Office {
    /// Records that the board approved an edition; the newest approval of it holds.
    public func approve(
        _ number: Int, _ intake: ApprovalIntake, by caller: Caller, _ submission: Submission,
        answer: (EditionSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        for _ in 0..<4 {
            let (row, inForce, replay): (EditionRow?, Int?, IdempotencyRow?)
            let now = clock.now()
            do {
                (row, inForce, replay) = try await database.run(
                    EditionStore.find(number), EditionStore.numberInForce(on: now.date),
                    IdempotencyStore.find(actor: caller.id.text, key: submission.key ?? ""))
            } catch {
                throw .storage(error)
            }
            if let replay = try submission.replay(replay) { return replay }
            guard let row else { throw .notFound }
            let approval = ApprovalRow(
                id: RowID(at: now), edition: number, session: intake.session,
                heldOn: try intake.day.settled(today: now.date), present: intake.present, absent: intake.absent,
                recordedAt: now, recordedBy: caller.id)
            let sheet = try await sheet(row.head, inForce, approval, texts: TenantTextsView(row.texts))
            let answered = try answer(sheet)
            let audit = AuditRow(
                at: now, actor: caller.id.text, what: "edition.approved", details: #"{"number":\#(number)}"#)
            let claim = submission.claim(answered, by: caller.id.text, now: now)
            let writes = claim + [ApprovalStore.add(approval), AuditStore.record(audit)]
            if try await wrote(writes, at: claim.count) { return answered }
        }
        throw .overloaded(retryAfter: 1)
    }

    /// All delegations, the newest first.
    public func delegations() async throws(ServiceError) -> [DelegationSheet] {
        let rows: [DelegationRow]
        do { rows = try await database.run(DelegationStore.list()) } catch { throw .storage(error) }
        let staff = rows.flatMap { [$0.delegate, $0.recordedBy, $0.revokedBy].compactMap { $0?.text } }
        let names = try await staffNames.names(of: Set(staff))
        return rows.map { sheet($0, names) }
    }

    /// Records that the board lets a member of staff do what otherwise takes more: draft and publish alone, sit with fewer
    /// than the quorum, stand in for one recused, approve a payment alone.
    public func delegate(
        _ intake: DelegationIntake, by caller: Caller, _ submission: Submission,
        answer: (DelegationSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        for _ in 0..<4 {
            let now = clock.now()
            let (found, replay): (Credential?, IdempotencyRow?)
            do {
                (found, replay) = try await database.run(
                    StaffStore.credential(login: intake.delegate),
                    IdempotencyStore.find(actor: caller.id.text, key: submission.key ?? ""))
            } catch {
                throw .storage(error)
            }
            if let replay = try submission.replay(replay) { return replay }
            guard let delegate = found?.staff, delegate.disabledAt == nil else { throw Self.nobody("delegate") }
            try await requireSound(intake, to: delegate)
            if delegate.id == caller.id { throw .edition(Self.toOneself) }
            let day = try intake.day.settled(today: now.date)
            guard intake.until >= now.date else { throw Self.past }
            let row = DelegationRow(
                id: RowID(at: now), kind: intake.kind, delegate: delegate.id, body: intake.body, quorum: intake.quorum,
                session: intake.session, heldOn: day, reason: intake.reason, until: intake.until, recordedAt: now,
                recordedBy: caller.id)
            let names = [delegate.id.text: delegate.name, caller.id.text: caller.name]
            let answered = try answer(sheet(row, names))
            let audit = AuditRow(
                at: now, actor: caller.id.text, what: "delegation.recorded",
                details: #"{"id":"\#(row.id.text)","kind":"\#(row.kind.rawValue)","delegate":"\#(delegate.id.text)"}"#)
            let claim = submission.claim(answered, by: caller.id.text, now: now)
            let writes = claim + [DelegationStore.add(row), AuditStore.record(audit)]
            if try await wrote(writes, at: claim.count) { return answered }
        }
        throw .overloaded(retryAfter: 1)
    }

    /// Ends a delegation before its last day.
    public func revokeDelegation(
        _ id: RowID, by caller: Caller, _ submission: Submission,
        answer: (DelegationSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        for _ in 0..<4 {
            let now = clock.now()
            let (found, replay): (DelegationRow?, IdempotencyRow?)
            do {
                (found, replay) = try await database.run(
                    DelegationStore.find(id),
                    IdempotencyStore.find(actor: caller.id.text, key: submission.key ?? ""))
            } catch {
                throw .storage(error)
            }
            if let replay = try submission.replay(replay) { return replay }
            guard var row = found else { throw .notFound }
            guard sheet(row, [:]).holds else {
                throw .edition(
                    EditionRefusal(
                        .delegationEnded, ar: "انتهى هذا التفويض", en: "the delegation holds no more"))
            }
            (row.revokedAt, row.revokedBy) = (now, caller.id)
            let names = try await staffNames.names(of: [row.delegate.text, row.recordedBy.text, caller.id.text])
            let answered = try answer(sheet(row, names))
            let audit = AuditRow(
                at: now, actor: caller.id.text, what: "delegation.revoked", details: #"{"id":"\#(id.text)"}"#)
            let claim = submission.claim(answered, by: caller.id.text, now: now)
            let writes = claim + [DelegationStore.revoke(id, at: now, by: caller.id), AuditStore.record(audit)]
            if try await wrote(writes, at: claim.count) { return answered }
        }
        throw .overloaded(retryAfter: 1)
    }

    private func sheet(_ row: DelegationRow, _ names: [String: Name]) -> DelegationSheet {
        DelegationSheet(
            row: row, names: names, holds: row.revokedAt == nil && row.until >= clock.now().date)
    }

    private static let past = ServiceError.invalid([
        FieldFault(
            field: "until", message: Name(ar: "مضى آخر يوم للتفويض", en: "the last day of the delegation is past"))
    ])

    private static let toOneself = EditionRefusal(
        .delegationToOneself, field: "delegate",
        ar: "لا يثبت أحد تفويضاً لنفسه؛ يثبته غيره من الإدارة العليا أو مديري النظام",
        en: "nobody records a delegation to themselves; another of senior management or the administrators does")
}
