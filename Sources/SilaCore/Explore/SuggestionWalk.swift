/// Suggestions as a kind whose states can be walked; no term runs for them, and their stage alone decides.
struct SuggestionWalk: WalkedKind {
    let kind = CaseKind.suggestion
    private let suggestions: [WordTrial]
    private let steps: [SuggestionStep]

    /// Suggestions over every channel of the edition and outside it.
    init(_ edition: ExploredEdition) {
        self.init(suggestions: WordTrial.all(in: edition), steps: Self.steps)
    }

    /// Suggestions opened and gone on with by these.
    init(suggestions: [WordTrial], steps: [SuggestionStep]) {
        self.suggestions = suggestions
        self.steps = steps
    }

    private static let steps: [SuggestionStep] = [
        .weigh(outcome: .adopted, reason: "x"), .answer(text: "x", medium: nil, proof: "x"), .convert(reference: "x"),
        .close(note: "x"),
    ]

    let places: [ExploredPlace] = {
        func place(
            _ stage: SuggestionStage, by action: SuggestionAction?, from: [SuggestionStage] = []
        ) -> ExploredPlace {
            ExploredPlace(stage.rawValue, stage.name, by: action?.rawValue ?? "receipt", from: from.map(\.rawValue))
        }
        return [
            place(.outside, by: nil), place(.received, by: nil), place(.weighed, by: .weighing, from: [.received]),
            place(.answered, by: .answer, from: [.weighed]),
            place(.converted, by: .conversion, from: [.outside, .received]),
            place(.closed, by: .closure, from: [.outside]),
        ]
    }()

    func openings(in edition: ExploredEdition) -> [Attempt<Suggestion>] {
        let step = ExploredStep("receipt", Name(ar: "استقبال المقترح", en: "Take the suggestion"))
        return edition.attempts(of: step, roles: Suggest.roles, at: edition.begins) { desk throws(Refusal) in
            try desk.requireRole(Suggest.roles, for: step.name)
        } trials: { desk in
            suggestions.map { trial in
                let told = ExploredStep(step.action, step.name, trial.detail)
                do throws(Refusal) {
                    let entry = try Suggest.take(
                        text: trial.text, channel: trial.channel, channelName: trial.channelName,
                        outsideReason: trial.outsideReason, medium: trial.medium, at: desk)
                    return Attempt(step: told, outcome: .opened(Suggestion(opening: entry), entry.basis))
                } catch {
                    return Attempt(step: told, outcome: .refused(error))
                }
            }
        }
    }

    func attempts(_ suggestion: Suggestion, at now: Moment, in edition: ExploredEdition) -> [Attempt<Suggestion>] {
        SuggestionAction.allCases.flatMap { action in
            let told = ExploredStep(action.rawValue, action.name)
            return edition.attempts(of: told, roles: action.roles, at: now) { desk throws(Refusal) in
                try action.check(suggestion, at: desk)
            } trials: { desk in
                steps.filter { $0.action == action }.map { step in
                    do throws(Refusal) {
                        let entry = try step.take(suggestion, at: desk)
                        return Attempt(step: told, outcome: .taken(suggestion.after([entry]), entry.basis.citation))
                    } catch {
                        return Attempt(step: told, outcome: .refused(error))
                    }
                }
            }
        }
    }

    func mark(_ suggestion: Suggestion, at now: Moment) -> SuggestionStage { suggestion.stage }

    func bearing(_ suggestion: Suggestion, at now: Moment) -> Bearing {
        let place = suggestion.stage.rawValue
        let ending = suggestion.endedOn.map { _ in Ending(place: place, givenUp: false) }
        return Bearing(place: place, clock: ending == nil ? .none : .over, ending: ending)
    }

    func watershed(_ suggestion: Suggestion, after now: Moment) -> Moment? { nil }
}
