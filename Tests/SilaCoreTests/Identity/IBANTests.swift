import SilaCore
import Testing

@Suite struct `An IBAN` {
    @Test(arguments: [
        "SA0380000000608010167519", "sa03 8000 0000 6080 1016 7519", "SA٠٣٨٠٠٠٠٠٠٠٦٠٨٠١٠١٦٧٥١٩",
        "SA03-8000-0000-6080-1016-7519",
    ])
    func `is stored in one form`(_ written: String) throws {
        let iban = try IBAN.parse(written)
        #expect(iban.text == "SA0380000000608010167519")
        #expect(iban.printed == "SA03 8000 0000 6080 1016 7519")
        #expect(iban.bank == "80")
        #expect(iban.masked == "••••7519")
        #expect("\(iban)" == "••••7519")
    }

    @Test func `may have letters in the account`() throws {
        #expect(try IBAN.parse("SA4420000001234567891234").bank == "20")
        #expect(try IBAN.parse("SA4920000000123456789ABC").masked == "••••9ABC")
        #expect(throws: Malformed.checkDigits(.iban)) { try IBAN.parse("SA442000000123456789ABCD") }
        #expect(throws: Malformed.character(.iban, "A")) { try IBAN.parse("SAA420000001234567891234") }
    }

    @Test func `says what is wrong with it`() {
        #expect(throws: Malformed.empty(.iban)) { try IBAN.parse(" ") }
        #expect(throws: Malformed.start(.iban, expected: ["SA"])) { try IBAN.parse("GB82WEST12345698765432") }
        #expect(throws: Malformed.length(.iban, expected: 24...24, found: 23)) {
            try IBAN.parse("SA038000000060801016751")
        }
        #expect(throws: Malformed.checkDigits(.iban)) { try IBAN.parse("SA0380000000608010167591") }
        #expect(throws: Malformed.character(.iban, "*")) { try IBAN.parse("SA03800000006080101675*9") }
    }

    @Test func `with any one digit wrong, or two neighbours swapped, is noticed`() {
        let digits = Array("SA0380000000608010167519")
        for place in 2..<24 {
            for wrong in "0123456789" where wrong != digits[place] {
                var written = digits
                written[place] = wrong
                #expect(IBAN(reading: String(written)) == nil)
            }
            if place + 1 < 24, digits[place] != digits[place + 1] {
                var written = digits
                written.swapAt(place, place + 1)
                #expect(IBAN(reading: String(written)) == nil)
            }
        }
    }
}
