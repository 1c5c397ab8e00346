import Foundation

extension String {
    /// Whether the regular expression `pattern` (ICU's dialect) is found in this text.
    func matches(_ pattern: String) -> Bool {
        range(of: pattern, options: .regularExpression) != nil
    }

    /// Every place where the regular expression is found, as text.
    func all(_ pattern: String, ignoringCase: Bool = false) -> [String] {
        var found: [String] = []
        var from = startIndex
        let options: CompareOptions = ignoringCase ? [.regularExpression, .caseInsensitive] : .regularExpression
        while from < endIndex, let range = range(of: pattern, options: options, range: from..<endIndex) {
            found.append(String(self[range]))
            from = range.isEmpty ? index(after: range.lowerBound) : range.upperBound
        }
        return found
    }
}
