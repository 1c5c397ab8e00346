/// One YAML file opened for reading: its text, and its top value on a fresh sheet.
enum Document {
    /// Opens the bytes; throws what is wrong when not even a tree can be made of them.
    static func open(_ bytes: [UInt8], file: String) throws(PolicyFileError) -> (field: Field, text: String) {
        let (sheet, root, text) = read(bytes, file: file)
        guard let root, let text else { throw .faults(sheet.sortedFaults) }
        return (Field(node: root, path: "", sheet: sheet), text)
    }

    /// The sheet of the bytes, with their tree and text where they have one.
    static func read(_ bytes: [UInt8], file: String) -> (sheet: Sheet, root: MarkupNode?, text: String?) {
        let early = Sheet(file: file)
        guard let text = MarkupText.text(of: bytes, on: early) else { return (early, nil, nil) }
        let sheet = Sheet(file: file, text: text)
        return (sheet, MarkupTree.root(of: text, on: sheet), text)
    }
}
