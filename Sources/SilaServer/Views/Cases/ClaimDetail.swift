internal import SilaCore
internal import SilaPages

/// The words that belong to an event of a claim beyond what it is; never an account.
enum ClaimDetail {
    /// The words; nil where there are none.
    static func of(_ event: ClaimEvent) -> String? {
        switch event {
        case .opened(let receipt, _):
            if case .outside(_, let reason) = receipt.standing { reason } else { receipt.harm }
        case .admitted(_, _, let reason), .disagreed(let reason), .paymentRejected(_, let reason),
            .paymentReturned(_, let reason), .withdrawn(let reason, _), .objected(let reason), .reopened(let reason):
            reason
        case .represented(let representative): representative.name
        case .faultFound(let finding): finding.reason
        case .minutesRecorded(let act, _): if case .sitting(let act) = act { act.number } else { nil }
        case .rulingDetermined(let need): need.reason
        case .rulingRecorded(let ruling): "\(ruling.issuer) · \(ruling.number) · \(ruling.on.inBothCalendars.ar)"
        case .offered(let offer): offer.terms
        case .offerAnswered(_, _, let note): note
        case .settlementDrawn(let settlement): settlement.officer
        case .paymentExecuted(_, let bankReference, _): bankReference
        case .fulfilled(let note, _): note
        case .answered(let reply): reply.text
        case .closed(let note, _): note
        case .followed(_, let clauses, _): clauses.map(\.rawValue).joined(separator: ", ")
        case .mediumAgreed, .settlementCodeSent, .settlementSigned, .paymentPrepared, .paymentApproved: nil
        }
    }
}
