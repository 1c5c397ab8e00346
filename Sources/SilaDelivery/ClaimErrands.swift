public import SilaCore

/// What has to reach somebody after an event of a claim: the person over the agreed medium, staff as tasks.
public enum ClaimErrands {
    /// The errands of one entry, given the claim as it stands after it.
    ///
    /// What the person does themselves reaches the desk as a task; that they had a code sent does not.
    public static func after(_ entry: Entry<ClaimEvent>, _ claim: Claim, reference: Reference) -> [Errand] {
        if case .settlementCodeSent = entry.event { return [] }
        let own = entry.actor == Actor.person.id ? [Errand.task(.personal(entry.event.summary))] : []
        return own + told(entry, claim, reference: reference)
    }

    private static func told(_ entry: Entry<ClaimEvent>, _ claim: Claim, reference: Reference) -> [Errand] {
        switch entry.event {
        case .opened(let receipt, _):
            guard case .outside = receipt.standing else { return [] }
            return [.task(.outsidePolicy)]
        case .faultFound(let finding): return finding.established ? [] : tellByHand(.decision, claim)
        case .rulingRecorded(let ruling): return ruling.upholds ? [] : tellByHand(.decision, claim)
        case .disagreed: return tellByHand(.decision, claim)
        case .offered(let offer):
            return offer.side == .association ? tell(.offer, offered(offer, reference), claim) : []
        case .settlementDrawn: return tell(.settlement, drawn(reference), claim)
        case .paymentPrepared: return [.task(.paymentApproval)]
        case .paymentApproved: return [.task(.paymentExecution)]
        case .paymentExecuted(let number, _, _):
            guard let payment = claim.payments.first(where: { $0.order.number == number }) else { return [] }
            return tell(.payment, paid(payment.order.amount, reference), claim)
        case .answered(let reply):
            return reply.medium.carriedByStaff ? [] : tell(.decision, answer(reply, reference), claim)
        default: return []
        }
    }

    private static func tell(_ topic: NoticeTopic, _ text: Name, _ claim: Claim) -> [Errand] {
        guard let medium = claim.receipt.medium else { return [] }
        if medium.carriedByStaff { return tellByHand(topic, claim) }
        return [.notice(Notice(topic: topic, medium: medium, text: text))]
    }

    private static func tellByHand(_ topic: NoticeTopic, _ claim: Claim) -> [Errand] {
        guard let medium = claim.receipt.medium, let task = StaffTask.carrying(topic, over: medium, due: nil) else {
            return []
        }
        return [.task(task)]
    }

    private static func offered(_ offer: ClaimOffer, _ reference: Reference) -> Name {
        let sum = offer.amount.map { Name(ar: " بمبلغ \($0.name.ar)", en: " of \($0.name.en)") }
        return Name(
            ar: "قدمت الجمعية عرضاً\(sum?.ar ?? "") لتسوية مطالبتك رقم \(reference.printed)، وهو قائم حتى نهاية "
                + "\(offer.expires.iso).",
            en:
                "The association offers to settle your claim \(reference.printed)\(sum.map { " by a sum\($0.en)" } ?? ""); "
                + "the offer stands until the end of \(offer.expires.iso).")
    }

    private static func drawn(_ reference: Reference) -> Name {
        Name(
            ar: "تسوية مطالبتك رقم \(reference.printed) جاهزة لتوقيعك. تواصل مع الجمعية.",
            en: "The settlement of your claim \(reference.printed) can be signed. Contact us.")
    }

    private static func paid(_ amount: Halalas, _ reference: Reference) -> Name {
        Name(
            ar: "صُرف لك \(amount.name.ar) من تسوية مطالبتك رقم \(reference.printed).",
            en: "\(amount.name.en) of the settlement of your claim \(reference.printed) was paid to you.")
    }

    private static func answer(_ reply: Reply, _ reference: Reference) -> Name {
        Name(
            ar: "الرد على مطالبتك رقم \(reference.printed): \(reply.text)",
            en: "The reply to your claim \(reference.printed): \(reply.text)")
    }
}
