/// How the cases, or whatever else a point governed, stood to it.
public struct PointCount: Hashable, Sendable {
    /// As the clause asks.
    public var conformed = 0
    /// Before the clause's floor: neither as printed nor forbidden, so counted apart.
    public var early = 0
    /// Not as the clause asks, in the order in which they were found.
    public var failures: [Nonconformity] = []

    /// None governed yet.
    public init() {}

    /// How many it governed.
    public var governed: Int { conformed + early + failures.count }

    mutating func add(_ verdict: Verdict, of subject: Nonconformity.Subject) {
        switch verdict {
        case .conformed: conformed += 1
        case .early: early += 1
        case .failed(let what, let day, let by):
            failures.append(Nonconformity(subject, what: what, on: day, by: by))
        }
    }
}
