internal import SilaCore
internal import SilaStorage

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// What an entry into a register beside cases comes to.
struct CareEntry {
    /// What is written, beside the claim of the key and the audit.
    var writes: [Write]
    /// The place among them of one that has to change a row: where it changes none, somebody was faster.
    var guarded: Int?
    /// What was done, for the audit: `route.added`.
    var what: String
    /// More about it, without personal data in clear.
    var details: [String: String]
    /// The answer.
    var answer: StoredAnswer
}

extension Office {
    /// Makes an entry into a register: an answer given before is given again, else what `decide` comes to is written in
    /// one transaction with an audit row and the answer; read anew where somebody was faster.
    func enter(
        by caller: Caller, _ submission: Submission,
        decide: (Act) async throws(ServiceError) -> CareEntry
    ) async throws(ServiceError) -> StoredAnswer {
        for _ in 0..<4 {
            let found = try await read(IdempotencyStore.find(actor: caller.id.text, key: submission.key ?? ""))
            if let replay = try submission.replay(found) { return replay }
            let act = Act(at: clock.now(), by: caller.id.text)
            let entry = try await decide(act)
            let claim = submission.claim(entry.answer, by: act.by, now: act.at)
            let audit = AuditStore.record(
                AuditRow(at: act.at, actor: act.by, what: entry.what, details: try Self.json(entry.details)))
            let writes = claim + entry.writes + [audit]
            if try await wrote(writes, at: entry.guarded.map { claim.count + $0 } ?? writes.count - 1) {
                return entry.answer
            }
        }
        throw .overloaded(retryAfter: 1)
    }

    /// What a query says.
    func read<Output>(_ query: Query<Output>) async throws(ServiceError) -> Output {
        do { return try await database.run(query) } catch { throw .storage(error) }
    }

    private static func json(_ details: [String: String]) throws(ServiceError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do { return String(decoding: try encoder.encode(details), as: UTF8.self) } catch {
            throw .damaged("the details of an audit row")
        }
    }

    /// The clause on liaison in the edition in force; nil where routing is the house's own practice.
    func informingClause(_ ask: InformingAsk) async throws(ServiceError) -> Clause? {
        try await edition().policy.informing?.clause(asking: ask)
    }
}

extension ServiceError {
    /// One field that cannot be taken.
    static func field(_ field: String, ar: String, en: String) -> ServiceError {
        .invalid([FieldFault(field: field, message: Name(ar: ar, en: en))])
    }
}
