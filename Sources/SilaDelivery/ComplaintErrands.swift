public import SilaCore

/// What has to reach somebody after an event of a complaint: the person over the agreed medium, and who deals with it.
public enum ComplaintErrands {
    /// The errands of one entry, given the complaint as it stands after it.
    public static func after(
        _ entry: Entry<ComplaintEvent>, _ complaint: Complaint, reference: Reference, policy: Policy
    ) -> [Errand] {
        switch entry.event {
        case .acknowledged(let promise, let ladder):
            let due = promise.due ?? ladder.first?.on
            return tell(.acknowledgement, acknowledged(promise, ladder, reference), complaint)
                + [.task(dealing(complaint, due: due))]
        case .admitted(_, _, _, _, let promise), .appealed(_, _, let promise):
            return tell(.acknowledgement, acknowledged(promise, [], reference), complaint)
                + [.task(dealing(complaint, due: promise.due))]
        case .reopened(_, let promise?) where complaint.absences.last?.to == entry.at.date:
            return tell(.promise, promised(promise, [], reference, again), complaint)
                + [.task(dealing(complaint, due: promise.due))]
        case .accusedNamed, .rerouted, .reopened:
            return [.task(dealing(complaint, due: complaint.promise?.due))]
        case .deadlineMoved(let was, let promise, let rungsWere, let rungs, _):
            // What the person was told of the ladder is its next rung.
            let isTold =
                was.tells(otherThan: promise) || (rungs.first != rungsWere.first && complaint.escalations.isEmpty)
            return isTold ? tell(.promise, promised(promise, rungs, reference, moved), complaint) : []
        case .followed(let edition, _, let was?, let promise?, _):
            let isTold = was.tells(otherThan: promise)
            return isTold ? tell(.promise, promised(promise, [], reference, followed(edition)), complaint) : []
        case .offered, .offerAccepted, .offerRejected: return settling(entry.event, complaint, reference)
        case .found: return [.task(answering(complaint))]
        case .answered(let reply):
            let leaves = reply.medium.map { !$0.carriedByStaff } ?? false
            return leaves ? tell(.complaintAnswer, answer(reply, reference), complaint) : []
        case .remedyPlanned(let remedy): return [.task(putRight(remedy, complaint))]
        case .referredOutside(let referral): return [.task(asking(referral.to, referral.followUp, complaint))]
        case .referralFollowed(let number, _, _, let followUp):
            let referral = complaint.referrals.first { $0.number == number }
            return [.task(asking(referral?.to ?? "", followUp, complaint))]
        case .escalated(let rung): return tell(.escalation, escalated(rung, reference), complaint) + [.task(late(rung))]
        default: return []
        }
    }

    private static func tell(_ topic: NoticeTopic, _ text: Name, _ complaint: Complaint) -> [Errand] {
        guard let medium = complaint.receipt.medium else { return [] }
        if let task = StaffTask.carrying(topic, over: medium, due: complaint.promise?.due) { return [.task(task)] }
        return [.notice(Notice(topic: topic, medium: medium, text: text))]
    }

    private static func settling(
        _ event: ComplaintEvent, _ complaint: Complaint, _ reference: Reference
    ) -> [Errand] {
        switch event {
        case .offered(let offer) where offer.by == .association:
            let text = Name(
                ar: "بشأن شكواك رقم \(reference.printed) عرضت الجمعية تسوية: \(offer.terms). "
                    + "يمكنك الجواب حتى \(offer.expires.iso).",
                en: "On your complaint \(reference.printed) the association offers: \(offer.terms). "
                    + "You can answer until \(offer.expires.iso).")
            return tell(.offer, text, complaint)
        case .offered(let offer):
            let title = Name(
                ar: "عرض تسوية من صاحب الشكوى ينتظر جواب الجمعية", en: "An offer by who complained waits for an answer")
            return [
                .task(
                    StaffTask(kind: .offer, title: title, role: complaint.receipt.level.role, due: offer.expires))
            ]
        case .offerAccepted(let number, .association, _, _):
            return tell(.offer, answered(number, reference, Name(ar: "قبلت", en: "accepted")), complaint)
        case .offerRejected(let number, .association, _, _):
            return tell(.offer, answered(number, reference, Name(ar: "لم تقبل", en: "turned down")), complaint)
        default: return []
        }
    }

