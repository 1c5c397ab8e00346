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

    /// The roles to which a complaint can go up; the chair of a committee stands for the board's body.
    public static let roles: [Role] = [.followUp, .management, .committeeChair]
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
    /// What happens because nobody answered: one event for each rung whose day is over and that was not taken yet.
    ///
    /// Reckoned from the receipt alone (from the appeal or the reopening after an answer): a comment, an edit, another
    /// medium, an assignment, a referral or a pause of any sort changes nothing.
    public func escalations(at desk: Desk, reach: Reach) -> [Entry<ComplaintEvent>] {
        guard awaitsAnswer else { return [] }
        let days = desk.settings.complaints.days(from: countsFrom, due: promise?.due, calendar: desk.calendar)
        return days.dropFirst(escalations.count).filter { $0.on < desk.today }.map { day in
            var taken = day
            taken.to = reach.role(day.to)
            return desk.entry(.escalated(rung: taken), on: promise?.due == day.on ? replyClause(desk) : nil)
        }
    }

    /// True while nobody has answered and no settlement was reached.
    public var awaitsAnswer: Bool { endedOn == nil && reply == nil && settlement == nil }

    private func replyClause(_ desk: Desk) -> Clause? { desk.policy.complaints?.reply?.clause }
}
