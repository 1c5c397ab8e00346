import SilaCore
import Testing

/// A claim on its way: its history, what it makes, and the desk of the moment.
struct ClaimWay {
    var desk: Desk
    private(set) var claim: Claim
    private(set) var history: [Entry<ClaimEvent>]

    /// A claim opened under that policy.
    init(_ policy: Policy, on day: String = Sample.start, _ open: OpenClaim = ClaimSample.open()) throws {
        var desk = Sample.desk(on: day)
        desk.policy = policy
        try self.init(at: desk, open)
    }

    /// A claim opened at that desk.
    init(at desk: Desk, _ open: OpenClaim = ClaimSample.open()) throws {
        let opening = try open.take(at: desk)
        self.desk = desk
        claim = try #require(Claim(opening: opening))
        history = [opening]
    }

    /// A claim opened under a policy like one of the five.
    init(_ policy: SamplePolicy = .safwa, on day: String = Sample.start, _ open: OpenClaim = ClaimSample.open()) throws
    {
        try self.init(policy.value, on: day, open)
    }

    /// Where it stands.
    var stage: ClaimStage { claim.stage }

    /// The printed number of the clause that the last event rests on; nil for the house's own practice.
    var lastClause: String? { history[history.count - 1].basis.citation?.number }

    /// The names of what happened, in order.
    var names: [String] { history.map(\.event.name) }

    /// Moves the clock to ten in the morning of that day.
    mutating func on(_ day: String) { desk.now = Sample.moment(day) }

    /// Takes the step, as somebody with every role; by a person of that id where one is named.
    mutating func take(_ step: some ClaimStep, by actor: String? = nil) throws(Refusal) {
        append(try step.take(claim, at: desk(by: actor, as: nil)))
    }

    /// Takes into account what happened.
    mutating func append(_ entries: [Entry<ClaimEvent>]) {
        claim = claim.after(entries)
        history += entries
    }

    /// The refusal of the step; a failure of the test when it is taken.
    func refusal(
        of step: some ClaimStep, as role: Role? = nil, by actor: String? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) -> Refusal? {
        do throws(Refusal) {
            _ = try step.take(claim, at: desk(by: actor, as: role))
            Issue.record("\(type(of: step).action.rawValue) was not refused", sourceLocation: sourceLocation)
            return nil
        } catch {
            return error
        }
    }

    /// The rule that refuses the step.
    func rule(
        of step: some ClaimStep, as role: Role? = nil, by actor: String? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) -> Rule? {
        refusal(of: step, as: role, by: actor, sourceLocation: sourceLocation)?.rule
    }

    private func desk(by actor: String?, as role: Role?) -> Desk {
        var desk = desk
        if let role { desk.actor = Sample.actor(role) }
        if let actor { desk.actor.id = actor }
        return desk
    }
}

extension ClaimWay {
    /// How the committee of the minutes acted, today, with whatever is not said as it has to be.
    func act(
        _ outcome: ClaimOutcome = .established, sitting: String? = nil, present: [String] = ["a", "b", "c"],
        minutes: MinutesAct?
    ) -> BodyAct {
        .sitting(
            SittingAct(
                sitting: sitting ?? "sitting-\(claim.version)", number: "3/1447",
                body: BodyID("investigation-committee"), heldOn: desk.today, quorum: 2, present: present,
                votedFor: present, outcome: outcome.rawValue, minutes: minutes))
    }

    /// Minutes in which nothing is lacking.
    var wholeMinutes: MinutesAct {
        MinutesAct(
            dated: desk.today, approvedBy: ["a", "b", "c"], awaiting: [],
            statements: [.harm: "كسر في الساق", .extent: "شهران بلا عمل", .causes: "درج بلا حاجز"], locked: true)
    }

    /// Finds that there was fault, or not.
    mutating func find(_ established: Bool = true) throws {
        try take(
            FindFault(
                established: established, reason: "تبين من المعاينة",
                act: act(established ? .established : .notEstablished, minutes: nil)))
    }

    /// Records minutes in which nothing is lacking.
    mutating func recordMinutes() throws { try take(RecordMinutes(act: act(minutes: wholeMinutes))) }

    /// Records a final ruling for the person.
    mutating func recordRuling() throws {
        if claim.current?.ruling == .ifNeeded {
            try take(RecordRuling(.need(needed: true, reason: "لم يتفق الطرفان على الوقائع", act: nil)))
        }
        try take(RecordRuling(.ruling(ClaimSample.ruling(on: desk.today))))
    }

