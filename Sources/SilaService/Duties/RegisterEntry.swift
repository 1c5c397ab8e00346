internal import SilaCore
internal import SilaStorage

/// A row for a register beside the cases, with its answer and what the audit says of it.
struct RegisterEntry {
    /// The answer, stored with the row.
    var answer: StoredAnswer
    /// What is written; the first has to change a row, or somebody else was faster.
    var writes: [Write]
    /// What was done: `department.entered`.
    var what: String
    /// More about it as a JSON object, without personal data.
    var details: String
}

extension Office {
    /// Writes an entry with its audit, in one transaction with the claim of its Idempotency-Key.
    ///
    /// `draft` is asked again where somebody else was faster, and then sees what they wrote.
    func register(
        by caller: Caller, _ submission: Submission,
        _ draft: (Moment) async throws(ServiceError) -> RegisterEntry
    ) async throws(ServiceError) -> StoredAnswer {
        for _ in 0..<4 {
            if let key = submission.key {
                let used: IdempotencyRow?
                do { used = try await database.run(IdempotencyStore.find(actor: caller.id.text, key: key)) } catch {
                    throw .storage(error)
                }
                if let replay = try submission.replay(used) { return replay }
            }
            let now = clock.now()
            let entry = try await draft(now)
            let audit = AuditRow(at: now, actor: caller.id.text, what: entry.what, details: entry.details)
            let claim = submission.claim(entry.answer, by: caller.id.text, now: now)
            if try await wrote(claim + entry.writes + [AuditStore.record(audit)], at: claim.count) {
                return entry.answer
            }
        }
        throw .overloaded(retryAfter: 1)
    }

    /// What `work` gives; its refusal as an error of this module.
    static func heeding<Value>(_ work: () throws(DutyRefusal) -> Value) throws(ServiceError) -> Value {
        do throws(DutyRefusal) { return try work() } catch { throw .duty(error) }
    }
}
