import SilaCore
import Testing

@Suite struct `Who may take a step` {
    /// Who takes which step with a request; whoever is not named is refused before anything else is looked at.
    private static let table: [(action: RequestAction, roles: Set<Role>)] = [
        (.admission, [.management]), (.content, [.frontDesk]), (.medium, [.frontDesk]),
        (.representation, [.frontDesk]), (.matching, [.frontDesk]), (.signatureCode, [.frontDesk]),
        (.signature, [.frontDesk]), (.completion, [.frontDesk]), (.registration, [.frontDesk]),
        (.referral, [.frontDesk, .committeeChair]), (.return, [.frontDesk, .committeeChair]),
        (.resumption, [.frontDesk]), (.researchReferral, [.frontDesk]), (.researchAnswer, [.researchOfficer]),
        (.extension, [.frontDesk, .committeeChair]), (.decision, [.committeeChair]), (.answer, [.frontDesk]),
        (.delivery, [.frontDesk]), (.closure, [.frontDesk, .management]), (.withdrawal, [.frontDesk]),
        (.objection, [.frontDesk]), (.reopening, [.management, .committeeChair]),
    ]

    @Test func `is settled for every step`() {
        #expect(Self.table.map(\.action) == RequestAction.allCases)
        for (action, roles) in Self.table { #expect(action.roles == roles, "\(action)") }
    }

    @Test(arguments: RequestAction.allCases, Role.allCases)
    func `is asked before anything else, wherever the request stands`(action: RequestAction, role: Role) throws {
        let allowed = try #require(Self.table.first { $0.action == action }).roles.contains(role)
        for policy in [SamplePolicy.safwa, .zad] {
            for stage in RequestStage.allCases where !(policy == .safwa && stage == .registered) {
                let walk = try Walk(policy, to: stage)
                for step in StepSamples.of(action, with: walk.request, at: walk.desk) {
                    try check(step, allowed: allowed, walk, role)
                }
            }
        }
    }

    private func check(_ step: any RequestStep, allowed: Bool, _ walk: Walk, _ role: Role) throws {
        var desk = walk.desk
        desk.actor = Sample.actor(role)
        var found: Refusal?
        do throws(Refusal) { _ = try step.take(walk.request, at: desk) } catch { found = error }
        if allowed {
            let outsideClosing = walk.stage == .outside && step is Close && role == .frontDesk
            #expect((found?.rule == .roleNotAllowed) == outsideClosing)
        } else {
            #expect(found?.rule == .roleNotAllowed)
            #expect(found?.items.isEmpty == false)
        }
    }

    @Test func `names those who may`() throws {
        let refusal = try Walk(.safwa, to: .referred).refusal(of: Sample.acceptance, as: .frontDesk)
        #expect(refusal?.items.map(\.id) == ["committee_chair"])
        #expect(refusal?.message.en == "“Enter the decision” is for: Chair of the committee or unit")
        #expect(refusal?.message.ar == "«إثبات القرار» من صلاحية: رئيس اللجنة أو الوحدة")
    }

    @Test(arguments: Role.allCases)
    func `opens cases at the front desk and in management alone`(role: Role) {
        let allowed = role == .frontDesk || role == .management
        var desk = Sample.desk(.zad)
        desk.actor = Sample.actor(role)
        let openings: [() throws -> Void] = [
            { _ = try Sample.receive().take(at: desk) },
            {
                _ = try Ask.take(
                    question: "ما؟", channel: "phone", channelName: nil, outsideReason: nil, medium: nil, at: desk)
            },
            {
                _ = try Suggest.take(
                    text: "لو", channel: "phone", channelName: nil, outsideReason: nil, medium: nil, at: desk)
            },
        ]
        for open in openings {
            if allowed {
                #expect(throws: Never.self) { try open() }
            } else {
                #expect(refused(open)?.rule == .roleNotAllowed)
            }
        }
    }

    @Test func `lets an auditor and an administrator change nothing`() throws {
        for stage in RequestStage.allCases {
            let walk = try Walk(.zad, to: stage)
            for role in [Role.auditor, .admin] {
                var desk = walk.desk
                desk.actor = Sample.actor(role)
                let rules = RequestAction.standing(walk.request, at: desk).map { $0.refusal?.rule }
                #expect(rules == Array(repeating: .roleNotAllowed, count: RequestAction.allCases.count))
            }
        }
    }
}

@Suite struct `What may be done now` {
    @Test(arguments: SamplePolicy.allCases)
    func `is what taking the step says`(policy: SamplePolicy) throws {
        for stage in RequestStage.allCases {
            let walk = try Walk(policy, to: stage)
            for (action, refusal) in RequestAction.standing(walk.request, at: walk.desk) {
                guard let refusal else { continue }
                for step in StepSamples.of(action, with: walk.request, at: walk.desk) {
                    #expect(refused { try step.take(walk.request, at: walk.desk) } == refusal)
                }
            }
        }
    }

