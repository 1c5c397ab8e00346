import Foundation
import SilaCore
import SilaPolicyFiles
import Testing

@Suite struct `The page on working days` {
    /// The YAML of the page, piece by piece.
    private func pieces() throws -> [String] {
        let file = URL(filePath: Tenants.root).deletingLastPathComponent().appending(path: "docs/calendars.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        return text.components(separatedBy: "```yaml\n").dropFirst().map {
            $0.components(separatedBy: "```")[0]
        }
    }

    @Test func `shows a regime that reads, with every key there is`() throws {
        let pieces = try pieces()
        try #require(pieces.count == 2)
        let calendar = try CalendarReader.read(text: pieces[0], id: "labour", file: "docs/calendars.md")
        #expect(calendar.weekends == WorkingCalendar.labour.weekends)
        #expect(calendar.rules[0] == WorkingCalendar.labour.rules[0])
        #expect(calendar.confirmed.count == 1)
        #expect(calendar.announced.map(\.kind) == [.off, .working])
        let start = try #require(CivilDate(iso: "2026-03-15"))
        #expect(DueDate.after(start, WorkingDays(15), calendar: calendar)?.iso == "2026-04-07")
    }

    @Test func `shows an association's own that reads`() throws {
        let house = try HouseCalendarReader.read(
            text: try pieces()[1], file: "docs/calendars.md", regimes: ["labour"])
        #expect(house.regime == "labour")
        #expect(house.weekends?.count == 1)
        #expect(house.announced.map(\.date.iso) == ["2026-10-11"])
    }
}
