/// Answering the person harmed over the agreed medium, with proof: that the claim leads to no compensation and why, or that
/// the settlement is paid.
public struct AnswerClaim: ClaimStep {
    /// Which step it is.
    public static let action = ClaimAction.answer
    /// The medium; nil for the agreed one.
    public var medium: Medium?
    /// What is said.
    public var text: String
    /// What shows that it went out.
    public var proof: String

    /// An answer with its parts.
    public init(medium: Medium? = nil, text: String, proof: String) {
        self.medium = medium
        self.text = text
        self.proof = proof
    }

    /// Once it is refused, or paid and fulfilled; and once.
    public static func gate(_ claim: Claim, at desk: Desk) throws(Refusal) {
        try claim.requireWithin()
        switch claim.stage {
        case .refused, .paid: return
        case .answered:
            throw Refusal(
                .stageTooLate, citing: claim.answering(at: desk),
                message: Name(ar: "أُبلغ المتضرر بالرد", en: "the person was answered already"))
        default:
            throw Refusal(
                .stageTooEarly, citing: claim.answering(at: desk),
                message: Name(
                    ar: "المطالبة الآن: \(claim.stage.name.ar)؛ يكون الرد بعد تنفيذ التسوية أو عند عدم التعويض",
                    en: "the claim is “\(claim.stage.name.en)”; the answer follows the payment, or that there is none"))
        }
    }

    /// Answered today.
    public func entries(_ claim: Claim, at desk: Desk) throws(Refusal) -> [Entry<ClaimEvent>] {
        let clause = claim.answering(at: desk)
        guard let agreed = claim.receipt.medium else {
            throw .missing("medium", citing: clause, Name(ar: "الوسيلة المتفق عليها", en: "the agreed medium"))
        }
        if text.isBlank { throw .missing("text", citing: clause, Name(ar: "نص الرد", en: "the text")) }
        if proof.isBlank { throw .missing("proof", citing: clause, Name(ar: "ما يثبت الإبلاغ", en: "the proof")) }
        guard (medium ?? agreed) == agreed else {
            throw Refusal(
                .mediumNotAgreed, clause: desk.policy.handling.clause(asking: .updates), field: "medium",
                message: Name(
                    ar: "الوسيلة المتفق عليها: \(agreed.name.ar)؛ اتفق على غيرها أولاً",
                    en: "the agreed medium is: \(agreed.name.en); agree on another first"))
        }
        let reply = Reply(medium: agreed, text: text, proof: proof, on: desk.today, early: false, late: nil)
        return [desk.entry(.answered(reply: reply), citing: clause)]
    }
}

extension Claim {
    /// The clause that the answer rests on: of the gate at which it was refused, else of the settlement.
    func answering(at desk: Desk) -> Citation? { refusedAt ?? desk.settlementClause?.citation }
}
