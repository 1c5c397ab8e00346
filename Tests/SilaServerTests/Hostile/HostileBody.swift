@testable import SilaServer

/// A body with one value in it that no honest client sends, and the field at which it stands.
struct HostileBody: Sendable {
    /// The path of the field as a problem names it: `points[0].text`.
    let field: String
    /// The JSON.
    let text: String
}

/// Bodies made of the shape of a route's body: whole ones, and whole ones with one value that is not fit.
struct BodyMaker: Sendable {
    /// The raw JSON of values that stand for something that is there, by key.
    var known: [String: String] = [:]

    /// An object of that shape in which every value is sound.
    func sound(_ shape: Shape) -> String { object(shape, "", "") }

    /// Objects with one value each that has to be refused with its field.
    func faulty(_ shape: Shape) -> [HostileBody] { spoil(shape, path: "", with: HostileValues.faulty) { $0 } }

    /// Objects with one value each that is odd, and may be taken or refused.
    func odd(_ shape: Shape) -> [HostileBody] { spoil(shape, path: "", with: HostileValues.odd) { $0 } }

    private func spoil(
        _ shape: Shape, path: String, with values: (FieldKind) -> [String], _ wrap: (String) -> String
    ) -> [HostileBody] {
        shape.fields.flatMap { field in
            let place = path + field.key
            let here = values(field.kind).map {
                HostileBody(field: place, text: wrap(object(shape, field.key, $0)))
            }
            switch field.kind {
            case .part(let inner):
                return here
                    + spoil(inner, path: place + ".", with: values) { wrap(object(shape, field.key, $0)) }
            case .parts(let inner, _):
                return here
                    + spoil(inner, path: place + "[0].", with: values) { wrap(object(shape, field.key, "[\($0)]")) }
            default: return here
            }
        }
    }

    private func object(_ shape: Shape, _ key: String, _ value: String) -> String {
        let members = shape.fields.map { field in
            "\"\(field.key)\": \(field.key == key ? value : known[field.key] ?? sound(field.kind))"
        }
        return "{\(members.joined(separator: ", "))}"
    }

    private func sound(_ kind: FieldKind) -> String {
        switch kind {
        case .line, .paragraphs, .secret, .document: #""نص""#
        case .word(let words): "\"\(words.first ?? "")\""
        case .date: #""2026-03-01""#
        case .flag: "true"
        case .number(let range): "\(range.lowerBound)"
        case .nationalID: #""1000000008""#
        case .mobile: #""0500001234""#
        case .email: #""a@example.org""#
        case .amount: #""10.50""#
        case .iban: #""SA0380000000608010167519""#
        case .items: "{}"
        case .names: "[]"
        case .part(let shape): sound(shape)
        case .parts(let shape, _): "[\(sound(shape))]"
        }
    }
}

/// Values that are not fit, as raw JSON, by what is expected.
enum HostileValues {
    /// Bodies that are no object of any shape, each of which is refused.
    static let bodies = [
        "[]", "null", "5", "true", #""x""#, "{", "}", #"{"a""#, #"{"a": 1, "a": 2}"#, #"{"a": "\ud800"}"#,
        #"{"a": "\udc00\ud800"}"#, "{\"a\": \"\u{0}\"}", #"{"a": 01}"#, #"{"a": NaN}"#, "\u{FEFF}{}", #"{"a": 1}}"#,
        #"{"\u0000": 1}"#, #"{"constructor": {}, "__proto__": []}"#,
        String(repeating: "[", count: 200_000), #"{"a":"# + String(repeating: "[0],", count: 5_000) + "0]}",
    ]

