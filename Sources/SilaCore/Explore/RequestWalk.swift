/// Requests as a kind whose states can be walked.
struct RequestWalk: WalkedKind {
    /// What is brought to a step.
    typealias Trials = @Sendable (RequestAction, Request, Desk) -> [RequestTrial]

    let kind = CaseKind.request
    private let receipts: [(receive: Receive, detail: Name?)]
    private let trials: Trials

    /// Requests to whose steps the edition's own trials are brought.
    init(_ edition: ExploredEdition) {
        let trials = RequestTrials(edition)
        self.init(
            receipts: trials.receipts(on: edition.begins.date).map { ($0.receive, $0.detail) },
            trials: trials.steps)
    }

    /// Requests to whose steps these trials are brought.
    init(receipts: [(receive: Receive, detail: Name?)], trials: @escaping Trials) {
        self.receipts = receipts
        self.trials = trials
    }

    let places: [ExploredPlace] = {
        func place(_ stage: RequestStage, by action: RequestAction?, from: [RequestStage] = []) -> ExploredPlace {
            ExploredPlace(stage.rawValue, stage.name, by: action?.rawValue ?? "receipt", from: from.map(\.rawValue))
        }
        func paused(_ stage: RequestStage, by action: RequestAction, from: [String]) -> ExploredPlace {
            let name = Name(ar: "\(stage.name.ar)، والمدة متوقفة", en: "\(stage.name.en), the clock stopped")
            return ExploredPlace("\(stage.rawValue)_paused", name, by: action.rawValue, from: from)
        }
        let pausing: [RequestStage] = [.complete, .registered, .referred]
        return [
            place(.outside, by: nil), place(.received, by: nil), place(.complete, by: .completion, from: [.received]),
            place(.registered, by: .registration, from: [.complete]),
            place(.referred, by: .referral, from: [.complete, .registered]),
            place(.decided, by: .decision, from: pausing), place(.answered, by: .answer, from: [.decided]),
            place(.delivered, by: .delivery, from: [.answered]),
            place(.closed, by: .closure, from: [.outside, .answered, .delivered]),
            place(.withdrawn, by: .withdrawal, from: [.outside, .received, .complete]),
        ] + pausing.map { paused($0, by: .return, from: [$0.rawValue]) }
            + [paused(.withdrawn, by: .withdrawal, from: pausing.map { "\($0.rawValue)_paused" })]
    }()

    func openings(in edition: ExploredEdition) -> [Attempt<Request>] {
        let step = ExploredStep("receipt", Name(ar: "استلام الطلب", en: "Take the request"))
        return edition.attempts(of: step, roles: Receive.roles, at: edition.begins) { desk throws(Refusal) in
            try desk.requireRole(Receive.roles, for: step.name)
        } trials: { desk in
            receipts.map { receive, detail in
                let told = ExploredStep(step.action, step.name, detail)
                do throws(Refusal) {
                    let entry = try receive.take(at: desk)
                    return Attempt(step: told, outcome: .opened(Request(opening: entry), entry.basis))
                } catch {
                    return Attempt(step: told, outcome: .refused(error))
                }
            }
        }
    }

    func attempts(_ request: Request, at now: Moment, in edition: ExploredEdition) -> [Attempt<Request>] {
        RequestAction.allCases.flatMap { action in
            let step = ExploredStep(action.rawValue, action.name)
            return edition.attempts(of: step, roles: action.roles, at: now) { desk throws(Refusal) in
                try action.check(request, at: desk)
            } trials: { desk in
                trials(action, request, desk).compactMap { attempt($0, action, request, desk) }
            }
        }
    }

    /// What came of it; nil where it changed nothing.
    private func attempt(
        _ trial: RequestTrial, _ action: RequestAction, _ request: Request, _ desk: Desk
    ) -> Attempt<Request>? {
        let step = ExploredStep(action.rawValue, action.name, trial.detail)
        do throws(Refusal) {
            let entries = try trial.step.entries(request, at: desk)
            return entries.isEmpty
                ? nil
                : Attempt(step: step, outcome: .taken(request.after(entries), entries.last?.basis.citation))
        } catch {
            return Attempt(step: step, outcome: .refused(error))
        }
    }

    func mark(_ request: Request, at now: Moment) -> RequestMark { RequestMark(request, at: now) }

    func bearing(_ request: Request, at now: Moment) -> Bearing {
        let stage = request.stage
        let place = stage.rawValue + (request.pause == nil ? "" : "_paused")
        let reply = request.reply.map { $0.late != nil ? .late : $0.early ? .early : .inTime } as ReplyWindow.Standing?
        let ending =
            stage.ended
            ? Ending(place: place, outcome: request.decision?.outcome, reply: reply, givenUp: request.withdrawn) : nil
        return Bearing(place: place, clock: clock(request, at: now), ending: ending, reply: reply)
    }

    private func clock(_ request: Request, at now: Moment) -> ClockRelation {
        guard let promise = request.promise else { return .none }
        if request.reply != nil || request.stage.ended { return .over }
        if request.pause != nil { return .paused }
        if let due = promise.due, due <= now.date { return due == now.date ? .dueDay : .late }
        if let floor = promise.notBefore, now.date < floor { return .beforeFloor }
        return .within
    }

    /// The code or the authority runs out, the floor is reached, the due day comes, the due day is over.
    func watershed(_ request: Request, after now: Moment) -> Moment? {
        if request.stage == .closed { return nil }
        var moments: [Moment] = []
        if let code = request.signatureCode { moments.append(code.expires.adding(.microseconds(1))) }
        if let until = request.receipt.representative?.validUntil { moments.append(Moment(endOf: until)) }
        if request.reply == nil, request.pause == nil, !request.stage.ended, let promise = request.promise {
            if let floor = promise.notBefore { moments.append(Moment(startOf: floor)) }
            if let due = promise.due { moments += [Moment(startOf: due), Moment(endOf: due)] }
        }
        return moments.filter { $0 > now }.min()
    }
}

extension Attempt.Outcome {
    /// A case opened on that basis; nothing could be opened only if the engine gave an event that opens none.
    static func opened(_ file: File?, _ basis: Basis) -> Self {
        if let file { return .taken(file, basis.citation) }
        return .refused(Refusal(.caseNotEnded, message: Name(ar: "لم تُفتح حالة", en: "no case was opened")))
    }
}
