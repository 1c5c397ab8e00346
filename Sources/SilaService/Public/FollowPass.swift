public import SilaCore
internal import SilaStorage

/// A case that somebody has shown the secret of, and may therefore see and take the person's own steps with.
///
/// It is made by `Office` alone.
public struct FollowPass: Hashable, Sendable {
    /// What the case is called by.
    public let reference: Reference
    /// Its kind.
    public let kind: CaseKind
    let id: RowID
    /// Which secret of the case it was: a new one ends this pass.
    let issue: Int
}

extension Office {
    /// How long a page that was opened with a secret stays open without being used.
    public static let passLifetime = Duration.seconds(30 * 60)

    /// The case that reference and secret open, as somebody typed them.
    ///
    /// `ServiceError.followFailed` for an unknown reference, a case without a secret and a wrong one alike, after the
    /// same work; `.tooMany` after too many attempts for that reference or from that address, whatever is tried.
    public func pass(
        reference written: String, secret typed: String, from address: String?
    ) async throws(ServiceError) -> FollowPass {
        let now = clock.now()
        let reference = Reference(reading: written)
        let secret = FollowSecret(reading: typed)
        let tried = keys.countSubject(reference: reference?.text ?? String(written.prefix(100)))
        var counts = [PublicLimits.count(.secretOfCase, tried, at: now)]
        if let address {
            let subject = keys.countSubject(address: address, on: now.date)
            counts.append(PublicLimits.count(.secretFromAddress, subject, at: now))
        }
        try await count(counts)
        let found: FollowedRow?
        do { found = try await database.run(FollowStore.find(reference)) } catch { throw .storage(error) }
        let id = found?.secret.caseID ?? Self.nobodysCase
        let hash = keys.hash(of: secret ?? FollowSecret(bits: 0), for: id)
        let isRight = SameTime.agree(hash, found?.secret.hash ?? [UInt8](repeating: 0, count: 32))
        guard isRight, secret != nil, let found, let kind = CaseKind(rawValue: found.kind) else { throw .followFailed }
        try await takeBack(counts)
        return FollowPass(reference: found.reference, kind: kind, id: found.secret.caseID, issue: found.secret.issue)
    }

    /// A case that is nobody's: what a secret is hashed for where there is none.
    private static let nobodysCase = RowID(at: Moment(microseconds: 0))

    /// What a browser keeps of a pass: the case, which secret it was, until when, and our mark over them.
    public func ticket(of pass: FollowPass) -> String {
        let until = clock.now().adding(Self.passLifetime).microseconds / 1_000_000
        let text = "\(pass.id.text).\(pass.issue).\(until)"
        return "\(text).\(keys.mark(text, as: "follow-ticket"))"
    }

    /// The pass behind a ticket; `ServiceError.followFailed` where it is not ours, has expired, or the case has had a new
    /// secret since.
    public func pass(ticket: String) async throws(ServiceError) -> FollowPass {
        let parts = ticket.split(separator: ".", omittingEmptySubsequences: false)
        guard ticket.utf8.count <= 200, parts.count == 4 else { throw .followFailed }
        let mark = keys.mark(parts[..<3].joined(separator: "."), as: "follow-ticket")
        guard SameTime.agree(mark.utf8, parts[3].utf8), let id = RowID(String(parts[0])), let issue = Int(parts[1]),
            let until = Int64(parts[2]), clock.now().microseconds / 1_000_000 < until
        else { throw .followFailed }
        let found: FollowedRow?
        do { found = try await database.run(FollowStore.find(id)) } catch { throw .storage(error) }
        guard let found, found.secret.issue == issue, let kind = CaseKind(rawValue: found.kind) else {
            throw .followFailed
        }
        return FollowPass(reference: found.reference, kind: kind, id: id, issue: issue)
    }

    /// The mark of a pass that its forms carry, by which the page they stand on is known to be ours.
    public func formMark(of pass: FollowPass) -> String {
        keys.mark("\(pass.id.text).\(pass.issue)", as: "follow-form")
    }
}
