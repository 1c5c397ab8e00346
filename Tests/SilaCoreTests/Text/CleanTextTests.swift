import Foundation
import SilaCore
import Testing

@Suite struct `Clean text` {
    @Test func `is trimmed, with one kind of line end`() throws {
        #expect(try CleanText("  سطر\r\nثان\rثالث\u{2028}رابع\n ", limit: 100).text == "سطر\nثان\nثالث\nرابع")
        #expect(try CleanText("a\tb", limit: 3).text == "a b")
        #expect(try CleanText("a\r\n\r\nb", limit: 10).text == "a\n\nb")
        #expect(try CleanText("نورة\n", limit: 10, shape: .line).text == "نورة")
    }

    @Test(arguments: [0x00, 0x07, 0x1B, 0x7F, 0x9F, 0x202A, 0x202E, 0x2066, 0x2069] as [UInt32])
    func `has no control characters and none that turn its direction`(_ code: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(code))
        #expect(throws: Malformed.control(.text, code)) { try CleanText("نو\(Character(scalar))رة", limit: 100) }
    }

    @Test func `keeps the marks that Arabic needs`() throws {
        let text = "می\u{200C}شود \u{200F}(5)\u{200E} مُحَمَّد 👨‍👩‍👧"
        #expect(try CleanText(text, limit: 100).text == text)
    }

    @Test func `has a limit, counted in code points`() throws {
        #expect(try CleanText("مُحَمَّد", limit: 8).text.unicodeScalars.count == 8)
        #expect(throws: Malformed.length(.text, expected: 1...7, found: 8)) { try CleanText("مُحَمَّد", limit: 7) }
        #expect(throws: Malformed.empty(.text)) { try CleanText(" \n ", limit: 7) }
        #expect(throws: Malformed.control(.text, 0x0A)) { try CleanText("a\nb", limit: 7, shape: .line) }
    }

    @Test func `is checked again when it is decoded`() throws {
        let text = try CleanText("نورة", limit: 10)
        #expect(try JSONDecoder().decode([CleanText].self, from: JSONEncoder().encode([text])) == [text])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CleanText].self, from: Data(#"["a\u202Eb"]"#.utf8))
        }
    }
}
