import Foundation
import Testing

@testable import SilaServer

@Suite struct `An archive` {
    private let files: [(String, [UInt8])] = [
        ("manifest.json", Array("{}".utf8)), ("registers/وارد.csv", Array("أ,ب\r\n".utf8)), ("empty", []),
        ("policy/edition-1/policy.yaml", (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }),
    ]

    private func bytes() throws -> [UInt8] {
        var archive = ZipArchive()
        var bytes: [UInt8] = []
        for (path, content) in files { bytes += try archive.file(path, content) }
        return try bytes + archive.end()
    }

    @Test func `is opened whole by another program, names in Arabic too`() throws {
        let found = try Unzipped(try bytes())
        #expect(found.files.count == files.count)
        for (path, content) in files { #expect(found.files[path] == content, "\(path)") }
    }

    @Test func `of the same files has the same bytes, and of others others`() throws {
        #expect(try bytes() == bytes())
        var archive = ZipArchive()
        let one = try archive.file("a", [1])
        #expect(try one + archive.end() != bytes())
    }

    @Test(arguments: [
        ("", 0), ("123456789", 0xCBF4_3926), ("The quick brown fox jumps over the lazy dog", 0x414F_A339),
    ])
    func `checks its files as others do`(text: String, check: UInt32) {
        #expect(ZipArchive.check(Array(text.utf8)) == check)
    }
}

/// What Python's zipfile, which checks every file against its CRC, finds in an archive.
struct Unzipped {
    let files: [String: [UInt8]]

    struct Trouble: Error, CustomStringConvertible { let description: String }

    init(_ bytes: [UInt8]) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("zip-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let archive = folder.appendingPathComponent("a.zip")
        try Data(bytes).write(to: archive)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        let script = """
            import sys, zipfile, base64, json
            z = zipfile.ZipFile(sys.argv[1])
            assert z.testzip() is None
            json.dump({i.filename: base64.b64encode(z.read(i)).decode() for i in z.infolist()}, open(sys.argv[2], "w"))
            """
        let out = folder.appendingPathComponent("a.json")
        process.arguments = ["-c", script, archive.path, out.path]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Trouble(description: "python cannot read the archive") }
        let read = try JSONDecoder().decode([String: Data].self, from: try Data(contentsOf: out))
        files = read.mapValues { Array($0) }
    }
}
