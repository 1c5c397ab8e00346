internal import Foundation
internal import Logging
internal import Postgres
internal import SilaCore
internal import SilaService
internal import SilaStorage

/// Due dates beside numpy's business days, and the open deadlines of ten thousand cases reckoned anew.
struct DueBench {
    let url: String
    let tenants: String
    let migrations: MigrationSet
    let rounds: Int

    /// Dates of each turn.
    private static let dates = 100_000
    /// Open cases whose deadline moves.
    private static let cases = 10_000

    private let logger = Logger(label: "sila.bench", factory: { _ in SwiftLogNoOpLogHandler() })

    init(url: String, tenants: String, migrations: MigrationSet, rounds: Int) {
        self.url = url
        self.tenants = tenants
        self.migrations = migrations
        self.rounds = rounds
    }

    func measure() async throws -> [Measurement] {
        [try dueDates(), try await reckoning()]
    }

    // MARK: due dates

    private func dueDates() throws -> Measurement {
        let calendar = WorkingCalendar.labour
        let first = CivilDate(year: 2013, month: 7, day: 1) ?? .first
        let span = first.distance(to: CivilDate(year: 2076, month: 12, day: 31) ?? .last)
        let starts = (0..<Self.dates).map { first.adding(days: $0 &* 7_919 % span) }
        let counts = (0..<Self.dates).map { 1 + $0 % 90 }
        let holidays = (0...(span + 400)).map { first.adding(days: $0) }.filter { date in
            calendar.status(of: date) != .working && calendar.status(of: date) != .off(.weekend)
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "sila-due-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let input = folder.appending(path: "terms")
        let text =
            holidays.map(\.iso).joined(separator: " ") + "\n"
            + zip(starts, counts).map { "\($0.iso) \($1)" }.joined(separator: "\n")
        try Data(text.utf8).write(to: input)
        let output = folder.appending(path: "ends")
        var turns: [Measurement.Round] = []
        for _ in 0..<rounds {
            let theirs = try Program.run(
                "/usr/bin/env", ["python3", "-c", Self.numpy, input.path(), output.path()])
            let begin = ContinuousClock.now
            let ends = zip(starts, counts).map { DueDate.after($0, WorkingDays($1), calendar: calendar) }
            let seconds = begin.duration(to: .now) / .seconds(1)
            try require(ends, areThoseIn: output)
            guard let rate = Double(theirs) else { throw SetUpError.unsound("numpy said `\(theirs)` and no rate") }
            turns.append(
                Measurement.Round(
                    rate: Double(ends.count) / seconds, comparisonRate: rate, processorMicroseconds: nil))
        }
        return Measurement(
            name: "due dates, 100,000 in a batch, all equal to numpy's", rounds: turns,
            comparison: "numpy's busday_offset on the same batch and holidays", aim: nil)
    }

    /// Writes the due dates to the second file, and says how many a second the one call gave.
    private static let numpy = """
        import sys, time, numpy
        lines = open(sys.argv[1]).read().split("\\n")
        holidays = numpy.array(lines[0].split(), dtype="datetime64[D]")
        pairs = [line.split() for line in lines[1:] if line]
        starts = numpy.array([pair[0] for pair in pairs], dtype="datetime64[D]")
        counts = numpy.array([int(pair[1]) for pair in pairs])
        calendar = numpy.busdaycalendar(weekmask="1111001", holidays=holidays)
        begin = time.perf_counter()
        ends = numpy.busday_offset(starts, counts, roll="backward", busdaycal=calendar)
        taken = time.perf_counter() - begin
        open(sys.argv[2], "w").write("\\n".join(str(end) for end in ends))
        print(len(ends) / taken)
        """

    private func require(_ ends: [CivilDate?], areThoseIn file: URL) throws {
        let theirs = String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n")
        guard theirs.count == ends.count, zip(ends, theirs).allSatisfy({ $0?.iso ?? "" == $1 }) else {
            throw SetUpError.unsound("the due dates are not numpy's; the figure would mean nothing")
        }
    }

    // MARK: deadlines reckoned anew

    /// Cases a second, beside the least rate that is wanted: ten thousand in ten seconds.
    private func reckoning() async throws -> Measurement {
        let owner = try PostgresConfiguration(url: url)
        var app = owner
        app.user = "sila_app"
        app.password = Secret.password()
        let slug = try TenantSlug.parse("safwa")
        try await prepare(owner, password: app.password ?? "", slug)
        return try await Workshop(app, connections: 8, logger: logger).use { workshop in
            let offices = Offices(
                catalogue: workshop.catalogue, placement: workshop.placement,
                master: try MasterKey(hexadecimal: Secret.key(), source: "bench"), passwords: Passwords(threads: 1))
            try await offices.open(tenants: tenants, migrations: migrations, publishFiles: true, logger: logger)
            guard let office = offices.office(slug.text) else {
                throw SetUpError.unsound(offices.faults.map(\.description).joined(separator: "\n"))
            }
            try await fill(office)
            let database = try workshop.placement.database(of: try await workshop.tenant(slug.text))
            var turns: [Measurement.Round] = []
            var days: [AnnouncedDay] = []
            for _ in 0..<rounds {
                days.append(try nextDay(after: days, office))
                try await CalendarTaking(database: database).take(WorkingCalendar.labour.adding(announced: days))
                let begin = ContinuousClock.now
                let done = try await office.reckonDeadlines()
                let seconds = begin.duration(to: .now) / .seconds(1)
                guard done.moved == Self.cases else {
                    throw SetUpError.unsound("\(done.moved) deadlines moved, and not \(Self.cases)")
                }
                turns.append(
                    Measurement.Round(
                        rate: Double(done.moved) / seconds, comparisonRate: Double(Self.cases) / 10,
                        processorMicroseconds: nil))
            }
            return Measurement(
                name: "open deadlines moved by an announced day, 10,000 cases", rounds: turns,
                comparison: "ten thousand in ten seconds, which is wanted", aim: 1)
        }
    }

    /// The next working day within every open term, so that each turn moves every case once more.
    private func nextDay(after days: [AnnouncedDay], _ office: Office) throws -> AnnouncedDay {
        let calendar = WorkingCalendar.labour.adding(announced: days)
        guard let date = calendar.nextWorkingDay(after: days.last?.date ?? office.now.date) else {
            throw SetUpError.unsound("there is no working day left")
        }
        return AnnouncedDay(date: date, name: Name(ar: "قياس", en: "Bench"), reason: "قياس")
    }

    private func prepare(_ owner: PostgresConfiguration, password: String, _ slug: TenantSlug) async throws {
        try await Workshop(owner, logger: logger).use { workshop in
            try await BenchTenant.make(slug, in: workshop, migrations, password: password)
        }
    }

    /// Takes ten thousand requests to completeness, eight at a time.
    private func fill(_ office: Office) async throws {
        let password = Secret.password()
        _ = try await office.addStaff(
            login: "bench", name: Name(ar: "قياس", en: "Bench"), roles: [.frontDesk], password: password)
        let caller = try await office.signIn(login: "bench", password: password).caller
        let service = try await office.edition().services[0]
        let items = Dictionary(uniqueKeysWithValues: service.required.map { ($0.id, Self.value($0.kind)) })
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<8 {
                group.addTask {
                    for index in stride(from: task, to: Self.cases, by: 8) {
                        try await complete(index, at: office, by: caller, service.id, items)
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    private func complete(
        _ index: Int, at office: Office, by caller: Caller, _ service: String, _ items: [String: String]
    ) async throws {
        var intake = RequestIntake(
            channel: "phone",
            person: DeclaredPerson(name: "مثال رقم \(index)", mobile: Mobile(reading: "0500000001")), service: service,
            items: items)
        intake.medium = .sms
        let answer = try await office.takeRequest(intake, by: caller, .demo) { record in
            StoredAnswer(status: 201, body: Array(record.reference.text.utf8))
        }
        guard let reference = Reference(reading: String(decoding: answer.body, as: UTF8.self)) else { return }
        for step in [Sign(way: .paper(paper: "و-1")) as any RequestStep, Complete()] {
            _ = try await office.changeRequest(reference, seen: nil, by: caller, .demo, .step(step)) { _ in
                StoredAnswer(status: 200, body: [])
            }
        }
    }

    private static func value(_ kind: ItemKind) -> String {
        switch kind {
        case .date: "2026-01-01"
        case .number: "3"
        case .text, .document: "مثال"
        }
    }
}
