import SilaCore
import Testing

@Suite struct `Signing the declaration` {
    @Test(arguments: [
        SigningWay.paper(paper: "P-9"), .drawn(strokes: "5f2a"), .thumbprint(witness: "خالد"),
    ])
    func `takes a paper, a drawing or a thumbprint`(way: SigningWay) throws {
        var walk = try Walk(.safwa)
        try walk.take(Sign(way: way))
        #expect(walk.last.event == .signed(signature: Signature(way: way, digest: "whole")))
        #expect(walk.last.basis.citation?.number == "تـ.4")
        #expect(walk.request.signed)
    }

    @Test func `wants the number of the paper`() throws {
        let refusal = try Walk().refusal(of: Sign(way: .paper(paper: "")))
        #expect(refusal?.rule == .paperMissing)
        #expect(refusal?.field == "paper")
        #expect(refusal?.clause?.number == "تـ.4")
    }

    @Test func `wants the drawing`() throws {
        let refusal = try Walk().refusal(of: Sign(way: .drawn(strokes: "")))
        #expect(refusal?.rule == .fieldMissing)
        #expect(refusal?.field == "strokes")
    }

    @Test(arguments: ["", " "])
    func `wants a witness of a thumbprint`(witness: String) throws {
        let refusal = try Walk(.zad).refusal(of: Sign(way: .thumbprint(witness: witness)))
        #expect(refusal?.rule == .witnessMissing)
        #expect(refusal?.field == "witness")
        #expect(refusal?.clause?.clause.rawValue == "handling.declaration")
    }

    @Test func `falls when the content changes, and stands again for what was declared`() throws {
        var walk = try Walk()
        try walk.take(Sign(way: .paper(paper: "P-1")))
        #expect(walk.request.missing(under: walk.desk.policy) == [])
        try walk.take(Supply(content: Sample.content("other", revision: 2, "identity", "need")))
        #expect(!walk.request.signed)
        let refusal = walk.refusal(of: Complete())
        #expect(refusal?.rule == .signatureFell)
        #expect(refusal?.clause?.number == "تـ.4")
        #expect(refusal?.items.map(\.name.en) == ["A new signature: the data changed since"])
        try walk.take(Sign(way: .paper(paper: "P-2")))
        try walk.take(Complete())
        #expect(walk.stage == .complete)
    }

    @Test func `refuses a signature on what the person was not shown`() throws {
        let refusal = try Walk().refusal(of: Sign(way: .paper(paper: "P-1"), digest: "other"))
        #expect(refusal?.rule == .signatureFell)
        #expect(refusal?.field == "digest")
    }
}

@Suite struct `Signing by a code` {
    private func sent(_ code: String = "k1") throws -> Walk {
        var walk = try Walk()
        try walk.take(SendSignatureCode(code: code))
        return walk
    }

