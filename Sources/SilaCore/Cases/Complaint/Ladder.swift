/// What an association sets for itself on complaints: never cited as policy.
public struct ComplaintSettings: Hashable, Sendable {
    /// Whether a complaint is taken from somebody who gives no name.
    public var anonymous: Bool
    /// When a complaint that is not answered goes up, the lowest rung first.
    public var ladder: [Rung]

    /// Settings with their parts; no anonymity and the house's ladder where nothing is said.
    public init(anonymous: Bool = false, ladder: [Rung] = Rung.house) {
        self.anonymous = anonymous
        self.ladder = ladder
    }

    /// The last day of each rung from that day; none later than the policy's own last day for the answer.
    ///
    /// A rung that would lie past the end of the calendar is left out.
    public func days(from start: CivilDate, due: CivilDate?, calendar: WorkingCalendar) -> [RungDay] {
        ladder.compactMap { rung in
            DueDate.after(start, rung.after, calendar: calendar).map { own in
                RungDay(after: rung.after, to: rung.to, on: due.map { min($0, own) } ?? own)
            }
        }
    }
}

extension ComplaintSettings {
    /// Of each rung, the last day from which a complaint that is still unanswered has let it go by before `today`.
    ///
    /// A complaint counted from that day or an earlier one is past the rung; nil where the calendar begins later. What is
    /// to go up is found with these days, whatever the ladder and the calendar have become since the receipt.
    public func lastDaysGone(before today: CivilDate, calendar: WorkingCalendar) -> [CivilDate?] {
        ladder.map { rung in
            var day = today.adding(days: -1)
            // A working day goes by at least every so often; a term of so many goes by in so many of such spans.
            var left = (rung.after.count + 1) * Self.longestPause
            while left > 0, day > .first {
                if let end = DueDate.after(day, rung.after, calendar: calendar), end < today { return day }
                day = day.adding(days: -1)
                left -= 1
            }
            return nil
        }
    }

    /// How many days may lie between one working day and the next, at the most that is looked for.
    private static let longestPause = 30
}

/// A rung of the ladder by which a complaint goes up.
public struct Rung: Hashable, Sendable, Codable {
    /// How many working days it may wait, the day of receipt being day 0.
    public var after: WorkingDays
    /// To whom it then goes.
    public var to: Role

    /// A rung with its parts.
    public init(after: WorkingDays, to: Role) {
        self.after = after
        self.to = to
    }

    /// Where an association sets no ladder: three working days to the follow-up, five to senior management.
    public static let house = [
        Rung(after: WorkingDays(3), to: .followUp), Rung(after: WorkingDays(5), to: .management),
    ]
}

/// To whom a complaint can go up, as files name it.
public enum RungTarget: String, VocabularyWord {
    /// The follow-up committee or unit.
    case followUp = "follow_up"
    /// Senior management.
    case management
    /// The chair of a committee, who brings it before the board's body.
    case committeeChair = "committee_chair"

    /// The role.
    public var role: Role {
        switch self {
        case .followUp: .followUp
        case .management: .management
        case .committeeChair: .committeeChair
        }
    }

    /// The role in both languages.
    public var name: Name { role.name }
}

/// A rung with its day: the last one on which the answer keeps the complaint from going up.
public struct RungDay: Hashable, Sendable, Codable {
    /// How many working days it may wait.
    public var after: WorkingDays
    /// To whom it goes when that day is over.
    public var to: Role
    /// The day.
    public var on: CivilDate

    /// A rung's day with its parts.
    public init(after: WorkingDays, to: Role, on: CivilDate) {
        self.after = after
        self.to = to
        self.on = on
    }
}

extension Complaint {
    /// Every rung with its last day: those taken as they were, the others by the ladder and the calendar of the desk.
    ///
    /// It stands still while the complaint is withdrawn. None is earlier than it was told, and none later than the policy's
    /// own last day for the answer.
    public func rungs(at desk: Desk) -> [RungDay] {
        escalations + rungsAhead(at: desk)
    }

    /// The rungs that were not taken yet.
    public func rungsAhead(at desk: Desk) -> [RungDay] {
        desk.settings.complaints.ladder.dropFirst(escalations.count).compactMap { rung in
            guard let own = DueDate.after(countsFrom, rung.after, calendar: desk.calendar, pauses: absences) else {
                return nil
            }
            let day = max(own, ladder.first { $0.after == rung.after }?.on ?? own)
            return RungDay(after: rung.after, to: rung.to, on: promise?.due.map { min($0, day) } ?? day)
        }
    }

    /// The times for which its clocks stand still: while it is withdrawn.
    public var stoppages: [PausedSpan] {
        guard withdrawn, let endedOn else { return absences }
        return absences + [PausedSpan(from: endedOn, to: nil)]
    }

    /// What happens because nobody answered: one event for each rung whose day is over and that was not taken yet.
    ///
    /// Reckoned from the receipt alone (from the appeal or the reopening after an answer): a comment, an edit, another
    /// medium, an assignment or a referral changes nothing.
    public func escalations(at desk: Desk, reach: Reach) -> [Entry<ComplaintEvent>] {
        guard awaitsAnswer else { return [] }
        return rungsAhead(at: desk).filter { $0.on < desk.today }.map { day in
            var taken = day
            taken.to = reach.role(day.to)
            return desk.entry(.escalated(rung: taken), on: promise?.due == day.on ? replyClause(desk) : nil)
        }
    }

    /// True while nobody has answered and no settlement was reached.
    public var awaitsAnswer: Bool { endedOn == nil && reply == nil && settlement == nil }

    private func replyClause(_ desk: Desk) -> Clause? { desk.policy.complaints?.reply?.clause }
}
