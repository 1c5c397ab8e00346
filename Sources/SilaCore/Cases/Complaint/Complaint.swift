/// A complaint, as its events make it: received over the policy's complaint channels, or recorded outside the policy.
///
/// Source: the section on complaints and disputes of S and M; Z, O and Q have none, and what is brought there goes to
/// senior management outside the policy (`clauses.md`, section 6).
public struct Complaint: CaseFile {
    /// How it was received; its points, medium and level are as they are now.
    public private(set) var receipt: ComplaintReceipt
    /// When it was received.
    public let receivedAt: Moment
    /// How many events it has.
    public private(set) var version = 1
    /// What the person was told of the answer; nil before the acknowledgement.
    public private(set) var promise: Promise?
    /// The day from which its ladder counts: of receipt, or of the appeal or the reopening that followed an answer.
    public private(set) var countsFrom: CivilDate
    /// The rungs taken since that day.
    public private(set) var escalations: [RungDay] = []
    /// The rungs as they were told, or moved since.
    public private(set) var ladder: [RungDay] = []
    /// The times for which it was withdrawn, and its clocks stood still.
    public private(set) var absences: [PausedSpan] = []
    /// The offers made since it was last taken up, in order.
    public private(set) var offers: [Offer] = []
    /// How many offers were made from its beginning.
    public private(set) var offersMade = 0
    /// True where who complained wants no amicable attempt.
    public private(set) var waived = false
    /// The offer that settled it.
    public private(set) var settlement: Offer?
    /// The finding that stands.
    public private(set) var finding: ComplaintFinding?
    /// The answer that stands.
    public private(set) var reply: ComplaintReply?
    /// The staff ids of those who decided it since it was last appealed against.
    public private(set) var deciders: Set<String> = []
    /// The staff ids of those whose decision the person appealed against; they decide it no more.
    public private(set) var appealedFrom: Set<String> = []
    /// What is to be put right, in order.
    public private(set) var remedies: [Remedy] = []
    /// The referrals outside, in order.
    public private(set) var referrals: [OutsideReferral] = []
    /// How many times the person appealed.
    public private(set) var appeals = 0
    /// How many times it was taken up again.
    public private(set) var reopenings = 0
    /// The day it ended, by closing or by withdrawal.
    public private(set) var endedOn: CivilDate?
    /// True where the end was the person's withdrawal.
    public private(set) var withdrawn = false
    /// What it follows of editions that came into force after its receipt, in order.
    public private(set) var moves: [EditionMove] = []

    /// The kind.
    public static let kind = CaseKind.complaint

    /// The complaint that a receipt opens; nil for any other event.
    public init?(opening entry: Entry<ComplaintEvent>) {
        guard case .received(let receipt) = entry.event else { return nil }
        self.receipt = receipt
        receivedAt = entry.at
        countsFrom = entry.at.date
    }

    /// Takes one further event into account.
    public mutating func apply(_ entry: Entry<ComplaintEvent>) {
        version += 1
        switch entry.event {
        case .received, .commented: break
        case .acknowledged(let promise, let ladder):
            self.promise = promise
            self.ladder = ladder
        case .admitted(let channel, let named, _, let level, let promise):
            receipt.standing = .within(channel: channel, named: named)
            receipt.level = level
            self.promise = promise
        case .pointsChanged(let points): receipt.points = points
        case .accusedNamed(let against, let level):
            receipt.against = against
            receipt.level = level
        case .rerouted(let level): receipt.level = level
        case .mediumAgreed(let medium): receipt.medium = medium
        case .offered, .offerAccepted, .offerRejected, .amicableWaived: applyAmicable(entry.event)
        case .found(let found):
            finding = found
            deciders.formUnion(found.act?.deciders ?? [entry.actor])
        case .answered(let given):
            // An answer to what nobody found anything on is a decision of who gives it.
            if finding == nil, settlement == nil, entry.actor != Actor.person.id { deciders.insert(entry.actor) }
            reply = given
        case .remedyPlanned, .remedyDone, .remedyVerified: applyRemedy(entry.event)
        case .referredOutside, .referralFollowed, .referralConcluded: applyReferral(entry.event)
        case .escalated(let rung): escalations.append(rung)
        case .withdrawn, .reopened, .appealed, .closed: applyEnd(entry.event, on: entry.at.date)
        case .deadlineMoved(_, let promise, _, let rungs, _):
            self.promise = promise
            ladder = rungs
        case .followed(let edition, let clauses, _, let promise, let body):
            moves.append(EditionMove(edition: edition, clauses: clauses))
            self.promise = promise ?? self.promise
            receipt.body = body ?? receipt.body
        }
    }

