import SilaCore
import Testing

@Suite struct `What stands beside the cases` {
    private func day(_ iso: String) -> CivilDate { Sample.date(iso) }

    private func reign(
        _ edition: Int, _ since: String, changes: Bool = false, announced: String? = nil
    ) -> ReportedReign {
        ReportedReign(
            edition: edition, since: day(since), until: nil, changesPeople: changes, announcedOn: announced.map(day))
    }

    /// The sample's policy with the sections that the registers are held to, each ask a clause of its own.
    static let policy: Policy = {
        var policy = SamplePolicy.safwa.value
        policy.relation = section("relation", RelationAsk.allCases) { $0.rawValue }
        policy.informing = section("informing", InformingAsk.allCases) { $0.rawValue }
        policy.satisfaction = section(
            "satisfaction", [.survey, .fieldSurvey, .supervisoryVisits(to: Name(ar: "م", en: "o")), .interviews]
        ) { $0.matter }
        let by = Name(ar: "الإدارة", en: "the office")
        policy.responsibilities = section(
            "responsibilities", [.acknowledgement, .awareness(by: by), .distribution(by: by, to: by)]
        ) { $0.matter }
        return policy
    }()

    private static func section<Ask>(_ name: String, _ asks: [Ask], _ word: (Ask) -> String) -> Section<Ask> {
        Section(
            heading: Clause(id: ClauseID(name), title: Name(ar: name, en: name)),
            items: asks.map { ask in
                let word = word(ask)
                return SectionItem(
                    clause: Clause(id: ClauseID("\(name).\(word)"), title: Name(ar: word, en: word)), asks: [ask])
            })
    }

    private func count(
        _ point: ConformityPoint, _ registers: ReportedRegisters, in written: String = "2026",
        today: String = "2026-12-31", every: SatisfactionSettings = SatisfactionSettings()
    ) throws -> PointCount {
        let period = try #require(Period(written: written))
        let policy = Self.policy
        var registers = registers
        for clause in policy.clauses { registers.since[clause.id] = registers.since[clause.id] ?? day("2026-01-01") }
        var tally = ConformityTally(period, today: day(today), calendar: .labour)
        tally.take(registers, under: policy, satisfaction: every)
        let statement = ConformityStatement(policy, period: period, end: tally.end, counts: tally.counts)
        return try #require(statement.clauses.flatMap(\.points).first { $0.point == point }?.count)
    }

    private func round(_ opened: String, answered: Int = 7, closed: String? = nil) -> ReportedRound {
        let question = SurveyQuestion(
            id: "q", text: Name(ar: "؟", en: "?"), kind: .yesNo, isOptional: false, isAboutStaff: true)
        let survey = Survey(id: "half-year", title: Name(ar: "س", en: "s"), audience: .periodic, questions: [question])
        let counted = CountedValue(
            question: "q", service: nil, value: question.offered.first?.id ?? "", count: answered)
        return ReportedRound(
            survey: survey.id, title: survey.title, audience: .periodic, openedOn: day(opened),
            closedOn: closed.map(day), invited: 9, answered: answered, minimum: 5,
            results: survey.results([counted], minimum: 1))
    }

    @Test func `keeps a survey that came round, and lists one that came late or never`() throws {
        var registers = ReportedRegisters()
        registers.rounds = [round("2026-03-01")]
        let six = SatisfactionSettings(surveys: Months(6))
        // The next is due six months after 1 March.
        #expect(try count(.survey, registers, today: "2026-09-01", every: six).conformed == 1)
        #expect(try count(.survey, registers, today: "2026-09-01", every: six).failures.isEmpty)
        let late = try count(.survey, registers, today: "2026-09-03", every: six)
        #expect(late.failures.map(\.on) == [day("2026-09-01")] && late.failures.map(\.by) == [WorkingDays(2)])
        registers.rounds.append(round("2026-09-06"))
        let mended = try count(.survey, registers, today: "2026-10-01", every: six)
        #expect(mended.conformed == 1 && mended.failures.map(\.by) == [WorkingDays(3)])
        // Without a frequency nothing comes due.
        #expect(try count(.survey, registers).governed == 0)
    }

