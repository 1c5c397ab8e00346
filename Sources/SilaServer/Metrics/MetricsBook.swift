public import Metrics
internal import Synchronization

/// Where counters, gauges and times are kept, and from which Prometheus reads them.
///
/// A small backend of swift-metrics, written here because the packages hold none. Histograms have the buckets of
/// `Histogram.bounds`; nothing is kept per association, of which there may be thousands.
public final class MetricsBook: MetricsFactory {
    struct Key: Hashable {
        var label: String
        var dimensions: [Dimension]
    }

    struct Dimension: Hashable {
        var name: String
        var value: String
    }

    private struct Pages {
        var counts: [Key: Count] = [:]
        var gauges: [Key: Gauge] = [:]
        var histograms: [Key: Histogram] = [:]
    }

    private let pages = Mutex(Pages())

    /// An empty book.
    public init() {}

    /// Notes a request that was answered.
    func answered(method: String, route: String, status: Int, in span: Duration) {
        let place = [Dimension(name: "method", value: method), Dimension(name: "route", value: route)]
        let status = Dimension(name: "status", value: String(status))
        count(Key(label: "sila_http_requests_total", dimensions: place + [status])).increment(by: 1)
        let nanoseconds = span.components.seconds * 1_000_000_000 + span.components.attoseconds / 1_000_000_000
        histogram(Key(label: "sila_http_request_seconds", dimensions: place)).recordNanoseconds(nanoseconds)
    }

    private func count(_ key: Key) -> Count { pages.withLock { $0.counts.entry(key, orMake: Count()) } }

    private func gauge(_ key: Key) -> Gauge { pages.withLock { $0.gauges.entry(key, orMake: Gauge()) } }

    private func histogram(_ key: Key) -> Histogram { pages.withLock { $0.histograms.entry(key, orMake: Histogram()) } }

    /// Everything that was counted, in the text format of Prometheus (0.0.4).
    func text() -> String {
        let now = pages.withLock { $0 }
        var text = PrometheusText()
        text.family("counter", now.counts.map { ($0.key, $0.value.value) }) { $0.sample($1.label, $1.dimensions, $2) }
        text.family("gauge", now.gauges.map { ($0.key, $0.value.value) }) { $0.sample($1.label, $1.dimensions, $2) }
        text.family("histogram", now.histograms.map { ($0.key, $0.value.state) }) { $0.histogram($1, $2) }
        return text.text
    }

    /// A counter of that label.
    public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        count(Self.key(label, dimensions))
    }

    /// A gauge of that label.
    public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        gauge(Self.key(label, dimensions))
    }

    /// A histogram of that label, or a gauge where nothing is to be aggregated.
    public func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        aggregate ? histogram(Self.key(label, dimensions)) : gauge(Self.key(label, dimensions))
    }

    /// A histogram of that label, in seconds.
    public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        histogram(Self.key(label, dimensions))
    }

    /// Nothing: a counter stays in the book, as Prometheus expects of one.
    public func destroyCounter(_ handler: any CounterHandler) {}

    /// Nothing, for the same reason.
    public func destroyMeter(_ handler: any MeterHandler) {}

    /// Nothing, for the same reason.
    public func destroyRecorder(_ handler: any RecorderHandler) {}

    /// Nothing, for the same reason.
    public func destroyTimer(_ handler: any TimerHandler) {}

    private static func key(_ label: String, _ dimensions: [(String, String)]) -> Key {
        Key(label: label, dimensions: dimensions.map { Dimension(name: $0.0, value: $0.1) })
    }
}

extension Dictionary {
    /// The value of the key, made and kept where there is none.
    fileprivate mutating func entry(_ key: Key, orMake make: @autoclosure () -> Value) -> Value {
        if let value = self[key] { return value }
        let value = make()
        self[key] = value
        return value
    }
}
