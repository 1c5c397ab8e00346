internal import SilaCore

extension Field {
    /// Text of one line, trimmed, one to `limit` code points.
    ///
    /// A number or a doubtful word has to stand in quotes.
    func text(limit: Int = 200) -> String? {
        guard case .scalar(let written, let plain) = node.value else { return wrongType("text", ar: "نص") }
        let kind = plain ? PlainScalar(written).kind : .text
        if kind == .nothing { return empty() }
        if kind != .text {
            report(
                .wrongType, expected: "text", found: written, ar: "المطلوب نص، فيكتب بين علامتي تنصيص",
                en: "`\(Sheet.short(written))` reads as \(kind.rawValue); write it in quotes")
            return nil
        }
        return measured(written, limit: limit)
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
            .number, expected: "a number as printed", found: written,
            ar: "رقم غير مقبول، فإن طبع هكذا فبين علامتي تنصيص",
            en: "`\(Sheet.short(written))` is no printed number; if it is printed so, write it in quotes")
        return nil
    }

    /// Words in both languages: `{ar: …, en: …}`, the Arabic with an Arabic letter in it.
    func name(limit: Int = 200) -> Name? {
        guard let fields = Fields(self, keys: ["ar", "en"]) else { return nil }
        let ar = fields.required("ar")
        let arabic = ar?.text(limit: limit)
        let english = fields.required("en")?.text(limit: limit)
        guard let arabic, let english else { return nil }
        guard arabic.unicodeScalars.contains(where: { (0x0620...0x064A).contains($0.value) }) else {
            ar?.report(
                .notArabic, expected: "Arabic", found: arabic, ar: "المطلوب هنا نص عربي",
                en: "`\(Sheet.short(arabic))` has no Arabic letter in it")
            return nil
        }
        return Name(ar: arabic, en: english)
    }

    private func measured(_ written: String, limit: Int) -> String? {
        let scalars = written.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return empty() }
        let kept = scalars[first...last]
        if kept.count > limit || kept.contains("\n") {
            report(
                .textLength, expected: "1 to \(limit)", found: "\(kept.count)",
                ar: "النص أطول من سطر واحد فيه \(limit) حرفاً",
                en: "the text is longer than one line of \(limit) characters")
            return nil
        }
        return String(kept)
    }

    private func empty() -> String? {
        report(
            .textLength, expected: "text", found: "", ar: "المطلوب نص، والموضع فارغ",
            en: "text is due here, and nothing is written")
        return nil
    }
}
