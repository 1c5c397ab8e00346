internal import SilaCore
public import SilaStorage

/// A page of open tasks.
public struct TaskPage: Sendable {
    /// The tasks.
    public let rows: [TaskOfCase]
    /// The cursor of the next page; nil where this is the last.
    public let next: String?
}

extension Office {
    /// The open tasks of the caller's roles, those due first at the top, after the cursor of the page before; at most
    /// `limit`, 1 to 100.
    ///
    /// `ServiceError.invalid` where the cursor is not one that was given.
    public func tasks(
        by caller: Caller, after cursor: String? = nil, limit: Int = 50
    ) async throws(ServiceError)
        -> TaskPage
    {
        let last = try cursor.map(Self.place)
        let asked = min(max(limit, 1), 100)
        let found: [TaskOfCase]
        do {
            found = try await database.run(
                TaskStore.open(
                    for: caller.roles.map(\.rawValue).sorted(), seenBy: caller.id, after: last, limit: asked + 1))
        } catch {
            throw .storage(error)
        }
        let rows = Array(found.prefix(asked))
        let next = found.count > rows.count ? rows.last.map { Self.cursor($0.task.due, $0.task.id) } : nil
        return TaskPage(rows: rows, next: next)
    }

    /// The last row of the page before: its due day and id.
    private static func place(_ cursor: String) throws(ServiceError) -> (due: CivilDate?, id: RowID) {
        guard let key = dueKey(cursor) else { throw strayCursor }
        return (key.on, key.id)
    }

    /// Says what came of an open task; the answer is stored with it.
    ///
    /// `ServiceError.notFound` where there is no such task, `.forbidden` where it is another role's, and
    /// `.stale` where it is done already.
    public func finishTask(
        _ id: RowID, outcome: String, by caller: Caller, _ submission: Submission,
        answer: (TaskOfCase) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        let (found, replay): (TaskOfCase?, IdempotencyRow?)
        do {
            (found, replay) = try await database.run(
                TaskStore.find(id, for: caller.id),
                IdempotencyStore.find(actor: caller.id.text, key: submission.key ?? ""))
        } catch {
            throw .storage(error)
        }
        if let replay = try submission.replay(replay) { return replay }
        guard var found else { throw .notFound }
        let task = found.task
        guard let role = Role(rawValue: task.assignedRole), caller.roles.contains(role) else {
            throw .forbidden(needs: Role(rawValue: task.assignedRole).map { [$0] } ?? [])
        }
        if task.done != nil { throw .stale(current: 2, since: ["done"]) }
        let done = TaskRow.Done(at: clock.now(), by: caller.id, outcome: outcome)
        found.task.done = done
        let answered = try answer(found)
        let claim = submission.claim(answered, by: caller.id.text, now: done.at)
        do {
            try await database.transaction { work in
                let changed = try await work.run(claim + [TaskStore.finish(id, done)])
                if changed.last == 0 { throw ServiceError.stale(current: 2, since: ["done"]) }
            }
        } catch StorageError.keyUsed {
            return try await finishTask(id, outcome: outcome, by: caller, submission, answer: answer)
        } catch let error as StorageError {
            throw .storage(error)
        } catch {
            throw .stale(current: 2, since: ["done"])
        }
        return answered
    }
}
