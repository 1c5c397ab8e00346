import Testing

@Suite struct `Nothing of one machine and nobody's address` {
    /// Mobile numbers that are plainly invented, by their eight digits after `05` or `+9665`.
    private let inventedMobiles = #"^(12345678|87654321|98765432|01234567|0000\d{4}|5555\d{4}|(\d)\2{7})$"#

    /// The domains that RFC 2606 and RFC 6761 keep for examples.
    private let exampleDomain = #"@([\w-]+\.)*(example\.(com|net|org)|example|test|invalid|localhost)$"#

    /// Directories that only one machine has; put together here, so that this file does not find itself.
    private let machinePlace =
        #"(^|[\s"'`(=:,\[])/("# + ["work", "home", "Users", "root"].joined(separator: "|") + #")/[\w.~-]"#

    private func complaints(about line: String) -> [String] {
        var found: [String] = []
        let bytes = line.utf8
        guard bytes.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "@") || mayBeDigit($0) }) else {
            return []
        }
        if line.matches(machinePlace) {
            found.append("a path of one machine; name it relative to the tree")
        }
        for address in line.all(#"[\w.+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}\b"#)
        where !address.matches(exampleDomain) {
            found.append("`\(address)` may be somebody's address; use example.org")
        }
        for number in westernDigits(line).all(#"(?<![\w.])(\+?9665|009665|05)[0-9]{8}(?![\w])"#)
        where !String(number.suffix(8)).matches(inventedMobiles) {
            found.append("`\(number)` may be somebody's mobile; use 0500001234, or another invented one of this rule")
        }
        return found
    }

    /// An ASCII digit, or the byte that begins an Arabic-Indic one.
    private func mayBeDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || byte == 0xD9 }

    private func findings(in file: SourceFile) -> [Finding] {
        file.lines.enumerated().flatMap { index, line in
            complaints(about: line).map { Finding(file, line: index + 1, $0) }
        }
    }

    private func westernDigits(_ line: String) -> String {
        String(
            String.UnicodeScalarView(
                line.unicodeScalars.map { scalar in
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
        "cd /work/main", "path: \"/home/ali/sila\"", "(/Users/x/y)", "write to fahad@gmail.com", "a@example.org.sa",
        "call 0541234567", "+966541234567", "966541234567", "٠٥٤١٢٣٤٥٦٧",
    ])
    func `a line that gives something away is found`(line: String) {
        #expect(complaints(about: line).count == 1)
    }

    @Test(arguments: [
        "https://example.org/home/page", "/{tenant}/desk/", "name@example.org", "x@mail.example.com", "0512345678",
        "+966500001234", "0555555555", "1054123456789", "user@host", "@Suite struct", "/homework/x", "٠٥٠٠٠٠١٢٣٤",
    ])
    func `an invented one is not`(line: String) {
        #expect(complaints(about: line) == [])
    }
}
