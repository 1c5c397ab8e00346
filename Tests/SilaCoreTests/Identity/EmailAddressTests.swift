import SilaCore
import Testing

@Suite struct `An email address` {
    @Test func `is stored with its domain in small letters`() throws {
        let email = try EmailAddress.parse(" Noura.Ali+aid@example.org ")
        #expect(email.text == "Noura.Ali+aid@example.org")
        #expect(email.domain == "example.org")
        #expect(email.masked == "N•••@example.org")
        #expect("\(email)" == "N•••@example.org")
        #expect(try EmailAddress.parse("n١٢@example.org").text == "n12@example.org")
    }

    @Test(arguments: [
        "noura", "noura@", "@example.org", "noura@example", "a@b@example.org", ".noura@example.org",
        "noura.@example.org",
        "no..ura@example.org", "noura@-example.org", "noura@example-.org", "noura@example..org", "noura@.org",
        "noura@exam_ple.org",
    ])
    func `of another shape is refused`(_ written: String) {
        #expect(throws: Malformed.shape(.email, example: "name@example.org")) { try EmailAddress.parse(written) }
    }

    @Test func `says what is wrong with it`() {
        #expect(throws: Malformed.empty(.email)) { try EmailAddress.parse("") }
        #expect(throws: Malformed.character(.email, " ")) { try EmailAddress.parse("nou ra@example.org") }
        #expect(throws: Malformed.character(.email, "\n")) { try EmailAddress.parse("noura@example.org\nbcc:x@y.z") }
        #expect(throws: Malformed.character(.email, "ن")) { try EmailAddress.parse("نورة@example.org") }
        let long = String(repeating: "a", count: 250) + "@example.org"
        #expect(throws: Malformed.length(.email, expected: 3...254, found: 262)) { try EmailAddress.parse(long) }
    }
}
