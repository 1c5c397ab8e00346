/// A share of say: `part` of `whole`, as the deed of inheritance gives it; 1/8, 7/24.
public struct Share: Hashable, Sendable {
    /// The greatest denominator that is taken.
    public static let greatestWhole = 100_000

    /// How many parts; at least 1 and at most `whole`.
    public let part: Int
    /// Of how many.
    public let whole: Int

    /// A share in lowest terms; nil where it is none.
    public init?(_ part: Int, of whole: Int) {
        guard whole >= 1, whole <= Self.greatestWhole, part >= 1, part <= whole else { return nil }
        let common = Self.divisor(part, whole)
        self.part = part / common
        self.whole = whole / common
    }

    /// The share as it is written: `7/24`.
    public var text: String { "\(part)/\(whole)" }

    /// How the sum of these stands to the whole; nil where it cannot be reckoned exactly.
    public static func sum(_ shares: [Share]) -> Sum? {
        var (part, whole) = (0, 1)
        for share in shares {
            let common = divisor(whole, share.whole)
            let (wide, over) = whole.multipliedReportingOverflow(by: share.whole / common)
            let (left, overLeft) = part.multipliedReportingOverflow(by: share.whole / common)
            let (right, overRight) = share.part.multipliedReportingOverflow(by: whole / common)
            let (all, overAll) = left.addingReportingOverflow(right)
            if over || overLeft || overRight || overAll { return nil }
            let least = divisor(all, wide)
            (part, whole) = (all / least, wide / least)
        }
        return Sum(part: part, whole: whole)
    }

    private static func divisor(_ one: Int, _ other: Int) -> Int {
        var (one, other) = (one, other)
        while other != 0 { (one, other) = (other, one % other) }
        return max(one, 1)
    }
}

extension Share {
    /// What several shares come to together, in lowest terms; it may be nothing, and more than the whole.
    public struct Sum: Hashable, Sendable {
        /// How many parts.
        public var part: Int
        /// Of how many.
        public var whole: Int

        /// Whether nothing is lacking and nothing is over.
        public var isWhole: Bool { part == whole }

        /// Whether it is more than the whole.
        public var isOver: Bool { part > whole }

        /// The sum as it is written: `7/8`.
        public var text: String { "\(part)/\(whole)" }
    }
}
