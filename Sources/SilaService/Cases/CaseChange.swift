public import SilaCore
internal import SilaDelivery
internal import SilaStorage

/// What a change to a case comes to: what happened, and what goes with it into other tables.
struct CaseDraft<File: StoredCase> {
    /// What happened, in order; empty when nothing changed.
    var entries: [Entry<File.Event>]
    /// What is declared now, where that changed.
    var declaration: Declaration?
    /// Notices besides those that the events cause.
    var notices: [Notice] = []
    /// Open tasks of these kinds are done by this step, with this outcome.
    var finishes: (kinds: Set<StaffTask.Kind>, outcome: String)?
    /// What else is written with it.
    var beside: [Write] = []
}

extension Office {
    /// Reads a case whole, as `caller` may see it; `ServiceError.notFound` where there is none of that kind.
    public func record<File: StoredCase>(
        _ type: File.Type, _ reference: Reference, by caller: Caller
    ) async throws(ServiceError) -> CaseRecord<File> {
        try await load(type, reference, actor: Acting(caller), key: nil).record
    }

    /// A case as it was found, with the answer that an Idempotency-Key has already.
    struct Found<File: StoredCase> {
        var record: CaseRecord<File>
        var replay: IdempotencyRow?
    }

    /// The case as it is held now: what it has to follow of the edition in force, and what happened because days went by,
    /// is written down first.
    ///
    /// `actor` is nil for the service itself.
    func load<File: StoredCase>(
        _ type: File.Type, _ reference: Reference, actor: Acting?, key: String?
    ) async throws(ServiceError) -> Found<File> {
        for _ in 0..<4 {
            let (found, current) = try await read(type, reference, actor: actor, key: key)
            if found.replay != nil { return found }
            let followed = try await unfollowed(found.record, current: current)
            if !followed.steps.isEmpty {
                _ = try await follow(found.record, followed)
            } else if try await !wroteLapses(of: found.record) {
                return found
            }
        }
        throw .overloaded(retryAfter: 1)
    }

    private func read<File: StoredCase>(
        _ type: File.Type, _ reference: Reference, actor: Acting?, key: String?
    ) async throws(ServiceError) -> (found: Found<File>, current: Edition) {
        let now = clock.now()
        let (number, days): (Int?, Int?)
        let replay: IdempotencyRow?
        let (row, events, content, person): (CaseRow?, [EventRow], ContentRow?, PersonRow?)
        let (facts, acting): (BodyFacts?, [RepresentativeRow])
        do {
            (number, days, replay, row, events, content, person, facts, acting) = try await database.run(
                EditionStore.numberInForce(on: now.date), CalendarStore.numberInForce(),
                IdempotencyStore.find(actor: actor?.keys ?? "", key: key ?? ""),
                CaseStore.find(reference, for: actor?.staff?.id), EventStore.of(reference),
                ContentStore.latest(of: reference), PersonStore.of(reference),
                AgendaStore.facts(of: reference, on: now.date), RepresentativeStore.of(reference))
        } catch {
            throw .storage(error)
        }
        guard let row, row.kind == File.kind.rawValue else { throw .notFound }
        let current = try await shelf.inForce(number)
        let edition = try await shelf.edition(row.edition)
        let entries = try History.entries(events, of: File.Event.self, keys: keys)
        guard let file = File(history: entries) else { throw .damaged("the history of \(row.id.text)") }
        let calendar = try await calendars.inForce(days)
        var desk = desk(
            try await held(file.moves, from: edition), current: current, calendar,
            actor: actor?.actor ?? Actor(id: "", roles: []), now: now)
        desk.bodies = facts ?? BodyFacts()
        desk.authorities = try authorities(acting)
        let record = CaseRecord(
            reference: row.reference, file: file, entries: entries, declaration: try declaration(content, person),
            edition: row.edition, desk: desk, names: try await staffNames.names(of: Set(entries.map(\.actor))),
            row: row, calendar: calendar.number, person: person, content: content)
        return (Found(record: record, replay: replay), current)
    }

    private func declaration(_ content: ContentRow?, _ person: PersonRow?) throws(ServiceError) -> Declaration {
        guard let content else {
            let known = try person.map { row throws(ServiceError) in try keys.open(row) }
            return Declaration(person: known ?? DeclaredPerson(name: ""), service: nil, items: [:])
        }
        let place = SealedPlace(
            table: "content", column: "sealed", row: "\(content.caseID.text)/\(content.revision)")
        return try Declaration(encoded: try keys.open(content.sealed, from: place))
    }

    /// Changes a case: reads it, lets the engine decide, writes everything in one transaction.
    ///
    /// `seen` is the version that the change was made for; another one is `ServiceError.stale`, before and during. `decide`
    /// may ask for more, such as what a body did, of the case that it is given.
    func change<File: StoredCase>(
        _ type: File.Type, _ reference: Reference, seen: Int?, by acting: Acting, _ submission: Submission,
        decide: (CaseRecord<File>) async throws(ServiceError) -> CaseDraft<File>,
        answer: (CaseRecord<File>) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        for _ in 0..<3 {
            let found = try await load(type, reference, actor: acting, key: submission.key)
            if let replay = try submission.replay(found.replay) { return replay }
            let before = found.record
            if let seen, seen != before.row.version { throw Self.stale(before, seen: seen) }
            let draft = try await decide(before)
            let (after, writes) = try await changed(before, draft, by: acting)
            let answered = try answer(after)
            do {
                try await database.run(submission.claim(answered, by: acting.keys, now: after.desk.now) + writes)
                numberSoon(after: writes)
                return answered
            } catch .keyUsed, .versionTaken, .calendarChanged, .impossible(constraint: "person_merged") {
                continue
            } catch .duplicate(let constraint) {
                throw Self.duplicate(constraint)
            } catch {
                throw .storage(error)
            }
        }
        throw .overloaded(retryAfter: 1)
    }

