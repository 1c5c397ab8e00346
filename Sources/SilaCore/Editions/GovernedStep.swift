/// A step of a case that a clause of the policy governs.
public enum GovernedStep: String, CaseIterable, Hashable, Sendable {
    /// Coming in: the channels, the reception.
    case receipt
    /// Matching the data.
    case matching
    /// Being complete and signed.
    case completion
    /// The question put to the social-research officer.
    case research
    /// The registration.
    case registration
    /// The study by a body.
    case study
    /// The reply and its term, reached with the promise that is made of it.
    case reply
    /// The delivery of the service.
    case delivery
    /// The answer to a question.
    case answer
    /// The weighing of a suggestion.
    case weighing
    /// Whether the association caused the harm that a claim alleges.
    case fault
    /// The minutes that acknowledge it.
    case acknowledgement
    /// The ruling that a claim needs.
    case ruling
    /// The negotiation of a settlement.
    case negotiation
    /// A complaint coming in: the channels it comes by.
    case filing
    /// Who deals with a complaint.
    case hearing
    /// The amicable attempt.
    case amicable
    /// The answer to a complaint and its term, reached with the promise that is made of it.
    case complaintReply
    /// Help with a problem of contact.
    case support
    /// The answer to a question about contact.
    case contactInquiry
}

/// Where a case stands to a step.
public enum StepStanding: Hashable, Sendable {
    /// Cases of this kind have no such step.
    case foreign
    /// Not yet come to.
    case ahead
    /// Come to.
    case reached
}

extension HandlingAsk {
    /// The step that it governs; nil where it accompanies the whole way, as keeping people informed does.
    var step: GovernedStep? {
        switch self {
        case .reception, .criteria, .receivedWhole: .receipt
        case .answer: .answer
        case .completeData, .declaration: .completion
        case .matching: .matching
        case .researchReferral: .research
        case .study: .study
        case .updates: nil
        case .reply: .reply
        case .registration: .registration
        case .delivery: .delivery
        }
    }
}

extension CompensationAsk {
    /// The step that it governs.
    var step: GovernedStep {
        switch self {
        case .fault: .fault
        case .minutes: .acknowledgement
        case .ruling: .ruling
        case .negotiation: .negotiation
        }
    }
}

extension ComplaintAsk {
    /// The step that it governs.
    var step: GovernedStep {
        switch self {
        case .channels: .filing
        case .body: .hearing
        case .support: .support
        case .contactInquiries: .contactInquiry
        case .amicable: .amicable
        case .reply: .complaintReply
        }
    }
}

extension Policy {
    /// The steps that the clause governs here; none where it governs none, or is not there.
    public func steps(governedBy clause: ClauseID) -> Set<GovernedStep> {
        if channels.items.contains(where: { $0.clause.id == clause }) { return [.receipt] }
        if let item = handling.items.first(where: { $0.clause.id == clause }) {
            return Set(item.asks.compactMap(\.step))
        }
        if let item = compensation?.items.first(where: { $0.clause.id == clause }) { return Set(item.asks.map(\.step)) }
        if let item = complaints?.items.first(where: { $0.clause.id == clause }) { return Set(item.asks.map(\.step)) }
        let goals = goals.lazy.flatMap(\.items).first { $0.clause.id == clause }
        return goals?.asks.contains(.suggestions) == true ? [.receipt, .weighing] : []
    }

    /// The clauses that the id stands for: the items under a heading, else the clause itself.
    func items(under id: ClauseID) -> [ClauseID] {
        if channels.heading.id == id { return channels.items.map(\.clause.id) }
        if handling.heading.id == id { return handling.items.map(\.clause.id) }
        if let compensation, compensation.heading.id == id { return compensation.items.map(\.clause.id) }
        if let complaints, complaints.heading.id == id { return complaints.items.map(\.clause.id) }
        let goals = goals.filter { $0.heading.id == id }
        return goals.isEmpty ? [] : goals.flatMap { $0.items.map(\.clause.id) }
    }
}
