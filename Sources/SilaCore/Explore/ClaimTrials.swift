/// A step to try with a claim, in words, and as whom: four eyes need two people.
struct ClaimTrial: Sendable {
    /// The step.
    var step: any ClaimStep
    /// How it is taken, where there are several ways.
    var detail: Name?
    /// The staff id of who takes it; nil for whoever is there.
    var actor: String?

    init(_ step: any ClaimStep, _ detail: Name? = nil, by actor: String? = nil) {
        self.step = step
        self.detail = detail
        self.actor = actor
    }
}

/// What is brought to the steps of a claim: of what differs, one of each sort that the engine tells apart.
struct ClaimTrials: Sendable {
    private let openings: [WordTrial]
    private let media: [Medium]

    init(_ edition: ExploredEdition) {
        openings = WordTrial.all(in: edition)
        let offered = edition.settings.media
        media = [
            offered.first { $0.needsMobile } ?? .sms, offered.first { !$0.needsMobile } ?? .phone,
        ].sorted { offered.contains($0) && !offered.contains($1) }
    }

    /// Claims over every channel and outside the policy, with a mobile number on file and without.
    func receipts(on day: CivilDate) -> [(open: OpenClaim, detail: Name?)] {
        openings.flatMap { trial in
            [true, false].map { mobile in
                var open = OpenClaim(
                    channel: trial.channel, harm: "x", harmedOn: day, isNamed: true,
                    contact: Contact(mobile: mobile, identified: true))
                open.channelName = trial.channelName
                open.outsideReason = trial.outsideReason
                return (open, trial.detail)
            }
        }
    }

    /// The steps of that action.
    func steps(_ action: ClaimAction, _ claim: Claim, _ desk: Desk) -> [ClaimTrial] {
        switch action {
        case .admission: admissions
        case .medium: media.map { ClaimTrial(AgreeClaimMedium(medium: $0), $0.name) }
        case .representation: [ClaimTrial(RepresentClaimant(representative: representative(on: desk.today)))]
        case .fault:
            ClaimOutcome.allCases.map { outcome in
                let act = Self.act(on: claim, carrying: outcome, at: desk)
                return ClaimTrial(
                    FindFault(established: outcome == .established, reason: "x", act: act), outcome.name)
            }
        case .minutes:
            [
                ClaimTrial(
                    RecordMinutes(act: Self.act(on: claim, carrying: .established, at: desk), minutes: .whole(desk)))
            ]
        case .ruling: rulings(on: desk.today)
        case .offer: ClaimSide.allCases.map { ClaimTrial(OfferSettlement(offer(of: $0, on: desk.today)), $0.name) }
        case .offerAnswer: answers
        case .disagreement: [ClaimTrial(Disagree(reason: "x"))]
        case .settlement: settlements(of: claim)
        case .settlementCode: [ClaimTrial(SendSettlementCode(code: "x"))]
        case .settlementSignature: signatures(of: claim)
        case .payment: [ClaimTrial(PreparePayment(amount: nil, iban: .sample, payee: "x"), by: "preparer")]
        case .paymentApproval:
            [
                ClaimTrial(ApprovePayment(approved: true), Self.approved, by: "approver"),
                ClaimTrial(ApprovePayment(approved: false, reason: "x"), Self.rejected, by: "approver"),
            ]
        case .paymentExecution: [ClaimTrial(ExecutePayment(bankReference: "1"))]
        case .paymentReturn: [ClaimTrial(ReturnPayment(reason: "x"))]
        case .fulfilment: [ClaimTrial(FulfilSettlement(note: "x"))]
        case .answer: [ClaimTrial(AnswerClaim(text: "x", proof: "x"))]
        case .closure: [ClaimTrial(CloseClaim(note: "x"))]
        case .withdrawal: [ClaimTrial(WithdrawClaim(reason: "x"))]
        case .objection: [ClaimTrial(ObjectToFinding(reason: "x"))]
        case .reopening: [ClaimTrial(ReopenClaim(reason: "x"))]
        }
    }

    private static let approved = Name(ar: "اعتماد", en: "Approved")
    private static let rejected = Name(ar: "عدم اعتماد", en: "Not approved")

    private var admissions: [ClaimTrial] {
        openings.first { $0.outsideReason == nil }.map { trial in
            [ClaimTrial(AdmitClaim(channel: trial.channel, channelName: trial.channelName, reason: "x"))]
        } ?? []
    }

