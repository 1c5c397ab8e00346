import Testing

@Suite struct `Nothing of one machine and nobody's address` {
    /// Mobile numbers that are plainly invented, by their eight digits after `05` or `+9665`.
    private let inventedMobiles = #"^(12345678|87654321|98765432|01234567|0000\d{4}|5555\d{4}|(\d)\2{7})$"#

    private let address = #"[\w.+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}\b"#
    private let mobile = #"(?<![\w.])(\+?9665|009665|05)[0-9]{8}(?![\w])"#

    /// The domains that RFC 2606 and RFC 6761 keep for examples.
    private let exampleDomain = #"@([\w-]+\.)*(-?example-?\.(com|net|org)|example|test|invalid|localhost)$"#

    /// Directories that only one machine has; put together here, so that this file does not find itself.
    private let machinePlace =
        #"(^|[\s"'`(=:,\[])/("# + ["work", "home", "Users", "root"].joined(separator: "|") + #")/[\w.~-]"#

    private func findings(in file: SourceFile) -> [Finding] {
        let places = Pattern(machinePlace).hits(in: file.text).map {
            Finding(file, line: $0.line, "a path of one machine; name it relative to the tree")
        }
        let addresses = Pattern(address).hits(in: file.text).filter { !$0.text.matches(exampleDomain) }.map {
            Finding(file, line: $0.line, "`\($0.text)` may be somebody's address; use example.org")
        }
        let numbers = Pattern(mobile).hits(in: westernDigits(file.text))
            .filter { !String($0.text.suffix(8)).matches(inventedMobiles) }
            .map {
                Finding(
                    file, line: $0.line,
                    "`\($0.text)` may be somebody's mobile; use 0500001234, or another that this rule knows")
            }
        return places + addresses + numbers
    }

    private func westernDigits(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    guard (0x0660...0x0669).contains(scalar.value) else { return scalar }
                    return Unicode.Scalar(scalar.value - 0x0660 + 0x30) ?? scalar
                }))
    }

    @Test func `the whole tree keeps to it`() {
        let files = SourceTree.files().filter { !$0.path.hasSuffix("NothingPrivateTests.swift") }
        let found = files.flatMap(findings(in:))
        #expect(files.count > 20)
        #expect(found.isEmpty, "\(found.report)")
    }

    @Test(arguments: [
        "cd /" + "work/main", "path: \"/home/ali/sila\"", "(/Users/x/y)", "write to fahad@gmail.com",
        "a@example.org.sa", "call 0541234567", "+966541234567", "966541234567", "٠٥٤١٢٣٤٥٦٧",
    ])
    func `a line that gives something away is found`(line: String) {
        #expect(findings(in: SourceFile(path: "docs/a.md", text: line)).count == 1)
    }

    @Test(arguments: [
        "https://example.org/home/page", "/{tenant}/desk/", "name@example.org", "x@mail.example.com", "0512345678",
        "+966500001234", "0555555555", "1054123456789", "user@host", "@Suite struct", "/homework/x", "٠٥٠٠٠٠١٢٣٤",
    ])
    func `an invented one is not`(line: String) {
        #expect(findings(in: SourceFile(path: "docs/a.md", text: line)) == [])
    }
}
