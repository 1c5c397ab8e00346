internal import SilaCore
internal import SilaStorage

/// The counts of a period while the cases come in, page by page.
struct ReportRun {
    /// The edition in force on the last day that is looked at.
    let current: Edition
    /// The calendar that holds today.
    let calendar: WorkingCalendar
    /// What was done.
    private(set) var tally: CaseTally
    /// How it kept to the policy.
    private(set) var conformity: ConformityTally
    /// What stands beside the cases.
    private(set) var registers = ReportedRegisters()
    private var policies: [Int: Policy] = [:]

    init(_ period: Period, current: Edition, calendar: WorkingCalendar, today: CivilDate) {
        self.current = current
        self.calendar = calendar
        tally = CaseTally(period, today: today, calendar: calendar)
        conformity = ConformityTally(
            period, today: today, calendar: calendar, ladder: current.settings.complaints,
            target: current.settings.serviceTarget)
    }

    /// The figures beside those of the cases, once all are in.
    var figures: RegisterFigures {
        RegisterFigures(
            registers, claims: tally.claims, period: tally.period, end: tally.end,
            target: current.settings.serviceTarget, calendar: calendar)
    }

    /// The statement, once all cases are in.
    var statement: ConformityStatement {
        let earlier = policies.filter { $0.key != current.number }.sorted { $0.key < $1.key }.map(\.value)
        return ConformityStatement(
            current.policy, period: conformity.period, end: conformity.end, counts: conformity.counts, earlier: earlier)
    }

    /// The editions among these that it does not know yet.
    func unknown(_ numbers: Set<Int>) -> [Int] { numbers.filter { policies[$0] == nil }.sorted() }

    mutating func know(_ edition: Edition) { policies[edition.number] = edition.policy }

    mutating func take(_ registers: ReportedRegisters) {
        self.registers = registers
        conformity.take(registers, under: current.policy, satisfaction: current.settings.satisfaction)
    }

    mutating func take(_ file: ReportedCase) {
        tally.take(file)
        guard let own = policies[file.edition] else { return }
        let moves = file.happenings.compactMap { $0.facts?.move }
        conformity.take(file, under: moves.isEmpty ? own : own.held(moves, policies: policies))
    }
}

extension Office {
    /// How many cases are read in one round trip.
    private static let reportedAtOnce = 2_000

    /// A page of cases with what was opened of them.
    private struct ReportPage: Sendable {
        var rows: [ReportRow]
        var opened: [EventRow]
    }

    /// Reads every case of the period and counts it; the next page is read while one is counted.
    func reckon(_ period: Period) async throws(ServiceError) -> ReportRun {
        let today = clock.now().date
        let end = min(period.through, today)
        let number: Int?
        do { number = try await database.run(EditionStore.numberInForce(on: end)) } catch { throw .storage(error) }
        let current: Edition
        if let number { current = try await shelf.edition(number) } else { current = try await edition() }
        let calendar = try await calendar()
        var run = ReportRun(period, current: current, calendar: calendar, today: today)
        run.take(try await reportedRegisters(period, through: end, calendar: calendar))
        do {
            var page = try await reportPage(after: nil, period)
            while let last = page.rows.last {
                let isLast = page.rows.count < Self.reportedAtOnce
                async let following = isLast ? ReportPage(rows: [], opened: []) : reportPage(after: last.id, period)
                try await count(page, in: &run)
                page = try await following
            }
        } catch let error as ServiceError {
            throw error
        } catch {
            throw .damaged("the reckoning of a report")
        }
        return run
    }

    private func reportPage(after: RowID?, _ period: Period) async throws(ServiceError) -> ReportPage {
        do {
            let rows = try await database.run(
                ReportStore.page(
                    after: after, from: period.from, through: period.through, limit: Self.reportedAtOnce))
            let told = rows.filter { row in row.file.happenings.contains { SealedFacts.always.contains($0.name) } }
            let moved = rows.filter(\.file.changesPromise)
            let complaints = rows.filter { $0.file.kind == .complaint }
            let (facts, promises, points) = try await database.run(
                ReportStore.sealed(SealedFacts.always, of: told.map(\.id)),
                ReportStore.sealed(SealedFacts.ofPromises, of: moved.map(\.id)),
                ReportStore.sealed(SealedFacts.ofComplaints, of: complaints.map(\.id)))
            return ReportPage(rows: rows, opened: facts + promises + points)
        } catch {
            throw .storage(error)
        }
    }

    private func count(_ page: ReportPage, in run: inout ReportRun) async throws(ServiceError) {
        let reader = SealedFacts(keys: keys)
        var facts: [RowID: [Int: ReportedFacts]] = [:]
        for row in page.opened { facts[row.caseID, default: [:]][row.seq] = try reader.facts(row) }
        var editions = Set(page.rows.map(\.file.edition))
        for found in facts.values { editions.formUnion(found.values.compactMap { $0.move?.edition }) }
        for number in run.unknown(editions) { run.know(try await shelf.edition(number)) }
        for row in page.rows {
            var file = row.file
            for (seq, found) in facts[row.id] ?? [:] where file.happenings.indices.contains(seq - 1) {
                file.happenings[seq - 1].facts = found
            }
            run.take(file)
        }
    }
}