    /// Values that have to be refused with the field they stand at.
    static func faulty(_ kind: FieldKind) -> [String] {
        switch kind {
        case .line(let limit): text(limit) + [#""one\ntwo""#]
        case .paragraphs(let limit): text(limit)
        case .secret(let limit), .document(let limit): limit > 5_000 ? ["5", "{}"] : ["5", "[]", long(limit + 1)]
        case .word: ["5", "[]", #""no-such-word""#, #""\u0000""#, long(5_000)]
        case .date:
            [
                #""0000-00-00""#, #""9999-99-99""#, #""2026-02-29""#, #""2026-02-30""#, #""2026-13-01""#,
                #""2026-3-1""#, #""-2026-03-01""#, #""+2026-03-01""#, #""99999-01-01""#, #""2026-03-01T00:00""#,
                #""2026-03-01\u0000""#, "20260301", "{}",
            ]
        case .flag: ["1", #""true""#, "{}"]
        case .number(let range):
            ["1.5", "1e2", "true", "{}", #""x""#, "99999999999999999999999", "-99999999999999999999999"]
                + (range.upperBound < .max ? ["\(range.upperBound + 1)"] : [])
                + (range.lowerBound > .min ? ["\(range.lowerBound - 1)"] : [])
        case .nationalID: ["1000000008", #""1""#, #""3000000004""#, #""1000000009""#, #""100000000\u0000""#]
        case .mobile: ["500001234", #""12""#, #""+15005550006""#, #""05000012345""#]
        case .email: ["5", #""x""#, #""a b@example.org""#, #""a@example.org\r\nBcc: b@example.org""#, long(5_000)]
        case .amount:
            [
                "10.5", "-1", #""-1""#, #""-0.01""#, #""−5""#, #""1e3""#, #""1.005""#, #""NaN""#, #""1..2""#,
                #""99999999999999999999999""#, #""92233720368547758.08""#, #""0x10""#,
            ]
        case .iban: ["5", #""x""#, #""SA0380000000608010167518""#, #""GB82WEST12345698765432""#, long(5_000)]
        case .items: ["[]", #""x""#, "5", #"{"x": {}}"#, #"{"x": [1]}"#, #"{"x": "\u0000"}"#, #"{"x": "\u202e"}"#]
        case .names(let limit): [#""x""#, "{}", "[5]", "[{}]", #"["\u0000"]"#] + tooMany(limit, #""x""#)
        case .part: ["5", #""x""#, "[]"]
        case .parts(_, let limit): ["5", #""x""#, "{}", "[5]", #"["x"]"#] + tooMany(limit, "{}")
        }
    }

    /// Values that are odd, and may be taken or refused, but never break anything.
    static func odd(_ kind: FieldKind) -> [String] {
        switch kind {
        case .line(let limit), .paragraphs(let limit):
            [
                "null", #""""#, #"" \t\u200f""#, #""'; drop table person; --""#, #""%_\\\\%""#, #""٠٥٠٠٠٠١٢٣٤""#,
                #""\ud83d\udc68\u200d\ud83d\udc69""#, #""\uffff\ufffe""#, #""1447-09-30""#, #""1448-02-30""#,
                #""<script>""#, #""{{x}}""#, long(min(limit, 4_000)),
            ]
        case .secret, .document: ["null", #""""#, #""\u0000""#, #""a: [b""#, #""\u202e""#]
        case .word: ["null", #""""#]
        case .date:
            [
                "null", #""""#, #""0001-01-01""#, #""1900-01-01""#, #""2024-02-29""#, #""2077-11-17""#,
                #""9999-12-31""#, #""٢٠٢٦-٠٣-٠١""#,
            ]
        case .flag: ["null", "false"]
        case .number(let range): ["null", "\(range.upperBound)", #""\#(range.lowerBound)""#, #""٣""#, "-0"]
        case .nationalID: ["null", #""٢٠٠٠٠٠٠٠٠٦""#]
        case .mobile: ["null", #""٠٥٠٠٠٠١٢٣٤""#, #""0500001\u202e234""#]
        case .email: ["null", #""أ@example.org""#]
        case .amount: ["null", #""0""#, #""٠٫٠١""#, #""92233720368547758.07""#, #""1,000,000""#]
        case .iban: ["null"]
        case .items:
            ["null", #"{"": "x"}"#, #"{"\u202e": "x"}"#, #"{"x": \#(String(repeating: "9", count: 100_000))}"#]
        case .names: ["null", #"[""]"#, #"["x", "x"]"#, #"["front_desk", "front_desk"]"#]
        case .part: ["null", "{}"]
        case .parts: ["null", "[]", "[{}]"]
        }
    }

    /// Parts of an address that name nothing.
    static let parameters = [
        "x", "0", "-1", "2147483648", "9223372036854775807", "9999999999999999999999", "%00", "%FF", "%D9%A3",
        "..%2F..", "%E2%80%AE", "null", "'",
        "00000000-0000-0000-0000-000000000000", "1448-2147483648", "1448-99999999999999999999",
        "2026-02-30", "9999-12-31", "%",
        String(repeating: "9", count: 3_000),
    ]

    /// Values of a query, each escaped.
    static let queries = [
        "", "x", "%00", "%FF", "%", "-1", "2147483648", "9223372036854775807", "99999999999999999999", "%D9%A3",
        "%E2%80%AE", "0000-00-00", "9999-12-31",
        "1448-99999999999", "e30", "eyJhIjoxfQ%3D%3D", "AAAA", "%27%3B--", String(repeating: "A", count: 3_000),
    ]

    private static func text(_ limit: Int) -> [String] {
        ["5", "true", "{}", "[]", #""\u0000""#, #""a\u202eb""#, #""a\u2066b""#, #""\u001b""#]
            + (limit < 10_000 ? [long(limit + 1)] : [])
    }

    private static func tooMany(_ limit: Int, _ node: String) -> [String] {
        limit > 1_000 ? [] : ["[\(Array(repeating: node, count: limit + 1).joined(separator: ","))]"]
    }

    private static func long(_ count: Int) -> String { "\"\(String(repeating: "س", count: count))\"" }
}
