internal import SilaCore
internal import SilaStorage

/// What the tenant's keys make of follow secrets, addresses and forms.
extension TenantKeys {
    /// The keyed hash of a secret for its case, 32 bytes.
    func hash(of secret: FollowSecret, for id: RowID) -> [UInt8] { bytes(secret.text, for: "follow/\(id.text)") }

    /// The secret of a case that a submission's key makes: the same for the same key, so that a repetition is shown the
    /// secret again though it is stored nowhere.
    func secret(from key: String, for id: RowID) -> FollowSecret {
        let bytes = bytes(key, for: "follow-secret/\(id.text)")
        return FollowSecret(bits: bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
    }

    /// The row of the secret that a submission's key makes.
    func secretRow(
        from key: String, for id: RowID, issue: Int = 1, by actor: String, at now: Moment
    ) -> FollowSecretRow {
        FollowSecretRow(
            caseID: id, issue: issue, hash: hash(of: secret(from: key, for: id), for: id), issuedAt: now,
            issuedBy: actor)
    }

    /// Under what a visitor's Idempotency-Key is kept: it makes a secret, so the key itself is not.
    func kept(visitorKey key: String) -> String { digest(code: key, of: "visitor-key") }

    /// What an address is counted under on a day; another on the next, so that two days cannot be put together.
    func countSubject(address: String, on day: CivilDate) -> [UInt8] {
        bytes(address, for: "address/\(day.iso)")
    }

    /// What a reference is counted under as somebody typed it, whether there is such a case or not.
    func countSubject(reference: String) -> [UInt8] { bytes(reference, for: "tried-reference") }

    /// The code by which a text is known to be ours, in hexadecimal.
    func mark(_ text: String, as kind: String) -> String { digest(code: text, of: "mark/\(kind)") }

    private func bytes(_ text: String, for purpose: String) -> [UInt8] {
        Hexadecimal.bytes(digest(code: text, of: purpose)) ?? []
    }
}

/// Comparing what is secret in the same time whatever it holds.
enum SameTime {
    /// Whether the two are the same; of other lengths they are not.
    static func agree(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Bool {
        guard left.count == right.count, !left.isEmpty else { return false }
        return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
