import SilaCore
import Testing

@Suite struct `A malformed text` {
    @Test func `is named in two languages, without being repeated`() {
        #expect(
            Malformed.length(.nationalID, expected: 10...10, found: 9).message
                == Name(
                    ar: "طول رقم الهوية 9، والمطلوب 10", en: "the national ID has 9 characters where 10 are due"))
        #expect(
            Malformed.control(.text, 0x202E).message.en == "the text has a hidden control character (U+202E); remove it"
        )
        #expect(
            Malformed.control(.text, 0).description == "the text has a hidden control character (U+0000); remove it")
        #expect(
            Malformed.start(.mobile, expected: ["05", "+9665"]).message.en
                == "the mobile number begins with 05 or +9665")
        #expect(Malformed.reserved(.slug, "api").message.ar == "«api» محجوز، والمطلوب اختيار غيره")
        #expect(Malformed.checkDigits(.reference).id == "reference.check-digits")
    }

    @Test func `has an id and words for every subject`() {
        for subject in Malformed.Subject.allCases {
            let faults: [Malformed] = [
                .empty(subject), .character(subject, "x"), .control(subject, 7),
                .length(subject, expected: 2...4, found: 1),
                .start(subject, expected: ["a"]), .checkDigits(subject), .shape(subject, example: "a"),
                .reserved(subject, "a"),
            ]
            #expect(Set(faults.map(\.id)).count == faults.count)
            #expect(faults.allSatisfy { $0.subject == subject && $0.id.hasPrefix(subject.rawValue) })
            #expect(faults.allSatisfy { !$0.message.en.hasSuffix(".") && !$0.message.ar.isEmpty })
        }
    }

    @Test func `has no digits but the Latin ones after folding`() {
        #expect(Digits.latin("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ abc نص") == "0123456789 0123456789 abc نص")
        #expect(Digits.latin("abc 12") == "abc 12")
    }
}
