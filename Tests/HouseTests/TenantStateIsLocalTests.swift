import Testing

@Suite struct `What a transaction sets ends with it` {
    /// Session-level settings would follow a connection to the next tenant.
    private let sessionLevel =
        #"(?<![A-Z] )\bSET (?!LOCAL\b|CONSTRAINTS\b)(SESSION )?(ROLE|SEARCH_PATH|STATEMENT_TIMEOUT|LOCK_TIMEOUT)\b|\bSET SESSION AUTHORIZATION\b"#
    private let settingCall = #"SET_CONFIG\s*\([^)]*,\s*FALSE\s*\)"#

    private func findings(in file: SourceFile) -> [Finding] {
        file.lines.enumerated().compactMap { index, line in
            let upper = line.uppercased()
            guard !line.trimmingPrefix(while: { $0 == " " }).hasPrefix("//"),
                upper.matches(settingCall) || (upper.matches(sessionLevel) && !upper.matches(#"\b(ALTER|FUNCTION)\b"#))
            else { return nil }
            return Finding(file, line: index + 1, "a session-level setting; use SET LOCAL or set_config(…, true)")
        }
    }

    @Test func `no source sets anything for a session`() {
        let found = SourceTree.files(below: "Sources", endings: [".swift", ".sql"]).flatMap(findings(in:))
        #expect(found.isEmpty, "\(found.report)")
    }

    @Test(arguments: [
        #""SET ROLE tenant_safwa""#, #""SET search_path TO a""#, #""SELECT set_config('role', $1, false)""#,
        #""SET SESSION AUTHORIZATION x""#,
    ])
    func `a session-level setting is found`(line: String) {
        #expect(findings(in: SourceFile(path: "Sources/SilaStorage/A.swift", text: line)).count == 1)
    }

    @Test(arguments: [
        #""SET LOCAL ROLE tenant_safwa""#, #""SELECT set_config('role', $1, true)""#, "// SET ROLE is not used",
        #""ALTER ROLE sila_app SET search_path = ''""#,
    ])
    func `a local one is not`(line: String) {
        #expect(findings(in: SourceFile(path: "Sources/SilaStorage/A.swift", text: line)) == [])
    }
}
