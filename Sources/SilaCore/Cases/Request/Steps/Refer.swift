/// Referring to the body that the policy names for study; the person is told so.
///
/// Source: the fifth clause on handling in all five. S and M name no committee ("the competent"), so the association's
/// own name for it may be recorded.
public struct Refer: RequestStep {
    /// Which step it is.
    public static let action = RequestAction.referral
    /// The body; nil for the policy's.
    public var body: BodyID?
    /// What the association calls it, where the policy names none.
    public var committee: String?

    /// A referral with its parts.
    public init(body: BodyID? = nil, committee: String? = nil) {
        self.body = body
        self.committee = committee
    }

    /// After completeness, and after registration where the policy asks for it.
    public static func gate(_ request: Request, at desk: Desk) throws(Refusal) {
        try request.requireWithin()
        guard let study = desk.policy.handling.study else { throw desk.lacking(action.name) }
        let registration = desk.policy.handling.clause(asking: .registration)
        try request.require(from: registration == nil ? .complete : .registered, clause: registration ?? study.clause)
        try request.require(through: .registered, clause: study.clause)
        try request.requireRunning()
    }

    /// Referred, with the promise where the term starts here.
    public func entries(_ request: Request, at desk: Desk) throws(Refusal) -> [Entry<RequestEvent>] {
        guard let study = desk.policy.handling.study else { throw desk.lacking(Self.action.name) }
        try requirePolicys(study, at: desk)
        let starts = desk.policy.handling.reply?.term.from == .referral
        let promise = starts ? Promise.made(on: desk.today, at: desk).keeping(request.promise) : nil
        return [
            desk.entry(
                .referred(body: study.body, committee: committee?.written, promise: promise), on: study.clause)
        ]
    }

    /// Throws unless the body is the policy's, and where the policy names it, by that name.
    private func requirePolicys(_ study: (clause: Clause, body: BodyID), at desk: Desk) throws(Refusal) {
        let policys = desk.policy.body(study.body)
        let name = policys?.name ?? study.clause.title
        let isOther = (body ?? study.body) != study.body
        let isRenamed = policys?.named == true && committee?.written.map { $0 != name.ar && $0 != name.en } == true
        guard isOther || isRenamed else { return }
        throw Refusal(
            .bodyNotPolicys, clause: study.clause, field: isOther ? "body" : "committee",
            message: Name(
                ar: "تعرض السياسة الطلبات على «\(name.ar)» لا على غيرها",
                en: "the policy gives the study of requests to “\(name.en)” and no other"
            ),
            items: [RefusalItem(id: study.body.rawValue, name: name)]
        )
    }
}
