internal import SilaCore

/// The place where the parser gave up, held against the mistakes that lead there, each a question of its own.
struct BrokenPlace {
    private let error: MarkupEvents.Broken
    private let sheet: Sheet
    private let line: BrokenLine
    /// The place on the line, from 0.
    private let place: Int

    init(_ error: MarkupEvents.Broken, on sheet: Sheet) {
        self.error = error
        self.sheet = sheet
        line = BrokenLine(sheet.line(error.position.line) ?? Substring.UnicodeScalarView())
        place = error.position.column - 1
    }

    private var sign: Unicode.Scalar? { line.signs.indices.contains(place) ? line.signs[place] : nil }

    private func at(_ place: Int) -> Position { Position(line: error.position.line, column: place + 1) }

    /// A tab that indents.
    var tab: Breakage? {
        guard let tab = line.tab, tab <= place else { return nil }
        return Breakage(
            .tab, at(tab), ar: "علامة جدولة (Tab) في أول السطر، والمطلوب مسافات",
            en: "a tab indents this line; indent with spaces")
    }

    /// A backslash in double quotes that escapes nothing.
    var escape: Breakage? {
        let isEscape = error.problem.contains("escape c") || error.problem.contains("hexdecimal")
        guard isEscape, error.context.contains("quoted"), error.began.line == error.position.line else { return nil }
        let backslash = line.signs[..<min(place + 1, line.signs.count)].lastIndex(of: "\\") ?? place
        return Breakage(
            .quoting, at(backslash), length: 2,
            ar: "الشرطة «\\» بين علامتي «\"» لها معنى خاص، والمطلوب كتابة النص بين علامتي «'»",
            en: "a backslash in double quotes means something else; write the text in single quotes")
    }

    /// A quote opened on this line or one before, and closed only by the next quote of another text.
    var openQuote: Breakage? {
        for number in stride(from: error.position.line, to: max(0, error.position.line - 50), by: -1) {
            guard let written = sheet.line(number) else { continue }
            let line = BrokenLine(written)
            if let open = line.pairs.openQuote {
                return unclosedQuote(line.signs[open], Position(line: number, column: open + 1))
            }
        }
        if error.context.contains("ing a quoted scalar") {
            let line = BrokenLine(sheet.line(error.began.line) ?? Substring.UnicodeScalarView())
            let open = error.began.column - 1
            return unclosedQuote(line.signs.indices.contains(open) ? line.signs[open] : "\"", error.began)
        }
        let pairs = line.pairs
        if let torn = pairs.torn, line.signs[torn.open] == "\"", pairs.doubleQuotes % 2 == 1, place > torn.close {
            return unclosedQuote("\"", at(torn.open))
        }
        return nil
    }

    private func unclosedQuote(_ sign: Unicode.Scalar, _ position: Position) -> Breakage {
        Breakage(
            .unclosed, position, ar: "علامة التنصيص «\(sign)» مفتوحة ولم تغلق في سطرها",
            en: "the quote `\(sign)` is opened here and not closed on its line")
    }

    /// A bracket not closed, a comma missing or not a comma, a colon in text: all inside brackets.
    var inBrackets: Breakage? {
        guard error.problem.contains("expected ',' or") else { return nil }
        let opening = BrokenLine(sheet.line(error.began.line) ?? Substring.UnicodeScalarView())
        let open = error.began.column - 1
        guard opening.signs.indices.contains(open) else { return nil }
        if error.position.line > error.began.line {
            return opening.pairs.openBracket == nil
                ? commaMissing(before: place) : Breakage.unclosed(opening, open, on: error.began.line)
        }
        let between = line.signs[open..<max(open, min(place, line.signs.count))]
        if let comma = between.lastIndex(where: { $0 == "\u{060C}" || $0 == "\u{061B}" }) {
            return Breakage(
                .separator, at(comma), ar: "الفاصلة العربية «\(line.signs[comma])» لا تفصل هنا، والمطلوب «,»",
                en: "`\(line.signs[comma])` does not separate; write the comma `,`")
        }
        switch sign {
        case nil: return Breakage.unclosed(opening, open, on: error.began.line)
        case ":": return colonOrComma(from: open)
        case "}", "]":
            let (opened, due) = (opening.signs[open], opening.signs[open] == "{" ? "}" : "]")
            return Breakage(
                .unclosed, at(place), ar: "القوس «\(opened)» يغلق بالقوس «\(due)» لا بغيره",
                en: "the bracket `\(opened)` is closed with `\(due)`, and this is another")
        default: return line.pairs.torn == nil || startsKey(at: place) ? commaMissing(before: place) : nil
        }
    }

    /// A colon where a comma or bracket is due: a key whose comma is missing, or a text with a colon in it.
    private func colonOrComma(from open: Int) -> Breakage {
        var start = place
        while start > open + 1, line.signs[start - 1] != " " { start -= 1 }
        let word = BrokenLine.word(in: line.signs[start...])
        if KeyIndex.knows(word), start > open + 1, start + word.unicodeScalars.count == place {
            return commaMissing(before: start)
        }
        return colonInQuotes
    }

    private func startsKey(at place: Int) -> Bool {
        guard line.signs.indices.contains(place) else { return false }
        let word = BrokenLine.word(in: line.signs[place...])
        let after = place + word.unicodeScalars.count
        return !word.isEmpty && after < line.signs.count && line.signs[after] == ":"
    }

