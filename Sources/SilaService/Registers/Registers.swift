public import SilaCore
public import SilaStorage

/// What a list of a register is narrowed by.
public struct RegisterQuery: Sendable {
    /// Which register.
    public var direction: RegisterDirection
    /// Of this year of its numbering only.
    public var year: Int?
    /// Of these days only.
    public var period: Period?
    /// Of this case only.
    public var reference: Reference?
    /// Over this channel or medium only.
    public var way: String?
    /// Outside the policy only, or within it only.
    public var outside: Bool?
    /// The cursor of the page before.
    public var after: String?
    /// At most so many.
    public var limit = 50

    /// A query that nothing narrows yet.
    public init(_ direction: RegisterDirection) { self.direction = direction }
}

/// A page of a register.
public struct RegisterPage: Sendable {
    /// The entries, the newest first.
    public let rows: [RegisterRow]
    /// The cursor of the next page; nil where this is the last.
    public let next: String?
    /// What channels and media are called.
    public let policy: Policy
}

/// What a correction says.
public struct RegisterCorrectionIntake: Sendable {
    /// What the entry is about, as it should have read; nil where that was right.
    public var subject: String?
    /// The channel or medium, as it should have read; nil where that was right.
    public var way: String?
    /// How many documents there were; nil where that was right.
    public var attachments: Int?
    /// Why it is corrected.
    public var reason: String

    /// A correction for that reason; what it corrects is set afterwards.
    public init(reason: String) { self.reason = reason }
}

extension Office {
    /// A page of a register; all that was received up to now has its number on it.
    ///
    /// Of a case that who asks may not see, the number and the day stand and nothing else, so that the register shows no
    /// gap. `ServiceError.invalid` where the cursor is not one that was given.
    /// `caller` is nil for a command of the operator, from whom nothing is withheld.
    public func register(_ query: RegisterQuery, by caller: Caller?) async throws(ServiceError) -> RegisterPage {
        try await numberRegisters()
        let limit = min(max(query.limit, 1), 5_000)
        var list = RegisterList(query.direction, viewer: caller?.id, limit: limit + 1)
        list.year = query.year
        list.since = query.period.map { Moment(startOf: $0.from) }
        list.before = query.period.map { Moment(endOf: $0.through) }
        list.reference = query.reference
        list.way = query.way
        list.outside = query.outside
        if let after = query.after {
            guard let number = RegisterNumber(printed: after) else { throw Self.strayCursor }
            list.after = number
        }
        let (rows, number): ([RegisterRow], Int?)
        do {
            (rows, number) = try await database.run(
                RegisterStore.list(list), EditionStore.numberInForce(on: clock.now().date))
        } catch {
            throw .storage(error)
        }
        let shown = rows.prefix(limit).map(Self.withholding)
        return RegisterPage(
            rows: shown, next: rows.count > shown.count ? shown.last?.number.printed : nil,
            policy: try await shelf.inForce(number).policy)
    }

    /// The entry of that number; `ServiceError.notFound` where there is none.
    public func registerEntry(
        _ direction: RegisterDirection, _ number: RegisterNumber, by caller: Caller
    ) async throws(ServiceError) -> RegisterRow {
        try await numberRegisters()
        let row: RegisterRow?
        do { row = try await database.run(RegisterStore.find(direction, number, viewer: caller.id)) } catch {
            throw .storage(error)
        }
        guard let row else { throw .notFound }
        return Self.withholding(row)
    }

    /// Corrects an entry by another that refers to it and has a number of its own; the first stays as it was written.
    public func correctRegister(
        _ direction: RegisterDirection, _ number: RegisterNumber, _ intake: RegisterCorrectionIntake,
        by caller: Caller, _ submission: Submission,
        answer: (RegisterRow, Policy) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        for _ in 0..<5 {
            // What was received before the correction is numbered before it.
            try await numberRegisters()
            let now = clock.now()
            let (found, replay): (RegisterRow?, IdempotencyRow?)
            do {
                (found, replay) = try await database.run(
                    RegisterStore.find(direction, number, viewer: caller.id),
                    IdempotencyStore.find(actor: caller.id.text, key: submission.key ?? ""))
            } catch {
                throw .storage(error)
            }
            if let replay = try submission.replay(replay) { return replay }
            guard let found, !found.isWithheld else { throw .notFound }
            let edition = try await edition()
            let year = edition.settings.registerYear.year(of: now.date)
            let last: [LastNumber]
            do { last = try await database.run(RegisterStore.last(in: [year])) } catch { throw .storage(error) }
            let before = last.first { $0.direction == direction }?.number.number ?? 0
            let row = try Self.corrected(
                found, intake, as: RegisterNumber(year: year, number: before + 1), by: caller, at: now)
            let answered = try answer(row, edition.policy)
            let audit = AuditRow(
                at: now, actor: caller.id.text, what: "register.corrected",
                details:
                    #"{"register":"\#(direction.rawValue)","entry":"\#(number.printed)","by":"\#(row.number.printed)"}"#
            )
            let writes = [RegisterStore.hold(), RegisterStore.add(row), AuditStore.record(audit)]
            do {
                try await database.run(submission.claim(answered, by: caller.id.text, now: now) + writes)
                return answered
            } catch .keyUsed, .duplicate(_), .impossible("register_entry_without_gap") {
                // Another took the number meanwhile: this one would not follow it any more.
                continue
            } catch {
                throw .storage(error)
            }
        }
        throw .overloaded(retryAfter: 1)
    }

    private static func corrected(
        _ found: RegisterRow, _ intake: RegisterCorrectionIntake, as number: RegisterNumber, by caller: Caller,
        at now: Moment
    ) throws(ServiceError) -> RegisterRow {
        var matter = found.matter
        matter.source = "correction/\(RowID(at: now).text)"
        matter.at = now
        if let subject = intake.subject { matter.subject = Name(ar: subject, en: subject) }
        if let way = intake.way { matter.way = way }
        if let attachments = intake.attachments { matter.attachments = attachments }
        if (matter.subject, matter.way, matter.attachments)
            == (found.matter.subject, found.matter.way, found.matter.attachments)
        {
            throw .invalid([
                FieldFault(
                    field: "subject",
                    message: Name(
                        ar: "لا جديد في التصحيح: اذكر الموضوع أو الوسيلة أو عدد المرفقات كما ينبغي",
                        en:
                            "the correction changes nothing: say the subject, the way or the attachments as they should be"
                    ))
            ])
        }
        var row = RegisterRow(number: number, matter: matter, recordedAt: now)
        row.correction = RegisterRow.Correction(of: found.number, reason: intake.reason, by: caller.id)
        row.reference = found.reference
        row.personName = found.personName
        return row
    }

    /// The entry as who may not see its case is shown it: its number and day stand alone.
    private static func withholding(_ row: RegisterRow) -> RegisterRow {
        guard row.isWithheld else { return row }
        var shown = row
        shown.matter.way = nil
        shown.matter.subject = Name(ar: "محجوب عمن لا يطّلع على الحالة", en: "Withheld from who may not see the case")
        shown.matter.attachments = 0
        shown.personName = nil
        shown.reference = nil
        shown.correction?.reason = ""
        return shown
    }
}
