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
        guard let study = desk.policy.handling.study else { throw desk.lacking(action.name) }
        try request.requireWithin()
        try request.requireRunning()
        let registration = desk.policy.handling.clause(asking: .registration)
        try request.require(from: registration == nil ? .complete : .registered, clause: registration ?? study.clause)
        try request.require(through: .registered, clause: study.clause)
    }

    /// Referred, with the promise where the term starts here.
    public func entries(_ request: Request, at desk: Desk) throws(Refusal) -> [Entry<RequestEvent>] {
        guard let study = desk.policy.handling.study else { throw desk.lacking(Self.action.name) }
        guard (body ?? study.body) == study.body else {
            let name = desk.policy.body(study.body)?.name ?? study.clause.title
            throw Refusal(
                .bodyNotPolicys, clause: study.clause, field: "body",
                message: Name(
                    ar: "تعرض السياسة الطلبات على «\(name.ar)» لا على غيرها",
                    en: "the policy gives the study of requests to “\(name.en)” and no other"
                ),
                items: [RefusalItem(id: study.body.rawValue, name: name)]
            )
        }
        let starts = desk.policy.handling.reply?.term.from == .referral
        let promise = starts ? Promise.made(on: desk.today, at: desk) : nil
        return [
            desk.entry(
                .referred(body: study.body, committee: committee, promise: promise), on: study.clause)
        ]
    }
}
