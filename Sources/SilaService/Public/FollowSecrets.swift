public import SilaCore
internal import SilaStorage

/// A follow secret that was just given out, to be shown once.
public struct GivenSecret: Hashable, Sendable {
    /// The case.
    public let reference: Reference
    /// The secret; stored nowhere.
    public let secret: FollowSecret
    /// When it was given out.
    public let at: Moment
}

extension Office {
    /// Gives out a follow secret for a case of any kind; one that was given out before is dead from then on.
    ///
    /// The key of the submission makes the secret, so that a repetition is told the same one though it is kept nowhere;
    /// a repetition after yet another was given out is told `ServiceError.stale`.
    public func giveSecret(
        of reference: Reference, by caller: Caller, _ submission: Submission
    ) async throws(ServiceError) -> GivenSecret {
        let key = submission.key ?? Self.drawKey()
        for _ in 0..<3 {
            let now = clock.now()
            let (row, barred, known, replay): (CaseRow?, Bool, FollowedRow?, IdempotencyRow?)
            do {
                (row, barred, known, replay) = try await database.run(
                    CaseStore.find(reference), FollowStore.isKept(from: caller.id, reference),
                    FollowStore.find(reference),
                    IdempotencyStore.find(actor: caller.id.text, key: submission.key ?? ""))
            } catch {
                throw .storage(error)
            }
            guard let row, !barred else { throw .notFound }
            let secret = keys.secret(from: "\(caller.id.text)/\(key)", for: row.id)
            if try submission.replay(replay) != nil {
                return try repeated(secret, of: reference, known)
            }
            let given = keys.secretRow(from: "\(caller.id.text)/\(key)", for: row.id, by: caller.id.text, at: now)
            let audit = AuditRow(
                at: now, actor: caller.id.text, what: known == nil ? "follow-secret.issued" : "follow-secret.replaced",
                details: "{\"reference\":\"\(reference.text)\"}")
            let kept = StoredAnswer(status: 201, body: [])
            do {
                try await database.run(
                    submission.claim(kept, by: caller.id.text, now: now)
                        + [FollowStore.issue(given), AuditStore.record(audit)])
                return GivenSecret(reference: reference, secret: secret, at: now)
            } catch .keyUsed {
                continue
            } catch {
                throw .storage(error)
            }
        }
        throw .overloaded(retryAfter: 1)
    }

    /// What a repetition is told: the secret again, as long as it is the one that holds.
    private func repeated(
        _ secret: FollowSecret, of reference: Reference, _ known: FollowedRow?
    ) throws(ServiceError) -> GivenSecret {
        guard let known, SameTime.agree(known.secret.hash, keys.hash(of: secret, for: known.secret.caseID)) else {
            throw .stale(current: known?.secret.issue ?? 0, since: ["follow-secret.replaced"])
        }
        return GivenSecret(reference: reference, secret: secret, at: known.secret.issuedAt)
    }

    /// A key for a submission that came without one.
    static func drawKey() -> String {
        var generator = SystemRandomNumberGenerator()
        return Hexadecimal.text((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }
}
