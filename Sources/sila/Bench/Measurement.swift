/// One figure of a benchmark beside what it is compared with, taken in the same run.
struct Measurement: Sendable, Codable {
    /// What was measured, in words.
    let name: String
    /// Operations a second, the median of the rounds.
    let rate: Double
    /// What it is compared with, in words; nil when it stands alone.
    let comparison: String?
    /// The same for what it is compared with.
    let comparisonRate: Double?
    /// The median of the rounds' ratios, and the smallest and largest of them.
    let ratio: Double?
    let lowestRatio: Double?
    let highestRatio: Double?
    /// The ratio that is aimed at.
    let aim: Double?
    /// Processor time of this process for one operation, in microseconds.
    let processorMicroseconds: Double?

    /// From the rates of rounds that were run in turns.
    init(name: String, rounds: [Round], comparison: String, aim: Double?) {
        let ratios = rounds.map { $0.rate / $0.comparisonRate }
        self.name = name
        self.comparison = comparison
        self.aim = aim
        rate = Self.median(rounds.map(\.rate))
        comparisonRate = Self.median(rounds.map(\.comparisonRate))
        ratio = Self.median(ratios)
        lowestRatio = ratios.min()
        highestRatio = ratios.max()
        let processor = rounds.compactMap(\.processorMicroseconds)
        processorMicroseconds = processor.isEmpty ? nil : Self.median(processor)
    }

    /// One turn of the measured and one of the compared.
    struct Round: Sendable {
        let rate: Double
        let comparisonRate: Double
        let processorMicroseconds: Double?
    }

    static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return 0 }
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}
