public import SilaCore
public import SilaStorage

/// What is planned by hand.
public struct FieldworkPlan: Sendable {
    /// What it is.
    public var kind: FieldworkKind
    /// By when.
    public var due: CivilDate
    /// What is visited, who is asked; nil for what the policy says.
    public var subject: Name?
    /// Where.
    public var place: String?
    /// The login of who goes.
    public var assignee: String?

    /// A plan with its parts.
    public init(kind: FieldworkKind, due: CivilDate, subject: Name?, place: String?, assignee: String?) {
        self.kind = kind
        self.due = due
        self.subject = subject
        self.place = place
        self.assignee = assignee
    }
}

/// What was found on fieldwork, and what is to be done about it.
public struct FindingIntake: Sendable {
    /// What was found.
    public var words: String
    /// What is to be done.
    public var task: String
    /// By which role.
    public var role: Role
    /// The login of who sees to it.
    public var owner: String?
    /// By when.
    public var due: CivilDate

    /// A finding with its parts.
    public init(words: String, task: String, role: Role, owner: String?, due: CivilDate) {
        self.words = words
        self.task = task
        self.role = role
        self.owner = owner
        self.due = due
    }
}

/// Fieldwork with what an answer about it shows.
public struct FieldworkSheet: Sendable {
    /// The fieldwork.
    public let row: FieldworkRow
    /// The clause it rests on; nil for the house's own practice.
    public let clause: Citation?
    /// The names of the staff in it, by id.
    public let names: [String: Name]
    /// Whether its day has passed and it is not done.
    public let isLate: Bool
    /// What was found, each with its task.
    public let findings: [(finding: FieldworkFinding, task: TaskRow)]
}

extension Office {
    /// What is to come, the first due at the top, then what was done.
    public func fieldwork() async throws(ServiceError) -> [FieldworkSheet] {
        let rows: [FieldworkRow]
        do { rows = try await database.run(FieldworkStore.list()) } catch { throw .storage(error) }
        return try await sheets(rows)
    }

    /// One piece of fieldwork; `ServiceError.notFound` where there is none of that id.
    public func fieldwork(_ id: RowID) async throws(ServiceError) -> FieldworkSheet {
        let row: FieldworkRow?
        do { row = try await database.run(FieldworkStore.find(id)) } catch { throw .storage(error) }
        guard let row else { throw .notFound }
        return try await sheets([row])[0]
    }

    private func sheets(_ rows: [FieldworkRow]) async throws(ServiceError) -> [FieldworkSheet] {
        let findings: [FieldworkFinding]
        let tasks: [TaskRow]
        do {
            (findings, tasks) = try await database.run(
                FindingStore.list(of: rows.map(\.id)), FindingStore.tasks(of: rows.map(\.id)))
        } catch {
            throw .storage(error)
        }
        var staff = Set(rows.flatMap { [$0.planning.by, $0.assignee?.text, $0.done?.by.text].compactMap { $0 } })
        for finding in findings { staff.formUnion([finding.recordedBy.text, finding.owner?.text].compactMap { $0 }) }
        let names = try await staffNames.names(of: staff)
        let today = clock.now().date
        var sheets: [FieldworkSheet] = []
        for row in rows {
            let policy = try await shelf.edition(row.edition).policy
            let mine = findings.filter { $0.fieldworkID == row.id }.compactMap { finding in
                tasks.first { $0.findingID == finding.id }.map { (finding: finding, task: $0) }
            }
            sheets.append(
                FieldworkSheet(
                    row: row, clause: row.clause.flatMap { policy.clause($0)?.citation }, names: names,
                    isLate: row.done == nil && row.due < today, findings: mine))
        }
        return sheets
    }

