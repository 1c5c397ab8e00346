/// What can happen to a complaint.
public enum ComplaintEvent: CaseEvent {
    /// It was received.
    case received(receipt: ComplaintReceipt)
    /// The receipt was acknowledged at once, with the dates by which it is answered or goes up.
    case acknowledged(promise: Promise, ladder: [RungDay])
    /// Senior management took what was outside the policy into its procedure.
    case admitted(channel: ChannelID, named: String?, reason: String, level: ComplaintLevel, promise: Promise)
    /// Somebody noted something.
    case commented(text: String)
    /// What is complained of was written anew.
    case pointsChanged(points: [ComplaintPoint])
    /// Who is complained of was named, and who deals with it since.
    case accusedNamed(against: Accused, level: ComplaintLevel)
    /// It went to another level, since nobody was left at the one before to whom it may come.
    case rerouted(level: ComplaintLevel)
    /// A medium was agreed with the person.
    case mediumAgreed(medium: Medium)
    /// An offer was made.
    case offered(offer: Offer)
    /// An offer was accepted by the other side, and the dispute settled.
    case offerAccepted(number: Int, by: OfferSide, proof: String?, on: CivilDate)
    /// An offer was turned down by the other side.
    case offerRejected(number: Int, by: OfferSide, reason: String, on: CivilDate)
    /// Who complained wants no amicable attempt.
    case amicableWaived(proof: String)
    /// It was found whether the complaint holds.
    case found(finding: ComplaintFinding)
    /// The person was answered.
    case answered(reply: ComplaintReply)
    /// Something is to be put right.
    case remedyPlanned(remedy: Remedy)
    /// It was put right.
    case remedyDone(number: Int, note: Remedy.Note)
    /// It was looked at: it holds, or has to be done again.
    case remedyVerified(number: Int, holds: Bool, note: Remedy.Note)
    /// It went to somebody outside who is competent.
    case referredOutside(referral: OutsideReferral)
    /// Those outside were asked what has become of it.
    case referralFollowed(number: Int, note: String, theirNumber: String?, followUp: CivilDate)
    /// It is known what came of it outside.
    case referralConcluded(number: Int, outcome: Remedy.Note)
    /// The day of a rung went by without an answer, and it went up.
    case escalated(rung: RungDay)
    /// The person withdrew.
    case withdrawn(reason: String, on: CivilDate)
    /// It was taken up again for new facts.
    case reopened(facts: String, promise: Promise?)
    /// The person appealed against the answer, and another level deals with it.
    case appealed(reason: String, level: ComplaintLevel, promise: Promise)
    /// It was closed.
    case closed(note: String?, on: CivilDate)
    /// Days were announced or taken back, and the dates moved: what was promised and what is now, the rungs still to come as
    /// they were and as they are, and the days behind it.
    case deadlineMoved(was: Promise, promise: Promise, rungsWere: [RungDay], rungs: [RungDay], days: [DayChange])
    /// The case follows clauses of an edition that came into force after its receipt: where they change it, with what was
    /// promised and what is now, and with the body that deals with it from now on.
    case followed(
        edition: Int, clauses: [ClauseID], was: Promise? = nil, promise: Promise? = nil, body: BodyID? = nil)
}

extension ComplaintEvent {
    /// Its name in the history.
    public var name: String {
        switch self {
        case .received: "received"
        case .acknowledged: "acknowledged"
        case .admitted: "admitted"
        case .commented: "commented"
        case .pointsChanged: "points-changed"
        case .accusedNamed: "accused-named"
        case .rerouted: "rerouted"
        case .mediumAgreed: "medium-agreed"
        case .offered: "offered"
        case .offerAccepted: "offer-accepted"
        case .offerRejected: "offer-rejected"
        case .amicableWaived: "amicable-waived"
        case .found: "found"
        case .answered: "answered"
        case .remedyPlanned: "remedy-planned"
        case .remedyDone: "remedy-done"
        case .remedyVerified: "remedy-verified"
        case .referredOutside: "referred-outside"
        case .referralFollowed: "referral-followed"
        case .referralConcluded: "referral-concluded"
        case .escalated: "escalated"
        case .withdrawn: "withdrawn"
        case .reopened: "reopened"
        case .appealed: "appealed"
        case .closed: "closed"
        case .deadlineMoved: "deadline-moved"
        case .followed: "followed"
        }
    }

