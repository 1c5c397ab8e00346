/// One YAML file opened for reading: its text, and its top value on a fresh sheet.
enum Document {
    /// Opens the bytes; throws what is wrong when not even a tree can be made of them.
    static func open(_ bytes: [UInt8], file: String) throws(PolicyFileError) -> (field: Field, text: String) {
        let sheet = Sheet(file: file)
        guard let text = MarkupText.text(of: bytes, on: sheet), let root = MarkupTree.root(of: text, on: sheet) else {
            throw .faults(sheet.sortedFaults)
        }
        return (Field(node: root, path: "", sheet: sheet), text)
    }
}
