import SilaCore
import Testing

@Suite struct `A suggestion` {
    private func made(
        _ policy: SamplePolicy, channel: String = "phone", outside: String? = nil
    ) throws -> (Entry<SuggestionEvent>, Suggestion) {
        let entry = try Suggest.take(
            text: "لو فُتح المكتب مساءً", channel: channel, channelName: nil, outsideReason: outside, medium: .phone,
            at: Sample.desk(policy))
        return (entry, try #require(Suggestion(opening: entry)))
    }

    private let weighing = SuggestionStep.weigh(outcome: .adopted, reason: "الحاجة قائمة")
    private let answer = SuggestionStep.answer(text: "أُخذ به", medium: nil, proof: "مكالمة")

    private func rule(_ step: SuggestionStep, _ suggestion: Suggestion, _ policy: SamplePolicy) -> Rule? {
        refused { try step.take(suggestion, at: Sample.desk(policy)) }?.rule
    }

    @Test(arguments: SamplePolicy.floor)
    func `is received, weighed and answered under the goal that takes suggestions`(policy: SamplePolicy) throws {
        let desk = Sample.desk(policy)
        let (opening, suggestion) = try made(policy)
        #expect(opening.basis.citation?.clause.rawValue == "goals.general.service")
        #expect(suggestion.stage == .received)
        #expect(rule(answer, suggestion, policy) == .stageTooEarly)
        let weighed = suggestion.after([try weighing.take(suggestion, at: desk)])
        #expect(weighed.stage == .weighed)
        #expect(weighed.weighing == .adopted)
        #expect(rule(weighing, weighed, policy) == .stageTooLate)
        let entry = try answer.take(weighed, at: desk)
        #expect(entry.event == .answered(text: "أُخذ به", medium: .phone, proof: "مكالمة"))
        #expect(entry.basis.citation?.clause.rawValue == "goals.general.service")
        let answered = weighed.after([entry])
        #expect(answered.stage == .answered)
        #expect(answered.answeredOn == Sample.date(Sample.start))
        #expect(rule(answer, answered, policy) == .stageTooLate)
    }

    @Test(arguments: SamplePolicy.ceiling)
    func `is taken only outside the policy where no clause speaks of it`(policy: SamplePolicy) throws {
        let refusal = refused { try made(policy) }
        #expect(refusal?.rule == .policyLacksKind)
        #expect(refusal?.field == "outside_reason")
        #expect(refusal?.clause == nil)
        #expect(refused { try made(policy, outside: " ") }?.field == "outside_reason")
        #expect(refused { try made(policy, channel: "", outside: "قاله") }?.field == "channel")
        let (opening, suggestion) = try made(policy, outside: "قاله في زيارته")
        #expect(opening.basis == .house)
        #expect(suggestion.stage == .outside)
        #expect(suggestion.standing == .outside(channel: "phone", reason: "قاله في زيارته"))
        #expect(rule(weighing, suggestion, policy) == .caseOutside)
        #expect(rule(.close(note: ""), suggestion, policy) == .fieldMissing)
        let closing = try SuggestionStep.close(note: "عُرض على المجلس").take(suggestion, at: Sample.desk(policy))
        #expect(suggestion.after([closing]).stage == .closed)
    }

    @Test func `outside the policy for its channel rests on no clause`() throws {
        #expect(refused { try made(.zad, channel: "fax") }?.rule == .channelNotOffered)
        #expect(refused { try made(.zad, outside: "سهو") }?.rule == .channelOffered)
        let (opening, suggestion) = try made(.zad, channel: "fax", outside: "وصل بالفاكس")
        #expect(opening.basis == .house)
        #expect(suggestion.stage == .outside)
    }

    @Test func `becomes a request once`() throws {
        let desk = Sample.desk(.zad)
        let (_, suggestion) = try made(.zad)
        #expect(rule(.convert(reference: " "), suggestion, .zad) == .fieldMissing)
        let converted = suggestion.after([
            try SuggestionStep.convert(reference: "4827193605").take(suggestion, at: desk)
        ])
        #expect(converted.stage == .converted)
        #expect(converted.becameReference == "4827193605")
        #expect(rule(.convert(reference: "4827193605"), converted, .zad) == .caseEnded)
        #expect(rule(weighing, converted, .zad) == .caseEnded)
    }

    @Test func `is not closed while it is within the policy, since it has to be weighed`() throws {
        let (_, suggestion) = try made(.zad)
        #expect(rule(.close(note: "تم"), suggestion, .zad) == .caseWithin)
    }

    @Test func `needs its words, the reason, the answer and the proof`() throws {
        let desk = Sample.desk(.zad)
        let empty = refused {
            try Suggest.take(
                text: "", channel: "phone", channelName: nil, outsideReason: nil, medium: nil, at: desk)
        }
        #expect(empty?.field == "text")
        let (_, suggestion) = try made(.zad)
        #expect(rule(.weigh(outcome: .declined, reason: ""), suggestion, .zad) == .fieldMissing)
        let weighed = suggestion.after([try weighing.take(suggestion, at: desk)])
        #expect(rule(.answer(text: "", medium: nil, proof: "x"), weighed, .zad) == .fieldMissing)
        #expect(rule(.answer(text: "كذا", medium: nil, proof: " "), weighed, .zad) == .fieldMissing)
        #expect(rule(.answer(text: "كذا", medium: .letter, proof: "x"), weighed, .zad) == .mediumNotOffered)
    }

    @Test(arguments: SuggestionAction.allCases, Role.allCases)
    func `is taken further by those who may`(action: SuggestionAction, role: Role) throws {
        let table: [SuggestionAction: Set<Role>] = [
            .weighing: [.management, .followUp, .committeeChair], .answer: [.frontDesk], .conversion: [.frontDesk],
            .closure: [.management],
        ]
        var desk = Sample.desk(.zad)
        desk.actor = Sample.actor(role)
        let standing = SuggestionAction.standing(try made(.zad).1, at: desk).first { $0.action == action }?.refusal
        #expect((standing?.rule == .roleNotAllowed) == !(table[action]?.contains(role) ?? false))
    }

    @Test func `is the same when its history is folded again`() throws {
        let (opening, suggestion) = try made(.quwwat)
        let entry = try weighing.take(suggestion, at: Sample.desk(.quwwat))
        #expect(Suggestion(history: [opening, entry]) == suggestion.after([entry]))
        #expect(Suggestion(history: [entry]) == nil)
    }
}
