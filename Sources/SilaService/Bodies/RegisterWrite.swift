internal import SilaCore
internal import SilaStorage

/// What a write beside the cases comes to.
struct RegisterDraft<Value: Sendable> {
    /// What the answer shows.
    var value: Value
    /// What has to be written, in order.
    var writes: [Write]
    /// Which of the writes has to change a row; where it changes none, everything is looked at anew.
    var proof = 0
    /// What is audited, such as `sitting.opened`.
    var what: String
    /// More about it, by name; ids and counts, no personal data.
    var details: [(key: String, value: String)] = []
}

extension Office {
    /// Writes into a register beside the cases: looks, decides, writes with an audit row in one transaction, and gives
    /// the first answer again to a repetition.
    ///
    /// What `decide` looked at may have changed by the time it is written; it is asked again then.
    func register<Value>(
        by caller: Caller, _ submission: Submission,
        decide: () async throws(ServiceError) -> RegisterDraft<Value>,
        answer: (Value) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        var last = ServiceError.overloaded(retryAfter: 1)
        for _ in 0..<4 {
            let replay: IdempotencyRow?
            do {
                replay = try await database.run(
                    IdempotencyStore.find(actor: caller.id.text, key: submission.key ?? ""))
            } catch {
                throw .storage(error)
            }
            if let replay = try submission.replay(replay) { return replay }
            let draft = try await decide()
            let answered = try answer(draft.value)
            let now = clock.now()
            let claim = submission.claim(answered, by: caller.id.text, now: now)
            let pairs = draft.details.map { "\"\($0.key)\":\"\($0.value)\"" }.joined(separator: ",")
            let audit = AuditRow(at: now, actor: caller.id.text, what: draft.what, details: "{\(pairs)}")
            let writes = claim + draft.writes + [AuditStore.record(audit)]
            do throws(ServiceError) {
                if try await wrote(writes, at: claim.count + draft.proof) { return answered }
            } catch {
                guard case .storage(.impossible) = error else { throw error }
                last = error
            }
        }
        throw last
    }
}
