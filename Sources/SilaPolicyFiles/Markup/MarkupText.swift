/// The bytes of a file as text, or the first thing that keeps them from being one.
enum MarkupText {
    /// The text of the bytes; nil, with the fault taken down, when they are too many, not UTF-8 or hide something.
    static func text(of bytes: [UInt8], on sheet: Sheet) -> String? {
        guard bytes.count <= MarkupLimits.bytes else {
            sheet.report(
                .fileTooLarge, at: .start, path: "", expected: "\(MarkupLimits.bytes)", found: "\(bytes.count)",
                ar: "الملف أكبر من 256 KiB",
                en: "the file has \(bytes.count) bytes; at most \(MarkupLimits.bytes) are read")
            return nil
        }
        if isUTF16(bytes) {
            sheet.report(
                .encoding, at: .start, path: "", expected: "UTF-8", found: "UTF-16",
                ar: "الملف محفوظ بترميز UTF-16 (يسميه بعض المحررات Unicode)، والمطلوب حفظه بترميز UTF-8",
                en: "the file is saved as UTF-16, which some editors call Unicode; save it as UTF-8")
            return nil
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let place = position(ofByte: validPrefix(of: bytes), in: bytes)
            sheet.report(
                .encoding, at: place, path: "", expected: "UTF-8",
                ar: "الملف من هنا ليس بترميز UTF-8، والمطلوب حفظه بترميز UTF-8",
                en: "the file is not UTF-8 from here on; save it as UTF-8")
            return nil
        }
        return holdsOnlyVisible(bytes, on: sheet) ? text : nil
    }

    /// The first scalar that hides something: a control character, or one that turns the direction of what follows.
    static func hidden(in text: String) -> Unicode.Scalar? {
        text.unicodeScalars.first { isHidden($0.value) && $0 != "\n" && $0 != "\t" && $0 != "\r" }
    }

    /// `U+202E` for that scalar.
    static func point(_ scalar: Unicode.Scalar) -> String {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - hex.utf8.count)) + hex
    }

    private static func isHidden(_ code: UInt32) -> Bool {
        switch code {
        case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    /// True where every second of the first bytes is zero, or the mark of UTF-16 stands before them.
    private static func isUTF16(_ bytes: [UInt8]) -> Bool {
        let head = Array(bytes.prefix(4))
        guard head.count >= 2 else { return false }
        if head[0] == 0xFF && head[1] == 0xFE || head[0] == 0xFE && head[1] == 0xFF { return true }
        return head.count == 4 && (head[0] == 0 && head[2] == 0 || head[1] == 0 && head[3] == 0)
    }

    private static func holdsOnlyVisible(_ bytes: [UInt8], on sheet: Sheet) -> Bool {
        var (line, column, afterReturn) = (1, 1, false)
        var scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
        if scalars.first == "\u{FEFF}" { scalars = scalars.dropFirst() }
        for scalar in scalars {
            if scalar == "\n" || scalar == "\r" {
                if scalar == "\r" || !afterReturn { line += 1 }
                (column, afterReturn) = (1, scalar == "\r")
                continue
            }
            afterReturn = false
            if isHidden(scalar.value), scalar != "\t" {
                sheet.report(
                    .hiddenCharacter, at: Position(line: line, column: column), path: "", found: point(scalar),
                    ar: "رمز خفي («\(point(scalar))»)، والمطلوب حذفه",
                    en: "a hidden character (\(point(scalar))); remove it")
                return false
            }
            column += 1
        }
        return true
    }

    /// How many bytes at the front are sound UTF-8.
    private static func validPrefix(of bytes: [UInt8]) -> Int {
        var decoder = UTF8()
        var source = bytes.makeIterator()
        var sound = 0
        while case .scalarValue(let scalar) = decoder.decode(&source) {
            sound += UTF8.width(scalar)
        }
        return sound
    }

    private static func position(ofByte offset: Int, in bytes: [UInt8]) -> Position {
        let before = bytes.prefix(offset)
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let line = 1 + before.count { $0 == UInt8(ascii: "\n") }
        let column = 1 + before[lineStart...].count { $0 & 0xC0 != 0x80 }
        return Position(line: line, column: column)
    }
}
