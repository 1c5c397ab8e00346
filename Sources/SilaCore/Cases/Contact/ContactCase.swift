/// A problem of contact, or a question about it: received, answered.
///
/// Source: the second clause on complaints of S and M (technical support, inquiries about contact). Elsewhere there is no
/// such clause, and what is brought is recorded outside the policy.
public struct ContactCase<Subject: ContactSubject>: CaseFile {
    /// Under the policy or outside it.
    public let standing: Standing
    /// What is wrong, or asked.
    public let text: String
    /// The medium agreed with the person.
    public let medium: Medium?
    /// When it was received.
    public let receivedAt: Moment
    /// How many events it has.
    public private(set) var version = 1
    /// The answer; nil while there is none.
    public private(set) var answer: String?
    /// The day it was answered.
    public private(set) var answeredOn: CivilDate?
    /// The day it was closed, outside the policy.
    public private(set) var closedOn: CivilDate?
    /// The reference of the case it became.
    public private(set) var becameReference: String?
    /// The day it ended: answered, closed or turned into another case, whichever came first.
    public private(set) var endedOn: CivilDate?
    /// What it follows of editions that came into force after its receipt, in order.
    public private(set) var moves: [EditionMove] = []

    /// The kind.
    public static var kind: CaseKind { Subject.kind }

    /// The case that a receipt opens; nil for any other event.
    public init?(opening entry: Entry<ContactEvent>) {
        guard case .received(let standing, let text, let medium) = entry.event else { return nil }
        self.standing = standing
        self.text = text
        self.medium = medium
        receivedAt = entry.at
    }

    /// Takes one further event into account.
    public mutating func apply(_ entry: Entry<ContactEvent>) {
        version += 1
        switch entry.event {
        case .received: break
        case .answered(let text, _, _):
            answer = text
            answeredOn = entry.at.date
        case .converted(_, let reference): becameReference = reference
        case .closed: closedOn = entry.at.date
        case .followed(let edition, let clauses): moves.append(EditionMove(edition: edition, clauses: clauses))
        }
        let ended = answeredOn != nil || closedOn != nil || becameReference != nil
        if ended { endedOn = endedOn ?? entry.at.date }
    }

    /// Where it stands to a step that a clause governs.
    public func standing(at step: GovernedStep) -> StepStanding {
        if step == .receipt { return stage == .outside ? .ahead : .reached }
        guard step == Subject.ask.step else { return .foreign }
        return answeredOn == nil ? .ahead : .reached
    }

    /// What happens to it when it follows clauses of an edition that came into force after its receipt.
    public func following(_ move: EditionMove, since start: CivilDate, at desk: Desk) -> Entry<ContactEvent> {
        desk.entry(
            .followed(edition: move.edition, clauses: move.clauses),
            on: move.clauses.lazy.compactMap { desk.policy.clause($0) }.first)
    }

    /// Where it stands, from its facts.
    public var stage: ContactStage {
        if becameReference != nil { return .converted }
        if closedOn != nil { return .closed }
        if answeredOn != nil { return .answered }
        if case .outside = standing { return .outside }
        return .received
    }
}

/// Technical support for a problem of contact.
public typealias SupportCase = ContactCase<SupportSubject>

/// An inquiry about contact.
public typealias ContactInquiry = ContactCase<ContactInquirySubject>

/// What a case of contact is about, and which words of the policy ask that it be taken.
public protocol ContactSubject: Hashable, Sendable {
    /// The kind of case.
    static var kind: CaseKind { get }
    /// What the section on complaints asks for where such cases are taken.
    static var ask: ComplaintAsk { get }
    /// What such cases are called in sentences.
    static var plural: Name { get }
    /// What taking one is called.
    static var taking: Name { get }
}

/// Technical support.
public enum SupportSubject: ContactSubject {
    /// The kind of case.
    public static let kind = CaseKind.support
    /// Asked for by `support`.
    public static let ask = ComplaintAsk.support
    /// What such cases are called in sentences.
    public static let plural = Name(ar: "الدعم الفني", en: "technical support")
    /// What taking one is called.
    public static let taking = Name(ar: "استقبال طلب دعم فني", en: "Take a problem of contact")
}

/// Inquiries about contact.
public enum ContactInquirySubject: ContactSubject {
    /// The kind of case.
    public static let kind = CaseKind.contactInquiry
    /// Asked for by `contact-inquiries`.
    public static let ask = ComplaintAsk.contactInquiries
    /// What such cases are called in sentences.
    public static let plural = Name(ar: "استفسارات التواصل", en: "inquiries about contact")
    /// What taking one is called.
    public static let taking = Name(ar: "استقبال استفسار عن التواصل", en: "Take an inquiry about contact")
}
