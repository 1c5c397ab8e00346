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
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let place = position(ofByte: validPrefix(of: bytes), in: bytes)
            sheet.report(
                .encoding, at: place, path: "", expected: "UTF-8", ar: "الملف غير محفوظ بترميز UTF-8",
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
        case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private static func holdsOnlyVisible(_ bytes: [UInt8], on sheet: Sheet) -> Bool {
        var line = 1
        var column = 1
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if scalar == "\n" {
                line += 1
                column = 1
                continue
            }
            if isHidden(scalar.value), scalar != "\t", scalar != "\r" {
                let place = Position(line: line, column: column)
                sheet.report(
                    .hiddenCharacter, at: place, path: "", found: point(scalar),
                    ar: "رمز خفي (\(point(scalar)))، والمطلوب حذفه",
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
