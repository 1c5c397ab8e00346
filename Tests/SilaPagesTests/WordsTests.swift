import SilaCore
import Testing

@testable import SilaPages

@Suite struct `A term in words` {
    @Test func `a ceiling is said as a ceiling`() {
        let words = TermWords(term: SampleHouse.ceiling).sentence
        #expect(words.ar == "الرد على الطلب خلال مدة لا تتجاوز 15 يوم عمل من تاريخ اكتمال الطلب")
        #expect(words.en == "A reply in at most 15 working days from completeness")
    }

    @Test func `a floor is said as a floor, and that there is no ceiling`() {
        let words = TermWords(term: SampleHouse.floor).sentence
        #expect(
            words.ar
                == "الرد على الطلب خلال مدة لا تقل عن أسبوعين من تاريخ اكتمال الطلب؛ ولا تحدد السياسة حداً أعلى للمدة")
        #expect(words.en == "A reply in not less than two weeks from completeness; the policy sets no ceiling")
    }

    @Test func `both are said together`() {
        let term = ReplyTerm(
            atMost: .calendarDays(CalendarDays(30)), atLeast: .workingDays(WorkingDays(3)), from: .receipt)
        let words = TermWords(term: term).sentence
        #expect(words.ar == "الرد على الطلب خلال مدة لا تقل عن 3 أيام عمل ولا تتجاوز 30 يوماً من تاريخ استلام الطلب")
        #expect(words.en == "A reply in not less than three working days and at most 30 days from receipt")
    }

    @Test func `neither is said too, and a start that is not printed`() {
        #expect(TermWords(term: ReplyTerm()).sentence.ar == "لا تحدد السياسة مدة للرد على الطلب")
        let words = TermWords(term: ReplyTerm(atMost: .weeks(Weeks(1)))).sentence
        #expect(
            words.ar == "الرد على الطلب خلال مدة لا تتجاوز أسبوع واحد، ولا تذكر السياسة متى تبدأ المدة")
        #expect(words.en == "A reply in at most one week, from a start that the policy does not print")
    }

    @Test(arguments: [
        (1, "يوم عمل واحد", "يوم عمل واحد"), (2, "يوما عمل", "يومي عمل"), (3, "3 أيام عمل", "3 أيام عمل"),
        (10, "10 أيام عمل", "10 أيام عمل"), (11, "11 يوم عمل", "11 يوم عمل"), (100, "100 يوم عمل", "100 يوم عمل"),
        (103, "103 أيام عمل", "103 أيام عمل"), (0, "0 يوم عمل", "0 يوم عمل"),
    ])
    func `a count agrees with what it counts`(count: Int, subject: String, object: String) {
        #expect(CountWords.workingDays.subject(count) == subject)
        #expect(CountWords.workingDays.object(count) == object)
    }
}

@Suite struct `A day in words` {
    private func text(_ date: CivilDate) -> String {
        var html = HTML()
        html.date(date)
        return String(decoding: html.bytes, as: UTF8.self)
    }

    @Test func `stands in both calendars`() {
        let day = SampleHouse.day("2026-04-12")
        #expect(text(day).contains("<bdi>12 أبريل 2026م</bdi> <bdi class=\"hijri\">24 شوال 1447هـ</bdi>"))
        #expect(day.english == "Sunday 12 April 2026 (24 Shawwal 1447 AH)")
    }

    @Test func `has no Hijri half beyond the table`() {
        let day = SampleHouse.day("2100-01-01")
        #expect(text(day).hasSuffix("<bdi>1 يناير 2100م</bdi></time>"))
        #expect(day.english == "Friday 1 January 2100")
    }

    @Test func `is a time that programs read, with the figures set apart`() {
        var html = HTML()
        html.date(SampleHouse.day("2026-04-12"), weekday: true, running: true)
        #expect(
            String(decoding: html.bytes, as: UTF8.self)
                == "<time class=\"date\" datetime=\"2026-04-12\"><bdi>الأحد 12 أبريل 2026م</bdi> الموافق "
                + "<bdi class=\"hijri\">24 شوال 1447هـ</bdi></time>")
    }
}

@Suite struct `A clause as it is cited` {
    private func text(_ citation: Citation) -> String {
        var html = HTML()
        html.citation(citation)
        return String(decoding: html.bytes, as: UTF8.self)
    }

    @Test func `with its number as printed`() {
        #expect(
            text(SampleHouse.reply)
                == "<cite class=\"clause\">البند <bdi>تـ.6</bdi>: <bdi>مدة الرد على الطلب</bdi></cite>")
        var html = HTML()
        html.englishCitation(SampleHouse.reply)
        #expect(
            String(decoding: html.bytes, as: UTF8.self)
                == "<span class=\"english\" lang=\"en\" dir=\"ltr\">clause <bdi>تـ.6</bdi>: "
                + "<bdi>The term of the reply</bdi></span>")
    }

    @Test func `and without one, saying so`() {
        #expect(
            text(SampleHouse.floorReply)
                == "<cite class=\"clause\">بند غير مرقم في السياسة: <bdi>الرد بالقبول أو الرفض</bdi></cite>")
        var html = HTML()
        html.englishCitation(SampleHouse.floorReply)
        #expect(
            String(decoding: html.bytes, as: UTF8.self).contains(
                "a clause without a number: <bdi>Acceptance or refusal</bdi>"))
    }
}

@Suite struct `A number in a page` {
    private func text(_ number: Int, width: Int = 1) -> String {
        var html = HTML()
        html.number(number, width: width)
        return String(decoding: html.bytes, as: UTF8.self)
    }

    @Test(arguments: [0, 1, 9, 10, 99, 100, 1447, 2026, 9_999, 1_000_000_007, -5])
    func `is what it is`(number: Int) {
        #expect(text(number) == String(number))
    }

    @Test func `has zeros before it up to its width`() {
        #expect(text(7, width: 3) == "007")
        #expect(text(0, width: 4) == "0000")
        #expect(text(12_345, width: 3) == "12345")
    }
}

@Suite struct `Arabic with figures in it` {
    @Test(arguments: [
        ("حتى 2026-11-28، ثم", "حتى <bdi dir=\"ltr\">2026-11-28</bdi>، ثم"),
        ("يبدأ بـ 05 أو +9665", "يبدأ بـ 05 أو <bdi dir=\"ltr\">+9665</bdi>"),
        ("العرض رقم 1: 1,250.50 ريال", "العرض رقم 1: 1,250.50 ريال"),
        ("الساعة 9:40.", "الساعة <bdi dir=\"ltr\">9:40</bdi>."),
        ("- و/أو <b>", "- و/أو &lt;b&gt;"), ("", ""),
    ])
    func `has what signs join set apart, and nothing else`(words: String, written: String) {
        var html = HTML()
        html.arabic(words)
        #expect(String(decoding: html.bytes, as: UTF8.self) == written)
    }
}
