import SilaCore
import Testing

@Suite struct `The person harmed and their own claim` {
    /// The way at a desk at which the person acts.
    private func own(_ way: ClaimWay) -> ClaimWay {
        var own = way
        own.desk.actor = .person
        return own
    }

    @Test func `take by themselves what is theirs and nothing that is the association's`() throws {
        let way = own(try ClaimWay())
        for (action, refusal) in ClaimAction.standing(way.claim, at: way.desk) {
            #expect((refusal?.rule == .roleNotAllowed) == !action.isPersons, "\(action)")
        }
        #expect(
            ClaimAction.allCases.filter(\.isPersons) == [
                .offer, .offerAnswer, .settlementCode, .settlementSignature, .withdrawal, .objection,
            ])
    }

    @Test func `speak for their own side alone, and answer the offer that they read`() throws {
        var way = try ClaimWay()
        try way.find()
        try way.recordMinutes()
        try way.recordRuling()
        way = own(way)
        let expires = way.desk.today.adding(days: 7)
        func offer(_ side: ClaimSide, _ riyals: String) -> OfferSettlement {
            OfferSettlement(ClaimSample.offer(side, riyals, until: expires))
        }
        #expect(way.rule(of: offer(.association, "100")) == .roleNotAllowed)
        try way.take(offer(.person, "100"))
        #expect(way.rule(of: AnswerOffer(side: .association, accepted: true)) == .roleNotAllowed)
        #expect(way.rule(of: AnswerOffer(side: .person, accepted: true, number: 1)) == .offerOwn)
        #expect(way.claim.personSteps(at: way.desk).map(\.kind) == [.withdrawal])
        way.desk.actor = Sample.actor(.management)
        try way.take(offer(.association, "50"))
        way = own(way)
        #expect(
            way.claim.personSteps(at: way.desk).map(\.kind) == [.acceptance, .rejection, .counterOffer, .withdrawal])
        #expect(way.claim.personSteps(at: way.desk)[0].targets.map(\.id) == ["2"])
        #expect(way.rule(of: AnswerOffer(side: .person, accepted: true, number: 1)) == .offerNone)
        way.desk.now = Sample.moment(expires.adding(days: 1).iso)
        #expect(way.claim.personSteps(at: way.desk).map(\.kind) == [.counterOffer, .withdrawal])
        let late = way.refusal(of: AnswerOffer(side: .person, accepted: true, number: 2))
        #expect(late?.rule == .offerLapsed)
        #expect(late?.clause?.number == "ثـ.4")
    }
}