    @Test func `is told for every step, in one order`() throws {
        let walk = try Walk()
        #expect(RequestAction.standing(walk.request, at: walk.desk).map(\.action) == RequestAction.allCases)
        let free = RequestAction.standing(walk.request, at: walk.desk).filter { $0.refusal == nil }.map(\.action)
        #expect(free == [.content, .medium, .representation, .signatureCode, .signature, .withdrawal])
    }

    @Test func `is said in both languages`() {
        for action in RequestAction.allCases {
            #expect(!action.name.ar.isEmpty && !action.name.en.isEmpty)
        }
    }
}

@Suite struct `Of two refusals that apply` {
    @Test func `the ended case comes before the step that the policy lacks`() throws {
        #expect(try Walk(.safwa, to: .closed).rule(of: Register()) == .caseEnded)
        #expect(try Walk(.safwa, to: .closed).rule(of: Match()) == .caseEnded)
        #expect(try Walk(.safwa, to: .closed).rule(of: ReferToResearch(question: "ما؟")) == .caseEnded)
        #expect(try Walk(.safwa, to: .outside).rule(of: AnswerResearch(answer: "كذا")) == .caseOutside)
    }

    @Test func `the stage comes before the stopped clock`() throws {
        var walk = try Walk(.zad, to: .complete)
        try walk.take(Return(reason: "نقص"))
        #expect(walk.rule(of: Sample.acceptance) == .stageTooEarly)
        #expect(walk.rule(of: Refer()) == .stageTooEarly)
        #expect(walk.rule(of: Register()) == .clockPaused)
        #expect(try Walk(.zad, to: .referred).rule(of: Register()) == .stageTooLate)
    }

    @Test func `the refusal that has nothing to deliver comes before the stage`() throws {
        var walk = try Walk(.safwa, to: .referred)
        try walk.take(Sample.refusal)
        #expect(walk.rule(of: Deliver(note: "")) == .nothingToDeliver)
    }

    @Test func `what is missing comes before what is wrong`() throws {
        let walk = try Walk()
        #expect(walk.rule(of: Sign(way: .drawn(strokes: ""), digest: "stale")) == .fieldMissing)
        #expect(walk.rule(of: Sign(way: .paper(paper: ""), digest: "stale", byRepresentative: true)) == .fieldMissing)
        #expect(walk.rule(of: Sign(way: .paper(paper: ""), digest: "stale")) == .signatureFell)
        let nameless = Representative(name: "", capacity: .heir, document: "صك", validUntil: Sample.date("2026-01-01"))
        #expect(
            refused { try Sample.receive(service: "loan", representative: nameless).take(at: Sample.desk()) }?.rule
                == .fieldMissing)
    }

    @Test func `the kind that the policy lacks comes before the channel`() {
        let refusal = refused {
            try Suggest.take(
                text: "", channel: "whatsapp", channelName: nil, outsideReason: nil, medium: nil,
                at: Sample.desk(.safwa))
        }
        #expect(refusal?.rule == .policyLacksKind)
    }
}
