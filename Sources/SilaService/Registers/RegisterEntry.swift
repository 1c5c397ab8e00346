internal import SilaCore
internal import SilaStorage

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// What an entry into a register beside the cases comes to.
struct RegisterEntry {
    /// What is written, beside the claim of the key and the audit.
    var writes: [Write]
    /// The place among them of one that has to change a row: where it changes none, somebody was faster.
    var guarded: Int?
    /// What was done, for the audit: `route.added`.
    var what: String
    /// More about it, by name: ids and counts, without personal data in clear.
    var details: [String: String]
    /// The answer, stored with the key.
    var answer: StoredAnswer
}

extension Office {
    /// Makes an entry into a register: an answer given before is given again, else what `decide` comes to is written in
    /// one transaction with an audit row and the answer.
    ///
    /// `decide` is asked anew where what it looked at has changed meanwhile; a table that keeps refusing has the last word.
    func enter(
        by caller: Caller, _ submission: Submission,
        decide: (Act) async throws(ServiceError) -> RegisterEntry
    ) async throws(ServiceError) -> StoredAnswer {
        try await once(by: caller, submission) { act throws(ServiceError) in
            let entry = try await decide(act)
            let claim = submission.claim(entry.answer, by: act.by, now: act.at)
            let writes = claim + entry.writes + [try Self.audit(of: entry, act)]
            let proof = entry.guarded.map { claim.count + $0 } ?? writes.count - 1
            return try await wrote(writes, at: proof) ? entry.answer : nil
        }
    }

    /// Makes an entry that is decided on inside the transaction, on rows that `decide` holds there until it ends.
    func enterHolding(
        by caller: Caller, _ submission: Submission,
        decide: (TenantTransaction, Act) async throws -> RegisterEntry
    ) async throws(ServiceError) -> StoredAnswer {
        try await once(by: caller, submission) { act throws(ServiceError) in
            do {
                return try await database.transaction { work in
                    let entry = try await decide(work, act)
                    let claim = submission.claim(entry.answer, by: act.by, now: act.at)
                    try await work.finish(claim + entry.writes + [try Self.audit(of: entry, act)])
                    return entry.answer
                }
            } catch StorageError.keyUsed {
                return nil
            } catch let error as StorageError {
                throw .storage(error)
            } catch let error as ServiceError {
                throw error
            } catch {
                throw .damaged("an entry into a register")
            }
        }
    }

    /// What a query says.
    func read<Output>(_ query: Query<Output>) async throws(ServiceError) -> Output {
        do { return try await database.run(query) } catch { throw .storage(error) }
    }

    /// Gives the answer that the key has, else what `attempt` comes to; nil from it asks for another look.
    private func once(
        by caller: Caller, _ submission: Submission,
        _ attempt: (Act) async throws(ServiceError) -> StoredAnswer?
    ) async throws(ServiceError) -> StoredAnswer {
        var last = ServiceError.overloaded(retryAfter: 1)
        for _ in 0..<4 {
            let found = try await read(IdempotencyStore.find(actor: caller.id.text, key: submission.key ?? ""))
            if let replay = try submission.replay(found) { return replay }
            do throws(ServiceError) {
                if let answered = try await attempt(Act(at: clock.now(), by: caller.id.text)) { return answered }
            } catch {
                guard case .storage(.impossible) = error else { throw error }
                last = error
            }
        }
        throw last
    }

    private static func audit(of entry: RegisterEntry, _ act: Act) throws(ServiceError) -> Write {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let details: [UInt8]
        do { details = Array(try encoder.encode(entry.details)) } catch {
            throw .damaged("the details of an audit row")
        }
        return AuditStore.record(
            AuditRow(at: act.at, actor: act.by, what: entry.what, details: String(decoding: details, as: UTF8.self)))
    }
}
