@testable import SilaCore

/// What may be brought to the steps of a claim besides what is sound: of each step something that it refuses.
enum ClaimTrialSamples {
    /// Claims to open that are refused, and one without a channel of the policy.
    static let openings: [(open: OpenClaim, detail: Name?)] = {
        var nobody = ClaimSample.open()
        nobody.isNamed = false
        var nothing = ClaimSample.open()
        nothing.asked = .zero
        var expired = ClaimSample.open()
        expired.representative = Sample.representative(until: "2026-01-01")
        return [
            nobody, nothing, expired, ClaimSample.open(channel: "carrier"), ClaimSample.open(outside: "سهو"),
            ClaimSample.open(harm: ""), ClaimSample.open(harmedOn: "2030-01-01"), ClaimSample.open(medium: .letter),
        ].map { ($0, nil) }
    }()

    /// Steps of that action that are refused for what they carry.
    static func of(_ action: ClaimAction, _ claim: Claim, _ desk: Desk) -> [ClaimTrial] {
        let own = ClaimTrial(ApprovePayment(approved: true), by: "preparer")
        return steps(action, claim, desk).map { ClaimTrial($0) } + (action == .paymentApproval ? [own] : [])
    }

    private static func steps(_ action: ClaimAction, _ claim: Claim, _ desk: Desk) -> [any ClaimStep] {
        let today = desk.today
        switch action {
        case .admission:
            return [AdmitClaim(channel: "carrier", reason: "x"), AdmitClaim(channel: "in-person", reason: "")]
        case .medium: return [AgreeClaimMedium(medium: .letter), AgreeClaimMedium(medium: .sms)]
        case .representation: return [RepresentClaimant(representative: Sample.representative(until: "2026-01-01"))]
        case .fault:
            return [FindFault(established: true, reason: "", act: nil)]
                + spoilt(ClaimTrials.act(on: claim, carrying: .established, at: desk)).map {
                    FindFault(established: true, reason: "x", act: $0)
                }
        case .minutes:
            return spoilt(ClaimTrials.act(on: claim, carrying: .established, at: desk)).map { RecordMinutes(act: $0) }
        case .ruling: return rulings(on: today)
        case .offer:
            return [
                OfferSettlement(ClaimSample.offer(.person, nil, until: today)),
                OfferSettlement(ClaimSample.offer(.person, "0", until: today)),
                OfferSettlement(ClaimSample.offer(.person, "1", until: today.adding(days: -1))),
            ]
        case .offerAnswer: return []
        case .disagreement: return [Disagree(reason: "")]
        case .settlement:
            return [
                DrawSettlement(ClaimSample.settlement(nil)), DrawSettlement(ClaimSample.settlement("0")),
                DrawSettlement(ClaimSample.settlement("999")),
            ]
        case .settlementCode: return []
        case .settlementSignature:
            return [
                SignSettlement(way: .code), SignSettlement(way: .paper(paper: "")),
                SignSettlement(way: .thumbprint(witness: "")), SignSettlement(way: .paper(paper: "1"), digest: "old"),
                SignSettlement(way: .code, code: "other"),
            ]
        case .payment:
            return [
                ClaimSample.payment("0"), ClaimSample.payment("999999"),
                PreparePayment(amount: nil, iban: ClaimSample.iban, payee: ""),
            ]
        case .paymentApproval:
            return [
                ApprovePayment(approved: false), ApprovePayment(number: 99, approved: true),
            ]
        case .paymentExecution:
            return [
                ExecutePayment(bankReference: ""), ExecutePayment(number: 99, bankReference: "1"),
                ExecutePayment(bankReference: "1", on: today.adding(days: 1)),
            ]
        case .paymentReturn: return [ReturnPayment(reason: ""), ReturnPayment(number: 99, reason: "x")]
        case .fulfilment: return [FulfilSettlement(note: "")]
        case .answer:
            return [AnswerClaim(text: "", proof: "x"), AnswerClaim(medium: .email, text: "x", proof: "x")]
        case .closure: return [CloseClaim()]
        case .withdrawal: return [WithdrawClaim(reason: "")]
        case .objection: return [ObjectToFinding(reason: "")]
        case .reopening: return [ReopenClaim(reason: "")]
        }
    }

    private static func rulings(on day: CivilDate) -> [RecordRuling] {
        [
            RecordRuling(.ruling(ClaimSample.ruling(on: day, final: false))),
            RecordRuling(.ruling(ClaimSample.ruling(on: day.adding(days: 1)))),
            RecordRuling(.ruling(Ruling(issuer: "", number: "", on: day, final: true, upholds: true))),
            RecordRuling(.need(needed: false, reason: "", act: nil)),
        ]
    }

    /// Ways in which a body's act does not suffice.
    private static func spoilt(_ act: BodyAct?) -> [BodyAct?] {
        guard case .sitting(let sound)? = act else { return [nil] }
        func change(_ change: (inout SittingAct) -> Void) -> BodyAct {
            var act = sound
            change(&act)
            return .sitting(act)
        }
        return [
            nil, change { $0.body = BodyID("elsewhere") }, change { $0.present = [] }, change { $0.minutes = nil },
            change { $0.votedFor = ["somebody else"] }, change { $0.votedFor = [] }, change { $0.outcome = "other" },
            change { $0.heldOn = $0.heldOn.adding(days: -100) }, change { $0.sitting = "1" },
        ]
    }
}
