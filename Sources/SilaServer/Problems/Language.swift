internal import HTTPTypes
internal import SilaCore

/// The language in which a problem's title and detail are written; both stand in its `message`.
enum Language: String, Sendable {
    /// Arabic, where nothing else is preferred.
    case arabic = "ar"
    /// English.
    case english = "en"

    /// The language that `Accept-Language` prefers among the two (RFC 9110, 12.5.4); Arabic where it says nothing.
    init(accepting header: String?) {
        var best = (language: Language.arabic, weight: -1.0)
        for range in (header ?? "").split(separator: ",").prefix(20) {
            let parts = range.split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
            guard let tag = parts.first, let language = Language(rawValue: String(tag.prefix { $0 != "-" })) else {
                continue
            }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            if weight > best.weight, weight > 0 { best = (language, weight) }
        }
        self = best.language
    }

    /// The words in this language.
    func pick(_ name: Name) -> String { self == .arabic ? name.ar : name.en }
}

/// What somebody wants to be answered with.
enum Wish {
    /// Whether the `Accept` header asks for a page rather than JSON.
    static func isPage(accepting header: String?) -> Bool {
        guard let header, let page = header.range(of: "text/html") else { return false }
        guard let json = header.range(of: "application/json") else { return true }
        return page.lowerBound < json.lowerBound
    }
}

extension String {
    /// Where `word` first stands, letters as they are.
    fileprivate func range(of word: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(word) { return start..<index(start, offsetBy: word.count) }
            start = index(after: start)
        }
        return nil
    }
}
