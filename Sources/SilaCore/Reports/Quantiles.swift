/// How a whole number is distributed, counted value by value: what quantiles need, whatever the number of cases.
public struct Quantiles: Hashable, Sendable {
    private var counts: [Int: Int] = [:]
    /// How many were counted.
    public private(set) var count = 0

    /// Nothing counted yet.
    public init() {}

    /// Counts one more.
    public mutating func add(_ value: Int) {
        counts[value, default: 0] += 1
        count += 1
    }

    /// The value at that per cent, by nearest rank: the smallest that so many per cent do not exceed; nil of nothing.
    public func quantile(percent: Int) -> Int? {
        guard count > 0 else { return nil }
        let rank = max(1, (count * percent + 99) / 100)
        var passed = 0
        for (value, times) in counts.sorted(by: { $0.key < $1.key }) {
            passed += times
            if passed >= rank { return value }
        }
        return nil
    }

    /// The middle value.
    public var median: Int? { quantile(percent: 50) }

    /// The value that nine of ten do not exceed.
    public var ninetieth: Int? { quantile(percent: 90) }

    /// The greatest value.
    public var greatest: Int? { counts.keys.max() }
}

/// How often each reason was given, in the words recorded, with no more kept than fit a page.
public struct ReasonCounts: Hashable, Sendable {
    /// How many different reasons are kept apart.
    public static let kept = 200

    private var counts: [String: Int] = [:]
    /// How many had a reason beyond those kept, or none.
    public private(set) var others = 0

    /// None given yet.
    public init() {}

    /// Counts one more; white space at the ends does not tell reasons apart.
    public mutating func add(_ reason: String?) {
        let words = reason?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
        if words.isEmpty || (counts[words] == nil && counts.count >= Self.kept) {
            others += 1
        } else {
            counts[words, default: 0] += 1
        }
    }

    /// The reasons, the most frequent first, then in the order of their text.
    public var sorted: [(reason: String, count: Int)] {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { (reason: $0.key, count: $0.value) }
    }
}
