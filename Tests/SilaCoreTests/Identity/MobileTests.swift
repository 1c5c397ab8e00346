import SilaCore
import Testing

@Suite struct `A mobile number` {
    @Test(arguments: [
        "0512345678", "512345678", "966512345678", "+966512345678", "00966512345678", "+966 51 234 5678",
        "051-234-5678",
        "+966 (0) 512345678", "٠٥١٢٣٤٥٦٧٨", "۰۵۱۲۳۴۵۶۷۸", "\u{200E}+966512345678", "+٩٦٦٥١٢٣٤٥٦٧٨",
    ])
    func `is stored in one form`(_ written: String) throws {
        let mobile = try Mobile.parse(written)
        #expect(mobile.text == "+966512345678")
        #expect(mobile.local == "0512345678")
        #expect(mobile.masked == "••••5678")
        #expect("\(mobile)" == "••••5678")
    }

    @Test func `says what is wrong with it`() {
        #expect(throws: Malformed.empty(.mobile)) { try Mobile.parse("") }
        #expect(throws: Malformed.empty(.mobile)) { try Mobile.parse("+") }
        #expect(throws: Malformed.character(.mobile, "o")) { try Mobile.parse("o512345678") }
        #expect(throws: Malformed.character(.mobile, "+")) { try Mobile.parse("05123+5678") }
        #expect(throws: Malformed.length(.mobile, expected: 10...10, found: 9)) { try Mobile.parse("051234567") }
        #expect(throws: Malformed.length(.mobile, expected: 10...10, found: 11)) { try Mobile.parse("05123456789") }
        #expect(throws: Malformed.start(.mobile, expected: ["05", "+9665"])) { try Mobile.parse("0112345678") }
        #expect(throws: Malformed.start(.mobile, expected: ["05", "+9665"])) { try Mobile.parse("+447911123456") }
        #expect(throws: Malformed.start(.mobile, expected: ["05", "+9665"])) { try Mobile.parse("+512345678") }
        #expect(throws: Malformed.start(.mobile, expected: ["05", "+9665"])) { try Mobile.parse("966") }
    }
}
