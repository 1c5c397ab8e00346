import Foundation
import Testing

/// The validator of Debian's python3-jsonschema, held to the schemas of the tree.
enum Validator {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    private static let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "validator.py")

    /// Where the schemas stand in the tree.
    static let schemas = root.appending(path: "docs/schema").path()

    /// A file to be held against the schema of that name.
    struct Case: Codable, Sendable {
        var schema: String
        var yaml: String
        var what: String?
        var verdict: String?
    }

    /// What the validator says of each: `valid`, or its first error.
    static func verdicts(_ cases: [Case]) throws -> [String] {
        let lines = try cases.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
        return try run([schemas], input: lines.joined(separator: "\n") + "\n")
    }

    /// Real files changed in one place by a seeded chance, with the verdict on each.
    static func changed(seed: Int, count: Int) throws -> [Case] {
        try run([schemas, Tenants.root, "\(seed)", "\(count)"], input: "").map { line in
            try JSONDecoder().decode(Case.self, from: Data(line.utf8))
        }
    }

    private static func run(_ arguments: [String], input: String) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sila-schema-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (from, to) = (folder.appending(path: "in"), folder.appending(path: "out"))
        try Data(input.utf8).write(to: from)
        try Data().write(to: to)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = ["-B", script.path()] + arguments
        process.standardInput = try FileHandle(forReadingFrom: from)
        process.standardOutput = try FileHandle(forWritingTo: to)
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "deploy/packages.sh schema installs what validator.py needs")
        return String(decoding: try Data(contentsOf: to), as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