    /// What the body that finds fault and acknowledges harm does when everything is as it has to be; nil where there is none.
    static func act(on claim: Claim, carrying outcome: ClaimOutcome, at desk: Desk) -> BodyAct? {
        guard let body = claim.faultBody(in: desk.policy) else { return nil }
        guard body.kind.sits else { return .head(HeadAct(body: body.id, member: desk.actor.id)) }
        let members = (0..<max(2, body.quorum ?? 0)).map { "member \($0)" }
        return .sitting(
            SittingAct(
                sitting: "\(claim.version)", number: "\(claim.version)", body: body.id, heldOn: desk.today,
                quorum: members.count, present: members, votedFor: members, outcome: outcome.rawValue,
                minutes: .whole(desk, approvedBy: members)))
    }

    private func rulings(on day: CivilDate) -> [ClaimTrial] {
        let found = [true, false].map { upholds in
            Ruling(issuer: "x", number: "1", on: day, final: true, upholds: upholds)
        }
        let needs = [true, false].map { RecordRuling.Content.need(needed: $0, reason: "x", act: nil) }
        return [
            ClaimTrial(RecordRuling(.ruling(found[0])), Name(ar: "لصالح المتضرر", en: "For the person")),
            ClaimTrial(RecordRuling(.ruling(found[1])), Name(ar: "برد المطالبة", en: "Dismissing the claim")),
            ClaimTrial(RecordRuling(needs[0]), Name(ar: "الحكم لازم", en: "A ruling is needed")),
            ClaimTrial(RecordRuling(needs[1]), Name(ar: "لا حاجة إلى حكم", en: "No ruling is needed")),
        ]
    }

    private func offer(of side: ClaimSide, on day: CivilDate) -> ClaimOffer {
        ClaimOffer(side: side, amount: Halalas(100), terms: nil, expires: day.adding(days: 7))
    }

    private var answers: [ClaimTrial] {
        ClaimSide.allCases.flatMap { side in
            [
                ClaimTrial(
                    AnswerOffer(side: side, accepted: true),
                    Name(ar: "قبول، \(side.name.ar)", en: "Accepted: \(side.name.en)")),
                ClaimTrial(
                    AnswerOffer(side: side, accepted: false),
                    Name(ar: "رفض، \(side.name.ar)", en: "Declined: \(side.name.en)")),
            ]
        }
    }

    private func settlements(of claim: Claim) -> [ClaimTrial] {
        let money = claim.agreement.map(\.amount) ?? Halalas(100)
        return [nil, "x"].map { fulfilment in
            let settlement = Settlement(
                amount: money, fulfilment: fulfilment, officer: "x", digest: "settled-\(claim.version)")
            let words =
                fulfilment == nil
                ? Name(ar: "بمبلغ", en: "A sum of money") : Name(ar: "بمبلغ وتنفيذ عيني", en: "Money and in kind")
            return ClaimTrial(DrawSettlement(settlement), words, by: "settler")
        }
    }

    private func signatures(of claim: Claim) -> [ClaimTrial] {
        let ways: [SigningWay] = [.paper(paper: "1"), .code]
        var trials = ways.map { ClaimTrial(SignSettlement(way: $0, code: $0 == .code ? "x" : nil), $0.name) }
        if let acting = claim.receipt.representative {
            trials.append(
                ClaimTrial(SignSettlement(way: .paper(paper: "1"), byRepresentative: true), acting.capacity.name))
        }
        return trials
    }

    private func representative(on day: CivilDate) -> Representative {
        Representative(name: "x", capacity: .attorney, document: "1", validUntil: day.adding(days: 30))
    }
}

extension IBAN {
    /// An account of the standard's own example.
    fileprivate static let sample: IBAN = {
        guard let iban = IBAN(reading: "SA0380000000608010167519") else {
            preconditionFailure("the example of the standard is an IBAN")
        }
        return iban
    }()
}

extension MinutesAct {
    /// Minutes of today in which nothing is lacking.
    fileprivate static func whole(_ desk: Desk, approvedBy members: [String]? = nil) -> MinutesAct {
        MinutesAct(
            dated: desk.today, approvedBy: members ?? [desk.actor.id], awaiting: [],
            statements: Dictionary(uniqueKeysWithValues: MinutesStatement.allCases.map { ($0, "x") }), locked: true)
    }
}
