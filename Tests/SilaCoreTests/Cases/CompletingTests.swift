import SilaCore
import Testing

@Suite struct `Completing a request` {
    private let nothing = Sample.receive(service: nil, medium: nil, content: Sample.content("none"))

    @Test func `lists everything that is missing, in the order the desk asks for it`() throws {
        let walk = try Walk(.zad, Sample.receive(medium: nil, content: Sample.content("none")))
        let refusal = walk.refusal(of: Complete())
        #expect(refusal?.rule == .contentMissing)
        #expect(refusal?.items.map(\.id) == ["items.identity", "items.need", "medium", "matching", "signature"])
        #expect(refusal?.field == "items.identity")
        #expect(refusal?.clause?.clause.rawValue == "handling.complete-data")
        #expect(
            refusal?.message.en
                == "the request lacks: Identity card, What is needed, The agreed medium, The matching of the data, "
                + "The signature on the declaration")
    }

    @Test func `asks for the service first`() throws {
        let walk = try Walk(.safwa, nothing)
        let refusal = walk.refusal(of: Complete())
        #expect(refusal?.items.map(\.id) == ["service", "medium", "signature"])
        #expect(refusal?.rule == .contentMissing)
        #expect(refusal?.clause?.number == "تـ.3")
    }

    @Test func `asks for the mobile that the agreed medium needs`() throws {
        var walk = try Walk(.safwa, Sample.receive(mobile: false))
        try walk.take(Sign(way: .paper(paper: "P-1")))
        let refusal = walk.refusal(of: Complete())
        #expect(refusal?.rule == .mobileMissing)
        #expect(refusal?.items.map(\.id) == ["person.mobile"])
        #expect(refusal?.clause?.number == "تـ.5")
        try walk.take(AgreeMedium(medium: .phone))
        try walk.take(Complete())
        #expect(walk.stage == .complete)
    }

    @Test(arguments: SamplePolicy.floor)
    func `asks for matching where the policy does`(policy: SamplePolicy) throws {
        var walk = try Walk(policy)
        try walk.take(Sign(way: .paper(paper: "P-1")))
        let refusal = walk.refusal(of: Complete())
        #expect(refusal?.rule == .contentNotMatched)
        #expect(refusal?.clause?.clause.rawValue == "handling.complete-data")
        try walk.take(Match())
        #expect(walk.last.event == .matched(digest: "whole"))
        try walk.take(Complete())
        #expect(walk.stage == .complete)
    }

    @Test(arguments: SamplePolicy.ceiling)
    func `asks for no matching where the policy does not, and has no such step`(policy: SamplePolicy) throws {
        let walk = try Walk(policy)
        #expect(walk.rule(of: Match()) == .policyLacksStep)
        #expect(walk.request.missing(under: policy.value) == [.signature])
    }

    @Test func `falls back to matching when the data change after it`() throws {
        var walk = try Walk(.optometry)
        try walk.take(Match())
        try walk.take(Supply(content: Sample.content("other", revision: 2, "identity", "need")))
        #expect(!walk.request.matched)
        #expect(walk.refusal(of: Complete())?.items.map(\.id) == ["matching", "signature"])
        let stale = walk.refusal(of: Match(digest: "whole"))
        #expect(stale?.rule == .contentNotMatched)
        #expect(stale?.field == "digest")
        try walk.take(Match(digest: "other"))
        #expect(walk.request.matched)
    }

    @Test func `happens once`() throws {
        let walk = try Walk(.safwa, to: .complete)
        #expect(walk.rule(of: Complete()) == .stageTooLate)
        #expect(walk.rule(of: Supply(content: Sample.content("other", "identity", "need"))) == .stageTooLate)
        #expect(walk.rule(of: Sign(way: .drawn(strokes: "s"))) == .stageTooLate)
        #expect(walk.rule(of: SendSignatureCode(code: "k")) == .stageTooLate)
    }

    @Test func `is one dated event, with the promise and the clause`() throws {
        let walk = try Walk(.safwa, to: .complete)
        let promise = Promise(
            from: Sample.date("2026-03-15"), due: Sample.date("2026-04-07"), target: Sample.date("2026-03-31"),
            calendar: "labour-b8fc7b5895777031")
        #expect(walk.last.event == .completed(on: Sample.date("2026-03-15"), promise: promise))
        #expect(walk.last.basis.citation?.number == "تـ.3")
        #expect(walk.request.completedOn == Sample.date("2026-03-15"))
    }
}

@Suite struct `What is declared` {
    @Test func `is written as what changed and nothing else`() throws {
        var walk = try Walk(.safwa, Sample.receive(service: nil, content: Sample.content("none")))
        try walk.take(
            Supply(
                content: Sample.content("a", revision: 2, "need"), service: "support",
                contact: Contact(mobile: false, identified: true)))
        #expect(walk.names == ["received", "service-chosen", "contact-changed", "supplied"])
        try walk.take(Supply(content: Sample.content("a", revision: 2, "need"), service: "support"))
        #expect(walk.history.count == 4)
        #expect(walk.request.version == 4)
    }

    @Test func `holds only what the service asks for`() throws {
        let walk = try Walk()
        let refusal = walk.refusal(of: Supply(content: Sample.content("x", "need", "course")))
        #expect(refusal?.rule == .itemUnknown)
        #expect(refusal?.field == "items.course")
        #expect(refusal?.items.map(\.id) == ["identity", "need"])
        #expect(walk.rule(of: Supply(content: Sample.whole, service: "loan")) == .serviceUnknown)
        #expect(walk.rule(of: Supply(content: Sample.whole, service: "training")) == .itemUnknown)
    }

    @Test func `keeps what the service asked for on the day it was received`() throws {
        var walk = try Walk()
        walk.desk.services[0].required.removeAll { $0.id == "need" }
        try walk.take(Supply(content: Sample.content("b", revision: 2, "need"), service: "support"))
        #expect(walk.request.receipt.content.supplied == ["need"])
        walk.desk.services.removeAll()
        try walk.take(Supply(content: Sample.content("c", revision: 3, "identity", "need"), service: "support"))
        #expect(walk.names == ["received", "supplied", "supplied"])
    }

    @Test func `is signed anew when it is declared for another service`() throws {
        let none = Sample.content("none")
        var walk = try Walk(.safwa, Sample.receive(content: none))
        try walk.take(Sign(way: .paper(paper: "P-1")))
        try walk.take(SendSignatureCode(code: "k1"))
        #expect(walk.request.signed)
        try walk.take(Supply(content: none, service: "training"))
        #expect(!walk.request.signed)
        #expect(walk.request.missing(under: walk.desk.policy).last == .signatureFell)
        #expect(walk.rule(of: Sign(way: .code, code: "k1")) == .codeWrong)
    }

    @Test func `cannot be written once under study, unless it is sent back`() throws {
        var walk = try Walk(.safwa, to: .referred)
        let changed = Supply(content: Sample.content("b", revision: 2, "identity", "need"))
        #expect(walk.rule(of: changed) == .stageTooLate)
        try walk.take(Return(reason: "الهوية منتهية", wanted: ["identity"]))
        try walk.take(changed)
        #expect(walk.request.receipt.content.digest == "b")
    }
}
