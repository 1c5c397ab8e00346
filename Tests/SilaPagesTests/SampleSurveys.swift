import SilaCore
import SilaPages

/// The pages of surveys in every state they can be in.
enum SampleSurveys {
    private static let survey = Survey(
        id: "rate", title: Name(ar: "قيّم خدمتنا", en: "Rate our service"), audience: .afterClosing, kinds: [.request],
        questions: [
            SurveyQuestion(
                id: "quality", text: Name(ar: "كيف تقيّم جودة الخدمة؟", en: "How good was the service?"),
                kind: .scale(low: Name(ar: "ضعيفة", en: "Poor"), high: Name(ar: "متميزة", en: "Outstanding"))),
            SurveyQuestion(
                id: "effort", text: Name(ar: "كم كلفك من جهد؟", en: "How much trouble was it?"),
                kind: .choice([
                    SurveyChoice(id: "none", text: Name(ar: "بلا عناء", en: "None")),
                    SurveyChoice(id: "much", text: Name(ar: "مشقة <كبيرة>", en: "Much")),
                ])),
            SurveyQuestion(id: "again", text: Name(ar: "هل تعود إلينا؟", en: "Would you come again?"), kind: .yesNo),
            SurveyQuestion(
                id: "idea", text: Name(ar: "ما مقترحك؟", en: "What would you suggest?"), kind: .text, isOptional: true),
        ])

    private static let right = Citation(
        clause: ClauseID("goals.trust.rating"), number: nil,
        title: Name(ar: "تقييم الخدمة حق وأداة تطوير لا عقاب", en: "Rating is a right and a tool to improve"))

    static func pages() throws -> [(String, any Page)] {
        var faulty = try model(.open)
        faulty.given = ["quality": "4", "idea": "<b>أ & ب</b>"]
        faulty.faults = [
            SurveyFault(question: "effort", message: Name(ar: "أجب عن هذا السؤال", en: "answer this question"))
        ]
        var english = try model(.open)
        english.language = .english
        return [
            ("survey", SurveyPage(try model(.open))), ("survey-faults", SurveyPage(faulty)),
            ("survey-english", SurveyPage(english)), ("survey-answered", SurveyPage(try model(.answered))),
            ("survey-closed", SurveyPage(try model(.closed))),
            ("satisfaction", SatisfactionPage(try results(words: false))),
            ("satisfaction-desk", SatisfactionPage(try results(words: true))),
            (
                "satisfaction-none",
                SatisfactionPage(SatisfactionModel(tenant: try SampleHouse.safwa(), ratingRight: nil, rounds: []))
            ),
        ]
    }

    private static func model(_ standing: SurveyModel.Standing) throws -> SurveyModel {
        SurveyModel(
            tenant: try SampleHouse.zad(), token: "token-1", standing: standing, survey: survey,
            closesOn: SampleHouse.day("2026-05-31"), minimum: 5, ratingRight: right)
    }

    private static func results(words: Bool) throws -> SatisfactionModel {
        let counts = [
            CountedValue(question: "quality", service: "food", value: "5", count: 6),
            CountedValue(question: "quality", service: nil, value: "4", count: 5),
            CountedValue(question: "effort", service: nil, value: "none", count: 11),
            CountedValue(question: "idea", service: nil, value: "سلة <أكبر>", count: 5),
        ]
        let (opened, closed) = (SampleHouse.day("2026-01-01"), SampleHouse.day("2026-03-31"))
        var told = SurveyRound(
            title: survey.title, openedOn: opened, closedOn: closed, isOpen: false, invited: 40, answers: 11,
            minimum: 5,
            basis: .clause(citation: right))
        told.questions = survey.results(counts, minimum: 5)
        told.services = ["food": Name(ar: "سلة غذائية", en: "Food basket")]
        told.trend = [
            (on: SampleHouse.day("2025-10-01"), means: ["quality": 405]), (on: opened, means: ["quality": 455]),
        ]
        let few = SurveyRound(
            title: survey.title, openedOn: opened, closedOn: closed, isOpen: false, invited: 9, answers: 3, minimum: 5,
            basis: .house)
        let open = SurveyRound(
            title: survey.title, openedOn: closed, closedOn: SampleHouse.day("2026-06-30"), isOpen: true, invited: nil,
            answers: 2, minimum: 5, basis: .house)
        guard words else {
            return SatisfactionModel(tenant: try SampleHouse.zad(), ratingRight: right, rounds: [told, few])
        }
        return SatisfactionModel(
            tenant: try SampleHouse.safwa(), staff: (SampleHouse.chair, "token-1"), ratingRight: nil,
            rounds: [open, told, few], fieldwork: fieldwork, showsWords: true)
    }

    private static let fieldwork = [
        FieldworkEntry(
            kind: .visit, subject: Name(ar: "المكاتب", en: "offices"), due: SampleHouse.day("2026-03-01"), isLate: true,
            assignee: nil, place: nil, doneOn: nil, basis: .clause(citation: SampleHouse.study), findings: (0, 0)),
        FieldworkEntry(
            kind: .interview, subject: Name(ar: "المقابلة", en: "Interview"), due: SampleHouse.day("2026-06-01"),
            isLate: false, assignee: Name(ar: "نورة", en: "Noura"), place: "مكتب <القطيف>", doneOn: nil, basis: .house,
            findings: (0, 0)),
        FieldworkEntry(
            kind: .fieldSurvey, subject: Name(ar: "الأحياء", en: "Quarters"), due: SampleHouse.day("2026-02-01"),
            isLate: false, assignee: nil, place: nil, doneOn: SampleHouse.day("2026-01-30"), basis: .house,
            findings: (all: 3, done: 1)),
    ]
}
