import Testing

@testable import SilaCore

@Suite struct `What measures satisfaction` {
    private func clause(_ id: String) -> Clause {
        Clause(id: ClauseID(id), number: "د.3", position: 3, title: Name(ar: "بند", en: "item"))
    }

    private func policy(_ asks: [SatisfactionAsk]?, goals: [GoalAsk] = []) -> Policy {
        var policy = SamplePolicy.zad.value
        policy.goals = [
            Section(
                heading: clause("goals"), items: [SectionItem(clause: clause("goals.one"), asks: goals)])
        ]
        policy.satisfaction = asks.map {
            Section(heading: clause("satisfaction"), items: [SectionItem(clause: clause("satisfaction.one"), asks: $0)])
        }
        return policy
    }

    private let survey = Survey(
        id: "s", title: Name(ar: "س", en: "s"), audience: .periodic, every: Months(4), questions: [])

    @Test func `rests on the clause, and comes round as the policy prints it`() throws {
        let offices = Name(ar: "المكاتب", en: "offices")
        let printed = policy([.supervisoryVisits(to: offices), .frequency(Months(2))])
        let means = try printed.means(.visit, SatisfactionSettings(visits: Months(9)))
        #expect(means.clause?.id == ClauseID("satisfaction.one"))
        #expect(means.every == Months(2))
        #expect(means.isPrinted)
        #expect(means.subject == offices)
        let unprinted = policy([.supervisoryVisits(to: offices)])
        #expect(try unprinted.means(.visit, SatisfactionSettings(visits: Months(9))).every == Months(9))
        #expect(try unprinted.means(.visit, SatisfactionSettings()).every == nil)
    }

    @Test func `is the house's own where only the settings have it, and refused where nothing has`() throws {
        let bare = policy(nil)
        let means = try bare.means(.interview, SatisfactionSettings(interviews: Months(6)))
        #expect(means.clause == nil)
        #expect(means.every == Months(6))
        let refusal = #expect(throws: Refusal.self) { try bare.means(.visit, SatisfactionSettings()) }
        #expect(refusal?.rule == .policyLacksStep)
        #expect(refusal?.message.en.contains("no clause on supervisory visits") == true)
        #expect(throws: Refusal.self) { try policy([.survey]).means(.interview, SatisfactionSettings()) }
    }

    @Test func `by a survey rests on the periodic survey, else on the goal of measuring`() {
        let settings = SatisfactionSettings(surveys: Months(6))
        #expect(policy([.survey]).means(survey, settings).clause?.id == ClauseID("satisfaction.one"))
        #expect(policy(nil, goals: [.measuring]).means(survey, settings).clause?.id == ClauseID("goals.one"))
        #expect(policy(nil).means(survey, settings).clause == nil)
        #expect(policy(nil).means(survey, settings).every == Months(4))
        #expect(policy([.survey, .frequency(Months(12))]).means(survey, settings).every == Months(12))
    }

    @Test func `after closing rests on the right to rate, and on nothing else`() {
        var rating = survey
        rating.audience = .afterClosing
        #expect(
            policy([.survey], goals: [.ratingRight]).means(rating, SatisfactionSettings()).clause?.id
                == ClauseID("goals.one"))
        #expect(policy([.survey]).means(rating, SatisfactionSettings()).clause == nil)
    }
}

@Suite struct `A number of months` {
    @Test(arguments: [
        ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"), ("2026-03-15", 6, "2026-09-15"),
        ("2026-12-31", 2, "2027-02-28"), ("2026-05-31", 12, "2027-05-31"), ("9999-11-30", 2, "9999-12-31"),
    ])
    func `later is the same day of the month, or its last`(from: String, months: Int, to: String) throws {
        let start = try #require(CivilDate(iso: from))
        #expect(start.adding(Months(months)).iso == to)
    }

    @Test func `are told as one tells them`() {
        #expect([1, 2, 6, 12].map { Months($0).everyWords.ar } == ["كل شهر", "كل شهرين", "كل 6 أشهر", "كل 12 شهراً"])
    }
}
