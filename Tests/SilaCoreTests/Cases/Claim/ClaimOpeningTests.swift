import SilaCore
import Testing

@Suite struct `A claim for compensation` {
    @Test(arguments: SamplePolicy.ceiling)
    func `is opened with the gates of its policy, in their order`(policy: SamplePolicy) throws {
        let way = try ClaimWay(policy)
        #expect(way.stage == .fault)
        #expect(way.claim.gates.map(\.gate) == [.fault, .minutes, .ruling, .negotiation])
        #expect(way.claim.gates.map(\.ruling) == [nil, nil, policy == .safwa ? .required : .ifNeeded, nil])
        #expect(way.claim.gateStandings.map(\.state) == [.open, .open, .open, .open])
        #expect(way.claim.gateStandings.map(\.current) == [true, false, false, false])
        #expect(way.claim.receipt.asked?.riyals == "5000.00")
        #expect(way.claim.body == BodyID("investigation-committee"))
        #expect(way.lastClause == (policy == .safwa ? "أ.1" : "3.1.1"))
    }

    @Test(arguments: SamplePolicy.floor)
    func `does not exist where the policy has no clause on compensation`(policy: SamplePolicy) throws {
        let refusal = refused { try ClaimWay(policy) }
        #expect(refusal?.rule == .policyLacksKind)
        #expect(refusal?.clause == nil)
        #expect(refusal?.message.en.hasPrefix("this association's policy has no clause on compensation") == true)
        #expect(refusal?.message.ar.hasPrefix("لا بند في سياسة الجمعية على التعويض") == true)
        #expect(refused { try ClaimWay(policy, ClaimSample.open(outside: " ")) }?.field == "outside_reason")
        #expect(refused { try ClaimWay(policy, ClaimSample.open(channel: "", outside: "قاله")) }?.field == "channel")
    }

    @Test(arguments: SamplePolicy.floor)
    func `recorded outside the policy goes to senior management and through no gate`(policy: SamplePolicy) throws {
        var way = try ClaimWay(policy, ClaimSample.open(outside: "لا بند"))
        #expect(way.stage == .outside)
        #expect(way.claim.gates == [])
        #expect(way.lastClause == nil)
        #expect(way.rule(of: FindFault(established: true, reason: "x", act: nil)) == .caseOutside)
        #expect(way.rule(of: ClaimSample.payment()) == .caseOutside)
        #expect(way.rule(of: AdmitClaim(channel: "in-person", reason: "x")) == .policyLacksKind)
        #expect(way.rule(of: CloseClaim()) == .fieldMissing)
        #expect(way.rule(of: CloseClaim(note: "x"), as: .frontDesk) == .roleNotAllowed)
        try way.take(CloseClaim(note: "عُرضت على المجلس"))
        #expect(way.stage == .closed)
    }

    @Test func `that came over a channel the policy lacks is admitted over one it has`() throws {
        #expect(refused { try ClaimWay(.safwa, ClaimSample.open(channel: "carrier")) }?.rule == .channelNotOffered)
        #expect(refused { try ClaimWay(.safwa, ClaimSample.open(outside: "سهو")) }?.rule == .channelOffered)
        var way = try ClaimWay(.safwa, on: "2026-03-15", ClaimSample.open(channel: "carrier", outside: "وصل"))
        #expect(way.stage == .outside)
        way.on("2026-03-18")
        try way.take(AdmitClaim(channel: "in-person", reason: "حضر"))
        #expect(way.stage == .fault)
        #expect(way.claim.withBodySince == Sample.date("2026-03-18"))
        #expect(way.rule(of: AdmitClaim(channel: "in-person", reason: "حضر")) == .caseWithin)
    }

    @Test func `says what the harm was, when, and whose`() {
        #expect(refused { try ClaimWay(.safwa, ClaimSample.open(harm: " ")) }?.field == "harm")
        #expect(refused { try ClaimWay(.safwa, ClaimSample.open(harmedOn: nil)) }?.field == "harmed_on")
        let future = refused { try ClaimWay(.safwa, ClaimSample.open(harmedOn: "2026-03-16")) }
        #expect(future?.rule == .dateOutOfRange)
        #expect(future?.clause?.number == "ثـ")
        var nobody = ClaimSample.open()
        nobody.isNamed = false
        #expect(refused { try ClaimWay(.safwa, nobody) }?.field == "person")
        var nothing = ClaimSample.open()
        nothing.asked = .zero
        #expect(refused { try ClaimWay(.safwa, nothing) }?.rule == .amountZero)
    }

    @Test(arguments: ClaimAction.allCases, Role.allCases)
    func `is taken further by those who may`(action: ClaimAction, role: Role) throws {
        var desk = Sample.desk()
        desk.actor = Sample.actor(role)
        let standing = ClaimAction.standing(try ClaimWay().claim, at: desk).first { $0.action == action }?.refusal
        #expect((standing?.rule == .roleNotAllowed) == !Self.table(action).contains(role))
    }

    private static func table(_ action: ClaimAction) -> Set<Role> {
        switch action {
        case .admission, .disagreement, .settlement, .reopening: [.management]
        case .medium, .representation, .withdrawal, .objection: [.frontDesk]
        case .fault, .minutes, .ruling: [.committeeChair, .followUp, .management]
        case .offer, .offerAnswer: [.frontDesk, .followUp, .management]
        case .settlementCode, .settlementSignature, .fulfilment, .answer: [.frontDesk, .followUp]
        case .payment, .paymentExecution, .paymentReturn: [.followUp]
        case .paymentApproval: [.management, .admin]
        case .closure: [.frontDesk, .followUp, .management]
        }
    }

    @Test func `is decided by nobody whom it concerns`() throws {
        var way = try ClaimWay()
        way.desk.bodies.barred = ["staff-1"]
        let finding = FindFault(established: true, reason: "x", act: way.act(minutes: nil))
        #expect(way.rule(of: finding) == .recusalRequired)
        #expect(way.refusal(of: finding)?.clause?.number == "ثـ.1")
        way.desk.bodies.barred = ["b"]
        #expect(way.rule(of: finding) == .recusalRequired)
        way.desk.bodies.barred = []
        try way.passGates()
        way.desk.bodies.barred = ["staff-1"]
        #expect(way.rule(of: DrawSettlement(ClaimSample.settlement())) == .recusalRequired)
        #expect(ClaimAction.allCases.filter(\.decides).count == 13)
    }
}
