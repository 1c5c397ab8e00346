import Foundation

/// One statement of a migration, with its comments taken out and its quoted text blanked.
struct SQLStatement {
    /// Where it begins, counted from 1.
    let line: Int
    /// The statement with every run of white space made one space; quoted text and function bodies are empty.
    let code: String
    /// What stands between dollar quotes: the bodies of functions and of DO blocks, comments included.
    let bodies: [String]

    /// The words in upper case, for rules that look for a keyword.
    var upper: String { code.uppercased() }
}

/// SQL cut into statements as PostgreSQL would cut it: a `;` inside quotes, dollar quotes or comments ends nothing.
struct SQLText {
    let statements: [SQLStatement]

    init(_ text: String) {
        var reader = SQLReader(text)
        statements = reader.readAll()
    }
}

private struct SQLReader {
    private var rest: Substring
    private var line = 1
    private var startLine = 1
    private var code = ""
    private var bodies: [String] = []
    private var found: [SQLStatement] = []

    init(_ text: String) {
        rest = text[...]
    }

    mutating func readAll() -> [SQLStatement] {
        while let next = rest.first {
            if rest.hasPrefix("--") {
                skip(through: "\n")
            } else if rest.hasPrefix("/*") {
                skip(through: "*/")
            } else if next == "'" {
                _ = take()
                skip(through: "'")
                code += "''"
            } else if let tag = dollarTag() {
                take(tag.count)
                let body = upTo(tag)
                bodies.append(body)
                take(body.count + tag.count)
                code += "$$"
            } else if next == ";" {
                take(1)
                finish()
            } else {
                if code.allSatisfy(\.isWhitespace) { startLine = line }
                code.append(take())
            }
        }
        finish()
        return found
    }

    /// `$$` or `$body$` at the reader's place; nil where `$` is something else.
    private func dollarTag() -> String? {
        guard rest.first == "$", let end = rest.dropFirst().firstIndex(of: "$") else { return nil }
        let name = rest[rest.index(after: rest.startIndex)..<end]
        guard name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else { return nil }
        return "$\(name)$"
    }

    private func upTo(_ end: String) -> String {
        guard let range = rest.range(of: end) else { return String(rest) }
        return String(rest[..<range.lowerBound])
    }

    private mutating func skip(through end: String) {
        take(upTo(end).count + end.count)
    }

    private mutating func take() -> Character {
        let next = rest.removeFirst()
        if next == "\n" { line += 1 }
        return next
    }

    private mutating func take(_ count: Int) {
        for _ in 0..<count where !rest.isEmpty { _ = take() }
    }

    private mutating func finish() {
        let words = code.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !words.isEmpty { found.append(SQLStatement(line: startLine, code: words, bodies: bodies)) }
        code = ""
        bodies = []
    }
}