    /// What happened, in plain words.
    public var summary: Name {
        switch self {
        case .received: Name(ar: "وردت الشكوى", en: "The complaint was received")
        case .acknowledged: Name(ar: "أُشعر صاحب الشكوى باستلامها", en: "Its receipt was acknowledged")
        case .admitted: Name(ar: "أُدخلت في إجراءات السياسة", en: "Taken into the policy's procedure")
        case .commented: Name(ar: "أُضيفت ملاحظة", en: "A note was added")
        case .pointsChanged: Name(ar: "عُدّلت نقاط الشكوى", en: "The points complained of were written anew")
        case .accusedNamed: Name(ar: "حُدد المشكو منه", en: "Who is complained of was named")
        case .rerouted(let level): Name(ar: "انتقلت إلى \(level.name.ar)", en: "It went to: \(level.name.en)")
        case .mediumAgreed(let medium):
            Name(ar: "اتُّفق على التواصل: \(medium.name.ar)", en: "Medium agreed: \(medium.name.en)")
        case .escalated(let rung):
            Name(
                ar: "تصعيد إلى \(rung.to.name.ar) لانقضاء \(rung.on.iso) بلا رد",
                en: "Escalated to \(rung.to.name.en): \(rung.on.iso) went by without an answer")
        case .offered, .offerAccepted, .offerRejected, .amicableWaived: amicable
        case .remedyPlanned, .remedyDone, .remedyVerified, .referredOutside, .referralFollowed, .referralConcluded:
            tracked
        case .found(let finding):
            Name(ar: "النتيجة: \(finding.outcome.name.ar)", en: "Finding: \(finding.outcome.name.en)")
        case .answered: Name(ar: "أُبلغ صاحب الشكوى بالرد", en: "Who complained was answered")
        case .withdrawn: Name(ar: "سُحبت الشكوى", en: "The complaint was withdrawn")
        case .reopened: Name(ar: "أُعيد فتح الشكوى لوقائع جديدة", en: "Taken up again for new facts")
        case .appealed(_, let level, _):
            Name(ar: "تظلم من الرد؛ تنظره \(level.name.ar)", en: "Appealed against the answer; with: \(level.name.en)")
        case .closed: Name(ar: "أُغلقت الشكوى", en: "The complaint was closed")
        case .deadlineMoved(let was, let promise, let rungsWere, let rungs, let days):
            Self.moved(was.movedWords(to: promise, by: days), rungsWere, rungs, days)
        case .followed(let edition, _, _, _, _): EditionMove.summary(edition)
        }
    }

    /// In words, with the day on which the answer is due now, or the complaint goes up, and what moved it.
    private static func moved(
        _ term: Name?, _ rungsWere: [RungDay], _ rungs: [RungDay], _ days: [DayChange]
    ) -> Name {
        if let term { return term }
        guard rungs != rungsWere, let next = rungs.first else {
            return Name(
                ar: "بقيت أيام التصعيد كما هي مع تغير أيام العمل\(days.why.ar)",
                en: "The days on which it goes up stay, though working days changed\(days.why.en)")
        }
        return Name(
            ar: "تُصعَّد الشكوى الآن إن لم يُرد عليها حتى \(next.on.iso) لتغير في أيام العمل\(days.why.ar)",
            en: "It goes up now if nobody answers by \(next.on.iso), since working days changed\(days.why.en)")
    }

    private var amicable: Name {
        switch self {
        case .offered(let offer):
            Name(
                ar: "عرض تسوية رقم \(offer.number) من \(offer.by.name.ar) حتى \(offer.expires.iso)",
                en: "Offer \(offer.number) by \(offer.by.name.en.lowercased()), until \(offer.expires.iso)")
        case .offerAccepted(let number, let side, _, _):
            Name(
                ar: "قبل \(side.name.ar) العرض رقم \(number)",
                en: "Offer \(number) was accepted by \(side.name.en.lowercased())")
        case .offerRejected(let number, let side, _, _):
            Name(
                ar: "رفض \(side.name.ar) العرض رقم \(number)",
                en: "Offer \(number) was turned down by \(side.name.en.lowercased())")
        default: Name(ar: "تنازل صاحب الشكوى عن السعي الودي", en: "Who complained waived the amicable attempt")
        }
    }

    private var tracked: Name {
        switch self {
        case .remedyPlanned(let remedy):
            Name(ar: "إجراء تصحيحي رقم \(remedy.number)", en: "Remedy \(remedy.number) is to be done")
        case .remedyDone(let number, _):
            Name(ar: "نُفذ الإجراء التصحيحي رقم \(number)", en: "Remedy \(number) was done")
        case .remedyVerified(let number, let holds, _):
            holds
                ? Name(ar: "تُحقق من الإجراء رقم \(number)", en: "Remedy \(number) was verified")
                : Name(ar: "لم يتحقق الإجراء رقم \(number)", en: "Remedy \(number) does not hold")
        case .referredOutside(let referral):
            Name(ar: "أُحيلت إلى جهة خارجية: \(referral.to)", en: "Referred outside: \(referral.to)")
        case .referralFollowed: Name(ar: "تُوبعت الإحالة الخارجية", en: "The referral outside was followed up")
        default: Name(ar: "عُرفت نتيجة الإحالة الخارجية", en: "The outcome of the referral outside is known")
        }
    }
}
