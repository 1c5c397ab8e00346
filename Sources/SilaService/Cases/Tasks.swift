internal import SilaCore
public import SilaStorage

extension Office {
    /// The open tasks of the caller's roles, those due first at the top; at most `limit`.
    public func tasks(by caller: Caller, limit: Int = 50) async throws(ServiceError) -> [TaskRow] {
        let roles = caller.roles.map(\.rawValue).sorted()
        do { return try await database.run(TaskStore.open(for: roles, limit: min(max(limit, 1), 100))) } catch {
            throw .storage(error)
        }
    }

    /// Says what came of an open task; the answer is stored with it.
    ///
    /// `ServiceError.notFound` where there is no such task, `.forbidden` where it is another role's, and
    /// `.stale` where it is done already.
    public func finishTask(
        _ id: RowID, outcome: String, by caller: Caller, _ submission: Submission,
        answer: (TaskRow) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        let (task, replay): (TaskRow?, IdempotencyRow?)
        do {
            (task, replay) = try await database.run(
                TaskStore.find(id), IdempotencyStore.find(actor: caller.id.text, key: submission.key ?? ""))
        } catch {
            throw .storage(error)
        }
        if let replay = try submission.replay(replay) { return replay }
        guard var task else { throw .notFound }
        guard let role = Role(rawValue: task.assignedRole), caller.roles.contains(role) else {
            throw .forbidden(needs: Role(rawValue: task.assignedRole).map { [$0] } ?? [])
        }
        if task.done != nil { throw .stale(current: 2, since: ["done"]) }
        let done = TaskRow.Done(at: clock.now(), by: caller.id, outcome: outcome)
        task.done = done
        let answered = try answer(task)
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
