import Testing

@testable import SilaCore

/// A generator that a test can begin again.
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 29
    }
}

@Suite struct `What is kept of the answers to a survey` {
    private static let ends = (Name(ar: "قليل", en: "little"), Name(ar: "كثير", en: "much"))

    private static let survey = Survey(
        id: "rating", title: Name(ar: "تقييم", en: "Rating"), audience: .afterClosing, kinds: [.request], minimum: 5,
        byService: true,
        questions: [
            SurveyQuestion(id: "quality", text: ends.0, kind: .scale(low: ends.0, high: ends.1)),
            SurveyQuestion(id: "server", text: ends.0, kind: .scale(low: ends.0, high: ends.1), isAboutStaff: true),
            SurveyQuestion(id: "words", text: ends.0, kind: .text, isOptional: true),
        ])

    private func replies(_ services: [String?], words: Int = 0) -> [SurveyReply] {
        services.enumerated().map { place, service in
            var values = ["quality": "\(place % 5 + 1)", "server": "3"]
            if place < words { values["words"] = "كلمة \(place)" }
            return SurveyReply(values: values, service: service)
        }
    }

    private func kept(_ replies: [SurveyReply], seed: UInt64 = 1) -> [ReleasedValue] {
        var generator = Seeded(state: seed)
        return SurveyRelease.values(of: replies, to: Self.survey, using: &generator)
    }

    @Test func `is nothing at all where fewer than the minimum replied`() {
        #expect(kept(replies(Array(repeating: "food", count: 4), words: 4)) == [])
        #expect(kept(replies(Array(repeating: "food", count: 5))).count == 10)
    }

    @Test func `is no question that fewer than the minimum answered`() {
        let values = kept(replies(Array(repeating: nil, count: 9), words: 4))
        #expect(values.count { $0.question == "words" } == 0)
        #expect(values.count { $0.question == "quality" } == 9)
        #expect(kept(replies(Array(repeating: nil, count: 9), words: 5)).count { $0.question == "words" } == 5)
    }

    @Test func `tells no service apart that too few answered for, nor one whose telling would show the rest`() {
        let small = Array(repeating: "food", count: 6) + Array(repeating: "rent", count: 2)
        // Six and two: without the two, eight less six would be two, so that the six are not told apart either.
        #expect(Set(kept(replies(small)).map(\.service)) == [nil])
        let three = Array(repeating: "food", count: 6) + Array(repeating: "bag", count: 7) + ["rent"]
        let values = kept(replies(three)).filter { $0.question == "quality" }
        #expect(values.count { $0.service == "bag" } == 7)
        #expect(values.count { $0.service == nil } == 7)
        let whole = Array(repeating: "food", count: 5) + Array(repeating: "bag", count: 5)
        #expect(Set(kept(replies(whole)).filter { $0.question == "quality" }.map(\.service)) == ["food", "bag"])
    }

    @Test func `tells what is about staff, and words, for the association alone`() {
        let values = kept(replies(Array(repeating: "food", count: 12), words: 12))
        #expect(Set(values.filter { $0.question == "server" }.map(\.service)) == [nil])
        #expect(Set(values.filter { $0.question == "words" }.map(\.service)) == [nil])
        #expect(Set(values.filter { $0.question == "quality" }.map(\.service)) == ["food"])
    }

    @Test func `leaves no group smaller than the minimum, by any sum or difference`() {
        var dice = Seeded(state: 1447)
        for _ in 0..<2_000 {
            let count = Int.random(in: 0...40, using: &dice)
            let services: [String?] = (0..<count).map { _ in
                let pick = Int.random(in: 0...5, using: &dice)
                return pick == 0 ? nil : "s\(pick * pick / 4)"
            }
            let told = SurveyRelease.services(toldOf: services, minimum: 5)
            let groups = told.map { one in services.count { $0 == one } }
            let rest = services.count - groups.reduce(0, +)
            #expect(groups.allSatisfy { $0 >= 5 } && (rest == 0 || rest >= 5 || told.isEmpty), "\(services)")
        }
    }

