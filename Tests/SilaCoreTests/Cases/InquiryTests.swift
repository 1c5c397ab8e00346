import SilaCore
import Testing

@Suite struct `An inquiry` {
    private func asked(
        _ policy: SamplePolicy, channel: String = "phone", outside: String? = nil, medium: Medium? = .phone
    ) throws -> Inquiry {
        let entry = try Ask.take(
            question: "ما المستندات المطلوبة؟", channel: channel, channelName: nil, outsideReason: outside,
            medium: medium, at: Sample.desk(policy))
        return try #require(Inquiry(opening: entry))
    }

    private let answer = InquiryStep.answer(text: "الهوية", medium: nil, proof: "قيل له في الهاتف")

    private func rule(_ step: InquiryStep, _ inquiry: Inquiry, _ policy: SamplePolicy, as roles: Role...) -> Rule? {
        var desk = Sample.desk(policy)
        if !roles.isEmpty { desk.actor = Sample.actor(Set(roles)) }
        return refused { try step.take(inquiry, at: desk) }?.rule
    }

    @Test(arguments: SamplePolicy.allCases)
    func `is answered under the clause that asks for an accurate answer`(policy: SamplePolicy) throws {
        let inquiry = try asked(policy)
        #expect(inquiry.stage == .asked)
        let entry = try answer.take(inquiry, at: Sample.desk(policy))
        #expect(entry.basis.citation?.clause.rawValue == "handling.reception")
        #expect(entry.event == .answered(text: "الهوية", medium: .phone, proof: "قيل له في الهاتف"))
        let answered = inquiry.after([entry])
        #expect(answered.stage == .answered)
        #expect(answered.answer == "الهوية")
        #expect(answered.answeredOn == Sample.date(Sample.start))
        #expect(answered.version == 2)
    }

    @Test(arguments: SamplePolicy.floor)
    func `goes to the social-research officer, whose answer rests on that clause`(policy: SamplePolicy) throws {
        let desk = Sample.desk(policy)
        let inquiry = try asked(policy)
        let referral = try InquiryStep.referToResearch.take(inquiry, at: desk)
        #expect(referral.basis.citation?.clause.rawValue == "handling.research-referral")
        let referred = inquiry.after([referral])
        #expect(referred.stage == .withResearch)
        #expect(rule(.referToResearch, referred, policy) == .stageTooLate)
        let entry = try answer.take(referred, at: desk)
        #expect(entry.basis.citation?.clause.rawValue == "handling.research-referral")
        #expect(referred.after([entry]).stage == .answered)
    }

    @Test(arguments: SamplePolicy.ceiling)
    func `goes to no officer where the policy has none`(policy: SamplePolicy) throws {
        #expect(rule(.referToResearch, try asked(policy), policy) == .policyLacksStep)
    }

    @Test func `rests on the channel it came over, which the policy offers`() throws {
        let entry = try Ask.take(
            question: "ما؟", channel: "fax", channelName: nil, outsideReason: nil, medium: nil,
            at: Sample.desk(.safwa))
        #expect(entry.basis.citation?.number == "أ.4")
        #expect(refused { try asked(.optometry, channel: "fax") }?.rule == .channelNotOffered)
        #expect(refused { try asked(.safwa, medium: .letter) }?.rule == .mediumNotOffered)
    }

    @Test func `is recorded outside the policy, then closed by management or turned into a request`() throws {
        let inquiry = try asked(.optometry, channel: "fax", outside: "وصل بالفاكس")
        #expect(inquiry.stage == .outside)
        #expect(rule(answer, inquiry, .optometry) == .caseOutside)
        #expect(rule(.referToResearch, inquiry, .optometry) == .caseOutside)
        #expect(rule(.close(note: "رُد عليه"), inquiry, .optometry, as: .frontDesk) == .roleNotAllowed)
        #expect(rule(.close(note: " "), inquiry, .optometry) == .fieldMissing)
        let desk = Sample.desk(.optometry)
        let closed = inquiry.after([try InquiryStep.close(note: "رُد عليه").take(inquiry, at: desk)])
        #expect(closed.stage == .closed)
        let converted = inquiry.after([try InquiryStep.convert(reference: "4827193605").take(inquiry, at: desk)])
        #expect(converted.stage == .converted)
        #expect(converted.becameReference == "4827193605")
    }

    @Test func `in Safwa outside the policy is refused as such before the step that the policy lacks`() throws {
        let inquiry = try asked(.safwa, channel: "carrier", outside: "وصل")
        #expect(rule(.referToResearch, inquiry, .safwa) == .caseOutside)
    }

    @Test func `is not closed while it is within the policy, since it has to be answered`() throws {
        #expect(rule(.close(note: "تم"), try asked(.zad), .zad) == .caseWithin)
    }

    @Test func `becomes a request once, answered or not`() throws {
        let desk = Sample.desk(.zad)
        let inquiry = try asked(.zad)
        #expect(rule(.convert(reference: ""), inquiry, .zad) == .fieldMissing)
        let answered = inquiry.after([try answer.take(inquiry, at: desk)])
        let converted = answered.after([try InquiryStep.convert(reference: "4827193605").take(answered, at: desk)])
        #expect(converted.stage == .converted)
        #expect(rule(.convert(reference: "4827193605"), converted, .zad) == .caseEnded)
        #expect(rule(answer, converted, .zad) == .caseEnded)
        #expect(rule(answer, answered, .zad) == .stageTooLate)
        #expect(InquiryAction.standing(converted, at: desk).allSatisfy { $0.refusal != nil })
    }

    @Test func `needs its question, its answer and the proof`() throws {
        let empty = refused {
            try Ask.take(
                question: " ", channel: "phone", channelName: nil, outsideReason: nil, medium: nil,
                at: Sample.desk(.zad))
        }
        #expect(empty?.field == "question")
        let inquiry = try asked(.zad)
        #expect(rule(.answer(text: "", medium: nil, proof: "x"), inquiry, .zad) == .fieldMissing)
        #expect(rule(.answer(text: "كذا", medium: nil, proof: ""), inquiry, .zad) == .fieldMissing)
        #expect(rule(.answer(text: "كذا", medium: .fax, proof: "x"), inquiry, .zad) == .mediumNotOffered)
    }

    @Test(arguments: InquiryAction.allCases, Role.allCases)
    func `is taken further by those who may`(action: InquiryAction, role: Role) throws {
        let table: [InquiryAction: Set<Role>] = [
            .researchReferral: [.frontDesk], .answer: [.frontDesk, .researchOfficer], .conversion: [.frontDesk],
            .closure: [.management],
        ]
        let inquiry = try asked(.zad)
        var desk = Sample.desk(.zad)
        desk.actor = Sample.actor(role)
        let standing = InquiryAction.standing(inquiry, at: desk).first { $0.action == action }?.refusal
        #expect((standing?.rule == .roleNotAllowed) == !(table[action]?.contains(role) ?? false))
    }

    @Test func `is the same when its history is folded again`() throws {
        let desk = Sample.desk(.zad)
        let opening = try Ask.take(
            question: "ما؟", channel: "phone", channelName: nil, outsideReason: nil, medium: nil, at: desk)
        let inquiry = try #require(Inquiry(opening: opening))
        let referral = try InquiryStep.referToResearch.take(inquiry, at: desk)
        let entry = try answer.take(inquiry.after([referral]), at: desk)
        let folded = Inquiry(history: [opening, referral, entry])
        #expect(folded == inquiry.after([referral, entry]))
        #expect(folded?.version == 3)
    }
}