    @Test func `holds visits to their frequency, else to the day planned`() throws {
        var registers = ReportedRegisters()
        registers.outings = [
            ReportedOuting(
                kind: .visit, subject: Name(ar: "م", en: "o"), due: day("2026-02-01"), doneOn: day("2026-02-01"),
                findings: 2, mended: 1),
            ReportedOuting(
                kind: .visit, subject: Name(ar: "م", en: "o"), due: day("2026-05-03"), doneOn: nil, findings: 0,
                mended: 0),
        ]
        let planned = try count(.visits, registers, today: "2026-05-06")
        #expect(planned.conformed == 1 && planned.failures.map(\.on) == [day("2026-05-03")])
        let three = SatisfactionSettings(visits: Months(3))
        let recurring = try count(.visits, registers, today: "2026-05-06", every: three)
        #expect(recurring.conformed == 1 && recurring.failures.map(\.on) == [day("2026-05-01")])
        #expect(try count(.visits, registers, today: "2026-04-30", every: three).failures.isEmpty)
        #expect(try count(.interviews, registers, every: three).governed == 0)
    }

    @Test func `lists who signed late or not at all, and drops who left before the time was over`() throws {
        var registers = ReportedRegisters()
        var lines: [ReportedSignature] = []
        for (name, signed, lapsed) in [
            ("kept", "2026-03-05", nil), ("late", "2026-03-16", nil), ("never", nil, nil), ("left", nil, "2026-03-10"),
        ] as [(String, String?, String?)] {
            var line = ReportedSignature(
                edition: 1, clause: ClauseID("responsibilities.acknowledgement"), who: Name(ar: name, en: name),
                since: day("2026-03-01"), by: day("2026-03-12"))
            line.signedOn = signed.map(day)
            line.lapsedOn = lapsed.map(day)
            line.withCode = name == "kept"
            lines.append(line)
        }
        registers.signatures = lines
        let signed = try count(.acknowledgement, registers, today: "2026-03-16")
        #expect(signed.conformed == 1)
        #expect(signed.failures.map(\.name?.en) == ["Edition 1: late", "Edition 1: never"])
        #expect(signed.failures.map(\.by) == [WorkingDays(2), WorkingDays(2)])
        let ethics = try count(.ethics, registers)
        #expect(ethics.conformed == 1 && ethics.failures.map(\.name?.en) == ["Edition 1: late"])
        // The day before it had not been signed late yet.
        #expect(try count(.acknowledgement, registers, today: "2026-03-12").failures.isEmpty)
    }

    @Test func `wants what an edition changed announced within five working days`() throws {
        var registers = ReportedRegisters()
        registers.reigns = [
            reign(1, "2026-01-01"), reign(2, "2026-04-05", changes: true, announced: "2026-04-12"),
            reign(3, "2026-05-03", changes: true, announced: "2026-05-12"), reign(4, "2026-06-07", changes: true),
        ]
        let announced = try count(.announcements, registers, today: "2026-06-15")
        #expect(announced.conformed == 1)
        #expect(announced.failures.map(\.name?.en) == ["Edition 3", "Edition 4"])
        #expect(announced.failures.map(\.by) == [WorkingDays(2), WorkingDays(1)])
    }

    @Test func `wants a session and a copy for each department of an edition that has held for a while`() throws {
        var registers = ReportedRegisters()
        registers.reigns = [reign(1, "2026-03-29")]
        registers.copies = [
            ReportedCopy(edition: 1, department: Name(ar: "أ", en: "a"), givenOn: day("2026-04-02")),
            ReportedCopy(edition: 1, department: Name(ar: "ب", en: "b"), givenOn: nil),
        ]
        #expect(try count(.distribution, registers, today: "2026-04-05").conformed == 1)
        #expect(try count(.distribution, registers, today: "2026-04-05").failures.isEmpty)
        #expect(try count(.distribution, registers, today: "2026-05-05").failures.map(\.name?.en) == ["Edition 1: b"])
        #expect(try count(.awareness, registers, today: "2026-05-05").failures.count == 1)
        registers.sessions = [ReportedSession(edition: 1, on: day("2026-04-20"))]
        #expect(try count(.awareness, registers, today: "2026-05-05").conformed == 1)
    }