    /// Has it promised otherwise.
    mutating func promised(_ promise: Promise) { self.promise = promise }

    private mutating func applyAmicable(_ event: ComplaintEvent) {
        switch event {
        case .offered(let offer):
            offers.append(offer)
            offersMade += 1
        case .offerAccepted(let number, _, _, let on):
            guard let place = offers.firstIndex(where: { $0.number == number }) else { return }
            offers[place].answer = .accepted(on: on)
            settlement = offers[place]
        case .offerRejected(let number, _, let reason, let on):
            guard let place = offers.firstIndex(where: { $0.number == number }) else { return }
            offers[place].answer = .rejected(on: on, reason: reason)
        default: waived = true
        }
    }

    private mutating func applyRemedy(_ event: ComplaintEvent) {
        switch event {
        case .remedyPlanned(let remedy): remedies.append(remedy)
        case .remedyDone(let number, let note): change(number, \.remedies) { $0.done = note }
        case .remedyVerified(let number, let holds, let note):
            change(number, \.remedies) { remedy in
                if holds { remedy.verified = note } else { remedy.done = nil }
            }
        default: break
        }
    }

    private mutating func applyReferral(_ event: ComplaintEvent) {
        switch event {
        case .referredOutside(let referral): referrals.append(referral)
        case .referralFollowed(let number, _, let theirs, let followUp):
            change(number, \.referrals) { referral in
                referral.theirNumber = theirs ?? referral.theirNumber
                referral.followUp = followUp
            }
        case .referralConcluded(let number, let outcome): change(number, \.referrals) { $0.outcome = outcome }
        default: break
        }
    }

    /// Changes the one of that number; they are numbered from 1 in their order.
    private mutating func change<Item>(
        _ number: Int, _ list: WritableKeyPath<Complaint, [Item]>, _ make: (inout Item) -> Void
    ) {
        guard self[keyPath: list].indices.contains(number - 1) else { return }
        make(&self[keyPath: list][number - 1])
    }

    private mutating func applyEnd(_ event: ComplaintEvent, on day: CivilDate) {
        switch event {
        case .withdrawn(_, let on):
            endedOn = on
            withdrawn = true
        case .closed(_, let on): endedOn = on
        case .appealed(_, let level, let promise):
            appeals += 1
            receipt.level = level
            appealedFrom.formUnion(deciders)
            deciders = []
            beginAgain(promise, on: day)
        case .reopened(_, let promise):
            reopenings += 1
            guard withdrawn else { return promise.map { beginAgain($0, on: day) } ?? () }
            if let promise, let endedOn {
                absences.append(PausedSpan(from: endedOn, to: day))
                self.promise = promise
            }
            (endedOn, withdrawn) = (nil, false)
        default: break
        }
    }

    /// Begins anew after an answer, a settlement or a closing: what was found, offered and answered is history.
    private mutating func beginAgain(_ promise: Promise, on day: CivilDate) {
        self.promise = promise
        countsFrom = day
        (escalations, ladder, offers, settlement) = ([], [], [], nil)
        (finding, reply, endedOn) = (nil, nil, nil)
    }
}
