/// A file made to cost its reader more than a sound one: small to write, large to read.
///
/// The tests hold the work that each costs to the limits, and the benchmark takes the time.
public struct PolicyBomb: Sendable {
    /// What it does.
    public let name: String
    /// The file.
    public let bytes: [UInt8]

    private init(_ name: String, _ text: String) {
        self.name = name
        bytes = Array(text.utf8)
    }

    private init(_ name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// All of them; those that are not about size have the largest size that is read.
    public static var all: [PolicyBomb] { aliases + nesting + counts + signs + bytes }

    private static let limit = MarkupLimits.bytes

    /// The piece as often as it fits into the largest file.
    private static func filled(_ piece: String, before: String = "", after: String = "") -> String {
        let room = limit - before.utf8.count - after.utf8.count
        return before + String(repeating: piece, count: room / piece.utf8.count) + after
    }

    private static var aliases: [PolicyBomb] {
        var laughs = "a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
        for (letter, before) in zip("bcdefghi", "abcdefgh") {
            laughs +=
                "\(letter): &\(letter) [" + Array(repeating: "*\(before)", count: 9).joined(separator: ", ") + "]\n"
        }
        return [
            PolicyBomb("a billion laughs", laughs),
            PolicyBomb("aliases without end", filled("- *a\n", before: "a: &a x\nb:\n")),
            PolicyBomb("anchors without end", filled("- &a x\n")),
            PolicyBomb("an alias to itself", "a: &a [*a, *a]\n"),
            PolicyBomb("merge keys without end", filled("- {<<: x}\n")),
        ]
    }

    private static var nesting: [PolicyBomb] {
        [
            PolicyBomb("brackets", filled("[")), PolicyBomb("braces", filled("{a: ")),
            PolicyBomb("dashes", filled("- ")), PolicyBomb("question marks", filled("? ")),
            PolicyBomb("keys that are mappings", filled("{? {a: b} : c}, ", before: "x: [", after: "]")),
            PolicyBomb("brackets closed again", filled("[[[[[[[[[[]]]]]]]]]],", before: "x: [", after: "]")),
        ]
    }

    private static var counts: [PolicyBomb] {
        [
            PolicyBomb("one key again and again", filled("a: 1\n")),
            PolicyBomb("many keys", (0..<20_000).map { "k\($0): 1\n" }.joined()),
            PolicyBomb("many values", filled("1,", before: "x: [", after: "]")),
            PolicyBomb("many documents", filled("---\n")),
            PolicyBomb("many tags", filled("- !a x\n")),
            PolicyBomb("many %TAG lines", (0..<13_000).map { "%TAG !t\($0)! x\n" }.joined() + "--- a\n"),
            PolicyBomb("many broken lines", filled("a: \"b\nc: [d\n")),
            PolicyBomb("many lines out of line", filled("a: b\n   c: d\n e: f\n")),
            PolicyBomb("many keys near a known one", (0..<13_000).map { "front_rol\($0 % 10)\($0): 1\n" }.joined()),
            PolicyBomb("too many bytes", String(repeating: "# padding\n", count: 27_000)),
        ]
    }

    private static var signs: [PolicyBomb] {
        [
            PolicyBomb("one long text", filled("a", before: "title: ")),
            PolicyBomb("one long key", filled("a", after: ": x\n")),
            PolicyBomb("one long quoted text of escapes", filled("\\u0041", before: "title: \"", after: "\"\n")),
            PolicyBomb("one long integer", filled("9", before: "title: ")),
            PolicyBomb("a number beyond all bounds", "bodies: [{id: a, members: 1e999}]\n"),
            PolicyBomb("one text of many lines", filled("a\n ", before: "title: ")),
            PolicyBomb("one letter under a heap of marks", filled("\u{0301}", before: "title: {ar: a")),
            PolicyBomb("line ends of Windows", filled("\r\n")),
            PolicyBomb("comments", filled("#\n")), PolicyBomb("spaces", filled(" ")), PolicyBomb("tabs", filled("\t")),
            PolicyBomb("quotes", filled("'")), PolicyBomb("colons", filled(": ")),
        ]
    }

    private static var bytes: [PolicyBomb] {
        [
            PolicyBomb("a NUL at the end", filled("a", after: "\u{0}")),
            PolicyBomb("invalid UTF-8 at the end", bytes: Array(filled("a").utf8.dropLast()) + [0xC3]),
            PolicyBomb("nothing but continuation bytes", bytes: Array(repeating: 0x80, count: limit)),
            PolicyBomb("UTF-16", bytes: [0xFF, 0xFE] + Array(repeating: 0x41, count: limit - 2)),
        ]
    }
}
