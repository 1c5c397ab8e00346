import SilaCore
import SilaPages
import Testing

@Suite struct `A policy as text` {
    @Test func `has numbers as printed, plain words under them, and readings marked`() throws {
        let text = PolicyText(try SampleEditions.inForce(.arabic)).text
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines.first == "سياسة تنظيم العلاقة مع اعضاء الجمعية العمومية وتقديم الخدمات")
        #expect(lines.contains("النسخة 3 - السارية اليوم"))
        #expect(lines.contains("سارية منذ: الأحد 15 مارس 2026م الموافق 26 رمضان 1447هـ"))
        #expect(lines.contains("بصمة النسخة: \(SampleEditions.hash)"))
        let reply = try #require(lines.firstIndex(of: "تـ.6 مدة الرد على الطلب"))
        #expect(lines[reply + 1] == "    الرد على الطلب خلال مدة لا تتجاوز 15 يوم عمل من تاريخ اكتمال الطلب")
        #expect(lines.contains("    [قراءة لا نص: سردت البنود في قائمة واحدة]"))
        #expect(lines.contains("التاريخ الهجري: 11 رجب 1443هـ"))
        #expect(lines.contains("التاريخ الميلادي: 18 يوليو 2021م"))
        #expect(lines.contains("    عدد الأعضاء 5، والنصاب 3"))
        #expect(!text.contains("\r") && text.hasSuffix("\n"))
    }

    @Test func `is English where that is asked for`() throws {
        let text = PolicyText(try SampleEditions.inForce(.english)).text
        #expect(text.contains("\nIn force since: Sunday 15 March 2026 (26 Ramadan 1447 AH)\n"))
        #expect(text.contains("\n    A reply in at most 15 working days from completeness\n"))
        #expect(text.contains("[A reading, not the text: The items stand in one list]"))
    }

    @Test func `says that it is a draft and that no board approved it`() throws {
        let text = PolicyText(try SampleEditions.draft(.arabic)).text
        #expect(text.contains("*** مسودة ***"))
        #expect(text.contains("خانة اعتماد مجلس الإدارة في هذه السياسة فارغة."))
        #expect(!text.contains("سارية منذ"))
    }
}