    static func stale<File>(_ record: CaseRecord<File>, seen: Int) -> ServiceError {
        .stale(current: record.row.version, since: record.entries.dropFirst(max(0, seen)).map(\.event.name))
    }

    private static func duplicate(_ constraint: String) -> ServiceError {
        guard constraint == "person_national_id_lookup_key" else { return .storage(.duplicate(constraint: constraint)) }
        let message = Name(
            ar: "رقم الهوية هذا مسجل لشخص آخر", en: "this national ID is on file for somebody else")
        return .invalid([FieldFault(field: "person.national_id", message: message)])
    }

    /// The case after the draft, with everything that has to be written for it, in order.
    func changed<File: StoredCase>(
        _ before: CaseRecord<File>, _ draft: CaseDraft<File>, by acting: Acting?
    ) async throws(ServiceError) -> (CaseRecord<File>, [Write]) {
        guard !draft.entries.isEmpty else { return (before, []) }
        let now = before.desk.now
        let events = try History.rows(draft.entries, after: before.row.head, keys: keys)
        let file = before.file.after(draft.entries)
        var row = before.row
        file.fill(&row)
        row.version = file.version
        row.headHash = events[events.count - 1].hash
        var writes = row.reckons(otherwiseThan: before.row) ? [CalendarStore.require(before.calendar)] : []
        writes += events.map(EventStore.append) + [CaseStore.change(row, from: before.row.version)]
        writes += try file.rows(since: before.file, of: row.id)
        var (person, content) = (before.person, before.content)
        if let declaration = draft.declaration {
            let encoded = try declaration.encoded()
            let mark = declaration.mark(revision: (content?.revision ?? 0) + 1, encoded: encoded)
            let revision = try sealed(encoded, mark, of: row.id, at: now)
            writes.append(ContentStore.add(revision))
            content = revision
            if let known = person {
                var declared = declaration.person
                // A case of a merged record was declared with that record's number; the kept one has its own.
                if declared.nationalID == before.declaration.person.nationalID {
                    declared.nationalID = try keys.open(known).nationalID ?? declared.nationalID
                }
                let next = try keys.seal(declared, id: known.id, createdAt: known.createdAt)
                writes.append(PersonStore.change(next))
                person = next
            }
        }
        let reached = try person.map { row throws(ServiceError) in try keys.open(row) }
        writes += try self.writes(draft, before, file, row, reached, at: now) + draft.beside
        if let staff = acting?.staff { writes += try await finishing(draft, row, by: staff, at: now) }
        let record = CaseRecord(
            reference: before.reference, file: file, entries: before.entries + draft.entries,
            declaration: draft.declaration ?? before.declaration, edition: before.edition, desk: before.desk,
            names: before.names.merging(acting?.names ?? [:]) { _, new in new }, row: row,
            calendar: before.calendar, person: person, content: content)
        return (record, writes)
    }

    private func writes<File: StoredCase>(
        _ draft: CaseDraft<File>, _ before: CaseRecord<File>, _ after: File, _ row: CaseRow,
        _ person: DeclaredPerson?, at now: Moment
    ) throws(ServiceError) -> [Write] {
        var writes: [Write] = []
        var seq = before.row.version
        for entry in draft.entries {
            seq += 1
            let errands = after.errands(after: entry, reference: before.reference, policy: before.desk.policy).map {
                $0.reaching(person)
            }
            writes += try self.writes(for: errands, of: row, seq: seq, at: now)
            if let matter = Self.outgoing(entry, errands, of: row, seq: seq) {
                writes.append(RegisterStore.submit(matter))
            }
        }
        return try writes + self.writes(for: draft.notices.map(Errand.notice), of: row, seq: seq, at: now)
    }

    private func finishing<File: StoredCase>(
        _ draft: CaseDraft<File>, _ row: CaseRow, by caller: Caller, at now: Moment
    ) async throws(ServiceError) -> [Write] {
        guard let finishes = draft.finishes else { return [] }
        let tasks: [TaskRow]
        do { tasks = try await database.run(TaskStore.of(row.id)) } catch { throw .storage(error) }
        let done = TaskRow.Done(at: now, by: caller.id, outcome: finishes.outcome)
        let kinds = Set(finishes.kinds.map(\.rawValue))
        return tasks.filter { $0.done == nil && kinds.contains($0.kind) }.map { TaskStore.finish($0.id, done) }
    }
}

extension CaseRow {
    /// Whether this row has a date that was reckoned with the calendar, or an answer that was held against one, and the
    /// other has not.
    func reckons(otherwiseThan other: CaseRow) -> Bool {
        notBefore != other.notBefore || due != other.due || target != other.target || answeredOn != other.answeredOn
            || countsFrom != other.countsFrom
    }
}
