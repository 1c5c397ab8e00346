extension Field {
    /// An id: lower-case letters and digits in words joined by hyphens, forty characters at the most.
    func id() -> String? {
        guard case .scalar(let written, _) = node.value else { return wrongType("an id", ar: "معرّف") }
        let words = written.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let isSound = words.allSatisfy { word in
            !word.isEmpty && word.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
        }
        if isSound, written.utf8.count <= 40 { return written }
        report(
            .idShape, expected: "request-form", found: written,
            ar: "المعرّف كلمات بحروف لاتينية صغيرة تصلها شرطة: request-form",
            en: "`\(Sheet.short(written))` is no id; write lower-case words joined by hyphens, such as `request-form`")
        return nil
    }

    /// Takes down that an id has been given already.
    func reportTaken(_ id: String) {
        report(
            .duplicateID, found: id, ar: "المعرّف «\(id)» مستعمل من قبل",
            en: "the id `\(id)` is taken already; choose another")
    }
}
