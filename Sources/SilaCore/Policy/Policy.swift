/// An association's board-approved policy on relations with the people it serves, as one value.
///
/// Every section that one association has and another lacks is optional or may be empty: nothing assumes it. What a
/// section asks for is in its own vocabulary (`HandlingAsk`, `ComplaintAsk`, …); every clause has an id, the number as
/// printed and its place. Source: the five policies, clause by clause.
public struct Policy: Hashable, Sendable {
    /// The association, nil for a model policy that names none and cannot be served as one.
    public var association: Association?
    /// The title as printed.
    public var title: Name
    /// What the people served are called.
    public var people: People
    /// What the member of staff at the front is called.
    public var frontRole: Name
    /// To whom the policy applies, and who is exempt.
    public var scope: Section<ScopeAsk>?
    /// Where rights and duties come from.
    public var sources: Section<SourceAsk>?
    /// The goals, group by group (aim; general, detailed, under "trust").
    public var goals: [Section<GoalAsk>]
    /// The channels over which people come.
    public var channels: Section<Channel>
    /// The documents at the front desk.
    public var tools: Section<Tool>?
    /// How a request is handled.
    public var handling: Section<HandlingAsk>
    /// When harm is compensated.
    public var compensation: Section<CompensationAsk>?
    /// How complaints and disputes are settled.
    public var complaints: Section<ComplaintAsk>?
    /// How the relation is kept.
    public var relation: Section<RelationAsk>?
    /// How people are informed.
    public var informing: Section<InformingAsk>?
    /// How satisfaction is measured.
    public var satisfaction: Section<SatisfactionAsk>?
    /// What everyone who works there is responsible for.
    public var responsibilities: Section<ResponsibilityAsk>?
    /// The bodies that the policy speaks of.
    public var bodies: [Body]
    /// The board's approval, nil where the text has no stanza for one.
    public var approval: Approval?
    /// What the edition says of its own coming into force, nil where it says nothing.
    public var edition: EditionTerms?
    /// What the check finds in it and the association leaves as it is, with the reasons.
    public var suppressions: [Suppression] = []

    /// A policy with the parts every policy has; the rest are set afterwards.
    public init(
        association: Association?, title: Name, people: People, frontRole: Name, channels: Section<Channel>,
        handling: Section<HandlingAsk>, bodies: [Body]
    ) {
        self.association = association
        self.title = title
        self.people = people
        self.frontRole = frontRole
        self.channels = channels
        self.handling = handling
        self.bodies = bodies
        self.goals = []
    }

    /// The body of that name, nil where none is constituted.
    public func body(_ id: BodyID) -> Body? {
        bodies.first { $0.id == id }
    }

    /// The first goal that asks for `ask`, as its clause.
    public func goal(asking ask: GoalAsk) -> Clause? {
        goals.lazy.compactMap { $0.clause(asking: ask) }.first
    }

    /// Every clause, section by section in printed order.
    public var clauses: [Clause] {
        let opening = (sources?.clauses ?? []) + goals.flatMap(\.clauses) + (scope?.clauses ?? [])
        let desk = channels.clauses + (tools?.clauses ?? []) + handling.clauses
        let harm = (compensation?.clauses ?? []) + (complaints?.clauses ?? [])
        let care = (relation?.clauses ?? []) + (informing?.clauses ?? []) + (satisfaction?.clauses ?? [])
        let end = (responsibilities?.clauses ?? []) + (approval.map { [$0.clause] } ?? [])
        return opening + desk + harm + care + end
    }

    /// The clause of that id, nil where the policy has none.
    public func clause(_ id: ClauseID) -> Clause? {
        clauses.first { $0.id == id }
    }
}
