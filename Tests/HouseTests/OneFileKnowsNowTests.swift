import Testing

@Suite struct `One file knows now` {
    /// Today's date and the hour are asked for here and nowhere else; everybody else is handed a value.
    private let clock = "Sources/SilaService/Clock.swift"

    /// Targets whose answers must depend on their arguments alone; they may not even measure a span.
    private let timeless = ["SilaCore", "SilaPages", "SilaPolicyFiles", "SilaDelivery"]

    private let civil = [
        #"\bDate\s*\(\s*\)"#, #"\bDate\.now\b"#, #"\bDate\s*\(\s*timeIntervalSinceNow"#, #"\bclock_gettime\b"#,
        #"\bgettimeofday\b"#, #"\btime\s*\(\s*nil\s*\)"#, #"\bCalendar\.(current|autoupdatingCurrent)\b"#,
        #"\bTimeZone\.(current|autoupdatingCurrent)\b"#, #"\bLocale\.(current|autoupdatingCurrent)\b"#,
        #"\bCFAbsoluteTimeGetCurrent\b"#, #"\bNSDate\b"#,
    ]
    private let monotonic = #"\b(ContinuousClock|SuspendingClock|NIODeadline|DispatchTime|Task\.sleep)\b"#

    private func findings(in file: SourceFile) -> [Finding] {
        guard file.path != clock else { return [] }
        var found = Pattern(civil.joined(separator: "|")).hits(in: file.code).map {
            Finding(
                file, line: $0.line, "`\($0.text)` asks for the time; take it as an argument (only \(clock) knows now)")
        }
        if let target = file.target, timeless.contains(target) {
            found += Pattern(monotonic).hits(in: file.code).map {
                Finding(file, line: $0.line, "`\($0.text)` in `\(target)`, whose answers depend on arguments alone")
            }
        }
        return found
    }

    @Test func `no other file asks for the time`() {
        let found = SourceTree.files(below: "Sources", endings: [".swift"]).flatMap(findings(in:))
        #expect(found.isEmpty, "\(found.report)")
    }

    @Test(arguments: [
        "let d = Date()", "Date.now", "let c = Calendar.current", "time(nil)", "clock_gettime(CLOCK_REALTIME, &t)",
    ])
    func `civil time is found in any target`(line: String) {
        #expect(findings(in: SourceFile(path: "Sources/SilaServer/Inbox.swift", text: line)).count == 1)
    }

    @Test func `a span is found in a page and allowed in the driver`() {
        let line = "let start = ContinuousClock.now"
        #expect(findings(in: SourceFile(path: "Sources/SilaPages/Inbox.swift", text: line)).count == 1)
        #expect(findings(in: SourceFile(path: "Sources/Postgres/Deadline.swift", text: line)) == [])
    }

    @Test func `the clock may`() {
        #expect(findings(in: SourceFile(path: clock, text: "Date()")) == [])
    }

    @Test(arguments: ["CivilDate(year: 1)", "let due: Date", "// Date()", "Date(timeIntervalSince1970: t)"])
    func `a date that is handed over is fine`(line: String) {
        #expect(findings(in: SourceFile(path: "Sources/SilaServer/Inbox.swift", text: line)) == [])
    }
}