    @Test func `comes in an order drawn by lot, each value torn from the others of its reply`() {
        let given = replies(Array(repeating: nil, count: 20), words: 20)
        let orders = (1...3).map { kept(given, seed: $0).map(\.value) }
        #expect(Set(orders).count == 3)
        let words = kept(given).filter { $0.question == "words" }.map(\.value)
        #expect(words != (0..<20).map { "كلمة \($0)" })
        #expect(Set(words) == Set((0..<20).map { "كلمة \($0)" }))
    }
}

@Suite struct `The results of a survey` {
    private let survey = Survey(
        id: "s", title: Name(ar: "س", en: "s"), audience: .periodic, minimum: 3,
        questions: [
            SurveyQuestion(
                id: "mark", text: Name(ar: "س", en: "m"),
                kind: .scale(low: Name(ar: "أ", en: "a"), high: Name(ar: "ب", en: "b"))),
            SurveyQuestion(id: "word", text: Name(ar: "س", en: "w"), kind: .text, isOptional: true),
        ])

    @Test func `are counts and a mean in hundredths`() throws {
        let counts = [
            CountedValue(question: "mark", service: nil, value: "5", count: 2),
            CountedValue(question: "mark", service: nil, value: "4", count: 1),
            CountedValue(question: "word", service: nil, value: "ثانية", count: 2),
            CountedValue(question: "word", service: nil, value: "أولى", count: 1),
        ]
        let results = survey.results(counts, minimum: 3)
        let whole = try #require(results[0].whole)
        #expect(whole.count == 3)
        #expect(whole.mean == 467)
        #expect(whole.values.map(\.count) == [0, 0, 0, 1, 2])
        #expect(results[1].texts == ["أولى", "ثانية", "ثانية"])
    }

    @Test func `tell nothing of fewer than the minimum, whatever the tables hold`() {
        let counts = [
            CountedValue(question: "mark", service: nil, value: "5", count: 2),
            CountedValue(question: "word", service: nil, value: "سر", count: 2),
        ]
        let results = survey.results(counts, minimum: 3)
        #expect(results.map(\.whole) == [nil, nil])
        #expect(results[1].texts == [])
        let apart = survey.results(
            [
                CountedValue(question: "mark", service: "a", value: "1", count: 2),
                CountedValue(question: "mark", service: "b", value: "5", count: 4),
            ], minimum: 3)
        #expect(apart[0].services.keys.sorted() == ["b"])
        #expect(apart[0].whole?.count == 6)
    }

    @Test func `need three answers at the least, whatever is declared`() {
        #expect(Survey(id: "s", title: survey.title, audience: .periodic, minimum: 1, questions: []).minimum == 3)
    }
}

@Suite struct `An answer to a survey` {
    private let survey = Survey(
        id: "s", title: Name(ar: "س", en: "s"), audience: .periodic,
        questions: [
            SurveyQuestion(
                id: "mark", text: Name(ar: "س", en: "m"),
                kind: .scale(low: Name(ar: "أ", en: "a"), high: Name(ar: "ب", en: "b"))),
            SurveyQuestion(id: "again", text: Name(ar: "س", en: "y"), kind: .yesNo),
            SurveyQuestion(id: "word", text: Name(ar: "س", en: "w"), kind: .text, isOptional: true),
        ])

    @Test func `is taken with figures of any script, and without what is left blank`() {
        let (values, faults) = survey.read(["mark": "٤", "again": "yes", "word": "  "])
        #expect(faults == [])
        #expect(values == ["mark": "4", "again": "yes"])
    }

    @Test(arguments: [
        (["again": "yes"], ["mark"]), (["mark": "6", "again": "yes"], ["mark"]),
        (["mark": "0", "again": "perhaps"], ["mark", "again"]), (["mark": "3", "again": "no", "x": "1"], ["x"]),
        (["mark": "3", "again": "no", "word": String(repeating: "ب", count: 1_001)], ["word"]),
        (["mark": "3", "again": "no", "word": "a\u{202E}b"], ["word"]),
    ])
    func `is refused question by question where it does not fit`(given: [String: String], faulty: [String]) {
        #expect(survey.read(given).faults.map(\.question) == faulty)
    }

    @Test func `says something at the least`() {
        let free = Survey(
            id: "s", title: survey.title, audience: .periodic,
            questions: [SurveyQuestion(id: "word", text: survey.title, kind: .text, isOptional: true)])
        #expect(free.read([:]).faults.map(\.question) == ["word"])
    }
}