    /// Offers and accepts that sum.
    mutating func agree(on riyals: String = "1250.50") throws {
        try take(OfferSettlement(ClaimSample.offer(.association, riyals, until: desk.today.adding(days: 7))))
        try take(AnswerOffer(side: .person, accepted: true))
    }

    /// Passes every gate that the policy sets.
    mutating func passGates() throws {
        while let gate = claim.current {
            switch gate.gate {
            case .fault: try find()
            case .minutes: try recordMinutes()
            case .ruling: try recordRuling()
            case .negotiation: try agree()
            }
        }
    }

    /// Draws up the settlement and has it signed on paper.
    mutating func settle(_ riyals: String? = "1250.50", _ fulfilment: String? = nil) throws {
        try take(DrawSettlement(ClaimSample.settlement(riyals, fulfilment)), by: "manager")
        try take(SignSettlement(way: .paper(paper: "ت-1")))
    }

    /// Prepares, approves and executes a payment.
    mutating func pay(_ riyals: String? = nil) throws {
        try take(ClaimSample.payment(riyals), by: "clerk")
        try take(ApprovePayment(approved: true), by: "approver")
        try take(ExecutePayment(bankReference: "تحويل 88"), by: "clerk")
    }

    /// A claim under that policy that is settled by both sides.
    static func settled(
        _ policy: SamplePolicy = .safwa, _ riyals: String? = "1250.50", _ fulfilment: String? = nil
    ) throws -> ClaimWay {
        var way = try ClaimWay(policy)
        try way.passGates()
        try way.settle(riyals, fulfilment)
        return way
    }
}

/// What is brought to the steps of a claim, valid by default.
enum ClaimSample {
    /// A claim in person, with all that can be said.
    static func open(
        channel: String = "in-person", outside: String? = nil, harm: String = "كُسرت ساقه على درج المقر",
        harmedOn: String? = "2026-03-10", medium: Medium? = .phone, mobile: Bool = true
    ) -> OpenClaim {
        var open = OpenClaim(
            channel: channel, harm: harm, harmedOn: harmedOn.map(Sample.date), isNamed: true,
            contact: Contact(mobile: mobile, identified: true))
        open.outsideReason = outside
        open.medium = medium
        open.asked = Halalas(500_000)
        return open
    }

    /// That many riyals.
    static func riyals(_ written: String) -> Halalas { (try? Halalas.parse(written)) ?? .zero }

    /// A final ruling for the person.
    static func ruling(on day: CivilDate, final: Bool = true, upholds: Bool = true) -> Ruling {
        Ruling(issuer: "المحكمة العامة", number: "4471", on: day, final: final, upholds: upholds)
    }

    /// An offer of that side.
    static func offer(_ side: ClaimSide, _ riyals: String?, terms: String? = nil, until day: CivilDate) -> ClaimOffer {
        ClaimOffer(side: side, amount: riyals.map(Self.riyals), terms: terms, expires: day)
    }

    /// A settlement of that sum.
    static func settlement(_ riyals: String? = "1250.50", _ fulfilment: String? = nil) -> Settlement {
        Settlement(
            amount: riyals.map(Self.riyals), fulfilment: fulfilment, officer: "المدير التنفيذي", digest: "9c")
    }

    /// A payment of that much, or of all that is left.
    static func payment(_ riyals: String? = nil) -> PreparePayment {
        PreparePayment(amount: riyals.map(Self.riyals), iban: iban, payee: "سارة المثال")
    }

    /// The example of the standard.
    static let iban: IBAN = {
        guard let iban = IBAN(reading: "SA0380000000608010167519") else { preconditionFailure("an IBAN") }
        return iban
    }()

    /// A policy like Safwa's whose section on compensation sets these gates, in this order.
    static func policy(_ asks: [(String, CompensationAsk)], bodies: [Body] = []) -> Policy {
        var policy = SamplePolicy.safwa.value
        policy.compensation?.items = asks.enumerated().map { place, ask in
            SectionItem(
                clause: Clause(
                    id: ClauseID("compensation.\(ask.0)"), number: "ع.\(place + 1)", position: place + 1,
                    title: Name(ar: ask.0, en: ask.0)), asks: [ask.1])
        }
        policy.bodies += bodies
        return policy
    }

    /// The committee's minutes, stating everything.
    static let minutes = CompensationAsk.minutes(
        body: BodyID("investigation-committee"), stating: MinutesStatement.allCases)
}
