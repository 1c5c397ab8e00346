/// A request for a service, as its events make it.
///
/// Source: the sections on handling of the five policies; the way is received, complete, registered where the policy
/// asks for it, referred, decided, answered, delivered when accepted, closed.
public struct Request: CaseFile {
    /// How it was received.
    public private(set) var receipt: Receipt
    /// When it was received.
    public let receivedAt: Moment
    /// How many events it has.
    public private(set) var version: Int
    /// The matching that stands, by the digest it was made of.
    public private(set) var matchedDigest: String?
    /// The signature that was given last; it binds only while the content is what was declared.
    public private(set) var signature: Signature?
    /// The service that the signature was given for.
    public private(set) var signedService: String?
    /// The code sent last, to sign with.
    public private(set) var signatureCode: SignatureCode?
    /// The day the request was complete.
    public private(set) var completedOn: CivilDate?
    /// What the person was told about the reply; nil before the term starts.
    public private(set) var promise: Promise?
    /// The day registration was completed.
    public private(set) var registeredOn: CivilDate?
    /// The body that studies it.
    public private(set) var body: BodyID?
    /// The day it came to the body, or came back to it: by referral, completion anew, objection or reopening.
    public private(set) var withBodySince: CivilDate?
    /// The ids of the sittings whose decision was entered, each of which counts once.
    public private(set) var sittings: Set<String> = []
    /// The pause ledger.
    public private(set) var pauses: [Pause] = []
    /// The times for which it was withdrawn, and its term stood still.
    public private(set) var absences: [PausedSpan] = []
    /// The questions put to the social-research officer.
    public private(set) var research: [ResearchQuestion] = []
    /// The decision that stands.
    public private(set) var decision: Decision?
    /// The answer that stands.
    public private(set) var reply: Reply?
    /// The day the service was delivered.
    public private(set) var deliveredOn: CivilDate?
    /// The day it ended, by closing or by withdrawal.
    public private(set) var endedOn: CivilDate?
    /// True where the end was the person's withdrawal.
    public private(set) var withdrawn = false
    /// How many times the person objected.
    public private(set) var objections = 0
    /// What it follows of editions that came into force after its receipt, in order.
    public private(set) var moves: [EditionMove] = []

    /// The kind.
    public static let kind = CaseKind.request

    /// The request that a receipt opens; nil for any other event.
    public init?(opening entry: Entry<RequestEvent>) {
        guard case .received(let receipt) = entry.event else { return nil }
        self.receipt = receipt
        receivedAt = entry.at
        version = 1
    }

    /// Takes one further event into account.
    public mutating func apply(_ entry: Entry<RequestEvent>) {
        version += 1
        switch entry.event {
        case .received: break
        case .admitted(let channel, let named, _): receipt.standing = .within(channel: channel, named: named)
        case .supplied(let content): receipt.content = content
        case .serviceChosen(let service, let required):
            receipt.service = service
            receipt.required = required
            signatureCode = nil
        case .contactChanged(let contact): receipt.contact = contact
        case .mediumAgreed(let medium): receipt.medium = medium
        case .represented(let representative): receipt.representative = representative
        case .matched(let digest): matchedDigest = digest
        case .signatureCodeSent(let code): signatureCode = code
        case .signed(let given):
            signature = given
            signedService = receipt.service
            signatureCode = nil
        case .completed(let on, let promise):
            completedOn = on
            self.promise = promise
        case .registered: registeredOn = entry.at.date
        case .referred(let body, _, let promise):
            self.body = body
            withBodySince = entry.at.date
            if let promise { self.promise = promise }
        case .returned(let reason, _, let on): pauses.append(Pause(from: on, reason: reason, by: entry.actor))
        case .resumed(let on, let promise): resume(on: on, promise: promise)
        case .referredToResearch(let question): research.append(ResearchQuestion(question: question))
        case .researchAnswered(let answer): answerResearch(answer)
        case .extended(_, let due, _): promise?.due = due
        case .followed(let edition, let clauses, let promise, _):
            moves.append(EditionMove(edition: edition, clauses: clauses))
            if let promise { self.promise = promise }
        case .deadlineMoved(_, let promise, _): self.promise = promise
        case .decided, .answered, .delivered, .closed, .withdrawn, .objected, .reopened:
            applyEnd(entry.event, on: entry.at.date)
        }
    }

    private mutating func applyEnd(_ event: RequestEvent, on day: CivilDate) {
        switch event {
        case .decided(let taken):
            decision = taken
            if case .sitting(let act) = taken.act { sittings.insert(act.sitting) }
        case .answered(let given): reply = given
        case .delivered(_, let on): deliveredOn = on
        case .closed(_, let on): endedOn = on
        case .withdrawn(_, let on):
            endedOn = on
            withdrawn = true
        case .objected(_, let promise):
            objections += 1
            studyAgain(promise, on: day)
        case .reopened(_, let promise):
            if withdrawn {
                if let promise, let endedOn {
                    absences.append(PausedSpan(from: endedOn, to: day))
                    self.promise = promise
                }
                endedOn = nil
                withdrawn = false
            } else {
                studyAgain(promise, on: day)
            }
        default: break
        }
    }

    private mutating func studyAgain(_ promise: Promise?, on day: CivilDate) {
        if body != nil { withBodySince = day }
        if let promise { self.promise = promise }
        decision = nil
        reply = nil
        deliveredOn = nil
        endedOn = nil
    }

    private mutating func resume(on day: CivilDate, promise: Promise?) {
        guard let last = pauses.indices.last else { return }
        pauses[last].to = day
        if body != nil { withBodySince = day }
        self.promise = promise
    }

    private mutating func answerResearch(_ answer: String) {
        guard let open = research.lastIndex(where: { $0.answer == nil }) else { return }
        research[open].answer = answer
    }
}
