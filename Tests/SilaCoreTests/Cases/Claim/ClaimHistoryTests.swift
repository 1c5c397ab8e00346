import Foundation
import SilaCore
import Testing

@Suite struct `A stored history of a claim` {
    private func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    @Test func `has a sample of every kind of event`() {
        #expect(Set(EventSamples.claim.map(\.name)).count == EventSamples.claim.count)
        #expect(EventSamples.claim.count == 26)
    }

    @Test(arguments: EventSamples.claim)
    func `is written as it always was, and read back`(event: ClaimEvent) throws {
        let text = try json(event)
        #expect(text == ClaimEventGoldens.all[event.name])
        #expect(try JSONDecoder().decode(ClaimEvent.self, from: Data(text.utf8)) == event)
        #expect(!event.summary.ar.isEmpty && !event.summary.en.isEmpty)
    }

    @Test(arguments: SamplePolicy.ceiling)
    func `makes the same claim when it was stored and read`(policy: SamplePolicy) throws {
        var way = try ClaimWay.settled(policy, "1250.50", "علاج")
        try way.pay("250.50")
        let stored = try way.history.map {
            try JSONDecoder().decode(Entry<ClaimEvent>.self, from: Data(try json($0).utf8))
        }
        #expect(stored == way.history)
        #expect(Claim(history: stored) == way.claim)
    }
}
