internal import SilaCore

/// A line that makes the whole file no YAML: where, and what a person did there most likely.
///
/// libyaml says where it could not go on, which is often lines after the mistake, and in the words of its grammar. This
/// looks at the line it stood on, at the one where it began, and at those before, for the mistakes that people make.
struct Breakage: Error {
    let rule: FaultRule
    let position: Position
    let length: Int
    let message: Name

    init(_ rule: FaultRule, _ position: Position, length: Int = 1, ar: String, en: String) {
        self.rule = rule
        self.position = position
        self.length = length
        message = Name(ar: ar, en: en)
    }

    /// The likeliest mistake behind what the parser says.
    init(_ error: MarkupEvents.Broken, on sheet: Sheet) {
        let place = BrokenPlace(error, on: sheet)
        self =
            place.tab ?? place.escape ?? place.openQuote ?? place.inBrackets ?? place.tornQuote ?? place.badStart
            ?? place.colonInText ?? place.colonMissing ?? place.listOnKeyLine ?? place.nothingThere ?? place.misaligned
            ?? place.unnamed
    }

    /// Takes it down.
    func report(on sheet: Sheet) {
        sheet.report(rule, at: position, length: length, path: "", ar: message.ar, en: message.en)
    }

    /// A text without quotes that runs over the next lines, if it does so because a key there or before it lost its colon
    /// or its place; nil where somebody only broke a long text.
    static func swallowed(_ marked: MarkupEvents.Marked, on sheet: Sheet) -> Breakage? {
        let (first, last) = (marked.position.line, marked.end.line)
        guard let opening = sheet.line(first).map(BrokenLine.init) else { return nil }
        for number in (first + 1)...max(first + 1, min(last, first + 50)) {
            guard let line = sheet.line(number).map(BrokenLine.init), !line.isBlank else { continue }
            if KeyIndex.knows(line.word), line.afterWord == nil || line.afterWord == " ", line.wordStart > 0 {
                return missingColon(on: number, sheet)
            }
        }
        guard let closing = sheet.line(last).map(BrokenLine.init) else { return nil }
        let end = marked.end.column - 1
        guard end < closing.signs.count, closing.signs[end] == ":" else { return nil }
        if let bracket = opening.pairs.openBracket { return unclosed(opening, bracket, on: first) }
        if opening.wordStart == marked.position.column - 1 { return missingColon(on: first, sheet) }
        if opening.dashWithoutSpace { return missingColon(on: first, sheet) }
        if let culprit = Indentation(before: last, on: sheet).culprit { return culprit }
        let due = opening.wordStart + 1
        return Breakage(
            .indentation, Position(line: last, column: closing.wordStart + 1),
            length: closing.word.unicodeScalars.count,
            ar: "السطر مزاح أكثر مما قبله فيقرأ تتمة له، والمطلوب أن يبدأ في العمود \(due) كالسطر الذي قبله",
            en: "the line is indented further than the one before it, and so reads as more of it; begin it in column "
                + "\(due), like the line before")
    }

    /// A bracket that is opened and not closed on its line.
    static func unclosed(_ line: BrokenLine, _ place: Int, on number: Int) -> Breakage {
        let sign = line.signs[place]
        let close = sign == "{" ? "}" : "]"
        return Breakage(
            .unclosed, Position(line: number, column: place + 1),
            ar: "القوس «\(sign)» مفتوح ولم يغلق، والمطلوب «\(close)»",
            en: "the bracket `\(sign)` is opened here and not closed; close it with `\(close)`")
    }

    /// A line that begins with a word and has no colon after it, or one that is none.
    static func missingColon(on number: Int, _ sheet: Sheet) -> Breakage {
        let line = BrokenLine(sheet.line(number) ?? Substring.UnicodeScalarView())
        let (start, word) = (line.wordStart, line.word)
        let key = Sheet.short(word)
        let afterWord = start + word.unicodeScalars.count
        if line.dashWithoutSpace {
            return Breakage(
                .separator, Position(line: number, column: start + 1),
                ar: "تنقص مسافة بعد الشرطة التي تبدأ البند: «- »",
                en: "a space is due after the dash that begins an item: `- `")
        }
        let sign = line.signs.indices.first { $0 >= afterWord && line.signs[$0] != " " }
        if let sign, Self.falseColons.contains(line.signs[sign]) {
            let found = line.signs[sign]
            return Breakage(
                .separator, Position(line: number, column: sign + 1),
                ar: "العلامة «\(found)» ليست النقطتين «:» المطلوبتين بعد «\(key)»",
                en: "`\(found)` is not the colon `:` that is due after `\(key)`")
        }
        if line.afterWord == ":" {
            return Breakage(
                .separator, Position(line: number, column: afterWord + 1), ar: "تنقص مسافة بعد النقطتين: «\(key): …»",
                en: "a space is due after the colon: `\(key): …`")
        }
        let isKey = KeyIndex.knows(word)
        return Breakage(
            .separator, Position(line: number, column: start + 1), length: max(1, word.unicodeScalars.count),
            ar: isKey
                ? "تنقص النقطتان بعد «\(key)»: «\(key): …»"
                : "لا نقطتين بعد «\(key)»؛ فإن كانت مفتاحاً فليكتب «\(key): …»، وإن كانت تتمة نص فليكتب النص كله في سطر واحد",
            en: isKey
                ? "the colon is missing after `\(key)`: `\(key): …`"
                : "no colon after `\(key)`; if it is a key, write `\(key): …`, and if it goes on from the text above, "
                    + "write the whole text on one line")
    }

    /// Signs that are taken for the colon.
    private static let falseColons: Set<Unicode.Scalar> = [
        "\u{FF1A}", "\u{FE55}", "\u{2236}", "\u{A789}", "\u{061B}", ";", "=", "\u{060C}", "\u{02D0}",
    ]
}