    @Test func `takes the code that was sent`() throws {
        var walk = try sent()
        #expect(
            walk.last.event
                == .signatureCodeSent(
                    code: SignatureCode(code: "k1", digest: "whole", expires: Sample.moment("2026-03-15", minute: 15))))
        try walk.take(Sign(way: .code, code: "k1"))
        #expect(walk.request.signed)
        #expect(walk.request.signatureCode == nil)
    }

    @Test func `wants the code`() throws {
        let refusal = try sent().refusal(of: Sign(way: .code))
        #expect(refusal?.rule == .fieldMissing)
        #expect(refusal?.field == "code")
    }

    @Test func `refuses another code, and one where none was sent`() throws {
        #expect(try sent().rule(of: Sign(way: .code, code: "k2")) == .codeWrong)
        #expect(try Walk().rule(of: Sign(way: .code, code: "k1")) == .codeWrong)
    }

    @Test func `refuses a code that was used`() throws {
        var walk = try sent()
        try walk.take(Sign(way: .code, code: "k1"))
        #expect(walk.rule(of: Sign(way: .code, code: "k1")) == .codeWrong)
    }

    @Test func `refuses the code before the last`() throws {
        var walk = try sent()
        try walk.take(SendSignatureCode(code: "k2"))
        #expect(walk.rule(of: Sign(way: .code, code: "k1")) == .codeWrong)
    }

    @Test func `takes a code until its fifteen minutes are over`() throws {
        var walk = try sent()
        walk.desk.now = Sample.moment("2026-03-15", minute: 15).adding(.microseconds(1))
        let refusal = walk.refusal(of: Sign(way: .code, code: "k1"))
        #expect(refusal?.rule == .codeExpired)
        #expect(refusal?.field == "code")
        walk.desk.now = Sample.moment("2026-03-15", minute: 15)
        try walk.take(Sign(way: .code, code: "k1"))
        #expect(walk.request.signed)
    }

    @Test func `refuses a code that was sent for other content`() throws {
        var walk = try sent()
        try walk.take(Supply(content: Sample.content("other", revision: 2, "identity", "need")))
        #expect(walk.rule(of: Sign(way: .code, code: "k1")) == .codeWrong)
    }

    @Test func `sends none where no mobile is on file`() throws {
        let refusal = try Walk(.safwa, Sample.receive(medium: .phone, mobile: false))
            .refusal(of: SendSignatureCode(code: "k1"))
        #expect(refusal?.rule == .mobileMissing)
        #expect(refusal?.field == "person.mobile")
        #expect(refusal?.clause?.number == "تـ.4")
    }
}

@Suite struct `A representative` {
    @Test func `signs while the authority is valid, its last day included`() throws {
        var walk = try Walk(.safwa, Sample.receive(representative: Sample.representative(until: "2026-03-16")))
        walk.on("2026-03-17")
        let refusal = walk.refusal(of: Sign(way: .paper(paper: "P-1"), byRepresentative: true))
        #expect(refusal?.rule == .authorityExpired)
        #expect(refusal?.field == "representative.valid_until")
        #expect(
            refusal?.message.en
                == "the authority of the representative ended on 2026-03-16; the case goes on with the person, or with "
                + "another representative")
        try walk.take(Sign(way: .paper(paper: "P-1"), byRepresentative: true), on: "2026-03-16")
        #expect(walk.request.signature?.representative == "سعيد")
    }

    @Test func `signs without end where the authority has none`() throws {
        var walk = try Walk(.safwa, Sample.receive(representative: Sample.representative(until: nil)))
        try walk.take(Sign(way: .paper(paper: "P-1"), byRepresentative: true), on: "2036-01-01")
        #expect(walk.request.signed)
    }

    @Test func `cannot sign where none is recorded`() throws {
        let refusal = try Walk().refusal(of: Sign(way: .paper(paper: "P-1"), byRepresentative: true))
        #expect(refusal?.rule == .fieldMissing)
        #expect(refusal?.field == "representative")
    }

    @Test func `is recorded with a name, a deed and an authority that runs`() throws {
        var walk = try Walk()
        var nameless = Sample.representative()
        nameless.name = " "
        var deedless = Sample.representative()
        deedless.document = ""
        let past = Sample.representative(until: "2026-03-14")
        #expect(walk.refusal(of: Represent(representative: nameless))?.field == "representative.name")
        #expect(walk.refusal(of: Represent(representative: deedless))?.field == "representative.document")
        #expect(walk.rule(of: Represent(representative: past)) == .authorityExpired)
        try walk.take(Represent(representative: Sample.representative(until: "2026-03-15")))
        #expect(walk.request.receipt.representative?.name == "سعيد")
    }

    @Test func `is held to the same at reception`() {
        var nameless = Sample.representative()
        nameless.name = ""
        var deedless = Sample.representative()
        deedless.document = ""
        let past = Sample.representative(until: "2026-03-14")
        let cases: [(Representative, Rule, String)] = [
            (nameless, .fieldMissing, "representative.name"), (deedless, .fieldMissing, "representative.document"),
            (past, .authorityExpired, "representative.valid_until"),
        ]
        for (representative, rule, field) in cases {
            let refusal = refused { try Sample.receive(representative: representative).take(at: Sample.desk()) }
            #expect(refusal?.rule == rule)
            #expect(refusal?.field == field)
        }
    }
}