    private func commaMissing(before place: Int) -> Breakage {
        let word = line.signs.indices.contains(place) ? BrokenLine.word(in: line.signs[place...]) : ""
        return Breakage(
            .separator, at(place), length: max(1, word.unicodeScalars.count), ar: "تنقص فاصلة «,» قبل هذا الموضع",
            en: "a comma `,` is missing before this")
    }

    private var colonInQuotes: Breakage {
        Breakage(
            .quoting, at(place), ar: "نقطتان داخل نص، والمطلوب كتابة النص كله بين علامتي تنصيص",
            en: "a colon inside text; write the whole text in quotes")
    }

    /// A text that goes on after its closing quote.
    var tornQuote: Breakage? {
        guard let torn = line.pairs.torn, place > torn.close else { return nil }
        return Breakage(
            .quoting, at(place),
            ar: "كلام بعد علامة التنصيص المغلقة؛ يكتب النص كله بين علامتين من نوع لا يرد فيه",
            en: "text goes on after the closing quote; write the whole text in quotes of the kind that it has none of")
    }

    /// A text that begins with a sign that YAML keeps for itself.
    var badStart: Breakage? {
        let isToken = error.problem.contains("cannot start any token")
        let contexts = ["anchor", "alias", "a tag", "block scalar"]
        guard isToken || contexts.contains(where: error.context.contains) else { return nil }
        let position = isToken ? error.position : error.began
        let written = BrokenLine(sheet.line(position.line) ?? Substring.UnicodeScalarView())
        let place = position.column - 1
        let sign = written.signs.indices.contains(place) ? String(written.signs[place]) : ""
        return Breakage(
            .quoting, position, ar: "النص لا يبدأ بالعلامة «\(sign)» إلا بين علامتي تنصيص",
            en: "text may begin with `\(sign)` only in quotes")
    }

    /// A second colon on the line of a key.
    var colonInText: Breakage? {
        guard error.problem.contains("mapping values are not allowed") else { return nil }
        if line.afterWord != ":", KeyIndex.knows(line.word) { return .missingColon(on: error.position.line, sheet) }
        return colonInQuotes
    }

    /// A line with a word and no colon.
    var colonMissing: Breakage? {
        if error.problem.contains("could not find expected ':'") { return .missingColon(on: error.began.line, sheet) }
        guard error.problem.contains("expected key") || error.problem.contains("'-' indicator") else { return nil }
        for number in [error.position.line, error.began.line] {
            guard let line = sheet.line(number).map(BrokenLine.init) else { continue }
            if line.dashWithoutSpace { return .missingColon(on: number, sheet) }
        }
        return nil
    }

    /// `asks: - reply`, a list begun on the line of its key.
    var listOnKeyLine: Breakage? {
        guard error.problem.contains("block sequence entries are not allowed") else { return nil }
        return Breakage(
            .separator, error.position, ar: "القائمة تكتب بين قوسين [ ] أو يبدأ كل بند منها سطراً جديداً",
            en: "a list stands in brackets, `[a, b]`, or each item of it on a line of its own")
    }

    /// A comma with nothing before it.
    var nothingThere: Breakage? {
        guard error.problem.contains("node content") else { return nil }
        let found = sign.map(String.init) ?? ""
        return Breakage(
            .separator, error.position, ar: "لا شيء قبل «\(found)»، والمطلوب كتابة قيمة أو حذف العلامة",
            en: "nothing stands before `\(found)`; write a value or remove the sign")
    }

    /// A line that begins where nothing of its block begins, or something left over after a value.
    var misaligned: Breakage? {
        let problems = ["expected key", "'-' indicator", "<document start>"]
        guard problems.contains(where: error.problem.contains), let sign else { return nil }
        if sign == "}" || sign == "]" {
            return Breakage(
                .unclosed, error.position, ar: "قوس إغلاق «\(sign)» لا قوس مفتوحاً قبله، والمطلوب حذفه",
                en: "a closing bracket `\(sign)` that none opens; remove it")
        }
        guard place == line.indentation else {
            return Breakage(
                .quoting, error.position, ar: "كلام زائد بعد القيمة؛ يحذف، أو يكتب النص كله بين علامتي تنصيص",
                en: "something is left over after the value; remove it, or write the whole text in quotes")
        }
        if let culprit = Indentation(before: error.position.line, on: sheet).culprit { return culprit }
        let levels = levelsAbove.map { "\($0 + 1)" }
        return Breakage(
            .indentation, error.position, length: max(1, line.word.unicodeScalars.count),
            ar: "السطر يبدأ في العمود \(place + 1) ولا يحاذي ما فوقه؛ يبدأ ما فوقه في العمود "
                + levels.joined(separator: " أو "),
            en: "the line begins in column \(place + 1), in line with nothing that it can belong to; what is above it "
                + "begins in column \(levels.joined(separator: " or "))")
    }

    /// The indentations of the blocks above, outermost first.
    private var levelsAbove: [Int] {
        var levels: [Int] = []
        for number in stride(from: error.position.line - 1, to: max(0, error.position.line - 400), by: -1) {
            guard let line = sheet.line(number).map(BrokenLine.init), !line.isBlank else { continue }
            for level in [line.wordStart, line.indentation] where level < levels.last ?? .max { levels.append(level) }
            if levels.last == 0 { break }
        }
        return levels.reversed()
    }

    /// Any other.
    var unnamed: Breakage {
        Breakage(
            .syntax, error.position, ar: "كتابة YAML غير صحيحة هنا", en: "not YAML here: \(error.problem)")
    }
}
