import SilaCore
import SilaPolicyFiles
import Testing

@Suite struct `A hostile or broken file` {
    @Test(arguments: [
        Spoiling("one: {ar: العضو", "one: ‸&one {ar: العضو", .anchor),
        Spoiling("many: {ar: الأعضاء, en: members}", "many: ‸*one", .alias),
        Spoiling("  kind: members", "  ‸<<: {a: b}\n  kind: members", .mergeKey),
        Spoiling("kind: members", "kind: ‸!!str members", .tag),
        Spoiling("kind: members", "kind: ‸! members", .tag),
        Spoiling("one: {ar: العضو", "one: ‸!custom {ar: العضو", .tag),
    ])
    func `is refused for what YAML allows and our files do not`(spoiling: Spoiling) {
        let (text, place) = spoiling.spoil(SamplePolicy.text)
        let faults = SamplePolicy.faults(in: text)
        #expect(faults.map(\.rule) == [spoiling.rule], "\(faults)")
        #expect(faults.first?.position == place, "\(faults)")
    }

    @Test(arguments: [
        ("", FaultRule.fileEmpty, 1, 1),
        ("# nothing but words\n", .fileEmpty, 1, 1),
        ("---\n", .fileEmpty, 1, 1),
        ("title: x\n---\ntitle: y\n", .severalDocuments, 2, 1),
        ("%YAML 1.1\n---\ntitle: x\n", .directive, 1, 1),
        ("title: {ar: x\nen: [y\n", .unclosed, 1, 8),
        ("title: \"never closed\nen: x\n", .unclosed, 1, 8),
        ("title: x\n\tname: y\n", .tab, 2, 1),
        ("title: x: y\n", .quoting, 1, 9),
        ("title: a\u{0}b\n", .hiddenCharacter, 1, 9),
        ("# هنا \u{202E}مقلوب\n", .hiddenCharacter, 1, 7),
        ("title: a\u{1B}b\n", .hiddenCharacter, 1, 9),
    ])
    func `is refused where it breaks`(text: String, rule: FaultRule, line: Int, column: Int) {
        let faults = SamplePolicy.faults(in: text)
        #expect(faults.contains { $0.rule == rule && $0.line == line && $0.column == column }, "\(faults)")
    }

    @Test func `that is not UTF-8 is refused at the first byte that is not`() {
        let bytes = Array("title: س\nname: ".utf8) + [0xC3, 0x28] + Array("\n".utf8)
        let error = #expect(throws: PolicyFileError.self) { try PolicyReader.read(bytes: bytes, file: "policy.yaml") }
        #expect(error?.faults.map(\.rule) == [.encoding])
        #expect(error?.faults.first?.position == Position(line: 2, column: 7))
    }

    @Test func `over 256 KiB is refused before it is parsed`() {
        let large = SamplePolicy.text + "\n" + String(repeating: "# padding\n", count: 27_000)
        #expect(SamplePolicy.faults(in: large).map(\.rule) == [.fileTooLarge])
        let fits = SamplePolicy.text + "\n" + String(repeating: "# padding\n", count: 25_000)
        #expect(SamplePolicy.faults(in: fits) == [])
    }

    @Test(arguments: [
        ("brackets", String(repeating: "[", count: 200_000)),
        ("braces", String(repeating: "{a: ", count: 60_000)),
        ("dashes", String(repeating: "- ", count: 130_000)),
        ("questions", String(repeating: "? ", count: 130_000)),
    ])
    func `that nests without end is refused at the bound, quickly`(name: String, text: String) {
        let clock = ContinuousClock()
        var faults: [PolicyFault] = []
        let time = clock.measure { faults = SamplePolicy.faults(in: text) }
        #expect(faults.map(\.rule) == [.tooDeep], "\(name): \(faults)")
        #expect(time < .seconds(2))
    }

    @Test func `that laughs a billion times is refused without a laugh`() {
        var text = "a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
        for (letter, before) in zip("bcdefghi", "abcdefgh") {
            text += "\(letter): &\(letter) [" + Array(repeating: "*\(before)", count: 9).joined(separator: ", ") + "]\n"
        }
        let clock = ContinuousClock()
        var faults: [PolicyFault] = []
        let time = clock.measure { faults = SamplePolicy.faults(in: text) }
        #expect(faults.count { $0.rule == .alias } == 72)
        #expect(faults.count { $0.rule == .anchor } == 9)
        #expect(time < .seconds(1))
    }

    @Test func `with aliases in its keys is refused as quickly`() {
        let text = "a: &a [x]\n? {? *a : 1, ? [*a, *a] : 2}\n: 3\n"
        let rules = Set(SamplePolicy.faults(in: text).map(\.rule))
        #expect(rules.isSuperset(of: [.anchor, .alias, .keyShape]))
    }

    @Test(arguments: [
        String(repeating: "zzzzzzzzzzzzzz_: 1\n", count: 13_000),
        (0..<20_000).map { "key\($0): 1\n" }.joined(),
        "x: [" + String(repeating: "1,", count: 100_000) + "]",
        "handling: {heading: {title: {ar: س, en: s}}, items: [" + String(repeating: "{asks: [x]},", count: 15_000)
            + "]}",
    ])
    func `with faults without end tells a hundred at the most, quickly`(text: String) {
        let clock = ContinuousClock()
        var faults: [PolicyFault] = []
        let time = clock.measure { faults = SamplePolicy.faults(in: text) }
        #expect((1...100).contains(faults.count))
        #expect(time < .seconds(3))
    }

    @Test func `cut short anywhere gives faults inside it, or reads`() {
        let bytes = Array(SamplePolicy.text.utf8)
        for length in stride(from: 1, to: bytes.count, by: 13) {
            do throws(PolicyFileError) {
                _ = try PolicyReader.read(bytes: Array(bytes.prefix(length)), file: "policy.yaml")
            } catch {
                #expect(!error.faults.isEmpty)
                #expect(error.faults.allSatisfy { (1...53).contains($0.line) && $0.column >= 1 }, "\(error)")
            }
        }
    }
}
