/// Agreeing with the person on a medium, among those the association offers; every notice goes there.
public struct AgreeMedium: RequestStep {
    /// Which step it is.
    public static let action = RequestAction.medium
    /// The medium.
    public var medium: Medium

    /// An agreement on `medium`.
    public init(medium: Medium) { self.medium = medium }

    /// Until the case has ended.
    public static func gate(_ request: Request, at desk: Desk) throws(Refusal) {
        try request.requireWithin()
    }

    /// Agreed; over what needs a mobile, only where one is on file.
    public func entries(_ request: Request, at desk: Desk) throws(Refusal) -> [Entry<RequestEvent>] {
        try desk.requireOffered(medium)
        let clause = desk.policy.handling.clause(asking: .updates)
        if medium.needsMobile && !request.receipt.contact.mobile {
            throw Refusal(
                .mobileMissing, clause: clause, field: "medium",
                message: Name(
                    ar: "«\(medium.name.ar)» تحتاج رقم جوال، ولا رقم مسجلاً؛ سجّله أو اختر وسيلة أخرى",
                    en:
                        "\(medium.name.en) needs a mobile number and none is on file; enter one or agree on another medium"
                )
            )
        }
        return [desk.entry(.mediumAgreed(medium: medium), on: clause)]
    }
}
