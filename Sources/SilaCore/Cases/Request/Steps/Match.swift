/// The officer matches the data and finds them valid on the day of submission.
///
/// Source: the second clause on handling in Z, O and Q; S and M ask for no matching.
public struct Match: RequestStep {
    /// Which step it is.
    public static let action = RequestAction.matching
    /// The digest of the content that was matched, as the officer saw it; nil for the content as it stands.
    public var digest: String?

    /// A matching of the content with that digest.
    public init(digest: String? = nil) { self.digest = digest }

    /// Only where the policy asks for it, until completeness or while sent back.
    public static func gate(_ request: Request, at desk: Desk) throws(Refusal) {
        try request.requireWithin()
        let clause = try desk.clause(asking: .matching, for: action.name)
        guard request.pause == nil else { return }
        try request.require(through: .received, clause: clause)
    }

    /// Matched; not when the content has changed since the officer saw it.
    public func entries(_ request: Request, at desk: Desk) throws(Refusal) -> [Entry<RequestEvent>] {
        let clause = desk.policy.handling.clause(asking: .matching)
        let current = request.receipt.content.digest
        guard (digest ?? current) == current else {
            throw Refusal(
                .contentNotMatched, clause: clause, field: "digest",
                message: Name(
                    ar: "تغيرت البيانات بعد أن اطلعت عليها؛ طابقها كما هي الآن",
                    en: "the data changed after you saw them; match them as they are now"
                )
            )
        }
        return [desk.entry(.matched(digest: current), on: clause)]
    }
}
