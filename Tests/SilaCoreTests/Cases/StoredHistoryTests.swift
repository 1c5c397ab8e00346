import Foundation
import SilaCore
import Testing

@Suite struct `A stored history` {
    private func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private func read<Value: Decodable>(_ text: String, as type: Value.Type) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }

    @Test func `has a sample of every kind of event`() {
        // A switch over each kind lives beside its names; the samples are held to be one of each by those.
        #expect(Set(EventSamples.request.map(\.name)).count == EventSamples.request.count)
        #expect(EventSamples.request.count == 27)
        #expect(Set(EventSamples.inquiry.map(\.name)).count == 6)
        #expect(Set(EventSamples.suggestion.map(\.name)).count == 6)
    }

    @Test(arguments: EventSamples.request)
    func `of a request is written as it always was, and read back`(event: RequestEvent) throws {
        let text = try json(event)
        #expect(text == EventGoldens.request[event.name])
        #expect(try read(text, as: RequestEvent.self) == event)
    }

    @Test(arguments: EventSamples.inquiry)
    func `of an inquiry is written as it always was, and read back`(event: InquiryEvent) throws {
        let text = try json(event)
        #expect(text == EventGoldens.inquiry[event.name])
        #expect(try read(text, as: InquiryEvent.self) == event)
    }

    @Test(arguments: EventSamples.suggestion)
    func `of a suggestion is written as it always was, and read back`(event: SuggestionEvent) throws {
        let text = try json(event)
        #expect(text == EventGoldens.suggestion[event.name])
        #expect(try read(text, as: SuggestionEvent.self) == event)
    }

    @Test(arguments: EventSamples.ways)
    func `keeps every way of signing`(way: SigningWay) throws {
        let text = try json(way)
        #expect(text == EventGoldens.ways[way.id])
        #expect(try read(text, as: SigningWay.self) == way)
    }

    @Test func `keeps who, when and the clause beside the event`() throws {
        let desk = Sample.desk()
        let clause = desk.policy.handling.clause(asking: .completeData)
        let entry = desk.entry(RequestEvent.matched(digest: "ab"), on: clause)
        let text = try json(entry)
        #expect(text == EventGoldens.entry)
        #expect(try read(text, as: Entry<RequestEvent>.self) == entry)
        #expect(try json(desk.entry(RequestEvent.matched(digest: "ab"), on: nil)) == EventGoldens.houseEntry)
    }

    @Test func `reads what is left out as absent`() throws {
        let promise = try read(#"{"completed":{"on":"2026-03-15"}}"#, as: RequestEvent.self)
        #expect(promise == .completed(on: Sample.date("2026-03-15"), promise: nil))
        let closed = try read(#"{"closed":{"on":"2026-03-15"}}"#, as: RequestEvent.self)
        #expect(closed == .closed(note: nil, on: Sample.date("2026-03-15")))
    }

    @Test func `writes the same items always in the same order`() throws {
        let ids = (1...40).map { "item-\($0)" }
        let marks = [ids, ids.reversed(), ids.shuffled()].map {
            ContentMark(revision: 1, digest: "ab", supplied: Set($0))
        }
        #expect(Set(try marks.map(json)).count == 1)
    }

    @Test(arguments: SamplePolicy.allCases)
    func `makes the same request when it was stored and read`(policy: SamplePolicy) throws {
        let walk = try Walk(policy, to: .closed)
        let stored = try walk.history.map { try read(try json($0), as: Entry<RequestEvent>.self) }
        #expect(stored == walk.history)
        #expect(Request(history: stored) == walk.request)
    }

    @Test(arguments: EventSamples.request)
    func `says what happened in both languages`(event: RequestEvent) {
        #expect(!event.summary.ar.isEmpty)
        #expect(!event.summary.en.isEmpty)
    }
}
