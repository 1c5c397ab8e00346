import Foundation
import SilaCore
import Testing

@Suite struct `A reference` {
    @Test func `is nine digits and Damm's check digit`() {
        // The example of the paper: 572 is followed by 4.
        #expect(Reference(random: 572).text == "0000005724")
        #expect(Reference(random: 572).printed == "000 000 5724")
        #expect(Reference(random: 1_000_000_572) == Reference(random: 572))
        #expect(Reference(random: .max).text.count == 10)
    }

    @Test(arguments: [
        "000 000 5724", "0000005724", "٠٠٠ ٠٠٠ ٥٧٢٤", "۰۰۰۰۰۰۵۷۲۴", "000-000-5724",
        "\u{200F}000\u{00A0}000\u{202F}5724",
    ])
    func `is read in all three scripts`(_ written: String) throws {
        #expect(try Reference.parse(written) == Reference(random: 572))
        #expect(Reference(reading: written)?.number == 5724)
    }

    @Test func `says what is wrong with it`() {
        #expect(throws: Malformed.empty(.reference)) { try Reference.parse(" - ") }
        #expect(throws: Malformed.character(.reference, "O")) { try Reference.parse("OOO 000 5724") }
        #expect(throws: Malformed.length(.reference, expected: 10...10, found: 9)) {
            try Reference.parse("000 000 572")
        }
        #expect(throws: Malformed.checkDigits(.reference)) { try Reference.parse("000 000 5742") }
    }

    @Test func `with any one digit wrong, or any two neighbours swapped, is noticed`() {
        var random = SystemRandomNumberGenerator()
        var missed: [String] = []
        for _ in 0..<300 {
            let digits = Array(Reference(random: random.next()).text.utf8)
            for place in 0..<10 {
                for wrong in UInt8(ascii: "0")...UInt8(ascii: "9") where wrong != digits[place] {
                    var written = digits
                    written[place] = wrong
                    let text = String(decoding: written, as: UTF8.self)
                    if Reference(reading: text) != nil { missed.append(text) }
                }
                if place < 9, digits[place] != digits[place + 1] {
                    var written = digits
                    written.swapAt(place, place + 1)
                    let text = String(decoding: written, as: UTF8.self)
                    if Reference(reading: text) != nil { missed.append(text) }
                }
            }
        }
        #expect(missed.isEmpty)
    }

    @Test func `drawn at random is read back from its printed form`() throws {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<1_000 {
            let reference = Reference(random: random.next())
            #expect(try Reference.parse(reference.printed) == reference)
        }
        let one = Reference(random: 482_719_360)
        let coded = try JSONEncoder().encode([one])
        #expect(String(decoding: coded, as: UTF8.self) == "[\"\(one.text)\"]")
        #expect(try JSONDecoder().decode([Reference].self, from: coded) == [one])
    }
}
