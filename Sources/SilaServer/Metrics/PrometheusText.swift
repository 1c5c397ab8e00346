/// Writes the text format of Prometheus, version 0.0.4: families in order of their names, labels escaped.
struct PrometheusText {
    private(set) var text = ""

    /// Every sample of one type of metric, each family under its type line.
    mutating func family<Value>(
        _ type: String, _ samples: [(key: MetricsBook.Key, value: Value)],
        _ write: (inout PrometheusText, MetricsBook.Key, Value) -> Void
    ) {
        let named = samples.map { (name: Self.name($0.key.label), sample: $0) }
        for (name, group) in Dictionary(grouping: named, by: \.name).sorted(by: { $0.key < $1.key }) {
            text += "# TYPE \(name) \(type)\n"
            let ordered = group.map(\.sample).sorted { Self.labels($0.key.dimensions) < Self.labels($1.key.dimensions) }
            for sample in ordered { write(&self, sample.key, sample.value) }
        }
    }

    /// One sample.
    mutating func sample(_ label: String, _ dimensions: [MetricsBook.Dimension], _ value: Double) {
        text += "\(Self.name(label))\(Self.labels(dimensions)) \(Self.number(value))\n"
    }

    /// The buckets, the sum and the count of a histogram.
    mutating func histogram(_ key: MetricsBook.Key, _ state: Histogram.State) {
        var total = 0
        for (bound, count) in zip(Histogram.bounds, state.buckets) {
            total += count
            let upTo = MetricsBook.Dimension(name: "le", value: Self.number(bound))
            sample(key.label + "_bucket", key.dimensions + [upTo], Double(total))
        }
        let all = MetricsBook.Dimension(name: "le", value: "+Inf")
        sample(key.label + "_bucket", key.dimensions + [all], Double(state.count))
        sample(key.label + "_sum", key.dimensions, state.sum)
        sample(key.label + "_count", key.dimensions, Double(state.count))
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    }

    private static func name(_ label: String) -> String {
        String(label.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }

    private static func labels(_ dimensions: [MetricsBook.Dimension]) -> String {
        if dimensions.isEmpty { return "" }
        return "{" + dimensions.map { "\(name($0.name))=\"\(escaped($0.value))\"" }.joined(separator: ",") + "}"
    }

    private static func escaped(_ value: String) -> String {
        value.map { $0 == "\\" ? "\\\\" : $0 == "\"" ? "\\\"" : $0 == "\n" ? "\\n" : String($0) }.joined()
    }
}
