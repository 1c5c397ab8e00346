import Foundation
import Synchronization

/// A regular expression (ICU's dialect) that is compiled once and looked for in a whole text.
struct Pattern: Sendable {
    /// One place where it was found.
    struct Hit: Equatable {
        /// Counted from 1.
        let line: Int
        let text: String
    }

    private static let compiled = Mutex<[String: NSRegularExpression]>([:])

    private let source: String

    init(_ source: String) {
        self.source = source
    }

    /// Every hit in order; `^` and `$` stand for the ends of a line.
    func hits(in text: String) -> [Hit] {
        let ranges = Pattern.compiled.withLock { cache -> [NSRange] in
            guard
                let expression = cache[source]
                    ?? (try? NSRegularExpression(pattern: source, options: .anchorsMatchLines))
            else { return [] }
            cache[source] = expression
            return expression.matches(in: text, range: NSRange(text.startIndex..., in: text)).map(\.range)
        }
        return ranges.compactMap { range in
            guard let range = Range(range, in: text) else { return nil }
            let newlines = text[..<range.lowerBound].utf8.count { $0 == UInt8(ascii: "\n") }
            return Hit(line: newlines + 1, text: String(text[range]))
        }
    }

    /// Whether it is found at all.
    func isFound(in text: String) -> Bool {
        !hits(in: text).isEmpty
    }
}

extension String {
    /// Whether the regular expression is found in this text.
    func matches(_ pattern: String) -> Bool {
        Pattern(pattern).isFound(in: self)
    }

    /// Every place where the regular expression is found, as text.
    func all(_ pattern: String) -> [String] {
        Pattern(pattern).hits(in: self).map(\.text)
    }
}
