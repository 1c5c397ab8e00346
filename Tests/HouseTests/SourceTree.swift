import Foundation

/// The working tree these tests stand in, as the files that belong to the project.
enum SourceTree {
    /// The directory that holds Package.swift, found from where this file was compiled.
    static let root: URL = URL(filePath: #filePath)
        .resolvingSymlinksInPath()
        .deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent()

    /// What stands at the top of the tree and is the project's own; build products and local state are not in it.
    private static let tops = [
        "Package.swift", "Makefile", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", ".swift-format", ".ci",
        "Sources", "Tests", "deploy", "tenants", "migrations", "docs",
    ]

    /// Read once for all tests.
    private static let all: [SourceFile] = tops.flatMap { paths(at: $0) }.sorted().compactMap { path in
        guard let data = try? Data(contentsOf: root.appending(path: path)),
            let text = String(data: data, encoding: .utf8)
        else { return nil }
        return SourceFile(path: path, text: text)
    }

    /// Every text file below `directory` whose name ends in one of `endings`; all text files when none is given.
    ///
    /// Paths are relative to the root and sorted. A directory that is not there has no files.
    static func files(below directory: String = "", endings: [String] = []) -> [SourceFile] {
        all.filter { file in
            (directory.isEmpty || file.path == directory || file.path.hasPrefix(directory + "/"))
                && (endings.isEmpty || endings.contains { file.path.hasSuffix($0) })
        }
    }

    private static func paths(at top: String) -> [String] {
        let url = root.appending(path: top)
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path(percentEncoded: false), isDirectory: &isDirectory) else {
            return []
        }
        guard isDirectory.boolValue else { return [top] }
        let below = FileManager.default.enumerator(atPath: url.path(percentEncoded: false))
        return (below?.compactMap { $0 as? String } ?? [])
            .filter { !$0.contains("__pycache__") && !$0.hasSuffix(".swp") }
            .map { top + "/" + $0 }
            .filter { path in
                var isDirectory: ObjCBool = false
                let full = root.appending(path: path).path(percentEncoded: false)
                return FileManager.default.fileExists(atPath: full, isDirectory: &isDirectory) && !isDirectory.boolValue
            }
    }
}

/// One file of the tree, or a sample standing for one.
struct SourceFile: Sendable {
    /// Relative to the root, as in `Sources/SilaCore/Policy/Clause.swift`.
    let path: String
    /// All of it.
    let text: String

    /// Swift with what is in comments and between quotes blanked out; in other files the text itself.
    let code: String

    init(path: String, text: String) {
        self.path = path
        self.text = text
        code = path.hasSuffix(".swift") ? SwiftText(text).code : text
    }

    /// `SilaCore` for `Sources/SilaCore/Policy/Clause.swift`; nil outside Sources.
    var target: String? {
        let parts = path.split(separator: "/")
        return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
    }

    /// `Clause.swift`.
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// A place where a rule of the house is not kept.
struct Finding: Equatable, CustomStringConvertible {
    let path: String
    /// Counted from 1; 0 means the file as a whole.
    let line: Int
    let message: String

    init(_ file: SourceFile, line: Int = 0, _ message: String) {
        path = file.path
        self.line = line
        self.message = message
    }

    var description: String { line == 0 ? "\(path): \(message)" : "\(path):\(line): \(message)" }
}

extension Sequence<Finding> {
    /// One finding a line, as a failing test shows it.
    var report: String { map(\.description).joined(separator: "\n") }
}
