internal import Crypto

/// One numbered file of migrations, cut into its statements.
public struct Migration: Hashable, Sendable {
    /// Counts from 1 without a gap.
    public let number: Int
    /// The file's name, such as `0003_staff.sql`.
    public let file: String
    /// SHA-256 of the text, 32 bytes.
    public let checksum: [UInt8]
    /// The statements in order, with `:role` where the tenant's role is to stand.
    public let statements: [String]

    /// A migration from a file's name and text; `StorageError.migrationFile` when the name has another form than
    /// `0001_what_it_makes.sql` or the text holds no statement or has an open quotation.
    public init(file: String, text: String) throws(StorageError) {
        let digits = file.utf8.prefix(4)
        guard digits.count == 4, let number = Int(String(decoding: digits, as: UTF8.self)), number > 0,
            file.dropFirst(4).hasPrefix("_"), file.hasSuffix(".sql")
        else { throw .migrationFile(file, why: "name it like `0001_what_it_makes.sql`") }
        guard let statements = StatementSplitter.statements(in: text) else {
            throw .migrationFile(file, why: "a quotation or comment is not closed")
        }
        guard !statements.isEmpty else { throw .migrationFile(file, why: "it holds no statement") }
        self.number = number
        self.file = file
        self.statements = statements
        checksum = Array(SHA256.hash(data: Array(text.utf8)))
    }
}
