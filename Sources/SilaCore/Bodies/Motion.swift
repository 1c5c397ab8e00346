/// How a member voted.
public enum Vote: String, CaseIterable, Hashable, Sendable, Codable {
    /// For what was put to the vote.
    case `for`
    /// Against it.
    case against
    /// Neither.
    case abstain

    /// The vote in both languages.
    public var name: Name {
        switch self {
        case .for: Name(ar: "موافق", en: "For")
        case .against: Name(ar: "معارض", en: "Against")
        case .abstain: Name(ar: "ممتنع", en: "Abstained")
        }
    }
}

/// What is put to the vote about a case, with the votes cast on it.
public struct Motion: Hashable, Sendable {
    /// Counted from 1 within the sitting and the case; a later one takes the place of those before.
    public var round: Int
    /// What is proposed, by its code: `accepted`, `upheld`, `established`.
    public var outcome: String
    /// The votes, by staff id.
    public var votes: [String: Vote]
    /// The staff ids of those who came after it was put to the vote, and have no vote on it.
    public var missedBy: Set<String>

    /// A motion with its parts.
    public init(round: Int, outcome: String, votes: [String: Vote] = [:], missedBy: Set<String> = []) {
        self.round = round
        self.outcome = outcome
        self.votes = votes
        self.missedBy = missedBy
    }
}

/// How a vote came out.
public enum VoteResult: String, CaseIterable, Hashable, Sendable, Codable {
    /// Votes are still to be cast that could turn it.
    case pending
    /// More for it than against it.
    case carried
    /// A tie that the chair's vote decided for it, by the house's practice.
    case carriedByChair = "carried-by-chair"
    /// It did not find a majority.
    case lost

    /// Whether what was proposed is decided.
    public var isCarried: Bool { self == .carried || self == .carriedByChair }

    /// The result in both languages.
    public var name: Name {
        switch self {
        case .pending: Name(ar: "لم يكتمل التصويت", en: "Votes are still to be cast")
        case .carried: Name(ar: "أُقر بالأغلبية", en: "Carried by a majority")
        case .carriedByChair:
            Name(
                ar: "تساوت الأصوات ورجّح صوت الرئيس، وهو عرف النظام",
                en: "A tie, decided by the chair's vote: the house's practice")
        case .lost: Name(ar: "لم يُقر", en: "Not carried")
        }
    }
}

extension Sitting {
    /// What the sitting did with one case: who sat on it, how they voted on `motion`.
    ///
    /// Who was there and cast no vote by the end of the sitting has abstained.
    public func act(on motion: Motion?, barring barred: Set<String>, minutes: MinutesAct? = nil) -> SittingAct {
        let table = table(barring: barred, for: motion)
        var votes = motion?.votes ?? [:]
        if stage == .closed, motion != nil {
            for member in table.present where votes[member] == nil { votes[member] = .abstain }
        }
        func who(_ vote: Vote) -> [String] { votes.filter { $0.value == vote }.keys.sorted() }
        var act = SittingAct(
            sitting: id, number: number.text, body: body.id, heldOn: on, quorum: table.quorum.count,
            present: table.present, recused: table.recused, votedFor: who(.for), votedAgainst: who(.against),
            abstained: who(.abstain), outcome: motion?.outcome, minutes: minutes)
        if case .board(let delegation) = table.quorum.source { act.delegation = delegation }
        let presiding = presiding(among: table.present)?.staff
        if act.votedFor.count == act.votedAgainst.count, !act.votedFor.isEmpty, let presiding,
            votes[presiding] == .for || votes[presiding] == .against
        {
            act.castingVote = presiding
        }
        return act
    }
}

extension SittingAct {
    /// How the vote came out: by more votes for it than against it, once no vote that is still to be cast can turn it.
    public var result: VoteResult {
        let (yes, no) = (votedFor.count, votedAgainst.count)
        let open = max(0, present.count - yes - no - abstained.count)
        if yes > no + open { return .carried }
        if no > yes + open { return .lost }
        if open > 0 { return .pending }
        guard yes == no, yes > 0, let castingVote else { return yes > no ? .carried : .lost }
        return votedFor.contains(castingVote) ? .carriedByChair : .lost
    }
}
