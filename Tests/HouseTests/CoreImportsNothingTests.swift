import Testing

@Suite struct `The core imports nothing` {
    private func findings(in file: SourceFile) -> [Finding] {
        Imports(of: file).all.map {
            Finding(file, line: $0.line, "the core imports `\($0.module)`; it imports nothing")
        }
    }

    @Test func `no file of SilaCore has an import`() {
        let files = SourceTree.files(below: "Sources/SilaCore", endings: [".swift"])
        let found = files.flatMap(findings(in:))
        #expect(!files.isEmpty)
        #expect(found.isEmpty, "\(found.report)")
    }

    @Test(arguments: [
        "import Foundation", "public import struct Foundation.Date", "@preconcurrency import Dispatch",
        "  internal import Glibc",
    ])
    func `any form of import is found`(line: String) {
        let sample = SourceFile(path: "Sources/SilaCore/Case.swift", text: "/// A case.\n\(line)\n")
        #expect(findings(in: sample).map(\.line) == [2])
    }

    @Test func `a comment that speaks of imports is none`() {
        let sample = SourceFile(
            path: "Sources/SilaCore/Case.swift", text: "// import Foundation\nlet s = \"import X\"\n")
        #expect(findings(in: sample).isEmpty)
    }
}
