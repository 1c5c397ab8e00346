import Foundation
import SilaCore
import Testing

/// numpy's reckoning of business days, in a process of its own.
enum Numpy {
    /// Whether there is a python3 here that knows it.
    static let isThere = (try? python("import numpy", input: "")) != nil

    /// Reads a first line of holidays, then a start and a number of days a line; writes the due dates.
    static let offsets = """
        import sys, numpy
        lines = sys.stdin.read().split("\\n")
        holidays = numpy.array(lines[0].split(), dtype="datetime64[D]")
        pairs = [line.split() for line in lines[1:] if line]
        starts = numpy.array([pair[0] for pair in pairs], dtype="datetime64[D]")
        counts = numpy.array([int(pair[1]) for pair in pairs])
        ends = numpy.busday_offset(starts, counts, roll="backward", weekmask="1111001", holidays=holidays)
        sys.stdout.write("\\n".join(str(end) for end in ends))
        """

    /// What the program wrote.
    static func python(_ program: String, input: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", program]
        let file = FileManager.default.temporaryDirectory.appending(path: "numpy-\(UUID().uuidString)")
        try Data(input.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        process.standardInput = try FileHandle(forReadingFrom: file)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
        return String(decoding: data, as: UTF8.self)
    }
}

@Suite(.enabled(if: Numpy.isThere, "there is no python3 with numpy here")) struct `numpy's business days` {
    @Test func `are those of the labour calendar, on a hundred thousand dates`() throws {
        let calendar = WorkingCalendar.labour
        let first = try day("2013-07-01")
        let span = first.distance(to: try day("2076-12-31"))
        let holidays = (0...(span + 400)).map { first.adding(days: $0) }.filter { date in
            calendar.status(of: date) != .working && calendar.status(of: date) != .off(.weekend)
        }
        var chance = Chance(state: 7)
        let terms = (0..<100_000).map { _ in (first.adding(days: chance.below(span)), 1 + chance.below(90)) }
        let input =
            holidays.map(\.iso).joined(separator: " ") + "\n"
            + terms.map { "\($0.0.iso) \($0.1)" }.joined(separator: "\n")
        let theirs = try Numpy.python(Numpy.offsets, input: input).split(separator: "\n").map(String.init)
        try #require(theirs.count == terms.count)
        var wrong: [String] = []
        for (term, other) in zip(terms, theirs) {
            let ours = DueDate.after(term.0, WorkingDays(term.1), calendar: calendar)?.iso ?? "none"
            if ours != other { wrong.append("\(term.0.iso) + \(term.1): \(ours), numpy \(other)") }
        }
        #expect(wrong == [])
    }
}
