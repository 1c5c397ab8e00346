import Testing

@Suite struct `A file has one noun and stays small` {
    private let forbidden = ["Util", "Helper", "Common", "Manager", "Misc"]

    private func findings(in file: SourceFile) -> [Finding] {
        var found: [Finding] = []
        let newlines = file.text.utf8.count { $0 == UInt8(ascii: "\n") }
        let count = newlines + (file.text.hasSuffix("\n") ? 0 : 1)
        if count > 400 { found.append(Finding(file, "\(count) lines; 400 at the most, does one noun live here?")) }
        if let word = forbidden.first(where: file.name.contains) {
            found.append(Finding(file, "`\(word)` names no noun; name the file for what is in it"))
        }
        if file.name.contains("+") { found.append(Finding(file, "an extension lives with the noun that it serves")) }
        return found
    }

    @Test func `every source keeps to it`() {
        let found = SourceTree.files(below: "Sources", endings: [".swift", ".c", ".h"]).flatMap(findings(in:))
        #expect(found.isEmpty, "\(found.report)")
    }

    @Test(arguments: [
        "DateUtils.swift", "RequestHelpers.swift", "Common.swift", "CaseManager.swift", "String+Arabic.swift",
    ])
    func `a name that says nothing is found`(name: String) {
        #expect(findings(in: SourceFile(path: "Sources/SilaCore/\(name)", text: "")).count == 1)
    }

    @Test func `the 401st line is found and the 400th is not`() {
        let line = "let a = 1\n"
        let path = "Sources/SilaCore/Long.swift"
        #expect(findings(in: SourceFile(path: path, text: String(repeating: line, count: 400))).isEmpty)
        #expect(findings(in: SourceFile(path: path, text: String(repeating: line, count: 401))).count == 1)
    }
}
