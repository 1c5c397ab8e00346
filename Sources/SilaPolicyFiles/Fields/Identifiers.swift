internal import SilaCore

extension Field {
    /// An id: lower-case letters and digits in words joined by hyphens, forty characters at the most.
    func id() -> String? {
        guard case .scalar(let written, let plain) = node.value, !isNothing else {
            return wrongType("an id such as `request-form`", ar: "معرّف مثل «request-form»")
        }
        if plain, let refused = unquoted(written) { return refused }
        if Self.isID(written) { return written }
        let meant = Self.id(for: written)
        report(
            .idShape, expected: "request-form", found: written, suggestion: Self.isID(meant) ? meant : nil,
            ar: "«\(Sheet.short(written))» ليس معرّفاً؛ المعرّف كلمات بحروف لاتينية صغيرة تصلها شرطة: «request-form»",
            en: "`\(Sheet.short(written))` is no id; write lower-case words joined by hyphens, such as `request-form`")
        return nil
    }

    /// True when the text is an id.
    static func isID(_ written: String) -> Bool {
        let words = written.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return written.utf8.count <= 40
            && words.allSatisfy { word in
                !word.isEmpty && word.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
            }
    }

    /// The id nearest to what was written: small letters, a hyphen for every run of other signs.
    private static func id(for written: String) -> String {
        let folded = Digits.latin(String(written.unicodeScalars.prefix(60))).lowercased()
        let words = folded.utf8.split { !((0x61...0x7A).contains($0) || (0x30...0x39).contains($0)) }
        let isLatin = folded.utf8.allSatisfy { $0 < 0x80 }
        return isLatin ? words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-") : ""
    }

    /// Takes down that an id has been given already.
    func reportTaken(_ id: String) {
        report(
            .duplicateID, found: id, ar: "المعرّف «\(id)» مستعمل من قبل، والمطلوب اختيار غيره",
            en: "the id `\(id)` is taken already; choose another")
    }
}
