internal import Foundation
internal import SilaPolicyFiles

/// Reading policies: sound ones beside JSON of as many bytes, and hostile ones beside the fifty milliseconds that one may
/// cost.
struct PolicyBench {
    let tenants: String
    let rounds: Int
    let seconds: Int

    /// The loads of a policy, then a row for each hostile file.
    func measure() throws -> [Measurement] { [try loads()] + PolicyBomb.all.map(measurement) }

    /// Policies read in a second: the text of every association in turn, to a policy with its places.
    private func loads() throws -> Measurement {
        let texts = try TenantDirectory.names(in: tenants).map { name in
            try TenantDirectory.load(at: "\(tenants)/\(name)").texts.policy
        }
        let size = texts.reduce(0) { $0 + $1.utf8.count } / max(1, texts.count)
        let json = Self.json(of: size)
        let turns = try (0..<rounds).map { _ in
            let (start, processor) = (ContinuousClock.now, clock())
            var count = 0
            while ContinuousClock.now - start < .seconds(seconds) {
                _ = try PolicyReader.read(text: texts[count % texts.count], file: "policy.yaml")
                count += 1
            }
            let rate = Double(count) / Self.elapsed(since: start)
            let spent = Double(clock() - processor) / Double(CLOCKS_PER_SEC) * 1_000_000
            let compared = try Self.rate(for: .seconds(seconds)) { _ = try JSONSerialization.jsonObject(with: json) }
            return Measurement.Round(
                rate: rate, comparisonRate: compared, processorMicroseconds: spent / Double(max(1, count)))
        }
        return Measurement(
            name: "policies read, \(size / 1024) KiB each", rounds: turns,
            comparison: "JSON of as many bytes, by Foundation", aim: nil)
    }

    /// How often a hostile file can be refused in a second, beside twenty times: 50 ms each.
    private func measurement(of bomb: PolicyBomb) -> Measurement {
        let turns = (0..<rounds).map { _ in
            let rate = Self.rate(for: .milliseconds(200)) {
                _ = try? PolicyReader.read(bytes: bomb.bytes, file: "policy.yaml")
            }
            return Measurement.Round(rate: rate, comparisonRate: 20, processorMicroseconds: 1_000_000 / rate)
        }
        return Measurement(
            name: "refused: \(bomb.name), \(bomb.bytes.count / 1024) KiB", rounds: turns, comparison: "one in 50 ms",
            aim: 1)
    }

    private static func rate(for time: Duration, _ work: () throws -> Void) rethrows -> Double {
        let start = ContinuousClock.now
        var count = 0
        repeat {
            try work()
            count += 1
        } while ContinuousClock.now - start < time
        return Double(count) / elapsed(since: start)
    }

    private static func elapsed(since start: ContinuousClock.Instant) -> Double {
        let parts = (ContinuousClock.now - start).components
        return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
    }

    /// A JSON list of names in both languages, about as long as a policy.
    private static func json(of size: Int) -> Data {
        let item = #"{"id":"reply","number":6,"title":{"ar":"مدة الرد","en":"Term of the reply"},"asks":["reply"]}"#
        let items = Array(repeating: item, count: max(1, size / (item.utf8.count + 1)))
        return Data("[\(items.joined(separator: ","))]".utf8)
    }
}
