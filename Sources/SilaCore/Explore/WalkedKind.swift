/// A kind of case whose states can be walked: how it is opened, which steps can be tried, what tells states apart.
///
/// Two cases of one mark go the same ways, so a state is a mark; what a mark leaves out decides nothing.
protocol WalkedKind: Sendable {
    /// A case of this kind.
    associatedtype File: Sendable
    /// What tells states apart.
    associatedtype Mark: Hashable & Sendable

    /// The kind.
    var kind: CaseKind { get }

    /// Every place of this kind.
    var places: [ExploredPlace] { get }

    /// Every way of opening a case, with what came of it.
    func openings(in edition: ExploredEdition) -> [Attempt<File>]

    /// Every step there is, with what came of it at that moment.
    func attempts(_ file: File, at now: Moment, in edition: ExploredEdition) -> [Attempt<File>]

    /// What tells this state apart.
    func mark(_ file: File, at now: Moment) -> Mark

    /// Where it stands.
    func bearing(_ file: File, at now: Moment) -> Bearing

    /// The next moment at which something changes though nobody does anything; nil when none comes.
    func watershed(_ file: File, after now: Moment) -> Moment?
}

/// Where a state stands.
struct Bearing: Hashable, Sendable {
    var place: String
    var clock: ClockRelation
    var ending: Ending?
    /// How the reply stands to its window, where one was given.
    var reply: ReplyWindow.Standing?
}

/// A step that was tried.
struct Attempt<File: Sendable>: Sendable {
    /// What came of it.
    enum Outcome: Sendable {
        /// The case as it is then, and the clause the step rests on.
        case taken(File, Citation?)
        /// It is not taken.
        case refused(Refusal)
    }

    var step: ExploredStep
    /// The roles each of which suffices.
    var roles: RoleSet = []
    var outcome: Outcome
}

/// Roles as bits, since there are as many sets of them as there are steps in a state space.
struct RoleSet: OptionSet, Hashable, Sendable {
    let rawValue: UInt16

    init(rawValue: UInt16) { self.rawValue = rawValue }

    init(_ role: Role) {
        rawValue = 1 << UInt16(Role.allCases.firstIndex(of: role) ?? 0)
    }

    /// The roles in their order.
    var roles: [Role] { Role.allCases.filter { contains(RoleSet($0)) } }
}

extension ExploredEdition {
    /// What came of a step that `check` looks at first, before `trials` are made of it.
    ///
    /// What holds for all who are there together is tried first: the engine's roles only ever add, so what is refused to
    /// all of them is refused to each. Then each role is tried alone. A step that nobody there may take and that the
    /// policy lacks besides is said to be lacking.
    func attempts<File: Sendable>(
        of step: ExploredStep, roles: Set<Role>, at now: Moment, check: (Desk) throws(Refusal) -> Void,
        trials: (Desk) -> [Attempt<File>]
    ) -> [Attempt<File>] {
        let desk = desk(at: now, as: staffed)
        if let refusal = refusal(of: check, at: desk) {
            let told = refusal.rule == .roleNotAllowed ? lacking(check, at: now) ?? refusal : refusal
            return [Attempt(step: step, outcome: .refused(told))]
        }
        var able: RoleSet = []
        for role in roles where staffed.contains(role) {
            if self.refusal(of: check, at: self.desk(at: now, as: [role])) == nil { able.insert(RoleSet(role)) }
        }
        return trials(desk).map { attempt in
            var attempt = attempt
            attempt.roles = able
            return attempt
        }
    }

    private func lacking(_ check: (Desk) throws(Refusal) -> Void, at now: Moment) -> Refusal? {
        let refusal = refusal(of: check, at: desk(at: now, as: Set(Role.allCases)))
        return refusal.flatMap { $0.rule.policyIsSilent ? $0 : nil }
    }

    private func refusal(of check: (Desk) throws(Refusal) -> Void, at desk: Desk) -> Refusal? {
        do throws(Refusal) {
            try check(desk)
            return nil
        } catch {
            return error
        }
    }
}

extension Rule {
    /// True where the step is refused because the policy has no clause that asks for it.
    var policyIsSilent: Bool { self == .policyLacksKind || self == .policyLacksStep }
}
