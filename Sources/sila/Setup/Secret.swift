internal import Foundation

/// What is drawn at random and kept in files that only their owner reads.
enum Secret {
    /// A password of 20 letters and digits that are not mistaken for each other: 116 bits.
    static func password() -> String {
        let letters = Array("abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789")
        var generator = SystemRandomNumberGenerator()
        return String((0..<20).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] })
    }

    /// 64 hexadecimal digits: 256 bits.
    static func key() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<32).map { _ in
            let byte = UInt8.random(in: .min ... .max, using: &generator)
            return (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }

    /// The secret in the file, made and kept there (mode 600) where there is none.
    static func kept(in file: String, make: () -> String) throws -> String {
        if let data = FileManager.default.contents(atPath: file) {
            return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        }
        let secret = make()
        try write(secret + "\n", to: file)
        return secret
    }

    /// Writes a file that only its owner reads, whole or not at all.
    static func write(_ text: String, to file: String) throws {
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let beside = file + ".new"
        guard
            FileManager.default.createFile(
                atPath: beside, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600]),
            rename(beside, file) == 0
        else { throw SetUpError.unsound("`\(file)` cannot be written; see that its folder may be written") }
    }
}
