internal import SilaCore

/// A value that is to stand in a file.
indirect enum Written {
    /// A word, a number, a length of time: never in quotes of its own.
    case word(String)
    /// What somebody wrote: in quotes where it needs them.
    case text(String)
    /// What always stands in double quotes, such as a colour.
    case quoted(String)
    /// A list.
    case list([Written])
    /// A mapping; `open` where it stands on lines of its own if there is room.
    case pairs([Pair], open: Bool = false)

    /// A key and its value.
    struct Pair {
        var key: String
        var value: Written

        init(_ key: String, _ value: Written) {
            self.key = key
            self.value = value
        }

        /// The pair, where there is a value for it.
        init?(_ key: String, _ value: Written?) {
            guard let value else { return nil }
            self.init(key, value)
        }
    }

    /// Words in both languages; `open` where they are long.
    static func name(_ name: Name, open: Bool = false) -> Written {
        .pairs([Pair("ar", .text(name.ar)), Pair("en", .text(name.en))], open: open)
    }

    /// A number as printed, which is text unless it is all figures and points.
    static func printed(_ number: String) -> Written {
        let isBare = number.utf8.count <= 20 && number.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
        return isBare && PlainScalar(number).kind == .number ? .word(number) : .text(number)
    }

    /// A list of words.
    static func words(_ words: [String]) -> Written { .list(words.map(Written.word)) }

    /// The value on one line, inside brackets or behind a key.
    func inline(inFlow: Bool) throws(PolicyFileError) -> String {
        switch self {
        case .word(let word): return word
        case .text(let text): return try ScalarText.write(text, inFlow: inFlow)
        case .quoted(let text): return ScalarText.double(text)
        case .list(let items):
            var parts: [String] = []
            for item in items { parts.append(try item.inline(inFlow: true)) }
            return "[\(parts.joined(separator: ", "))]"
        case .pairs(let pairs, _):
            var parts: [String] = []
            for pair in pairs { parts.append("\(pair.key): \(try pair.value.inline(inFlow: true))") }
            return "{\(parts.joined(separator: ", "))}"
        }
    }

    /// The lines of a mapping's keys, without the indentation of the first level.
    ///
    /// `like` is a mapping beside it: what that writes on lines of their own is so written here.
    static func lines(
        _ pairs: [Pair], indents: Indents, like: MarkupNode? = nil
    ) throws(PolicyFileError) -> [String] {
        var lines: [String] = []
        for pair in pairs {
            let beside = like?.entry(pair.key)?.value
            lines += try pair.value.lines(under: pair.key, indents: indents, like: beside)
        }
        return lines
    }

    private func lines(
        under key: String, indents: Indents, like: MarkupNode?
    ) throws(PolicyFileError) -> [String] {
        switch self {
        case .pairs(let pairs, let open) where like.map({ $0.style == .block }) ?? open:
            return ["\(key):"] + (try Self.lines(pairs, indents: indents, like: like)).map { indents.mapping + $0 }
        case .list(let items) where items.contains(where: \.isPairs):
            var lines = ["\(key):"]
            for item in items { lines.append(indents.list + "- " + (try item.inline(inFlow: false))) }
            return lines
        case .list, .pairs, .word, .text, .quoted: return ["\(key): \(try inline(inFlow: false))"]
        }
    }

    private var isPairs: Bool {
        if case .pairs = self { true } else { false }
    }
}

/// How far a file sets in what stands below a key.
struct Indents {
    /// Before the keys of a mapping.
    var mapping: String
    /// Before the dashes of a list.
    var list: String
}
