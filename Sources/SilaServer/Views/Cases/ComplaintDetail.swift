internal import SilaCore
internal import SilaPages

/// The words that belong to an event of a complaint beyond what it is.
enum ComplaintDetail {
    /// The words; nil where there are none.
    static func of(_ event: ComplaintEvent) -> String? {
        switch event {
        case .received(let receipt): points(receipt.points)
        case .pointsChanged(let points): self.points(points)
        case .acknowledged(let promise, let ladder): dates(promise, ladder)
        case .admitted(_, _, let reason, _, _), .withdrawn(let reason, _), .appealed(let reason, _, _): reason
        case .commented(let text), .amicableWaived(let text), .reopened(let text, _): text
        case .offered(let offer): offer.terms
        case .offerAccepted(_, _, let proof, _): proof
        case .offerRejected(_, _, let reason, _): reason
        case .found(let finding): finding.reason
        case .answered(let reply): reply.points.map { "\($0.point). \($0.text)" }.joined(separator: "\n")
        case .remedyPlanned(let remedy): "\(remedy.what) — \(remedy.who) — \(remedy.due.inBothCalendars.ar)"
        case .remedyDone(_, let note), .remedyVerified(_, _, let note): note.text
        case .referredOutside(let referral): referral.reason
        case .referralFollowed(_, let note, _, _): note
        case .referralConcluded(_, let outcome): outcome.text
        case .closed(let note, _): note
        case .deadlineMoved(_, _, _, _, let days): days.compactMap(\.reason).first
        case .followed(_, let clauses, _, _, _): clauses.map(\.rawValue).joined(separator: ", ")
        case .accusedNamed, .rerouted, .mediumAgreed, .escalated: nil
        }
    }

    private static func points(_ points: [ComplaintPoint]) -> String {
        points.map { "\($0.number). \($0.text)" }.joined(separator: "\n")
    }

    /// By when it is answered, and to whom it goes when nobody did.
    private static func dates(_ promise: Promise, _ ladder: [RungDay]) -> String {
        let due = promise.due.map { ["آخر يوم للرد: \($0.inBothCalendars.ar)"] } ?? []
        return (due + ladder.map { "إن لم يُرد عليها حتى \($0.on.inBothCalendars.ar): \($0.to.name.ar)" }).joined(
            separator: "\n")
    }
}
