internal import SilaCore

/// The languages in which people are told what is the matter with a file.
public enum RemarkLanguage: String, CaseIterable, Hashable, Sendable {
    /// Arabic.
    case ar
    /// English.
    case en
}

/// Remarks as a terminal shows them: place and message on one line, then the line of the file with a pointer under it.
///
/// ```
/// tenants/safwa/policy.yaml:41:7: error: unknown key `nummber`; did you mean `number`? [unknown-key]
///   41 |       nummber: تـ
///      |       ^~~~~~~
///      = what may stand here: number, title, reading, readings
/// ```
///
/// An Arabic message stands in a right-to-left isolate (U+2067…U+2069), and what it quotes from the file in an isolate
/// of its own, so that a terminal that turns Arabic text keeps both in order; one that does not shows nothing of the
/// marks. Pure: the same remarks and texts give the same lines.
public struct RemarkPrinter: Sendable {
    private let texts: [String: TextLines]
    private let language: RemarkLanguage

    /// A printer that takes its excerpts from `texts`, by the names of files as the remarks have them.
    ///
    /// A remark on a file that is not among them is printed without an excerpt.
    public init(texts: [String: String], language: RemarkLanguage) {
        self.texts = texts.mapValues(TextLines.init)
        self.language = language
    }

    /// The lines of all the remarks, in their order.
    public func lines(of remarks: [Remark]) -> [String] { remarks.flatMap(lines(of:)) }

    /// The lines of one remark.
    public func lines(of remark: Remark) -> [String] {
        let place = "\(remark.file):\(remark.position.line):\(remark.position.column)"
        let said = "\(words(remark.severity.name)): \(words(remark.message))"
        let lines = ["\(place): \(directed(said)) [\(remark.rule)]"]
        return lines + excerpt(of: remark) + notes(of: remark)
    }

    private func excerpt(of remark: Remark) -> [String] {
        guard let line = texts[remark.file]?[remark.position.line], !line.isEmpty else { return [] }
        let excerpt = Excerpt(line: line, column: remark.position.column, length: remark.length)
        let number = "\(remark.position.line)"
        let margin = String(repeating: " ", count: max(0, gutter - number.utf8.count))
        return ["\(margin)\(number) | \(excerpt.shown)", "\(blank) | \(excerpt.pointer)"]
    }

    private func notes(of remark: Remark) -> [String] {
        var notes: [String] = []
        if let clause = remark.clause {
            let cited = [clause.number, words(clause.title)].compactMap { $0 }.joined(separator: " ")
            let label = words(Name(ar: "البند: ", en: "clause: "))
            notes.append("\(label)\(quoted(cited)) (\(quoted(clause.clause.rawValue)))")
        }
        if let expected = remark.expected {
            notes.append(words(Name(ar: "المقبول هنا: ", en: "what may stand here: ")) + quoted(expected))
        }
        if let remedy = remark.remedy { notes.append(words(Name(ar: "العلاج: ", en: "remedy: ")) + words(remedy)) }
        return notes.map { "\(blank) = \(directed($0))" }
    }

    private let gutter = 6

    private var blank: String { String(repeating: " ", count: gutter) }

    /// The words in the language of the printer.
    private func words(_ name: Name) -> String { language == .ar ? name.ar : name.en }

    /// Words of ours in their own direction, what they quote in the direction of what is quoted.
    private func directed(_ words: String) -> String {
        guard language == .ar else { return words }
        return "\u{2067}" + words.replacing("«", with: "«\u{2068}").replacing("»", with: "\u{2069}»") + "\u{2069}"
    }

    /// Something quoted without marks.
    private func quoted(_ words: String) -> String { language == .ar ? "\u{2068}\(words)\u{2069}" : words }
}
