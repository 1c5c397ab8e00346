internal import SilaCore

/// What one look at an association's surveys and fieldwork came to.
public struct SatisfactionRound: Hashable, Sendable {
    /// Rounds of surveys that were closed, since their last day had passed.
    public var closed = 0
    /// Rounds that were opened, since it was their day.
    public var opened = 0
    /// Invitations.
    public var invited = 0
    /// Fieldwork that was planned.
    public var planned = 0

    /// Nothing that was due.
    public static let nothing = SatisfactionRound()
}

extension Office {
    /// Closes, opens, invites and plans what is due today; safe to run at any time and from several processes at once.
    @discardableResult
    public func measureSatisfaction() async throws(ServiceError) -> SatisfactionRound {
        var round = SatisfactionRound()
        round.closed = try await closePast()
        round.opened = try await openDue()
        round.invited = try await inviteAll()
        round.planned = try await planDue()
        return round
    }
}
