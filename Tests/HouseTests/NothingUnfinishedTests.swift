import Testing

@Suite struct `Nothing unfinished and nothing that aborts` {
    /// The one place that writes to the terminal: what a command has to say goes through it.
    private let mayPrint = ["Sources/sila/Terminal.swift"]

    private let inCode: [(pattern: String, why: String)] = [
        (#"\btry!"#, "`try!` aborts the service for everybody; handle the error"),
        (#"\bas!"#, "`as!` aborts the service for everybody; use `as?` and say what is wrong"),
        (#"\bfatalError\s*\("#, "`fatalError` aborts the service for everybody; throw, or state the precondition"),
        (#"\bassertionFailure\s*\("#, "`assertionFailure` does nothing in a release build; throw"),
    ]
    private let printing = #"(?<![.\w])(print|debugPrint|dump|NSLog)\s*\("#
    private let marks = #"\b(TODO|FIXME|XXX|HACK)\b"#

    private func findings(in file: SourceFile) -> [Finding] {
        var found = inCode.flatMap { rule in
            Pattern(rule.pattern).hits(in: file.code).map { Finding(file, line: $0.line, rule.why) }
        }
        if !mayPrint.contains(file.path) {
            found += Pattern(printing).hits(in: file.code).map {
                Finding(file, line: $0.line, "printing is not logging; use the logger, or the terminal's file")
            }
        }
        found += Pattern(marks).hits(in: file.text).map {
            Finding(file, line: $0.line, "a mark of unfinished work; finish it, or say in words what is so")
        }
        return found
    }

    @Test func `every source keeps to it`() {
        let found = SourceTree.files(below: "Sources", endings: [".swift"]).flatMap(findings(in:))
        #expect(found.isEmpty, "\(found.report)")
    }

    @Test(arguments: [
        "try! open()", "let a = b as! C", "fatalError(\"later\")", "print(a)", "  debugPrint(a)", "dump(a)",
        "assertionFailure()", "// TODO later", "/// FIXME",
    ])
    func `a bad line is found`(line: String) {
        #expect(findings(in: SourceFile(path: "Sources/SilaCore/Case.swift", text: line)).count == 1)
    }

    @Test(arguments: [
        "// try! is not used here", "let s = \"print(x)\"", "page.print(a)", "blueprint(a)", "try? open()",
        "func footprint() {}",
    ])
    func `a good line is not`(line: String) {
        #expect(findings(in: SourceFile(path: "Sources/SilaCore/Case.swift", text: line)) == [])
    }

    @Test func `the terminal's file may print`() {
        #expect(findings(in: SourceFile(path: mayPrint[0], text: "print(line)")) == [])
    }
}
