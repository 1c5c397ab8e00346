import SilaCore
import Testing

@testable import SilaServer

@Suite struct `Reading JSON` {
    private func read(_ text: String) throws -> JSONNode { try JSONReader.read(Array(text.utf8)) }

    private func place(_ text: String) -> [Int]? {
        do {
            _ = try JSONReader.read(Array(text.utf8))
            return nil
        } catch {
            guard case .malformedJSON(let line, let column, _) = error else { return nil }
            return [line, column]
        }
    }

    @Test func `an object keeps its members in order`() throws {
        let node = try read(#" {"b": 1, "a": [true, null, "x"], "ع": {"n": -0.5e3}} "#)
        #expect(node.members.map(\.key) == ["b", "a", "ع"])
        #expect(node.at("a.2") == .text("x"))
        #expect(node.at("ع.n") == .number("-0.5e3"))
    }

    @Test func `escapes become what they stand for`() throws {
        #expect(try read(#""A\n\"\\\/\uD83D\uDE00\t""#) == .text("A\n\"\\/😀\t"))
        #expect(try read(#""\u0627\u0644""#) == .text("ال"))
    }

    @Test func `a key that stands twice is refused at its place`() {
        #expect(place("{\"a\": 1,\n  \"a\": 2}") == [2, 3])
    }

    @Test(arguments: [
        "", "{", "{\"a\"}", "[1,]", "{\"a\":1,}", "01", "1.", "+1", "nul", "'a'", "\"a", "\"\\x\"", "{} {}",
        "\u{FEFF}{}",
        "\"\\uD83D\"", "\"\\uDE00\"", "\"a\u{0}b\"", "NaN", "[1 2]", "\"\n\"", "/**/1",
    ])
    func `what is no JSON is refused`(text: String) {
        #expect(place(text) != nil)
    }

    @Test func `what is not UTF-8 is refused`() {
        #expect(throws: ServerError.self) { try JSONReader.read([0x22, 0xC3, 0x28, 0x22]) }
        #expect(throws: ServerError.self) { try JSONReader.read([0x22, 0xED, 0xA0, 0x80, 0x22]) }
    }

    @Test func `nesting and size are bounded`() {
        #expect(place(String(repeating: "[", count: 100_000)) != nil)
        #expect(place(String(repeating: "[", count: 8) + String(repeating: "]", count: 8)) == nil)
        #expect(place(String(repeating: "[", count: 10) + String(repeating: "]", count: 10)) != nil)
        #expect(place("[" + Array(repeating: "1", count: 5_000).joined(separator: ",") + "]") != nil)
    }

    @Test func `what is written is read again as it was`() throws {
        let text = "سطر\n\"اقتباس\" \\ \u{1} \u{1F} 😀 / \u{2028}"
        let bytes = JSONWriter.object { json in
            json.field("text", text)
            json.field("none", nil as String?)
            json.list("list", ["a", "b"])
            json.object("empty") { _ in }
            json.field("last", 7)
        }
        let node = try JSONReader.read(bytes)
        #expect(node.at("text") == .text(text))
        #expect(node.at("none") == .null)
        #expect(node.at("list") == ["a", "b"])
        #expect(node.at("empty") == [:])
        #expect(node.at("last") == 7)
    }
}
