/// Taking back a request that was sent back: what was wanting is there, matched and signed again where it changed.
public struct Resume: RequestStep {
    /// Which step it is.
    public static let action = RequestAction.resumption

    /// A resumption; it carries nothing.
    public init() {}

    /// While sent back, once nothing is missing.
    public static func gate(_ request: Request, at desk: Desk) throws(Refusal) {
        try request.requireWithin()
        guard request.pause != nil else {
            throw Refusal(
                .clockNotPaused,
                message: Name(ar: "المدة سارية ولا شيء يُستأنف", en: "the clock runs; there is nothing to resume")
            )
        }
        try request.requireNothingMissing(at: desk)
    }

    /// The clock runs again, with what was left of each term.
    public func entries(_ request: Request, at desk: Desk) throws(Refusal) -> [Entry<RequestEvent>] {
        guard let pause = request.pause else { return [] }
        let promise = request.promise?.resumed(pausedOn: pause.from, on: desk.today, at: desk)
        return [
            desk.entry(
                .resumed(on: desk.today, promise: promise), on: desk.policy.handling.clause(asking: .completeData))
        ]
    }
}
