import Foundation
import Testing

@Suite struct `What a transaction sets ends with it` {
    /// Session-level settings would follow a connection to the next tenant.
    private let sessionLevel =
        #"(?<![A-Z] )\bSET (?!LOCAL\b|CONSTRAINTS\b)(SESSION )?(ROLE|SEARCH_PATH|STATEMENT_TIMEOUT|LOCK_TIMEOUT)\b|\bSET SESSION AUTHORIZATION\b"#
    private let settingCall = #"SET_CONFIG\s*\([^)]*,\s*FALSE\s*\)"#

    private func findings(in file: SourceFile) -> [Finding] {
        let code = file.text.uppercased().components(separatedBy: "\n").map { line in
            line.matches(#"^\s*//|\b(ALTER|FUNCTION)\b"#) ? "" : line
        }.joined(separator: "\n")
        return Pattern(sessionLevel + "|" + settingCall).hits(in: code).map {
            Finding(file, line: $0.line, "a session-level setting; use SET LOCAL or set_config(…, true)")
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
