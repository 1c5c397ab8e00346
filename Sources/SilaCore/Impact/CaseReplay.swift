/// Replays cases under a draft, beside the edition in force and the one that each stands under.
public struct CaseReplay: Sendable {
    private let draft: ReplayEdition
    private let inForce: ReplayEdition
    private let editions: [Int: ReplayEdition]
    private let today: CivilDate

    /// A replay as of that day; `editions` are those that the cases stand under, the one in force among them.
    public init(draft: ReplayEdition, inForce: ReplayEdition, editions: [Int: ReplayEdition], on today: CivilDate) {
        self.draft = draft
        self.inForce = inForce
        self.editions = editions
        self.today = today
    }

    /// What came of one case.
    public struct Outcome: Sendable {
        /// How its reply stands as it was promised.
        public var recorded: ReplyOutcome
        /// How it would stand under the edition in force.
        public var inForce: ReplyOutcome
        /// How it would stand under the draft.
        public var draft: ReplyOutcome
        /// What the draft would change, with the clause that changes it.
        public var changes: [(change: ImpactChange, clause: Citation?)]
        /// The last day in time under the draft.
        public var due: CivilDate?
    }

    /// Replays one case; nothing changes where the draft reckons as the case's own edition does.
    public func replay(_ file: ReplayedCase) -> Outcome {
        let own = editions[file.edition] ?? inForce
        let recorded = Window(file)
        let mine = own.promise(of: file)
        let now = window(of: file, under: inForce, beside: mine, recorded, isOwn: file.edition == inForce.number)
        let drafted = window(of: file, under: draft, beside: mine, recorded, isOwn: false)
        let answered = Answering(file, on: today)
        var changes: [(change: ImpactChange, clause: Citation?)] = []
        let (before, after) = (answered.outcome(in: recorded), answered.outcome(in: drafted))
        let reply = (draft.reply(to: file.kind) ?? own.reply(to: file.kind))?.clause.citation
        if after.isLate != before.isLate { changes.append((after.isLate ? .becomesLate : .becomesTimely, reply)) }
        if drafted.due != recorded.due { changes.append((.due(from: recorded.due, to: drafted.due), reply)) }
        if drafted.notBefore != recorded.notBefore {
            changes.append((.floor(from: recorded.notBefore, to: drafted.notBefore), reply))
        }
        changes += CaseComparison(file: file, own: own, draft: draft).changes
        return Outcome(
            recorded: before, inForce: answered.outcome(in: now), draft: after, changes: changes, due: drafted.due)
    }

    /// The window under another edition.
    ///
    /// What was told the person holds as long as both editions reckon alike, whatever the calendar has become since.
    private func window(
        of file: ReplayedCase, under edition: ReplayEdition, beside mine: Promise?, _ recorded: Window, isOwn: Bool
    ) -> Window {
        if isOwn { return recorded }
        let other = edition.promise(of: file)
        return Window(
            notBefore: other?.notBefore == mine?.notBefore ? recorded.notBefore : other?.notBefore,
            due: other?.due == mine?.due ? recorded.due : other?.due)
    }
}

/// How the reply to a case stands to its window.
public enum ReplyOutcome: String, CaseIterable, Hashable, Sendable, Codable {
    /// Answered within the window.
    case inTime = "in-time"
    /// Answered before the floor.
    case early
    /// Answered after the ceiling.
    case late
    /// Answered, with no window to be judged by.
    case unbound
    /// Open and in time, or with the clock stopped.
    case waiting
    /// Open and after the ceiling.
    case overdue
    /// Not judged: ended without an answer, outside the policy, or of a kind for which no policy has a term.
    case none

    /// True where the ceiling was missed, answered or not.
    public var isLate: Bool { self == .late || self == .overdue }
}

/// The days between which a reply is in time.
private struct Window {
    var notBefore: CivilDate?
    var due: CivilDate?

    init(notBefore: CivilDate?, due: CivilDate?) {
        self.notBefore = notBefore
        self.due = due
    }

    init(_ file: ReplayedCase) { self.init(notBefore: file.notBefore, due: file.due) }
}

/// When a case was answered, or the day against which it waits.
private struct Answering {
    private let isJudged: Bool
    private let answeredOn: CivilDate?
    private let waitsOn: CivilDate?

    init(_ file: ReplayedCase, on today: CivilDate) {
        isJudged = (file.kind == .request || file.kind == .complaint) && file.isWithin
        var (answered, paused) = (nil as CivilDate?, nil as CivilDate?)
        for happening in file.happenings {
            switch happening.sort {
            case .answered: answered = happening.on
            // A complaint that is settled waits for no other answer; of no other kind is an offer accepted so.
            case .offerAccepted: answered = happening.on
            case .objected, .appealed: answered = nil
            // A withdrawn case goes on where it stood; a closed one is studied again.
            case .reopened: if !Self.wasWithdrawn(before: happening, in: file) { answered = nil }
            case .returned: paused = happening.on
            case .resumed: paused = nil
            default: break
            }
        }
        answeredOn = answered
        waitsOn = file.isOpen ? paused ?? today : nil
    }

    private static func wasWithdrawn(before reopening: Happening, in file: ReplayedCase) -> Bool {
        guard let place = file.happenings.lastIndex(of: reopening) else { return false }
        let end = file.happenings[..<place].last { $0.sort == .withdrawn || $0.sort == .closed }
        return end?.sort == .withdrawn
    }

    func outcome(in window: Window) -> ReplyOutcome {
        guard isJudged else { return .none }
        if let answeredOn {
            if let due = window.due, due < answeredOn { return .late }
            if let floor = window.notBefore, answeredOn < floor { return .early }
            return window.due == nil && window.notBefore == nil ? .unbound : .inTime
        }
        guard let waitsOn else { return .none }
        return window.due.map { $0 < waitsOn } == true ? .overdue : .waiting
    }
}
