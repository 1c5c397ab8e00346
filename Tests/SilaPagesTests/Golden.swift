import Foundation

/// The pages as they were last read and found right, kept beside the tests as one file each.
///
/// With `SILA_GOLDEN=rewrite` in the environment they are written anew, and the difference is for people to read.
/// A golden has a line break before each block, and `HASH` for the hash of a stylesheet.
enum Golden {
    /// The page as its golden holds it.
    static func form(of page: [UInt8]) -> String {
        var text = String(decoding: page, as: UTF8.self)
        let blocks =
            "html|head|meta|title|link|body|header|main|footer|nav|section|div|form|h[123]|p|ul|ol|li|dl|dt|dd"
            + "|table|caption|thead|tbody|tr|th|td|details|summary|label|input|button"
        text = text.replacingOccurrences(
            of: "(?<!^)<(?=(\(blocks))[ >])", with: "\n<", options: .regularExpression)
        text = text.replacingOccurrences(
            of: "(\\?v=|-)[0-9a-f]{16}\"", with: "$1HASH\"", options: .regularExpression)
        return text + "\n"
    }

    /// What is kept under that name; nil when nothing is.
    static func kept(_ name: String) -> String? {
        try? String(contentsOf: file(name), encoding: .utf8)
    }

    /// The names of everything that is kept.
    static func names() throws -> Set<String> {
        let files = try FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil)
        return Set(files.filter { $0.pathExtension == "html" }.map { $0.deletingPathExtension().lastPathComponent })
    }

    /// True where the goldens are to be written rather than compared.
    static var rewriting: Bool { ProcessInfo.processInfo.environment["SILA_GOLDEN"] == "rewrite" }

    /// Keeps this under that name.
    static func keep(_ name: String, _ text: String) throws {
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        try text.write(to: file(name), atomically: true, encoding: .utf8)
    }

    /// Removes what is kept under a name that no page has any more.
    static func drop(_ name: String) throws {
        try FileManager.default.removeItem(at: file(name))
    }

    private static let directory = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")

    private static func file(_ name: String) -> URL { directory.appending(path: "\(name).html") }
}
