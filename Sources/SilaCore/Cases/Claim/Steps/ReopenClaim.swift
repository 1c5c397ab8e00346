/// Taking an ended claim up again, with the reason: a withdrawn one where it stood, a refused one at the gate it was refused
/// at, a paid one as it was paid, so that a payment the bank returned can be made again.
public struct ReopenClaim: ClaimStep {
    /// Which step it is.
    public static let action = ClaimAction.reopening
    /// Why.
    public var reason: String

    /// A reopening with its reason.
    public init(reason: String) { self.reason = reason }

    /// Once it has ended.
    public static func gate(_ claim: Claim, at desk: Desk) throws(Refusal) {
        guard !claim.stage.ended else { return }
        throw Refusal(
            .caseNotEnded,
            message: Name(
                ar: "المطالبة لم تنته حتى يُعاد فتحها", en: "the claim has not ended, so it cannot be reopened"))
    }

    /// Taken up again.
    public func entries(_ claim: Claim, at desk: Desk) throws(Refusal) -> [Entry<ClaimEvent>] {
        if reason.isBlank { throw .missing("reason", Name(ar: "سبب إعادة الفتح", en: "the reason")) }
        return [desk.entry(.reopened(reason: reason), on: nil)]
    }
}

/// Entering the person's objection to the finding that there was no fault; the body looks at it again, and that once.
///
/// No policy of the five speaks of it, so it rests on the house's practice.
public struct ObjectToFinding: ClaimStep {
    /// Which step it is.
    public static let action = ClaimAction.objection
    /// What the person objects.
    public var reason: String

    /// An objection with its reason.
    public init(reason: String) { self.reason = reason }

    /// After the finding was answered, closed or not, and once.
    public static func gate(_ claim: Claim, at desk: Desk) throws(Refusal) {
        if claim.stage == .outside || claim.stage == .withdrawn { try claim.requireWithin() }
        guard case .notEstablished? = claim.refusal else {
            throw Refusal(
                .objectionWithoutRefusal,
                message: Name(
                    ar: "لا اعتراض إلا على عدم ثبوت الخلل",
                    en: "only the finding that there was no fault can be objected to"))
        }
        if claim.objections > 0 {
            throw Refusal(
                .objectionUsed, citing: claim.refusedAt,
                message: Name(
                    ar: "اعترض المتضرر من قبل ونُظر في اعتراضه؛ الاعتراض مرة واحدة",
                    en: "the person objected before, and the body looked at it again; that is done once"))
        }
        guard claim.reply == nil else { return }
        throw Refusal(
            .stageTooEarly, citing: claim.refusedAt,
            message: Name(ar: "يُبلغ المتضرر بالنتيجة أولاً", en: "the person has to be told the finding first"))
    }

    /// Back with the body.
    public func entries(_ claim: Claim, at desk: Desk) throws(Refusal) -> [Entry<ClaimEvent>] {
        if reason.isBlank { throw .missing("reason", Name(ar: "سبب الاعتراض", en: "the reason")) }
        return [desk.entry(.objected(reason: reason), on: nil)]
    }
}
