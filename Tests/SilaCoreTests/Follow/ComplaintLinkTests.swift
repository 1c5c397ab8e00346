import SilaCore
import Testing

@Suite struct `The complaints link and a policy` {
    /// The sample policies, each also without the channels that a link could be.
    private static let policies: [Policy] = SamplePolicy.allCases.flatMap { sample in
        var mute = sample.value
        mute.channels.items = mute.channels.items.filter { item in
            item.asks.allSatisfy { !$0.kinds.contains(.website) && !$0.kinds.contains(.openEnded) }
        }
        return [sample.value, mute]
    }

    private func desk(_ policy: Policy) -> Desk {
        var desk = Sample.desk()
        desk.policy = policy
        desk.actor = .person
        return desk
    }

    private func isOutside(_ standing: Standing) -> Bool {
        if case .outside = standing { true } else { false }
    }

    /// What the engine makes of words that come over the link as the link says.
    private func taken<Subject: ContactSubject>(
        _ subject: Subject.Type, _ link: ComplaintLink, _ policy: Policy
    ) throws -> ContactCase<Subject> {
        let words = TakenWords(text: "لا يعمل", channel: ComplaintLink.channel, outsideReason: link.reason)
        let opening = try ContactCase<Subject>.opening(words, at: desk(policy))
        #expect(opening.basis.citation == link.clause)
        return try #require(ContactCase<Subject>(opening: opening))
    }

    @Test func `agree on what is within it and what is outside, whatever the policy has`() throws {
        var within = 0
        for policy in Self.policies {
            let support = ComplaintLink(policy, SupportSubject.self)
            let inquiry = ComplaintLink(policy, ContactInquirySubject.self)
            let complaint = ComplaintLink(policy)
            for link in [support, inquiry, complaint] {
                #expect((link.clause == nil) == (link.reason != nil) && (link.reason == nil) == (link.told == nil))
            }
            #expect(isOutside(try taken(SupportSubject.self, support, policy).standing) == (support.clause == nil))
            let asked = try taken(ContactInquirySubject.self, inquiry, policy)
            #expect(isOutside(asked.standing) == (inquiry.clause == nil))
            var filing = FileComplaint(channel: ComplaintLink.channel, points: ["تأخر"])
            filing.outsideReason = complaint.reason
            let filed = try #require(Complaint(opening: try filing.take(at: desk(policy))))
            #expect(filed.isOutside == (complaint.clause == nil))
            if support.clause != nil { within += 1 }
        }
        #expect(within == 2)
    }

    @Test func `say over which channels the association is reached, where the link is none of them`() throws {
        var policy = SamplePolicy.safwa.value
        policy.channels.items.removeAll { item in item.asks.contains { $0.kinds.contains(.website) } }
        let link = ComplaintLink(policy, SupportSubject.self)
        #expect(link.reason == "ورد عبر رابط الشكاوى، وليس الرابط من قنوات السياسة")
        #expect(link.told?.ar.hasPrefix("قنوات التواصل في سياسة الجمعية: المقابلة، المخاطبات والمراسلات، ") == true)
    }

    @Test(arguments: [true, false])
    func `take nothing without a name where the association says so`(isTaken: Bool) {
        var desk = desk(SamplePolicy.safwa.value)
        desk.settings.complaints.anonymous = isTaken
        var words = TakenWords(text: "لا يعمل", channel: ComplaintLink.channel)
        words.isAnonymous = true
        do throws(Refusal) {
            _ = try SupportCase.opening(words, at: desk)
            #expect(isTaken)
        } catch {
            #expect(!isTaken)
            #expect(error.rule == .anonymityNotAllowed)
            #expect(error.field == "name")
        }
    }
}
