internal import SilaCore
internal import SilaService

/// The change that the body of a step with a claim makes.
extension ClaimShapes {
    /// The change that a body of that step makes.
    static func change(_ action: ClaimAction, _ input: Input) throws(ServiceError) -> ClaimChange {
        let reason = input.demanded("reason")
        switch action {
        case .admission:
            return .step(
                AdmitClaim(channel: input.demanded("channel"), channelName: input.text("channel_name"), reason: reason))
        case .medium: return .step(AgreeClaimMedium(medium: try input.required("medium", input.word("medium"))))
        case .representation:
            if let chosen = CaseShapes.chosen(input) { return .representation(chosen) }
            return .step(
                RepresentClaimant(
                    representative: try input.required("capacity", CaseShapes.representative(input))))
        case .fault:
            let outcome: ClaimOutcome = try input.required("outcome", input.word("outcome"))
            return .fault(established: outcome == .established, reason: reason, try act(input))
        case .minutes: return .minutes(written: minutes(input), try act(input))
        case .ruling: return try ruling(input, reason)
        case .offer, .offerAnswer, .settlement, .settlementCode, .settlementSignature, .disagreement:
            return try agreement(action, input, reason)
        case .payment, .paymentApproval, .paymentExecution, .paymentReturn, .fulfilment:
            return try payment(action, input, reason)
        case .answer:
            return .answer(medium: input.word("medium"), text: input.demanded("text"), proof: input.text("proof"))
        case .closure: return .step(CloseClaim(note: input.text("note")))
        case .withdrawal: return .step(WithdrawClaim(reason: reason))
        case .objection: return .step(ObjectToFinding(reason: reason))
        case .reopening: return .step(ReopenClaim(reason: reason))
        }
    }

    private static func act(_ input: Input) throws(ServiceError) -> ActCall {
        ActCall(sitting: try input.sitting(), standsIn: input.text("stands_in"))
    }

    private static func minutes(_ input: Input) -> MinutesAct {
        var statements: [MinutesStatement: String] = [:]
        for statement in MinutesStatement.allCases { statements[statement] = input.text(statement.rawValue) }
        return MinutesAct(
            dated: input.date("dated"), approvedBy: [], awaiting: [], statements: statements, locked: true)
    }

    private static func ruling(_ input: Input, _ reason: String) throws(ServiceError) -> ClaimChange {
        if let needed = input.flag("needed") { return .need(needed: needed, reason: reason, try act(input)) }
        let ruling = Ruling(
            issuer: input.demanded("issuer"), number: input.demanded("number"),
            on: try input.required("on", input.date("on")), final: input.flag("final") ?? false,
            upholds: input.flag("upholds") ?? true)
        return .step(RecordRuling(.ruling(ruling)))
    }

    private static func agreement(
        _ action: ClaimAction, _ input: Input, _ reason: String
    ) throws(ServiceError) -> ClaimChange {
        switch action {
        case .offer:
            let offer = ClaimOffer(
                side: try input.required("side", input.word("side")), amount: input.amount("amount"),
                terms: input.text("terms"), expires: try input.required("expires", input.date("expires")))
            return .step(OfferSettlement(offer))
        case .offerAnswer:
            return .step(
                AnswerOffer(
                    side: try input.required("side", input.word("side")),
                    accepted: try input.required("accepted", input.flag("accepted")), note: input.text("note")))
        case .settlement:
            return .settlement(
                amount: input.amount("amount"), fulfilment: input.text("fulfilment"),
                officer: input.demanded("officer"))
        case .settlementCode: return .settlementCode
        case .settlementSignature: return sign(input)
        default: return .step(Disagree(reason: reason))
        }
    }

    private static func sign(_ input: Input) -> ClaimChange {
        let digest = input.text("digest")?.lowercased()
        let byRepresentative = input.flag("by_representative") ?? false
        let way: SigningWay
        switch input.text("way") {
        case "drawn": way = .drawn(strokes: input.demanded("strokes"))
        case "thumbprint": way = .thumbprint(witness: input.demanded("witness"))
        case "code":
            return .signByCode(code: input.demanded("code"), digest: digest, byRepresentative: byRepresentative)
        default: way = .paper(paper: input.demanded("paper"))
        }
        return .step(SignSettlement(way: way, digest: digest, byRepresentative: byRepresentative))
    }

    private static func payment(
        _ action: ClaimAction, _ input: Input, _ reason: String
    ) throws(ServiceError) -> ClaimChange {
        switch action {
        case .payment:
            return .step(
                PreparePayment(
                    amount: input.amount("amount"), iban: try input.required("iban", input.iban("iban")),
                    payee: input.demanded("payee")))
        case .paymentApproval:
            return .approval(
                number: input.number("number"), approved: try input.required("approved", input.flag("approved")),
                reason: input.text("reason"))
        case .paymentExecution:
            return .step(
                ExecutePayment(
                    number: input.number("number"), bankReference: input.demanded("bank_reference"),
                    on: input.date("on")))
        case .paymentReturn: return .step(ReturnPayment(number: input.number("number"), reason: reason))
        default: return .step(FulfilSettlement(note: input.demanded("note")))
        }
    }
}
