import SilaCore
import Testing

@Suite struct `A follow secret` {
    @Test func `is twelve letters and digits in three groups`() {
        let secret = FollowSecret(bits: 0x0123_4567_89AB_CDEF)
        #expect(secret.text == "28T5CY4TQKFF")
        #expect(secret.printed == "28T5-CY4T-QKFF")
        #expect(FollowSecret(bits: 0).text == "000000000000")
        #expect(FollowSecret(bits: .max).text == "ZZZZZZZZZZZZ")
    }

    @Test func `holds sixty bits: each of them changes it`() {
        var seen: Set<String> = [FollowSecret(bits: 0).text]
        for place in 0..<60 { seen.insert(FollowSecret(bits: 1 << UInt64(place)).text) }
        #expect(seen.count == 61)
        #expect(FollowSecret(bits: 1 << 60) == FollowSecret(bits: 0))
    }

    @Test(arguments: [
        "28T5-CY4T-QKFF", "28t5cy4tqkff", " 28T5 CY4T QKFF ", "٢٨T٥-CY٤T-QKFF", "۲۸t۵–cy4t–qkff",
        "28T5\u{200F}CY4TQKFF",
    ])
    func `is read as people type it`(written: String) {
        #expect(FollowSecret(reading: written) == FollowSecret(bits: 0x0123_4567_89AB_CDEF))
    }

    @Test func `is read as it was meant where letters look like digits`() {
        #expect(FollowSecret(reading: "OoIiLl000000")?.text == "001111000000")
    }

    @Test(arguments: [
        "", "28T5-CY4T-QKF", "28T5-CY4T-QKFFX", "28T5-CY4T-QKFU", "28T5_CY4T_QKFF", "٢٨ت٥-سو٩ن-ف٦يف",
        String(repeating: "4", count: 300),
    ])
    func `is nothing else`(written: String) {
        #expect(FollowSecret(reading: written) == nil)
    }

    @Test func `is in no log`() {
        #expect("\(FollowSecret(bits: 0x0123_4567_89AB_CDEF))" == "••••-••••-••••")
    }
}
