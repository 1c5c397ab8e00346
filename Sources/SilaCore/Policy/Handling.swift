/// What an item of the section on handling asks for (`clauses.md` section 4).
public enum HandlingAsk: Hashable, Sendable {
    /// The person is received well.
    case reception
    /// The question asked is answered accurately.
    case answer
    /// The criteria and conditions of the request are given.
    case criteria
    /// The request is received whole.
    case receivedWhole
    /// All data are complete before the person leaves.
    case completeData
    /// The officer matches the data and sees that they are valid on the day of submission.
    case matching
    /// Where the procedure is unclear to the person, the named officer answers.
    case researchReferral(officer: Name)
    /// The person confirms the data, signs, and is responsible for them.
    case declaration
    /// The request goes to a body for study, and the person is told so.
    case study(body: BodyID)
    /// The person is kept informed over the agreed medium.
    case updates
    /// The reply, and how long it may or must take.
    case reply(ReplyTerm)
    /// The registration is completed along with the request.
    case registration
    /// The service is delivered.
    case delivery
}

extension Section<HandlingAsk> {
    /// The body that studies requests, with its clause.
    public var study: (clause: Clause, body: BodyID)? {
        first { if case .study(let body) = $0 { body } else { nil } }.map { ($0.clause, $0.found) }
    }

    /// The term of the reply, with its clause.
    public var reply: (clause: Clause, term: ReplyTerm)? {
        first { if case .reply(let term) = $0 { term } else { nil } }.map { ($0.clause, $0.found) }
    }

    /// The officer who answers those to whom the procedure is unclear, with the clause.
    public var research: (clause: Clause, officer: Name)? {
        first { if case .researchReferral(let officer) = $0 { officer } else { nil } }.map { ($0.clause, $0.found) }
    }
}
