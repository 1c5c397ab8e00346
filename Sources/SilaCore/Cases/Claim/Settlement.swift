/// What the two sides settle on: money, something done in kind, or both.
public struct Settlement: Hashable, Sendable, Codable {
    /// The sum; nil where nothing is paid.
    public var amount: Halalas?
    /// What the association does in kind; nil where it only pays.
    public var fulfilment: String?
    /// The officer who signs for the association, by name and office.
    public var officer: String
    /// SHA-256 of what is settled, in hexadecimal: what the person's signature is bound to.
    public var digest: String

    /// A settlement with its parts.
    public init(amount: Halalas?, fulfilment: String?, officer: String, digest: String) {
        self.amount = amount
        self.fulfilment = fulfilment
        self.officer = officer
        self.digest = digest
    }
}

/// A settlement with who drew it up, and the person's signature once it is there.
public struct DrawnSettlement: Hashable, Sendable {
    /// What is settled.
    public var settlement: Settlement
    /// The staff id of who drew it up and signed for the association.
    public var by: String
    /// The day of that.
    public var on: CivilDate
    /// The person's or the representative's signature; nil before.
    public var signature: Signature?
    /// The day of that.
    public var signedOn: CivilDate?
}
