import Testing

@testable import SilaCore

@Suite struct `A printed number` {
    @Test(
        arguments: [
            ("تـ", [PrintedNumber.Part.letter("ت")]), ("أ", [.letter("أ")]), ("هـ", [.letter("ه")]),
            ("مادة 3.2", [.digits(3), .digits(2)]), ("المادة (٤)", [.digits(4)]), ("7-", [.digits(7)]),
            ("أولاً", [.ordinal(1)]), ("الثاني", [.ordinal(2)]), ("عاشراً:", [.ordinal(10)]),
            ("3أ", [.digits(3), .letter("أ")]),
            ("Article 12", [.digits(12)]),
        ] as [(String, [PrintedNumber.Part])])
    func `is understood in its parts`(printed: String, parts: [PrintedNumber.Part]) {
        #expect(PrintedNumber(printed)?.parts == parts)
    }

    @Test(arguments: ["", "—", "الحادي عشر", "تمهيد", "مادة"])
    func `that follows on no other is none`(printed: String) {
        #expect(PrintedNumber(printed) == nil)
    }

    @Test func `of letters goes by the alphabet or by abjad`() {
        func places(_ letters: String, _ series: NumberSeries) -> [Int]? {
            series.places(of: letters.split(separator: " ").compactMap { PrintedNumber(String($0))?.parts.first })
        }
        #expect(places("أ بـ تـ ثـ جـ حـ خـ د ذ", .alphabet) == Array(1...9))
        #expect(places("أ ب ج د هـ و ز ح ط ي", .abjad) == Array(1...10))
        #expect(places("أ 2", .alphabet) == nil)
        #expect(places("a b c", .latin) == [1, 2, 3])
    }

    @Test(arguments: [
        ("7", true), ("2020/7", true), ("7/2020", true), ("3-44", true), ("(12)", true), ("الثالثة", true),
        ("الجلسة 4 لعام 1443هـ", true), ("14\\143/7/11", false), ("11/7/1443", false), ("2020//7", false), ("/", false),
        ("7/", false), ("3 & 4", false),
    ])
    func `of a session is sound or malformed`(printed: String, isSound: Bool) {
        #expect(SessionNumber(printed).isSound == isSound)
    }
}
