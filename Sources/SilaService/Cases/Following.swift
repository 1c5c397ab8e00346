internal import SilaCore
internal import SilaStorage

/// What a case has yet to follow of editions that came into force since it was received.
struct Followed<File: StoredCase> {
    /// One edition's clauses.
    struct Step {
        var move: EditionMove
        /// From which moment.
        var since: Moment
        /// Who published the edition.
        var by: String
        /// The policy to which the case is held from then on.
        var held: Policy
    }

    /// In the order in which the editions came into force; empty for a case that follows nothing new.
    var steps: [Step] = []
}

extension Office {
    /// The policy to which a case is held: that of its receipt, with what it has followed since.
    func held(_ moves: [EditionMove], from edition: Edition) async throws(ServiceError) -> Policy {
        if moves.isEmpty { return edition.policy }
        var policies: [Int: Policy] = [:]
        for move in moves { policies[move.edition] = try await shelf.edition(move.edition).policy }
        return edition.policy.held(moves, policies: policies)
    }

    /// What the case has yet to follow, `current` being in force.
    ///
    /// Whether it was open, and how far it had come, is read from its history up to the moment at which each edition came
    /// into force: the answer is the same whenever it is asked.
    func unfollowed<File: StoredCase>(
        _ record: CaseRecord<File>, current: Edition
    ) async throws(ServiceError) -> Followed<File> {
        var followed = Followed<File>()
        guard record.edition != current.number else { return followed }
        let reigns = try await shelf.reigns(upTo: current.number)
        let considered = record.file.moves.last?.edition ?? record.edition
        guard let place = reigns.firstIndex(where: { $0.number == considered }) else { return followed }
        var held = record.desk.policy
        for reign in reigns[(place + 1)...] {
            let edition = try await shelf.edition(reign.number)
            guard edition.policy.edition?.applies.isEmpty == false else { continue }
            let past = record.entries.prefix { $0.at <= reign.start }
            guard let then = File(history: past.isEmpty ? Array(record.entries.prefix(1)) : Array(past)) else {
                continue
            }
            let clauses = then.clausesFollowed(of: edition.policy, from: held)
            if clauses.isEmpty { continue }
            held = held.taking(clauses, from: edition.policy)
            followed.steps.append(
                Followed.Step(
                    move: EditionMove(edition: reign.number, clauses: clauses), since: reign.start,
                    by: edition.publishedBy, held: held))
        }
        return followed
    }

    /// Writes down what the case follows: an event for each edition, an audit row beside it, and what its promise becomes.
    ///
    /// False where somebody else changed the case or the calendar meanwhile: read it again.
    func follow<File: StoredCase>(
        _ record: CaseRecord<File>, _ followed: Followed<File>
    ) async throws(ServiceError) -> Bool {
        var entries: [Entry<File.Event>] = []
        var file = record.file
        var audits: [Write] = []
        for step in followed.steps {
            var desk = record.desk
            desk.policy = step.held
            desk.actor = Actor(id: step.by, roles: [])
            let entry = file.following(step.move, since: step.since.date, at: desk)
            file.apply(entry)
            entries.append(entry)
            let clauses = step.move.clauses.map { "\"\($0.rawValue)\"" }.joined(separator: ",")
            audits.append(
                AuditStore.record(
                    AuditRow(
                        at: desk.now, actor: step.by, what: "case.followed",
                        details: "{\"reference\":\"\(record.reference.text)\",\"edition\":\(step.move.edition),"
                            + "\"clauses\":[\(clauses)]}")))
        }
        let (_, writes) = try await changed(record, CaseDraft(entries: entries), by: nil)
        do {
            try await database.run(writes + audits)
            return true
        } catch .versionTaken, .calendarChanged {
            return false
        } catch {
            throw .storage(error)
        }
    }

    /// Lets every open case follow what it has to of the edition in force; gives how many were looked at.
    ///
    /// Each case would do so by itself when it is next read; this is for lists, whose dates come from the tables.
    @discardableResult
    public func followAll() async throws(ServiceError) -> Int {
        let current = try await edition()
        if sweeps.isDone(current.number) { return 0 }
        let reigns = try await shelf.reigns(upTo: current.number)
        var isNeeded = false
        for reign in reigns.dropFirst() where !isNeeded {
            isNeeded = try await shelf.edition(reign.number).policy.edition?.applies.isEmpty == false
        }
        var looked = 0
        var last: RowID?
        while isNeeded {
            let rows: [CaseRow]
            do {
                rows = try await database.run(CaseStore.open(notUnder: current.number, after: last, limit: 200))
            } catch {
                throw .storage(error)
            }
            for row in rows {
                // A case that cannot be read says so when somebody reads it, and holds up no other.
                do { try await followOne(row) } catch .damaged { continue }
            }
            looked += rows.count
            guard rows.count == 200, !Task.isCancelled else { break }
            last = rows.last?.id
        }
        if !Task.isCancelled { sweeps.done(current.number) }
        return looked
    }

    private func followOne(_ row: CaseRow) async throws(ServiceError) {
        switch CaseKind(rawValue: row.kind) {
        case .request: _ = try await load(Request.self, row.reference, actor: nil, key: nil)
        case .inquiry: _ = try await load(Inquiry.self, row.reference, actor: nil, key: nil)
        case .suggestion: _ = try await load(Suggestion.self, row.reference, actor: nil, key: nil)
        case .support: _ = try await load(SupportCase.self, row.reference, actor: nil, key: nil)
        case .contactInquiry: _ = try await load(ContactInquiry.self, row.reference, actor: nil, key: nil)
        case .complaint: _ = try await load(Complaint.self, row.reference, actor: nil, key: nil)
        case .claim: _ = try await load(Claim.self, row.reference, actor: nil, key: nil)
        case nil: break
        }
    }
}
