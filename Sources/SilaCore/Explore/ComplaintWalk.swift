/// Complaints as a kind whose states can be walked.
struct ComplaintWalk: WalkedKind {
    /// What is brought to a step.
    typealias Trials = @Sendable (ComplaintAction, Complaint, Desk) -> [ComplaintTrial]

    let kind = CaseKind.complaint
    private let filings: [(file: FileComplaint, detail: Name?)]
    private let trials: Trials

    /// Complaints to whose steps the edition's own trials are brought.
    init(_ edition: ExploredEdition) {
        let trials = ComplaintTrials(edition)
        self.init(filings: trials.filings, trials: trials.steps)
    }

    /// Complaints to whose steps these trials are brought.
    init(filings: [(file: FileComplaint, detail: Name?)], trials: @escaping Trials) {
        self.filings = filings
        self.trials = trials
    }

    let places: [ExploredPlace] = {
        func place(
            _ stage: ComplaintStage, by action: ComplaintAction?, from: [ComplaintStage] = []
        ) -> ExploredPlace {
            ExploredPlace(stage.rawValue, stage.name, by: action?.rawValue ?? "receipt", from: from.map(\.rawValue))
        }
        return [
            place(.outside, by: nil), place(.underReview, by: nil),
            place(.amicable, by: .offer, from: [.outside, .underReview]),
            place(.referred, by: .referral, from: [.outside, .underReview, .amicable]),
            place(.found, by: .finding, from: [.outside, .underReview, .amicable]),
            place(.settled, by: .acceptance, from: [.outside, .amicable]),
            place(.answered, by: .answer, from: [.outside, .found]),
            place(.closed, by: .closure, from: [.answered, .settled]),
            place(.withdrawn, by: .withdrawal, from: [.outside, .underReview]),
        ]
    }()

    func openings(in edition: ExploredEdition) -> [Attempt<Complaint>] {
        let step = ExploredStep("receipt", Name(ar: "استلام الشكوى", en: "Take the complaint"))
        return edition.attempts(of: step, roles: FileComplaint.roles, at: edition.begins) { desk throws(Refusal) in
            try desk.requireRole(FileComplaint.roles, for: step.name)
        } trials: { desk in
            filings.map { file, detail in
                let told = ExploredStep(step.action, step.name, detail)
                do throws(Refusal) {
                    let entry = try file.take(at: desk)
                    let opened = Complaint(opening: entry).map { $0.after([$0.acknowledgement(at: desk)]) }
                    return Attempt(step: told, outcome: .opened(opened, entry.basis))
                } catch {
                    return Attempt(step: told, outcome: .refused(error))
                }
            }
        }
    }

    func attempts(_ complaint: Complaint, at now: Moment, in edition: ExploredEdition) -> [Attempt<Complaint>] {
        ComplaintAction.allCases.flatMap { action in
            let told = ExploredStep(action.rawValue, action.name)
            return edition.attempts(of: told, roles: action.roles, at: now) { desk throws(Refusal) in
                try action.check(complaint, at: desk.held(by: complaint.receipt.level.rawValue))
            } trials: { desk in
                let desk = desk.held(by: complaint.receipt.level.rawValue)
                return trials(action, complaint, desk).map { trial in
                    let told = ExploredStep(action.rawValue, action.name, trial.detail)
                    do throws(Refusal) {
                        let entry = try trial.step.take(complaint, at: desk)
                        return Attempt(step: told, outcome: .taken(complaint.after([entry]), entry.basis.citation))
                    } catch {
                        return Attempt(step: told, outcome: .refused(error))
                    }
                }
            }
        }
    }

    func mark(_ complaint: Complaint, at now: Moment) -> ComplaintMark { ComplaintMark(complaint, at: now) }

    func bearing(_ complaint: Complaint, at now: Moment) -> Bearing {
        let place = complaint.stage.rawValue
        let ending = complaint.stage.ended ? Ending(place: place, givenUp: complaint.withdrawn) : nil
        return Bearing(place: place, clock: clock(complaint, at: now), ending: ending)
    }

    private func clock(_ complaint: Complaint, at now: Moment) -> ClockRelation {
        if !complaint.awaitsAnswer { return .over }
        guard let due = complaint.promise?.due else { return .none }
        return due < now.date ? .late : due == now.date ? .dueDay : .within
    }

    /// An offer lapses, the due day comes, the due day is over.
    func watershed(_ complaint: Complaint, after now: Moment) -> Moment? {
        guard complaint.awaitsAnswer else { return nil }
        var moments = complaint.offers.filter { $0.answer == nil }.map { Moment(endOf: $0.expires) }
        if let due = complaint.promise?.due { moments += [Moment(startOf: due), Moment(endOf: due)] }
        return moments.filter { $0 > now }.min()
    }
}

/// What decides which steps a complaint has left: two complaints of one mark go the same ways.
///
/// Left out are names, numbers, texts and dates, which no gate looks at; of offers it holds whose wait for an answer, of
/// remedies and referrals how the one that has come least far stands.
struct ComplaintMark: Hashable, Sendable {
    private var bits: UInt64 = 0

    init(_ complaint: Complaint, at now: Moment) {
        add(ComplaintStage.allCases.firstIndex(of: complaint.stage) ?? 0, below: 16)
        add(ComplaintLevel.allCases.firstIndex(of: complaint.receipt.level) ?? 0, below: 4)
        let standing = complaint.offersStanding(on: now.date).map(\.by)
        for fact in [
            complaint.isOutside, complaint.receipt.anonymous, complaint.receipt.medium != nil, complaint.waived,
            complaint.amicableTried, !complaint.offers.isEmpty, complaint.finding != nil, complaint.settlement != nil,
            complaint.reply != nil, complaint.referralOpen,
            complaint.referrals.contains { $0.on >= complaint.countsFrom }, standing.contains(.association),
            standing.contains(.complainant), complaint.offers.contains { $0.hasLapsed(on: now.date) },
            complaint.remedies.contains { $0.done == nil },
            complaint.remedies.contains { $0.isOpen && $0.done != nil }, complaint.withdrawn,
        ] { add(fact ? 1 : 0, below: 2) }
        let due = complaint.promise?.due.map { now.date < $0 ? 1 : now.date == $0 ? 2 : 3 }
        add(complaint.awaitsAnswer ? due ?? 0 : 0, below: 4)
    }

    private mutating func add(_ value: Int, below bound: UInt64) { bits = bits &* bound &+ UInt64(value) }
}
