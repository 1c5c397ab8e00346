import Foundation
import SilaCore
import SilaPolicyFiles
import Testing

@Suite struct `A remark on a line of a file` {
    private func remark(_ column: Int, _ length: Int, line: Int = 1) -> Remark {
        Remark(
            severity: .warning, rule: "handling.no-ceiling", file: "p.yaml",
            position: Position(line: line, column: column),
            length: length, message: Name(ar: "للمفتاح «at_least» حد أدنى بلا أعلى", en: "a floor without a ceiling"))
    }

    private func lines(_ text: String, _ column: Int, _ length: Int, _ language: RemarkLanguage = .en) -> [String] {
        RemarkPrinter(texts: ["p.yaml": text], language: language).lines(of: remark(column, length))
    }

    @Test func `is printed as compilers print`() {
        #expect(
            lines("reply: {at_least: 2 weeks}", 9, 8) == [
                "p.yaml:1:9: warning: a floor without a ceiling [handling.no-ceiling]",
                "     1 | reply: {at_least: 2 weeks}",
                "       |         ^~~~~~~~",
            ])
    }

    @Test func `in Arabic stands in an isolate, what it quotes in another`() {
        #expect(
            lines("reply: {at_least: 2 weeks}", 9, 8, .ar).first
                == "p.yaml:1:9: \u{2067}تحذير: للمفتاح «\u{2068}at_least\u{2069}» حد أدنى بلا أعلى\u{2069} [handling.no-ceiling]"
        )
    }

    @Test func `after Arabic points by the letters before it, with marks that keep the sides apart`() {
        let text = "ar: الرد, en: Reply"
        #expect(
            lines(text, 11, 2).dropFirst() == [
                "     1 | \u{200E}ar: الرد, \u{200E}en\u{200E}: Reply", "       |           ^~",
            ])
    }

    @Test func `counts no cell for a vowel mark and two for a wide letter`() {
        #expect(lines("ar: شَكوى x", 11, 1).last == "       |          ^")
        #expect(lines("日本 x", 4, 1).last == "       |      ^")
    }

    @Test func `shows what would be unseen or would command the terminal`() {
        #expect(lines("\ta\u{A0}b", 1, 1).dropFirst().first == "     1 | ⇥a⍽b")
        #expect(lines("a\u{1B}[2Jb\u{202E}c", 1, 1).dropFirst().first == "     1 | a␛[2Jb�c")
    }

    @Test func `past the end of the line points past it, and a long one is cut around the place`() {
        #expect(lines("en:", 4, 5).last == "       |    ^")
        let cut = lines(String(repeating: "a", count: 5000), 2500, 3)
        #expect(cut[1].hasPrefix("     1 | …aaa") && cut[1].hasSuffix("aaa…"))
        #expect(cut[1].count < 130)
        #expect(cut[2] == "       | " + String(repeating: " ", count: 61) + "^~~")
    }

    @Test func `brings its clause, what may stand there and its remedy`() {
        var remark = remark(1, 5)
        remark.clause = Citation(
            clause: ClauseID("handling.reply"), number: "تـ.6", title: Name(ar: "الرد", en: "Reply"))
        remark.expected = "at_most, at_least"
        remark.remedy = Name(ar: "يضاف هدف", en: "set a service target")
        let lines = RemarkPrinter(texts: [:], language: .en).lines(of: remark)
        #expect(
            lines.dropFirst() == [
                "       = clause: تـ.6 Reply (handling.reply)", "       = what may stand here: at_most, at_least",
                "       = remedy: set a service target",
            ])
    }

    @Test func `is one JSON object`() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        #expect(
            String(decoding: try encoder.encode(remark(9, 8)), as: UTF8.self)
                == #"{"column":9,"file":"p.yaml","length":8,"line":1,"message":{"ar":"للمفتاح «at_least» حد أدنى بلا أعلى","#
                + #""en":"a floor without a ceiling"},"rule":"handling.no-ceiling","severity":"warning"}"#)
    }

    @Test func `of form is an error with the keys that may stand there`() {
        let faults = SamplePolicy.faults(in: SamplePolicy.with("number: ب", as: "nummber: ب"))
        #expect(faults.map { Remark($0).length } == [7])
        #expect(faults.map { Remark($0).expected } == ["number, title, reading, readings"])
        #expect(faults.map { Remark($0).severity } == [.error])
    }
}
