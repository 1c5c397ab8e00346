import SilaCore
import SilaService
import Testing

@testable import SilaServer

@Suite struct `Reading a body` {
    private let person = Shape(
        "P",
        [
            Field("name", .line(20), .required, ""), Field("national_id", .nationalID, ""),
            Field("mobile", .mobile, ""),
            Field("email", .email, ""),
        ])

    private var shape: Shape {
        Shape(
            "S",
            [
                Field("channel", .line(10), .required, ""), Field("medium", .word(of: Medium.self), ""),
                Field("due", .date, ""), Field("signed", .flag, ""), Field("limit", .number(1...100), ""),
                Field("note", .paragraphs(20), ""), Field("items", .items, ""), Field("wanted", .names(2), ""),
                Field("person", .part(person), .optional, ""), Field("reason", .paragraphs, .requiredByRule, ""),
            ])
    }

    private func read(_ text: String) throws -> Input {
        try InputReader.read(JSONReader.read(Array(text.utf8)), as: shape)
    }

    @Test func `an item written as a number is bounded as one written as text`() throws {
        let long = String(repeating: "9", count: 2_001)
        #expect(try faults(#"{"channel": "c", "items": {"a": \#(long)}}"#).keys.sorted() == ["items.a"])
        #expect(try read(#"{"channel": "c", "items": {"a": 12}}"#).items("items") == ["a": "12"])
    }

    private func faults(_ text: String) throws -> [String: Name] {
        do {
            _ = try read(text)
            return [:]
        } catch let error as ServiceError {
            guard case .invalid(let faults) = error else { throw error }
            return Dictionary(faults.map { ($0.field, $0.message) }) { first, _ in first }
        }
    }

    @Test func `every value is read as what its field is`() throws {
        let input = try read(
            """
            {"channel": " phone ", "medium": "sms", "due": "٢٠٢٦-٠٣-١٥", "signed": true, "limit": 7,
             "note": "سطر\\r\\nآخر", "items": {"a": "1", "b": 2, "c": null}, "wanted": ["x"],
             "person": {"name": "سارة", "national_id": "١٠٠٠٠٠٠٠٠٨", "mobile": "05 0000 1234", "email": "Noor@example.org"}}
            """)
        #expect(input.text("channel") == "phone")
        #expect(input.word("medium", Medium.self) == .sms)
        #expect(input.date("due")?.iso == "2026-03-15")
        #expect(input.flag("signed") == true)
        #expect(input.number("limit") == 7)
        #expect(input.text("note") == "سطر\nآخر")
        #expect(input.items("items") == ["a": "1", "b": "2", "c": ""])
        #expect(input.names("wanted") == ["x"])
        #expect(input.part("person")?.nationalID("national_id")?.text == "1000000008")
        #expect(input.part("person")?.mobile("mobile")?.text == "+966500001234")
        #expect(input.part("person")?.email("email")?.text == "Noor@example.org")
        #expect(input.demanded("reason") == "")
    }

    @Test func `all faults come at once, each with its field`() throws {
        let found = try faults(
            """
            {"chanel": "phone", "medium": "pigeon", "due": "15/3/2026", "signed": "yes", "limit": 0,
             "items": ["a"], "wanted": ["a", 2, "c"],
             "person": {"national_id": "1000000007", "mobile": "12", "nam": "x"}}
            """)
        #expect(
            Set(found.keys) == [
                "chanel", "channel", "medium", "due", "signed", "limit", "items", "wanted", "wanted[1]",
                "person.national_id", "person.mobile", "person.nam", "person.name",
            ])
        #expect(found["chanel"]?.en == "unknown field; did you mean `channel`?")
        #expect(found["person.nam"]?.en == "unknown field; did you mean `name`?")
        #expect(found["medium"]?.en.hasSuffix("sms, whatsapp, email, fax, phone, in-person, letter") == true)
        #expect(found["person.national_id"] == Malformed.checkDigits(.nationalID).message)
        #expect(found["channel"] == InputFault.required)
        #expect(found["items"]?.en == "an object is wanted, an array is given")
        #expect(found.values.allSatisfy { !$0.ar.isEmpty && !$0.en.isEmpty })
    }

    @Test func `null and blank are as if absent`() throws {
        let input = try read(#"{"channel": "x", "medium": null, "note": "  \n ", "due": ""}"#)
        #expect(input.text("note") == nil)
        #expect(input.date("due") == nil)
        #expect(try faults(#"{"channel": null}"#).keys.sorted() == ["channel"])
        #expect(try faults(#"{"channel": "   "}"#).keys.sorted() == ["channel"])
    }

    @Test(arguments: ["a\u{202E}b", "a\u{2066}b", "a\u{0}b", "a\u{1B}b"])
    func `hidden characters are refused`(text: String) throws {
        let body = JSONNode.object([
            JSONMember(key: "channel", value: "x"), JSONMember(key: "note", value: .text(text)),
        ])
        #expect(throws: ServiceError.self) { try InputReader.read(body, as: shape) }
    }

    @Test func `a text too long is refused, by code points`() throws {
        #expect(try faults(#"{"channel": "١٢٣٤٥٦٧٨٩٠"}"#).isEmpty)
        #expect(try faults(#"{"channel": "١٢٣٤٥٦٧٨٩٠1"}"#).keys.sorted() == ["channel"])
        #expect(try faults(#"{"channel": "a\nb"}"#).keys.sorted() == ["channel"])
    }

    @Test func `a body that is no object is refused as a whole`() throws {
        #expect(try faults("[]").keys.sorted() == [""])
    }

    @Test func `a form is read strictly`() throws {
        #expect(try FormText.read("a=1&b=%D8%B9+x&c=") == ["a": "1", "b": "ع x", "c": ""])
        for broken in ["a=%", "a=%G1", "a=%FF", "a=1&a=2"] {
            #expect(throws: ServerError.self, "\(broken)") { try FormText.read(broken) }
        }
    }
}

extension Field {
    /// A field that may be absent.
    fileprivate init(_ key: String, _ kind: FieldKind, _ about: String) { self.init(key, kind, .optional, about) }
}
