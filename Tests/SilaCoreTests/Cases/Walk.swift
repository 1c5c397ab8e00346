import Testing

@testable import SilaCore

/// A request on its way: its history, what it makes, and the desk of the moment.
struct Walk {
    var desk: Desk
    private(set) var request: Request
    private(set) var history: [Entry<RequestEvent>]

    /// A request received at that desk.
    init(_ policy: SamplePolicy = .safwa, on day: String = Sample.start, _ receive: Receive = Sample.receive()) throws {
        try self.init(desk: Sample.desk(policy, on: day), receive)
    }

    /// A request received at that desk.
    init(desk: Desk, _ receive: Receive = Sample.receive()) throws {
        let opening = try receive.take(at: desk)
        self.desk = desk
        request = try #require(Request(opening: opening))
        history = [opening]
    }

    /// Where the request stands.
    var stage: RequestStage { request.stage }

    /// What happened last.
    var last: Entry<RequestEvent> { history[history.count - 1] }

    /// The clause that the last event rests on; nil for the house's own practice.
    var lastClause: String? { last.basis.citation?.clause.rawValue }

    /// The names of what happened, in order.
    var names: [String] { history.map(\.event.name) }

    /// Moves the clock to ten in the morning of that day.
    mutating func on(_ day: String) { desk.now = Sample.moment(day) }

    /// Takes the step, as somebody with every role unless one is named; a decision as the body has to take it.
    mutating func take(_ step: some RequestStep, as role: Role? = nil, on day: String? = nil) throws(Refusal) {
        if let day { on(day) }
        let desk = desk(as: role)
        if var decide = step as? Decide, decide.act == nil {
            decide.act = desk.act(on: request, carrying: decide.outcome)
            append(try decide.take(request, at: desk))
        } else {
            append(try step.take(request, at: desk))
        }
    }

    /// Takes into account what happened.
    mutating func append(_ entries: [Entry<RequestEvent>]) {
        request = request.after(entries)
        history += entries
    }

    /// The refusal of the step; a failure of the test when it is taken.
    func refusal(
        of step: some RequestStep, as role: Role? = nil, sourceLocation: SourceLocation = #_sourceLocation
    ) -> Refusal? {
        do throws(Refusal) {
            _ = try step.take(request, at: desk(as: role))
            Issue.record("\(type(of: step).action.rawValue) was not refused", sourceLocation: sourceLocation)
            return nil
        } catch {
            return error
        }
    }

    /// The rule that refuses the step.
    func rule(
        of step: some RequestStep, as role: Role? = nil, sourceLocation: SourceLocation = #_sourceLocation
    ) -> Rule? {
        refusal(of: step, as: role, sourceLocation: sourceLocation)?.rule
    }

    private func desk(as role: Role?) -> Desk {
        guard let role else { return desk }
        var desk = desk
        desk.actor = Sample.actor(role)
        return desk
    }
}

extension Walk {
    /// A request taken as far as `stage` on the way, on that day.
    init(_ policy: SamplePolicy = .safwa, to stage: RequestStage, on day: String = Sample.start) throws {
        let outside = stage == .outside
        try self.init(
            policy, on: day, Sample.receive(channel: outside ? "carrier" : "in-person", outside: outside ? "وصل" : nil))
        if outside || stage == .received { return }
        if stage == .withdrawn {
            try take(Withdraw(reason: "لم أعد أحتاجه"))
            return
        }
        try makeComplete()
        if stage == .complete { return }
        if policy.value.handling.clause(asking: .registration) != nil { try take(Register(number: "12")) }
        if stage == .registered { return }
        try take(Refer())
        if stage == .referred { return }
        try take(Sample.acceptance)
        if stage == .decided { return }
        try take(Sample.answer)
        if stage == .answered { return }
        try take(Deliver(note: "سُلّم الدعم"))
        if stage == .delivered { return }
        try take(Close())
    }

    /// A refused request, answered.
    static func refused(_ policy: SamplePolicy = .safwa, on day: String = Sample.start) throws -> Walk {
        var walk = try Walk(policy, to: .referred, on: day)
        try walk.take(Sample.refusal)
        try walk.take(Sample.answer)
        return walk
    }

    /// Matches where the policy asks for it, signs on paper and declares complete.
    mutating func makeComplete() throws(Refusal) {
        if desk.policy.handling.clause(asking: .matching) != nil { try take(Match()) }
        try take(Sign(way: .paper(paper: "P-1")))
        try take(Complete())
    }
}
