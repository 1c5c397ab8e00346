/// One line of a file as signs, for those who look for what broke it.
struct BrokenLine {
    let signs: [Unicode.Scalar]

    /// The longest line that is looked into; what breaks a longer one is not sought.
    private static let most = 2_000

    init(_ line: Substring.UnicodeScalarView) {
        signs = Array(line.prefix(Self.most))
    }

    /// How many spaces it begins with.
    var indentation: Int { signs.prefix { $0 == " " }.count }

    /// True where nothing stands on it but a comment.
    var isBlank: Bool {
        let first = signs.first { $0 != " " && $0 != "\t" }
        return first == nil || first == "#"
    }

    /// The place of a tab among the spaces that it begins with, from 0.
    var tab: Int? {
        let blank = signs.prefix { $0 == " " || $0 == "\t" }
        return blank.count < signs.count ? blank.firstIndex(of: "\t") : nil
    }

    /// Where its first word begins, after the dashes of list items, from 0.
    var wordStart: Int {
        var place = indentation
        while place + 1 < signs.count, signs[place] == "-", signs[place + 1] == " " {
            place += 1
            while place < signs.count, signs[place] == " " { place += 1 }
        }
        return place
    }

    /// True where the dash of a list's item lacks the space after it.
    var dashWithoutSpace: Bool {
        let start = wordStart
        guard start + 1 < signs.count, signs[start] == "-" else { return false }
        return signs[start + 1] != "-" && signs[start + 1] != " "
    }

    /// The first word: letters, digits, `_` and `-`.
    var word: String { Self.word(in: signs[min(wordStart, signs.count)...]) }

    /// The sign after the first word.
    var afterWord: Unicode.Scalar? {
        let place = wordStart + word.unicodeScalars.count
        return place < signs.count ? signs[place] : nil
    }

    /// The word that the signs begin with; empty where they begin with another sign.
    static func word(in signs: ArraySlice<Unicode.Scalar>) -> String {
        var word = String.UnicodeScalarView()
        word.append(
            contentsOf: signs.prefix { $0 == "_" || $0 == "-" || $0.properties.isAlphabetic || isDigit($0) })
        return String(word)
    }

    private static func isDigit(_ sign: Unicode.Scalar) -> Bool { sign.properties.numericType != nil }

    /// What its quotes and brackets leave open or torn, each by its place from 0.
    struct Pairs {
        /// A quote that is opened and not closed.
        var openQuote: Int?
        /// The outermost bracket that is opened and not closed.
        var openBracket: Int?
        /// A quoted text that something follows: where its quotes stand.
        var torn: (open: Int, close: Int)?
        /// How many double quotes there are.
        var doubleQuotes = 0
    }

    /// Reads its quotes and brackets as if the line stood alone.
    var pairs: Pairs {
        var pairs = Pairs()
        var brackets: [Int] = []
        var place = indentation
        var isAtStart = true
        pairs.doubleQuotes = signs.count { $0 == "\"" }
        while place < signs.count {
            let sign = signs[place]
            switch sign {
            case "\"" where isAtStart, "'" where isAtStart:
                guard let close = self.close(of: place) else {
                    pairs.openQuote = place
                    return pairs
                }
                if pairs.torn == nil, !isEnd(after: close) { pairs.torn = (place, close) }
                place = close
                isAtStart = false
            case "[" where isAtStart, "{" where isAtStart:
                brackets.append(place)
            case "]" where !brackets.isEmpty, "}" where !brackets.isEmpty:
                brackets.removeLast()
                isAtStart = false
            case "#" where place == 0 || signs[place - 1] == " ":
                pairs.openBracket = brackets.first
                return pairs
            case " ": break
            case ",": isAtStart = !brackets.isEmpty
            case ":", "-": isAtStart = place + 1 < signs.count && signs[place + 1] == " "
            default: isAtStart = false
            }
            place += 1
        }
        pairs.openBracket = brackets.first
        return pairs
    }

    private func close(of open: Int) -> Int? {
        var place = open + 1
        while place < signs.count {
            if signs[place] == "\\", signs[open] == "\"" {
                place += 2
                continue
            }
            if signs[place] == signs[open] {
                let isDoubled = signs[open] == "'" && place + 1 < signs.count && signs[place + 1] == "'"
                if !isDoubled { return place }
                place += 1
            }
            place += 1
        }
        return nil
    }

    private func isEnd(after close: Int) -> Bool {
        guard let next = signs[(close + 1)...].first(where: { $0 != " " }) else { return true }
        return [",", "]", "}", ":", "#"].contains(next)
    }
}
