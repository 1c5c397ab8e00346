import SilaCore
import Testing

@Suite struct `An Arabic search key` {
    @Test(arguments: [
        ("عبد الله", "عبدالله"), ("عبد الرحمن  بن  صالح", "عبدالرحمن بن صالح"), ("أحمد", "احمد"),
        ("إبراهيم", "ابراهيم"),
        ("آمنة", "امنه"), ("فاطمة", "فاطمه"), ("مصطفى", "مصطفي"), ("مؤمن", "مومن"), ("هانئ", "هاني"),
        ("محـــمد", "محمد"),
        ("مُحَمَّد", "محمد"), ("کریم", "كريم"), ("ٱلحسن", "الحسن"), ("نو\u{200C}رة", "نوره"),
        ("\u{202E}نورة\u{202C}", "نوره"),
        ("A\u{0301}mina", "amina"), ("Muḥammad", "muhammad"), ("Al-Ghamdi", "al ghamdi"), ("Sa’ad", "saad"),
        ("شقة ١٢", "شقه 12"), ("شقة ۱۲", "شقه 12"), ("ﻣﺤﻤﺪ", "محمد"), ("ﺻﻼﺡ", "صلاح"), ("ا\u{0653}منة", "امنه"),
        (" \u{00A0} نورة \t\n علي ", "نوره علي"), ("", ""), (" ـ ", ""),
    ])
    func `is what people take for the same`(_ name: String, _ key: String) {
        #expect(ArabicSearchKey(name).text == key)
    }

    @Test func `joins the servant of God written in two words and in one`() {
        #expect(ArabicSearchKey("عبد الله") == ArabicSearchKey("عبدالله"))
        #expect(ArabicSearchKey("عَبْدُ اللهِ") == ArabicSearchKey("عبدالله"))
        #expect(ArabicSearchKey("عبد العزيز آل سعود").text == "عبدالعزيز ال سعود")
        #expect(ArabicSearchKey("عبد ربه").text == "عبد ربه")
    }

    @Test func `keeps the article, so that the shorter name is found inside the longer`() {
        let stored = ArabicSearchKey("نورة الغامدي").text
        #expect(stored.contains(ArabicSearchKey("غامدي").text))
        #expect(ArabicSearchKey("الغامدي") != ArabicSearchKey("غامدي"))
    }

    @Test func `of a key is the key`() {
        for name in ["عبد الله آل الشيخ", "İstanbul", "Ǆ ﷲ ﷺ", "عبد عبد الله", "عبد - الله", "ﻻ ﻵ"] {
            let key = ArabicSearchKey(name)
            #expect(ArabicSearchKey(key.text) == key)
        }
    }
}
