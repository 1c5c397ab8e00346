import SilaCore
import SilaPolicyFiles
import Testing

@Suite struct `A file of surveys` {
    private static let sample = """
        surveys:
          - id: rating
            title: {ar: تقييم, en: Rating}
            audience: after-closing
            kinds: [request, inquiry]
            every: 3 months
            by_service: true
            minimum: 4
            open_days: 20
            questions:
              - {id: mark, kind: scale, text: {ar: كيف؟, en: How}, low: {ar: سيئ, en: Bad}, high: {ar: جيد, en: Good}}
              - id: way
                kind: choice
                text: {ar: أي؟, en: Which}
                choices: [{id: a, text: {ar: أ, en: A}}, {id: b, text: {ar: ب, en: B}}]
              - {id: kind, kind: yes-no, about_staff: true, text: {ar: هل أحسن؟, en: Kind}}
              - {id: words, kind: text, optional: true, text: {ar: ماذا؟, en: What}}
        """

    @Test func `is read as it is written`() throws {
        let survey = try #require(try SurveysReader.read(text: Self.sample, file: "surveys.yaml").first)
        #expect(survey.audience == .afterClosing)
        #expect(survey.kinds == [.request, .inquiry])
        #expect(survey.every == Months(3))
        #expect(survey.open == CalendarDays(20))
        #expect(survey.minimum == 4)
        #expect(survey.byService)
        #expect(survey.questions.map(\.id) == ["mark", "way", "kind", "words"])
        #expect(survey.questions[0].offered.map(\.id) == ["1", "2", "3", "4", "5"])
        #expect(survey.questions[0].offered[4].text.en == "Good")
        #expect(survey.questions[1].offered.map(\.id) == ["a", "b"])
        #expect(survey.questions[2].isAboutStaff && !survey.questions[2].isOptional)
        #expect(survey.questions[3].isOptional)
    }

    @Test(arguments: [
        ("minimum: 4", "minimum: 2", "8:14", FaultRule.number), ("every: 3 months", "every: 2 weeks", "6:12", .term),
        ("kinds: [request, inquiry]", "kinds: [request, riddle]", "5:22", .unknownWord),
        ("after-closing", "afterclosing", "4:15", .unknownWord),
        ("audience: after-closing", "audience: periodic", "5:12", .keyOutOfPlace),
        ("kind: scale,", "kind: yes-no,", "11:66", .keyOutOfPlace),
        ("{id: b, text: {ar: ب, en: B}}", "{id: a, text: {ar: ب, en: B}}", "15:50", .duplicateID),
        (
            "[{id: a, text: {ar: أ, en: A}}, {id: b, text: {ar: ب, en: B}}]", "[{id: a, text: {ar: أ, en: A}}]",
            "15:18",
            .textLength
        ),
        ("- id: way", "- id: mark", "12:9", .duplicateID), ("optional: true", "optional: نعم", "17:43", .wrongType),
        ("title: {ar: تقييم, en: Rating}", "title: {en: Rating}", "3:12", .missingKey),
        ("open_days: 20", "open-days: 20", "9:5", .unknownKey),
    ])
    func `tells what is wrong with it, line and column`(
        was: String, is now: String, at place: String, rule: FaultRule
    ) {
        let text = Self.sample.replacing(was, with: now)
        #expect(text != Self.sample)
        let error = #expect(throws: PolicyFileError.self) { try SurveysReader.read(text: text, file: "surveys.yaml") }
        let faults = error?.faults ?? []
        #expect(
            faults.contains { $0.rule == rule && "\($0.position.line):\($0.position.column)" == place }, "\(faults)")
    }

    @Test(arguments: Tenants.all)
    func `of each association reads, and asks something of everybody it closes a case for`(
        name: String
    ) throws {
        let text = try #require(try TenantDirectory.surveys(at: "\(Tenants.root)/\(name)"))
        let surveys = try SurveysReader.read(text: text, file: "surveys.yaml")
        #expect(surveys.contains { $0.audience == .afterClosing && !$0.kinds.isEmpty })
        #expect(surveys.contains { $0.audience == .periodic })
        #expect(surveys.allSatisfy { $0.minimum >= Survey.leastMinimum && !$0.questions.isEmpty })
        let edition = try Tenants.files(name)
        for survey in surveys where survey.audience.invites {
            #expect(edition.policy.policy.means(survey, edition.settings.satisfaction).every != nil, "\(survey.id)")
        }
    }

    @Test func `is no fault where there is none`() throws {
        #expect(try TenantDirectory.surveys(at: "\(Tenants.root)/_calendars") == nil)
    }
}

@Suite struct `How often satisfaction is measured` {
    @Test func `is read from the settings`() throws {
        let text = """
            media: [sms]
            satisfaction:
              visits: 3 months
              interviews: ٦ months
              rest_days: 45
            """
        let settings = try SettingsReader.read(text: text, file: "settings.yaml").satisfaction
        #expect(settings.visits == Months(3))
        #expect(settings.interviews == Months(6))
        #expect(settings.surveys == nil)
        #expect(settings.restBetween == CalendarDays(45))
        let error = #expect(throws: PolicyFileError.self) {
            try SettingsReader.read(text: text.replacing("3 months", with: "90 days"), file: "settings.yaml")
        }
        #expect(error?.faults.map(\.position) == [Position(line: 3, column: 11)])
    }

    @Test func `is the policy's where it prints it`() throws {
        let text = try Tenants.files("safwa").texts.policy.replacing(
            "      asks: [supervisory-visits]\n",
            with: "      asks: [supervisory-visits, frequency]\n      every: 2 months\n")
        let policy = try PolicyReader.read(text: text, file: "policy.yaml").policy
        let means = try policy.means(.visit, SatisfactionSettings(visits: Months(3)))
        #expect(means.every == Months(2))
        #expect(means.isPrinted)
        #expect(means.clause?.number == "د.3")
        #expect(means.subject?.en == "offices")
    }
}
