import Foundation
import SilaCore

/// How many random sequences of commands are walked: 20,000 over all kinds on every run, more where `SILA_SEQUENCES`
/// says so (`make test-long`).
enum Sequences {
    /// All of them together.
    static let all = ProcessInfo.processInfo.environment["SILA_SEQUENCES"].flatMap(Int.init) ?? 20_000

    /// Those of each policy for a kind that gets `percent` of a hundred of them.
    static func each(percent: Int) -> Int { max(1, all * percent / 100 / SamplePolicy.allCases.count) }

    /// Walks `count` sequences on every core, each part from a seed of its own, and puts their findings together.
    static func walk<Finding: Sendable>(
        _ count: Int, seed: UInt64, _ part: @escaping @Sendable (_ count: Int, _ chance: Chance) -> Finding
    ) async -> [Finding] {
        let parts = min(64, count)
        return await withTaskGroup(of: Finding.self) { group in
            for index in 0..<parts {
                group.addTask {
                    let own = count / parts + (index < count % parts ? 1 : 0)
                    return part(own, Chance(state: (seed &+ UInt64(index) &* 1_000) &* 0x9E37_79B9_7F4A_7C15))
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
    }

    /// The history written as it is stored and read back, which has to make the same case.
    static func replayed<Event: CaseEvent>(_ history: [Entry<Event>]) -> [Entry<Event>]? {
        guard let written = try? JSONEncoder().encode(history) else { return nil }
        return try? JSONDecoder().decode([Entry<Event>].self, from: written)
    }
}
