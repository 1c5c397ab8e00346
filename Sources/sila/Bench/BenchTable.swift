/// The figures of a run as a table for a terminal.
struct BenchTable {
    private let measurements: [Measurement]

    init(_ measurements: [Measurement]) { self.measurements = measurements }

    /// A line a figure: what, a second, beside what, a second, the ratio with its bounds, the aim.
    var lines: [String] {
        measurements.flatMap { figure in
            var lines = [figure.name, "    \(Self.whole(figure.rate)) a second"]
            if let comparison = figure.comparison, let rate = figure.comparisonRate {
                lines.append("    beside \(comparison): \(Self.whole(rate)) a second")
            }
            if let ratio = figure.ratio, let low = figure.lowestRatio, let high = figure.highestRatio {
                let aim = figure.aim.map { ", aim \(Self.short($0))" } ?? ""
                lines.append("    ratio \(Self.short(ratio)) (\(Self.short(low)) to \(Self.short(high)))\(aim)")
            }
            return lines
        }
    }

    private static func whole(_ value: Double) -> String { "\(Int(value.rounded()))" }

    private static func short(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
