/// Inquiries as a kind whose states can be walked; no term runs for them, and their stage alone decides.
struct InquiryWalk: WalkedKind {
    let kind = CaseKind.inquiry
    private let questions: [WordTrial]
    private let steps: [InquiryStep]

    /// Inquiries over every channel of the edition and outside it.
    init(_ edition: ExploredEdition) {
        self.init(questions: WordTrial.all(in: edition), steps: Self.steps)
    }

    /// Inquiries opened and gone on with by these.
    init(questions: [WordTrial], steps: [InquiryStep]) {
        self.questions = questions
        self.steps = steps
    }

    private static let steps: [InquiryStep] = [
        .referToResearch, .answer(text: "x", medium: nil, proof: "x"), .convert(reference: "x"), .close(note: "x"),
    ]

    let places: [ExploredPlace] = {
        func place(_ stage: InquiryStage, by action: InquiryAction?, from: [InquiryStage] = []) -> ExploredPlace {
            ExploredPlace(stage.rawValue, stage.name, by: action?.rawValue ?? "receipt", from: from.map(\.rawValue))
        }
        return [
            place(.outside, by: nil), place(.asked, by: nil),
            place(.withResearch, by: .researchReferral, from: [.asked]),
            place(.answered, by: .answer, from: [.asked, .withResearch]),
            place(.converted, by: .conversion, from: [.outside, .asked]),
            place(.closed, by: .closure, from: [.outside]),
        ]
    }()

    func openings(in edition: ExploredEdition) -> [Attempt<Inquiry>] {
        let step = ExploredStep("receipt", Name(ar: "استقبال الاستفسار", en: "Take the inquiry"))
        return edition.attempts(of: step, roles: Ask.roles, at: edition.begins) { desk throws(Refusal) in
            try desk.requireRole(Ask.roles, for: step.name)
        } trials: { desk in
            questions.map { trial in
                let told = ExploredStep(step.action, step.name, trial.detail)
                do throws(Refusal) {
                    let entry = try Ask.take(
                        question: trial.text, channel: trial.channel, channelName: trial.channelName,
                        outsideReason: trial.outsideReason, medium: trial.medium, at: desk)
                    return Attempt(step: told, outcome: .opened(Inquiry(opening: entry), entry.basis))
                } catch {
                    return Attempt(step: told, outcome: .refused(error))
                }
            }
        }
    }

    func attempts(_ inquiry: Inquiry, at now: Moment, in edition: ExploredEdition) -> [Attempt<Inquiry>] {
        InquiryAction.allCases.flatMap { action in
            let told = ExploredStep(action.rawValue, action.name)
            return edition.attempts(of: told, roles: action.roles, at: now) { desk throws(Refusal) in
                try action.check(inquiry, at: desk)
            } trials: { desk in
                steps.filter { $0.action == action }.map { step in
                    do throws(Refusal) {
                        let entry = try step.take(inquiry, at: desk)
                        return Attempt(step: told, outcome: .taken(inquiry.after([entry]), entry.basis.citation))
                    } catch {
                        return Attempt(step: told, outcome: .refused(error))
                    }
                }
            }
        }
    }

    func mark(_ inquiry: Inquiry, at now: Moment) -> InquiryStage { inquiry.stage }

    func bearing(_ inquiry: Inquiry, at now: Moment) -> Bearing {
        let place = inquiry.stage.rawValue
        let ending = inquiry.endedOn.map { _ in Ending(place: place, givenUp: false) }
        return Bearing(place: place, clock: ending == nil ? .none : .over, ending: ending)
    }

    func watershed(_ inquiry: Inquiry, after now: Moment) -> Moment? { nil }
}

/// A question or a suggestion to try, over one channel.
struct WordTrial: Sendable {
    var text = "x"
    var channel: String
    var channelName: String?
    var outsideReason: String?
    var medium: Medium?
    var detail: Name?

    /// Over every channel of the edition, and outside it.
    static func all(in edition: ExploredEdition) -> [WordTrial] {
        RequestTrials(edition).receipts(on: edition.begins.date).filter { $0.receive.service == nil }.map { trial in
            WordTrial(
                channel: trial.receive.channel, channelName: trial.receive.channelName,
                outsideReason: trial.receive.outsideReason, detail: trial.detail)
        }
    }
}
