internal import SilaCore

/// A text as YAML writes it on one line, so that it reads back as that text and as nothing else.
enum ScalarText {
    /// What somebody wrote, in the quotes that stood there; bare only where nothing in it means anything to YAML.
    ///
    /// Throws for what one line cannot hold: control characters, line breaks, characters that turn the direction of
    /// the text, blanks at the ends (readers cut them off).
    static func write(
        _ text: String, style: MarkupNode.Style = .plain, inFlow: Bool
    ) throws(PolicyFileError) -> String {
        try check(text)
        switch style {
        case .double: return double(text)
        case .single: return single(text)
        case .plain, .block, .flow: return isSafe(text, inFlow: inFlow) ? text : single(text)
        }
    }

    /// A word, a number or a length of time, which needs no quotes; in those that stood there.
    static func write(word: String, style: MarkupNode.Style = .plain) -> String {
        switch style {
        case .double: double(word)
        case .single: single(word)
        case .plain, .block, .flow: word
        }
    }

    /// In double quotes.
    static func double(_ text: String) -> String {
        "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
    }

    private static func single(_ text: String) -> String {
        "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }

    private static func check(_ text: String) throws(PolicyFileError) {
        let clean: String
        do throws(Malformed) {
            clean = try CleanText(text, limit: 2_000, shape: .line).text
        } catch {
            throw .unwritable(error.message)
        }
        let isPrintable = text.unicodeScalars.allSatisfy { $0.value != 0xFEFF && $0.value & 0xFFFE != 0xFFFE }
        if clean == text, clean.unicodeScalars.count == text.unicodeScalars.count, isPrintable { return }
        throw .unwritable(
            Name(
                ar: "النص فيه مسافة في طرفه أو رمز لا يكتب في الملف، والمطلوب حذفه",
                en: "the text has a blank at its end or a character that a file cannot hold; remove it"))
    }

    /// True where the text means itself without quotes: it begins with a letter or figure, holds nothing that YAML
    /// reads as a mark, and is no number or word such as `yes`.
    private static func isSafe(_ text: String, inFlow: Bool) -> Bool {
        guard let first = text.unicodeScalars.first,
            first.properties.isAlphabetic || first.properties.numericType != nil,
            PlainScalar(text).kind == .text
        else { return false }
        let marks: Set<Unicode.Scalar> =
            inFlow
            ? [":", "#", ",", "[", "]", "{", "}", "&", "*", "!", "|", ">", "%", "@", "`", "\"", "\\", "?", "\t"]
            : [":", "#", "&", "*", "!", "|", ">", "%", "@", "`", "\"", "\\", "\t"]
        return !text.unicodeScalars.contains(where: marks.contains)
    }
}