    @Test func `wants what is owed met on its day`() throws {
        var registers = ReportedRegisters()
        registers.obligations = [
            ReportedObligation(source: "عقد 1", due: day("2026-04-05"), metOn: day("2026-04-05")),
            ReportedObligation(source: "عقد 2", due: day("2026-04-05"), metOn: day("2026-04-07")),
            ReportedObligation(source: "عقد 3", due: day("2026-04-05"), metOn: nil),
        ]
        let owed = try count(.obligations, registers, today: "2026-04-08")
        #expect(owed.conformed == 1)
        #expect(owed.failures.map(\.name?.ar) == ["التزام: عقد 2", "التزام: عقد 3"])
        #expect(owed.failures.map(\.by) == [WorkingDays(2), WorkingDays(3)])
    }

    private func figures(
        _ registers: ReportedRegisters, target: WorkingDays? = WorkingDays(10)
    ) throws -> RegisterFigures {
        RegisterFigures(
            registers, claims: ClaimFigures(), period: try #require(Period(written: "2026-04")), end: day("2026-04-30"),
            target: target, calendar: .labour)
    }

    @Test func `tells what was agreed, paid and is left to pay, in halalas`() throws {
        let (one, two) = (Reference(random: 400_000_000), Reference(random: 400_000_001))
        var registers = ReportedRegisters()
        registers.settlements = [
            ReportedSettlement(reference: one, amount: Halalas(125_050), signedOn: day("2026-03-01"), paidOn: nil),
            ReportedSettlement(
                reference: two, amount: Halalas(90_000), signedOn: day("2026-04-26"), paidOn: day("2026-05-03")),
        ]
        registers.payments = [
            ReportedPayment(reference: one, amount: try #require(Halalas(25_050)), on: day("2026-03-15")),
            ReportedPayment(reference: one, amount: try #require(Halalas(10_000)), on: day("2026-04-12")),
        ]
        let money = try figures(registers).compensation
        #expect(money.agreed.count == 90_000 && money.paid.count == 10_000)
        #expect(money.outstanding.count == 90_000 + 90_000 && money.openSettlements == 2)
        #expect(money.late == 1)
        #expect(try figures(registers, target: nil).compensation.late == nil)
    }

    @Test func `gives results of a round from the minimum on, and none of an open one`() throws {
        #expect(round("2026-04-01", answered: 5, closed: "2026-04-20").results.count == 1)
        #expect(round("2026-04-01", answered: 4, closed: "2026-04-20").results.isEmpty)
        #expect(round("2026-04-01", answered: 9).results.isEmpty)
        var registers = ReportedRegisters()
        registers.rounds = [
            round("2026-03-01", closed: "2026-03-31"), round("2026-03-20", closed: "2026-04-02"), round("2026-04-30"),
            round("2026-05-01"),
        ]
        #expect(try figures(registers).rounds.map(\.openedOn.iso) == ["2026-03-20", "2026-04-30"])
    }

    @Test func `counts fieldwork and signatures of the period`() throws {
        var registers = ReportedRegisters()
        let name = Name(ar: "م", en: "o")
        registers.outings = [
            ReportedOuting(
                kind: .visit, subject: name, due: day("2026-03-29"), doneOn: day("2026-04-02"), findings: 3, mended: 1),
            ReportedOuting(kind: .visit, subject: name, due: day("2026-04-12"), doneOn: nil, findings: 0, mended: 0),
            ReportedOuting(
                kind: .interview, subject: name, due: day("2026-05-12"), doneOn: nil, findings: 0, mended: 0),
        ]
        let outings = try figures(registers).outings
        #expect(outings.map(\.kind) == [.visit])
        #expect(outings.map(\.planned) == [1] && outings.map(\.held) == [1] && outings.map(\.heldLate) == [1])
        #expect(outings.map(\.overdue) == [1] && outings.map(\.findings) == [3] && outings.map(\.mended) == [1])
        registers.reigns = [reign(1, "2026-01-01")]
        registers.signatures = (0..<4).map { place in
            var line = ReportedSignature(
                edition: 1, clause: nil, who: name, since: day("2026-04-01"), by: day("2026-04-15"))
            line.signedOn = [day("2026-04-02"), day("2026-04-20"), day("2026-05-01"), nil][place]
            line.withheldAfter = place == 3 ? day("2026-04-15") : nil
            return line
        }
        let signing = try #require(try figures(registers).signatures.first)
        #expect(signing.owed == 4 && signing.signed == 2 && signing.late == 1)
        #expect(signing.overdue == 2 && signing.withheld == 1)
    }
}
