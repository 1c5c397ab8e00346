/// The one dated event by which a request is complete.
///
/// Nothing is missing, the data are matched where the policy says so, and the declaration is signed. The term counts from
/// here where the policy or its reading says so. Source: handling 2 to 4 and 6 in S and M, 2nd and 4th in Z, O and Q.
public struct Complete: RequestStep {
    /// Which step it is.
    public static let action = RequestAction.completion

    /// A completion; it carries nothing.
    public init() {}

    /// Only when nothing is missing, and once.
    public static func gate(_ request: Request, at desk: Desk) throws(Refusal) {
        try request.requireWithin()
        try request.require(through: .received, clause: desk.policy.handling.clause(asking: .completeData))
        try request.requireNothingMissing(at: desk)
    }

    /// Complete today, with the promise where the term starts here.
    public func entries(_ request: Request, at desk: Desk) throws(Refusal) -> [Entry<RequestEvent>] {
        let start: CivilDate? =
            switch desk.policy.handling.reply?.term.from {
            case .receipt: request.receivedAt.date
            case .referral: nil
            case .completeness, nil: desk.today
            }
        let promise = start.map { Promise.made(on: $0, at: desk) }
        return [
            desk.entry(
                .completed(on: desk.today, promise: promise), on: desk.policy.handling.clause(asking: .completeData))
        ]
    }
}

extension Request {
    /// Throws with the list of what is missing, under the rule of the first thing missing.
    func requireNothingMissing(at desk: Desk) throws(Refusal) {
        let missing = missing(under: desk.policy)
        guard let first = missing.first else { return }
        let rule: Rule =
            switch first {
            case .service, .item, .medium: .contentMissing
            case .mobile: .mobileMissing
            case .matching: .contentNotMatched
            case .signature: .contentNotSigned
            case .signatureFell: .signatureFell
            }
        throw Refusal(
            rule, clause: first.clause(in: desk.policy), field: first.id,
            message: Name(
                ar: "ينقص الطلب: \(missing.map(\.name.ar).joined(separator: "، "))",
                en: "the request lacks: \(missing.map(\.name.en).joined(separator: ", "))"
            ),
            items: missing.map { RefusalItem(id: $0.id, name: $0.name) }
        )
    }
}
