import Foundation
import Testing

@testable import SilaServer

@Suite struct `A table for spreadsheets` {
    private func text(_ cells: [[CSVText.Cell]]) -> String {
        var table = CSVText(["أ", "ب"])
        for row in cells { table.add(row) }
        return String(decoding: table.bytes.dropFirst(3), as: UTF8.self)
    }

    @Test func `begins with a byte order mark and ends its lines as RFC 4180 says`() {
        #expect(CSVText(["أ"]).bytes == [0xEF, 0xBB, 0xBF] + Array("أ\r\n".utf8))
        #expect(text([[.text("x"), .number(-3)], [.nothing, .text(nil)]]) == "أ,ب\r\nx,-3\r\n,\r\n")
    }

    @Test(arguments: [
        ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("a\r\nb", "\"a\r\nb\""), ("a;b", "\"a;b\""),
        (" a", "\" a\""), ("", ""), ("شارع الملك، حي 5", "شارع الملك، حي 5"),
    ])
    func `quotes what needs it`(given: String, written: String) {
        #expect(text([[.text(given)]]) == "أ,ب\r\n\(written)\r\n")
    }

    @Test(arguments: [
        "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\u{200F}=1", "\u{FEFF}=cmd|'/c calc'!A0", "\u{FF1D}1",
        "\u{202E}-2", "|x", "%x", "\n=1",
    ])
    func `lets nothing that anybody wrote be a formula`(given: String) throws {
        let written = text([[.text(given)]]).components(separatedBy: "أ,ب\r\n")[1]
        #expect(written.hasPrefix("'") || written.hasPrefix("\"'"), "\(written.debugDescription)")
    }

    @Test(arguments: ["أ=ب", "1447/0001", "2026-03-01", "a-b", "(=1)", "محمد + علي"])
    func `leaves what is no formula as it is`(given: String) {
        #expect(text([[.text(given)]]) == "أ,ب\r\n\(given)\r\n")
    }
}
