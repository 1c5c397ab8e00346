import SilaCore
import Testing

@testable import SilaPolicyFiles

@Suite struct `A file made to cost its reader dear` {
    /// What is refused of each, and how much of it is read: passes over it, values, depth.
    private static let cost: [String: (rule: FaultRule, passes: Int, events: Int, depth: Int)] = [
        "a billion laughs": (.alias, 1, 114, 2),
        "aliases without end": (.alias, 1, 40_001, 2),
        "anchors without end": (.anchor, 1, 37_455, 1),
        "an alias to itself": (.alias, 1, 11, 2),
        "merge keys without end": (.mergeKey, 1, 40_001, 2),
        "brackets": (.tooDeep, 1, 2, 0),
        "braces": (.tooDeep, 1, 33, 15),
        "dashes": (.tooDeep, 1, 18, 15),
        "question marks": (.tooDeep, 1, 18, 15),
        "keys that are mappings": (.keyShape, 1, 40_001, 4),
        "brackets closed again": (.tooLong, 1, 40_001, 12),
        "one key again and again": (.duplicateKey, 1, 40_001, 1),
        "many keys": (.tooLong, 1, 40_001, 1),
        "many values": (.tooLong, 1, 40_001, 2),
        "many documents": (.severalDocuments, 1, 5, 0),
        "many tags": (.tag, 1, 37_455, 1),
        "many %TAG lines": (.directive, 1, 5, 0),
        "many broken lines": (.unclosed, 8, 40, 1),
        "many lines out of line": (.indentation, 8, 64, 1),
        "many keys near a known one": (.unknownKey, 1, 26_006, 1),
        "too many bytes": (.fileTooLarge, 0, 0, 0),
        "one long text": (.wrongType, 1, 8, 1),
        "one long key": (.quoting, 2, 5, 0),
        "one long quoted text of escapes": (.wrongType, 1, 8, 1),
        "one long integer": (.wrongType, 1, 8, 1),
        "a number beyond all bounds": (.number, 1, 15, 3),
        "one text of many lines": (.wrongType, 1, 8, 1),
        "one letter under a heap of marks": (.unclosed, 2, 9, 2),
        "line ends of Windows": (.fileEmpty, 1, 2, 0),
        "comments": (.fileEmpty, 1, 2, 0),
        "spaces": (.fileEmpty, 1, 2, 0),
        "tabs": (.quoting, 2, 3, 0),
        "quotes": (.wrongType, 1, 5, 0),
        "colons": (.indentation, 2, 5, 1),
        "a NUL at the end": (.hiddenCharacter, 0, 0, 0),
        "invalid UTF-8 at the end": (.encoding, 0, 0, 0),
        "nothing but continuation bytes": (.encoding, 0, 0, 0),
        "UTF-16": (.encoding, 0, 0, 0),
    ]

    @Test func `comes in every shape`() {
        #expect(Set(PolicyBomb.all.map(\.name)) == Set(Self.cost.keys))
    }

    @Test(arguments: PolicyBomb.all.map(\.name))
    func `is refused after counted work`(name: String) throws {
        let bomb = try #require(PolicyBomb.all.first { $0.name == name })
        let error = #expect(throws: PolicyFileError.self) {
            try PolicyReader.read(bytes: bomb.bytes, file: "policy.yaml")
        }
        let faults = try #require(error?.faults)
        let work = Document.read(bomb.bytes, file: "policy.yaml").sheet.work
        let cost = try #require(
            Self.cost[name], "\(name): .\(faults.first?.rule ?? .syntax), \(work.passes), \(work.events), \(work.depth)"
        )
        #expect(faults.contains { $0.rule == cost.rule }, "\(faults.prefix(3))")
        #expect(work.passes == cost.passes)
        #expect(work.events == cost.events)
        #expect(work.depth == cost.depth)
        #expect(work.passes <= MarkupLimits.passes)
        #expect(work.bytes <= work.passes * (MarkupLimits.bytes + 1))
        #expect(work.events <= MarkupLimits.events + 1)
        #expect(work.depth < MarkupLimits.depth)
        #expect(faults.count <= 100)
        #expect(faults.allSatisfy { $0.message.en.unicodeScalars.count < 1_000 })
    }

    @Test func `leaves the limits to those who write a long policy`() throws {
        let sound = Document.read(Array(try Tenants.files("safwa").texts.policy.utf8), file: "policy.yaml").sheet.work
        #expect(sound.passes == 1)
        #expect(sound.events < MarkupLimits.events / 10)
        #expect(sound.depth <= 7)
        #expect(sound.bytes * 10 < MarkupLimits.bytes)
    }
}
