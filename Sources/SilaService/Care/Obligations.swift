public import SilaCore
public import SilaStorage

/// What is owed to a person, opened.
public struct ObligationSheet: Sendable {
    /// The row.
    public let row: ObligationRow
    /// The name of the person.
    public let person: String
    /// What.
    public let what: String
    /// What shows that it was met; nil while it was not.
    public let evidence: String?
    /// True where its day is past and it is open.
    public let isLate: Bool
    /// The names of the staff in it, by id.
    public let names: [String: Name]
}

/// A page of obligations.
public struct ObligationPage: Sendable {
    /// The obligations.
    public let rows: [ObligationSheet]
    /// The clause that asks for them to be met when due; nil where that is the house's own practice.
    public let clause: Clause?
    /// The cursor of the next page; nil where this is the last.
    public let next: String?
}

/// An obligation as it is written down.
public struct ObligationIntake: Sendable {
    /// What is owed.
    public var what: String
    /// On what it rests.
    public var sourceKind: ObligationRow.Source
    /// The agreement, contract or case, as people call it.
    public var source: String
    /// The day it is due.
    public var due: CivilDate
    /// After how many months it comes again; nil where it does not.
    public var every: Months?
    /// The last day on which it may be due again.
    public var until: CivilDate?
    /// How long before the day staff have it among their tasks.
    public var notice: WorkingDays

    /// An obligation with its parts.
    public init(
        what: String, sourceKind: ObligationRow.Source, source: String, due: CivilDate, every: Months? = nil,
        until: CivilDate? = nil, notice: WorkingDays = ObligationIntake.usualNotice
    ) {
        self.what = what
        self.sourceKind = sourceKind
        self.source = source
        self.due = due
        self.every = every
        self.until = until
        self.notice = notice
    }

    /// The notice where none is said.
    public static let usualNotice = WorkingDays(5)
}

extension Office {
    private func relationClause() async throws(ServiceError) -> Clause? {
        try await edition().policy.relation?.clause(asking: .obligations)
    }

    static func obligationPlace(_ id: RowID, _ column: String) -> SealedPlace {
        SealedPlace(table: "obligation", column: column, row: id.text)
    }

    private func opened(_ found: ObligationOfPerson, _ names: [String: Name]) throws(ServiceError) -> ObligationSheet {
        let row = found.row
        let what = try keys.open(row.what, from: Self.obligationPlace(row.id, "what_sealed"))
        let evidence = try row.meeting.map { meeting throws(ServiceError) in
            String(
                decoding: try keys.open(meeting.evidence, from: Self.obligationPlace(row.id, "evidence_sealed")),
                as: UTF8.self)
        }
        return ObligationSheet(
            row: row, person: found.name, what: String(decoding: what, as: UTF8.self), evidence: evidence,
            isLate: row.isOpen && row.due < clock.now().date, names: names)
    }

    private func page(
        _ found: [ObligationOfPerson], _ limit: Int, next: (ObligationRow) -> String?
    ) async throws(ServiceError) -> ObligationPage {
        let rows = Array(found.prefix(limit))
        let hands = rows.flatMap { found in
            [found.row.record.by, found.row.meeting?.act.by, found.row.drop?.by].compactMap(\.self)
        }
        let names = try await staffNames.names(of: Set(hands))
        var sheets: [ObligationSheet] = []
        for found in rows { sheets.append(try opened(found, names)) }
        let more = found.count > rows.count ? rows.last.flatMap { next($0.row) } : nil
        return ObligationPage(rows: sheets, clause: try await relationClause(), next: more)
    }

    /// What is owed to a person: open ones first, the late ones at the top; `ServiceError.notFound` for nobody on file.
    public func obligations(of person: RowID) async throws(ServiceError) -> ObligationPage {
        guard try await read(PersonStore.find(person)) != nil else { throw .notFound }
        return try await page(try await read(ObligationStore.of(person, limit: 500)), 500) { _ in nil }
    }

    /// What is owed and open, the late ones first, after the cursor of the page before; only late ones where asked.
    public func obligations(
        late: Bool, after cursor: String?, limit: Int
    ) async throws(ServiceError) -> ObligationPage {
        var last: (due: CivilDate, id: RowID)?
        if let cursor {
            guard let key = Self.dueKey(cursor), let due = key.on else { throw Self.strayCursor }
            last = (due, key.id)
        }
        let asked = min(max(limit, 1), 100)
        let day = late ? clock.now().date.adding(days: -1) : nil
        return try await page(
            try await read(ObligationStore.open(dueBy: day, after: last, limit: asked + 1)), asked
        ) { Self.cursor($0.due, $0.id) }
    }

