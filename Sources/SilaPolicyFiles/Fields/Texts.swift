internal import SilaCore

extension Field {
    /// Text of one line, trimmed, one to `limit` code points.
    ///
    /// A number or a doubtful word has to stand in quotes.
    func text(limit: Int = 200) -> String? {
        guard case .scalar(let written, let plain) = node.value else { return wrongType("text", ar: "نص") }
        if plain, PlainScalar(written).kind == .nothing { return empty() }
        if plain, let refused = unquoted(written) { return refused }
        if plain, let first = written.unicodeScalars.first,
            first == "\u{201C}" || first == "\u{201D}" || first == "\u{201E}"
        {
            report(
                .quoting, found: written,
                ar: "علامة التنصيص «\(first)» ليست من علامات YAML وستظهر في النص؛ تكتب «\"»",
                en: "`\(first)` is no quote of YAML and would be shown with the text; write `\"`")
            return nil
        }
        return measured(written, limit: limit)
    }

    /// Takes down that what stands there without quotes is no text to readers of YAML; nil where it is text.
    func unquoted(_ written: String) -> String?? {
        let kind = PlainScalar(written).kind
        if kind == .text || kind == .nothing { return nil }
        report(
            .wrongType, expected: "text", found: written, suggestion: "\"\(Sheet.short(written))\"",
            ar: "«\(Sheet.short(written))» بلا علامتي تنصيص \(kind.name.ar)، والمطلوب نص، فيكتب بينهما",
            en: "`\(Sheet.short(written))` reads as \(kind.name.en); write it in quotes")
        return .some(nil)
    }

    /// A number as printed: text, or bare digits and points, which are kept as they stand.
    func printed() -> String? {
        guard case .scalar(let written, plain: true) = node.value, PlainScalar(written).kind == .number else {
            return text(limit: 60)
        }
        if written.utf8.count <= 20, written.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") })
        {
            return written
        }
        report(
            .number, expected: "a number as printed", found: written, suggestion: "\"\(Sheet.short(written))\"",
            ar: "«\(Sheet.short(written))» ليس رقماً مطبوعاً، فإن طبع هكذا فبين علامتي تنصيص",
            en: "`\(Sheet.short(written))` is no printed number; if it is printed so, write it in quotes")
        return nil
    }

    /// Words in both languages: `{ar: …, en: …}`, the Arabic with an Arabic letter in it.
    func name(limit: Int = 200) -> Name? {
        guard case .mapping = node.value else {
            return wrongType("text in both languages, `{ar: …, en: …}`,", ar: "نص باللغتين: «{ar: …, en: …}»")
        }
        guard let fields = Fields(self, limit == 200 ? Layout.name : Layout.reason) else { return nil }
        let ar = fields.required("ar")
        let arabic = ar?.text(limit: limit)
        let english = fields.required("en")?.text(limit: limit)
        guard let arabic, let english else { return nil }
        guard Self.isArabic(arabic) else {
            let isSwapped = Self.isArabic(english)
            ar?.report(
                .notArabic, expected: "Arabic", found: arabic,
                ar:
                    "المطلوب هنا نص عربي، والمكتوب «\(Sheet.short(arabic))»\(isSwapped ? "؛ لعل «ar» و«en» متبادلان" : "")",
                en:
                    "`\(Sheet.short(arabic))` has no Arabic letter in it\(isSwapped ? "; are `ar` and `en` exchanged?" : "")"
            )
            return nil
        }
        return Name(ar: arabic, en: english)
    }

    private static func isArabic(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x0620...0x064A).contains($0.value) }
    }

    private func measured(_ written: String, limit: Int) -> String? {
        let scalars = written.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return empty() }
        let kept = scalars[first...last]
        if kept.contains("\n") {
            report(
                .textLength, expected: "one line", found: "several lines", ar: "النص في سطر واحد، والمكتوب أسطر",
                en: "the text goes over several lines; write it on one")
            return nil
        }
        if kept.count > limit {
            report(
                .textLength, expected: "1 to \(limit)", found: "\(kept.count)",
                ar: "النص \(kept.count) حرفاً، والمقبول \(limit) حرفاً على الأكثر",
                en: "the text has \(kept.count) characters; at most \(limit) fit")
            return nil
        }
        return String(kept)
    }

    private func empty() -> String? {
        if sheet.isPatched { return nil }
        report(
            .textLength, expected: "text", found: "", ar: "المطلوب نص، والموضع فارغ\(commentAfter?.ar ?? "")",
            en: "text is due here, and nothing is written\(commentAfter?.en ?? "")")
        return nil
    }
}