    private static func answered(_ number: Int, _ reference: Reference, _ did: Name) -> Name {
        Name(
            ar: "\(did.ar) الجمعية عرضك رقم \(number) بشأن شكواك رقم \(reference.printed).",
            en: "The association \(did.en) your offer \(number) on your complaint \(reference.printed).")
    }

    private static func acknowledged(_ promise: Promise, _ ladder: [RungDay], _ reference: Reference) -> Name {
        let received = Name(
            ar: "استلمنا شكواك رقم \(reference.printed).", en: "We received your complaint \(reference.printed).")
        return dated(received, promise, ladder)
    }

    private static let moved = Name(
        ar: "تغير موعدها لتغير في أيام العمل", en: "has another date, since working days changed")
    private static let again = Name(ar: "عادت إلى المعالجة", en: "is being dealt with again")

    private static func followed(_ edition: Int) -> Name {
        Name(
            ar: "سرت عليها مدة الإصدار \(edition) من السياسة",
            en: "is under the term of edition \(edition) of the policy")
    }

    private static func promised(
        _ promise: Promise, _ ladder: [RungDay], _ reference: Reference, _ state: Name
    ) -> Name {
        let stands = Name(
            ar: "شكواك رقم \(reference.printed) \(state.ar).", en: "Your complaint \(reference.printed) \(state.en).")
        return dated(stands, promise, ladder)
    }

    private static func dated(_ said: Name, _ promise: Promise, _ ladder: [RungDay]) -> Name {
        var (ar, en) = (said.ar, said.en)
        if let due = promise.due {
            ar += " يصلك الرد في موعد أقصاه \(due.iso)."
            en += " The answer comes by \(due.iso) at the latest."
        }
        if let first = ladder.first {
            ar += " وإن لم يُرد عليها حتى \(first.on.iso) رُفعت إلى \(first.to.name.ar)."
            en += " If nobody answers by \(first.on.iso) it goes to: \(first.to.name.en)."
        }
        return Name(ar: ar, en: en)
    }

    private static func answer(_ reply: ComplaintReply, _ reference: Reference) -> Name {
        let points = reply.points.map { "\($0.point). \($0.text)" }.joined(separator: "\n")
        return Name(
            ar: "الرد على شكواك رقم \(reference.printed):\n\(points)",
            en: "The answer to your complaint \(reference.printed):\n\(points)")
    }

    private static func escalated(_ rung: RungDay, _ reference: Reference) -> Name {
        Name(
            ar: "شكواك رقم \(reference.printed) رُفعت إلى \(rung.to.name.ar) لانقضاء \(rung.on.iso) بلا رد.",
            en:
                "Your complaint \(reference.printed) went to \(rung.to.name.en), since \(rung.on.iso) went by without an "
                + "answer.")
    }

    private static func dealing(_ complaint: Complaint, due: CivilDate?) -> StaffTask {
        if complaint.isOutside && complaint.receipt.level == .management { return .outsidePolicy }
        return StaffTask(
            kind: .complaint, title: Name(ar: "معالجة شكوى", en: "A complaint to deal with"),
            role: complaint.receipt.level.role, due: due)
    }

    private static func answering(_ complaint: Complaint) -> StaffTask {
        StaffTask(
            kind: .complaint, topic: .complaintAnswer,
            title: Name(ar: "الرد على صاحب الشكوى في كل نقطة", en: "Answer every point of the complaint"),
            role: complaint.receipt.level.role, due: complaint.promise?.due)
    }

    private static func putRight(_ remedy: Remedy, _ complaint: Complaint) -> StaffTask {
        StaffTask(
            kind: .remedy,
            title: Name(
                ar: "إجراء تصحيحي رقم \(remedy.number): \(remedy.what) — \(remedy.who)",
                en: "Remedy \(remedy.number): \(remedy.what) — \(remedy.who)"),
            role: complaint.receipt.level.role, due: remedy.due)
    }

    private static func asking(_ whom: String, _ day: CivilDate, _ complaint: Complaint) -> StaffTask {
        StaffTask(
            kind: .referral,
            title: Name(ar: "متابعة الإحالة إلى \(whom)", en: "Ask what has become of the referral to \(whom)"),
            role: complaint.receipt.level.role, due: day)
    }

    private static func late(_ rung: RungDay) -> StaffTask {
        StaffTask(
            kind: .escalation,
            title: Name(
                ar: "شكوى بلا رد منذ \(rung.after.count) أيام عمل",
                en: "A complaint unanswered for \(rung.after.count) working days"
            ),
            role: rung.to, due: rung.on)
    }
}