    /// Writes down what is owed to a person.
    public func recordObligation(
        _ intake: ObligationIntake, to person: RowID, by caller: Caller, _ submission: Submission,
        answer: (ObligationSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        guard let known = try await read(PersonStore.find(person)) else { throw .notFound }
        if let until = intake.until, intake.every == nil || until < intake.due {
            throw .field(
                "until", ar: "نهاية التكرار تكون مع تكرار، ومن يوم الاستحقاق فصاعداً",
                en: "an end goes with a repetition, and is not before the day it is due")
        }
        let calendar = try await calendars.inForce()
        return try await enter(by: caller, submission) { act throws(ServiceError) in
            let caseID = try await sourceCase(intake, by: caller)
            let id = RowID(at: act.at)
            let row = ObligationRow(
                id: id, series: id, personID: person,
                what: try keys.seal(Array(intake.what.utf8), for: Self.obligationPlace(id, "what_sealed")),
                sourceKind: intake.sourceKind, source: intake.source, caseID: caseID, due: intake.due,
                repetition: intake.every.map { Repetition(first: intake.due, every: $0, until: intake.until) },
                notice: intake.notice, taskOn: calendar.calendar.day(intake.notice, before: intake.due),
                calendar: calendar.number, record: act)
            let sheet = try opened(ObligationOfPerson(row: row, name: known.name), [act.by: caller.name])
            return RegisterEntry(
                writes: [ObligationStore.add(row)], what: "obligation.recorded",
                details: ["id": id.text, "person": person.text], answer: try answer(sheet))
        }
    }

    /// The case that the obligation rests on, which the caller has to be able to see; nil where it rests on something else.
    private func sourceCase(_ intake: ObligationIntake, by caller: Caller) async throws(ServiceError) -> RowID? {
        guard intake.sourceKind == .case else { return nil }
        guard let reference = Reference(reading: intake.source),
            let held = try await read(AssignmentStore.held(reference, for: caller.id)), !held.isHidden
        else {
            throw .field("source", ar: "لا حالة بهذا الرقم المرجعي", en: "there is no case of that reference")
        }
        return held.id
    }

    /// Says that an obligation was met: on which day, and what shows it.
    public func meetObligation(
        _ id: RowID, on day: CivilDate?, evidence: String, by caller: Caller, _ submission: Submission,
        answer: (ObligationSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        let stored = try await enter(by: caller, submission) { act throws(ServiceError) in
            var found = try await open(id)
            let on = day ?? act.at.date
            if on > act.at.date {
                throw .field("on", ar: "لم يأت هذا اليوم بعد", en: "this day has not come")
            }
            let meeting = ObligationRow.Meeting(
                on: on,
                evidence: try keys.seal(Array(evidence.utf8), for: Self.obligationPlace(id, "evidence_sealed")),
                act: act)
            found.row.meeting = meeting
            var writes = [ObligationStore.meet(id, meeting)]
            if let task = found.row.taskID {
                writes.append(
                    TaskStore.finish(task, TaskRow.Done(at: act.at, by: caller.id, outcome: on.iso)))
            }
            let sheet = try opened(found, [act.by: caller.name])
            return RegisterEntry(
                writes: writes, guarded: 0, what: "obligation.met", details: ["id": id.text],
                answer: try answer(sheet))
        }
        // It is met; what fails here, the loop goes on with.
        try? await repeatObligations()
        return stored
    }

    /// Gives an obligation up, with the reason; it does not come again either.
    public func dropObligation(
        _ id: RowID, why: String, by caller: Caller, _ submission: Submission,
        answer: (ObligationSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await enter(by: caller, submission) { act throws(ServiceError) in
            var found = try await open(id)
            (found.row.drop, found.row.droppedWhy) = (act, why)
            var writes = [ObligationStore.drop(id, why: why, act)]
            if let task = found.row.taskID {
                writes.append(TaskStore.finish(task, TaskRow.Done(at: act.at, by: caller.id, outcome: why)))
            }
            return RegisterEntry(
                writes: writes, guarded: 0, what: "obligation.dropped", details: ["id": id.text],
                answer: try answer(try opened(found, [act.by: caller.name])))
        }
    }

    private func open(_ id: RowID) async throws(ServiceError) -> ObligationOfPerson {
        guard let found = try await read(ObligationStore.find(id)) else { throw .notFound }
        guard found.row.isOpen else {
            throw .care(
                CareRefusal(
                    .obligationSettled, clause: try await relationClause(),
                    ar: "وُفّي هذا الالتزام أو صُرف النظر عنه", en: "the obligation was met or given up"))
        }
        return found
    }
}
