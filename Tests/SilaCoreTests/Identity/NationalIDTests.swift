import Foundation
import SilaCore
import Testing

@Suite struct `A national ID` {
    @Test func `is a citizen's or a resident's by its first digit`() throws {
        #expect(try NationalID.parse("1000000008").kind == .citizen)
        #expect(try NationalID.parse("2000000006").kind == .resident)
        #expect(try NationalID.parse("1058529940").kind == .citizen)
    }

    @Test(arguments: ["1058529940", "١٠٥٨٥٢٩٩٤٠", "۱۰۵۸۵۲۹۹۴۰", " 1058-529 940 ", "\u{202B}1058529940\u{202C}"])
    func `is read in all three scripts`(_ written: String) throws {
        #expect(try NationalID.parse(written).text == "1058529940")
    }

    @Test func `says what is wrong with it`() {
        #expect(throws: Malformed.empty(.nationalID)) { try NationalID.parse("  ") }
        #expect(throws: Malformed.character(.nationalID, "x")) { try NationalID.parse("105852994x") }
        #expect(throws: Malformed.length(.nationalID, expected: 10...10, found: 9)) {
            try NationalID.parse("105852994")
        }
        #expect(throws: Malformed.start(.nationalID, expected: ["1", "2"])) { try NationalID.parse("3058529940") }
        #expect(throws: Malformed.checkDigits(.nationalID)) { try NationalID.parse("1058529941") }
        #expect(NationalID(reading: "1058529941") == nil)
        #expect(Malformed.checkDigits(.nationalID).id == "national-id.check-digits")
    }

    @Test func `with any one digit wrong is noticed`() throws {
        let digits = Array("1058529940")
        for place in 1..<10 {
            for wrong in "0123456789" where wrong != digits[place] {
                var written = digits
                written[place] = wrong
                #expect(NationalID(reading: String(written)) == nil)
            }
        }
    }

    @Test func `is shown by its last four digits only`() throws {
        let id = try NationalID.parse("1058529940")
        #expect(id.masked == "••••9940")
        #expect("\(id)" == "••••9940")
        #expect("\([id])" == "[••••9940]")
    }

    @Test func `is coded as its digits`() throws {
        let id = try NationalID.parse("1058529940")
        #expect(String(decoding: try JSONEncoder().encode([id]), as: UTF8.self) == #"["1058529940"]"#)
        #expect(try JSONDecoder().decode([NationalID].self, from: Data(#"["١٠٥٨٥٢٩٩٤٠"]"#.utf8)) == [id])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([NationalID].self, from: Data(#"["1"]"#.utf8)) }
    }
}
