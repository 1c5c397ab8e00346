/// Cases that begin with somebody's words as a kind whose states can be walked; no term runs for them, and their stage
/// alone decides.
struct WordWalk<Word: WordFile>: WalkedKind {
    let kind = Word.kind
    private let words: [WordTrial]
    private let steps: [Word.Step]

    /// Such cases over every channel of the edition and outside it.
    init(_ edition: ExploredEdition) {
        self.init(words: WordTrial.all(in: edition), steps: Word.sound)
    }

    /// Such cases opened and gone on with by these.
    init(words: [WordTrial], steps: [Word.Step]) {
        self.words = words
        self.steps = steps
    }

    var places: [ExploredPlace] {
        Word.ways.map { way in
            ExploredPlace(
                way.stage.rawValue, Word.name(of: way.stage), by: way.action?.rawValue ?? "receipt",
                from: way.from.map(\.rawValue))
        }
    }

    func openings(in edition: ExploredEdition) -> [Attempt<Word>] {
        let step = ExploredStep("receipt", Word.taking)
        return edition.attempts(of: step, roles: Word.takers, at: edition.begins) { desk throws(Refusal) in
            try desk.requireRole(Word.takers, for: step.name)
        } trials: { desk in
            words.map { trial in
                let told = ExploredStep(step.action, step.name, trial.detail)
                do throws(Refusal) {
                    let entry = try Word.opening(trial.words, at: desk)
                    return Attempt(step: told, outcome: .opened(Word(opening: entry), entry.basis))
                } catch {
                    return Attempt(step: told, outcome: .refused(error))
                }
            }
        }
    }

    func attempts(_ word: Word, at now: Moment, in edition: ExploredEdition) -> [Attempt<Word>] {
        Word.Action.allCases.flatMap { action in
            let told = ExploredStep(action.rawValue, Word.name(of: action))
            return edition.attempts(of: told, roles: Word.roles(of: action), at: now) { desk throws(Refusal) in
                try word.check(action, at: desk)
            } trials: { desk in
                steps.filter { Word.action(of: $0) == action }.map { step in
                    do throws(Refusal) {
                        let entry = try word.taking(step, at: desk)
                        return Attempt(step: told, outcome: .taken(word.after([entry]), entry.basis.citation))
                    } catch {
                        return Attempt(step: told, outcome: .refused(error))
                    }
                }
            }
        }
    }

    func mark(_ word: Word, at now: Moment) -> Word.Stage { word.stage }

    func bearing(_ word: Word, at now: Moment) -> Bearing {
        let place = word.stage.rawValue
        let ending = word.endedOn.map { _ in Ending(place: place, givenUp: false) }
        return Bearing(place: place, clock: ending == nil ? .none : .over, ending: ending)
    }

    func watershed(_ word: Word, after now: Moment) -> Moment? { nil }
}

/// A question, a suggestion or a problem to try, over one channel.
struct WordTrial: Sendable {
    var text = "x"
    var channel: String
    var channelName: String?
    var outsideReason: String?
    var medium: Medium?
    var isAnonymous = false
    var detail: Name?

    /// The words as they are taken.
    var words: TakenWords {
        var words = TakenWords(
            text: text, channel: channel, channelName: channelName, outsideReason: outsideReason, medium: medium)
        words.isAnonymous = isAnonymous
        return words
    }

    /// Over every channel of the edition, and outside it.
    static func all(in edition: ExploredEdition) -> [WordTrial] {
        RequestTrials(edition).receipts(on: edition.begins.date).filter { $0.receive.service == nil }.map { trial in
            WordTrial(
                channel: trial.receive.channel, channelName: trial.receive.channelName,
                outsideReason: trial.receive.outsideReason, detail: trial.detail)
        }
    }
}