    /// Plans fieldwork by hand; refused where neither the policy nor the association's settings have it.
    public func planFieldwork(
        _ plan: FieldworkPlan, by caller: Caller, _ submission: Submission,
        answer: (FieldworkSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        for _ in 0..<4 {
            if let replay = try await replay(submission, by: caller) { return replay }
            let edition = try await edition()
            let means: SatisfactionMeans
            do { means = try edition.policy.means(plan.kind, edition.settings.satisfaction) } catch {
                throw .refused(error)
            }
            if plan.due < clock.now().date { throw Self.past("due") }
            let assignee = try await member(plan.assignee, field: "assignee")
            let row = FieldworkRow(
                id: RowID(at: clock.now()), kind: plan.kind, due: plan.due,
                subject: plan.subject ?? means.subject ?? plan.kind.name, place: plan.place, assignee: assignee,
                edition: edition.number, clause: means.clause?.id, isRecurring: false,
                planning: Act(at: clock.now(), by: caller.id.text))
            let answered = try answer(try await sheets([row])[0])
            let claim = submission.claim(answered, by: caller.id.text, now: clock.now())
            let writes = [FieldworkStore.add(row), audit("fieldwork.planned", row.id, by: caller.id.text)]
            if try await wrote(claim + writes, at: claim.count) { return answered }
        }
        throw .overloaded(retryAfter: 1)
    }

    /// Says who goes and where.
    public func assignFieldwork(
        _ id: RowID, to login: String?, place: String?, by caller: Caller, _ submission: Submission,
        answer: (FieldworkSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        let assignee = try await member(login, field: "assignee")
        return try await changeFieldwork(id, by: caller, submission, "fieldwork.assigned", answer: answer) { row in
            row.assignee = assignee ?? row.assignee
            row.place = place ?? row.place
            return FieldworkStore.assign(id, to: row.assignee, place: row.place)
        }
    }

    /// Says that it was done, on which day and what was seen.
    public func finishFieldwork(
        _ id: RowID, on day: CivilDate, report: String, place: String?, by caller: Caller, _ submission: Submission,
        answer: (FieldworkSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        guard day <= clock.now().date else {
            throw .invalid([
                FieldFault(field: "done_on", message: Name(ar: "لم يأت هذا اليوم بعد", en: "this day has not come"))
            ])
        }
        let done = FieldworkRow.Done(on: day, by: caller.id, report: report)
        return try await changeFieldwork(id, by: caller, submission, "fieldwork.done", answer: answer) { row in
            row.done = done
            row.place = place ?? row.place
            return FieldworkStore.finish(id, done, place: place)
        }
    }

    private func changeFieldwork(
        _ id: RowID, by caller: Caller, _ submission: Submission, _ what: String,
        answer: (FieldworkSheet) throws(ServiceError) -> StoredAnswer, change: (inout FieldworkRow) -> Write
    ) async throws(ServiceError) -> StoredAnswer {
        for _ in 0..<4 {
            if let replay = try await replay(submission, by: caller) { return replay }
            let found: FieldworkRow?
            do { found = try await database.run(FieldworkStore.find(id)) } catch { throw .storage(error) }
            guard var row = found else { throw .notFound }
            if row.done != nil { throw .satisfaction(.done) }
            let write = change(&row)
            let answered = try answer(try await sheets([row])[0])
            let claim = submission.claim(answered, by: caller.id.text, now: clock.now())
            if try await wrote(claim + [write, audit(what, id, by: caller.id.text)], at: claim.count) {
                return answered
            }
        }
        throw .overloaded(retryAfter: 1)
    }

    /// Records what was found; a task comes of it, which `/tasks` shows to its role.
    public func recordFinding(
        _ id: RowID, _ intake: FindingIntake, by caller: Caller, _ submission: Submission,
        answer: (FieldworkSheet) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        for _ in 0..<4 {
            if let replay = try await replay(submission, by: caller) { return replay }
            let before = try await fieldwork(id)
            let owner = try await member(intake.owner, field: "owner", holding: intake.role)
            let now = clock.now()
            if intake.due < now.date { throw Self.past("due") }
            let finding = FieldworkFinding(
                id: RowID(at: now), fieldworkID: id, words: intake.words, owner: owner, recordedAt: now,
                recordedBy: caller.id)
            let task = TaskRow(
                id: RowID(at: now), findingID: finding.id, kind: "finding",
                title: Name(ar: intake.task, en: intake.task), due: intake.due, assignedRole: intake.role.rawValue,
                createdAt: now)
            let staff = Set([caller.id.text, owner?.text].compactMap { $0 })
            let names = try await staffNames.names(of: staff).merging(before.names) { first, _ in first }
            let answered = try answer(
                FieldworkSheet(
                    row: before.row, clause: before.clause, names: names, isLate: before.isLate,
                    findings: before.findings + [(finding: finding, task: task)]))
            let claim = submission.claim(answered, by: caller.id.text, now: now)
            let writes = [
                FindingStore.add(finding), TaskStore.add(task), audit("fieldwork.found", id, by: caller.id.text),
            ]
            if try await wrote(claim + writes, at: claim.count) { return answered }
        }
        throw .overloaded(retryAfter: 1)
    }

    /// The staff id behind a login; a fault of the field where nobody signs in with it, or not in that role.
    private func member(
        _ login: String?, field: String, holding role: Role? = nil
    ) async throws(ServiceError) -> RowID? {
        guard let login else { return nil }
        let found: Credential?
        do { found = try await database.run(StaffStore.credential(login: login)) } catch { throw .storage(error) }
        if let staff = found?.staff, staff.disabledAt == nil, role.map({ staff.roles.contains($0.rawValue) }) ?? true {
            return staff.id
        }
        let message =
            role.map {
                Name(
                    ar: "لا موظف باسم الدخول هذا في صفة «\($0.name.ar)»",
                    en: "nobody signs in with this login as \($0.name.en.lowercased())")
            } ?? Name(ar: "لا موظف باسم الدخول هذا", en: "nobody signs in with this login")
        throw .invalid([FieldFault(field: field, message: message)])
    }

    /// Plans what comes round and is not planned: one to come of each kind that has a frequency; gives how many.
    ///
    /// The next is due so long after the day on which the last was due; the first, so long after today.
    func planDue() async throws(ServiceError) -> Int {
        let edition = try await edition()
        let last: [FieldworkRow]
        do { last = try await database.run(FieldworkStore.lastRecurring()) } catch { throw .storage(error) }
        let today = clock.now().date
        var count = 0
        for kind in FieldworkKind.allCases {
            guard let means = try? edition.policy.means(kind, edition.settings.satisfaction), let every = means.every
            else { continue }
            let before = last.first { $0.kind == kind }
            if let before, before.done == nil { continue }
            let due = max((before?.due ?? today).adding(every), today)
            let row = FieldworkRow(
                id: RowID(at: clock.now()), kind: kind, due: due, subject: means.subject ?? kind.name,
                edition: edition.number, clause: means.clause?.id, isRecurring: true,
                planning: Act(at: clock.now(), by: Self.satisfaction))
            let writes = [FieldworkStore.add(row), audit("fieldwork.planned", row.id, by: Self.satisfaction)]
            if try await wrote(writes, at: 0) { count += 1 }
        }
        return count
    }
}
