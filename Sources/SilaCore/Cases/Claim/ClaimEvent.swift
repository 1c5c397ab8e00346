/// What can happen to a claim for compensation.
public enum ClaimEvent: CaseEvent {
    /// It was opened, with the gates that it has to pass.
    case opened(receipt: ClaimReceipt, gates: [ClaimGate])
    /// Senior management took it into the policy's procedure, over a channel of the policy.
    case admitted(channel: ChannelID, named: String?, reason: String)
    /// A medium was agreed with the person.
    case mediumAgreed(medium: Medium)
    /// Somebody acts for the person.
    case represented(representative: Representative)
    /// It was found whether the association caused the fault and the harm.
    case faultFound(finding: FaultFinding)
    /// The body acknowledged the harm by minutes that count.
    case minutesRecorded(act: BodyAct, minutes: MinutesAct)
    /// It was determined whether a ruling is needed.
    case rulingDetermined(need: RulingFinding)
    /// A final ruling was recorded.
    case rulingRecorded(ruling: Ruling)
    /// One side made an offer.
    case offered(offer: ClaimOffer)
    /// The other side answered the offer that stood.
    case offerAnswered(side: ClaimSide, accepted: Bool, note: String?)
    /// The two sides came to no agreement.
    case disagreed(reason: String)
    /// A settlement was drawn up and signed for the association.
    case settlementDrawn(settlement: Settlement)
    /// A code to sign with was sent to the person's mobile.
    case settlementCodeSent(code: SignatureCode)
    /// The person, or who acts for them, signed the settlement.
    case settlementSigned(signature: Signature)
    /// A payment was prepared.
    case paymentPrepared(payment: PaymentOrder)
    /// A second person approved a payment; `delegation` is the board's, where one person did both.
    case paymentApproved(number: Int, delegation: String?)
    /// A payment was not approved.
    case paymentRejected(number: Int, reason: String)
    /// The bank executed a payment.
    case paymentExecuted(number: Int, bankReference: String, on: CivilDate)
    /// The bank returned a payment.
    case paymentReturned(number: Int, reason: String)
    /// What was settled in kind was done.
    case fulfilled(note: String, on: CivilDate)
    /// The person was answered.
    case answered(reply: Reply)
    /// The claim was closed.
    case closed(note: String?, on: CivilDate)
    /// The person withdrew.
    case withdrawn(reason: String, on: CivilDate)
    /// The person objected to the finding.
    case objected(reason: String)
    /// The claim was taken up again.
    case reopened(reason: String)
    /// The claim follows clauses of an edition that came into force after it was opened; `gates` are those it has to pass
    /// from now on, nil where they are as they were.
    case followed(edition: Int, clauses: [ClauseID], gates: [ClaimGate]?)
}

extension ClaimEvent {
    /// Its name in the history.
    public var name: String {
        switch self {
        case .opened: "opened"
        case .admitted: "admitted"
        case .mediumAgreed: "medium-agreed"
        case .represented: "represented"
        case .faultFound: "fault-found"
        case .minutesRecorded: "minutes-recorded"
        case .rulingDetermined: "ruling-determined"
        case .rulingRecorded: "ruling-recorded"
        case .offered: "offered"
        case .offerAnswered: "offer-answered"
        case .disagreed: "disagreed"
        case .settlementDrawn: "settlement-drawn"
        case .settlementCodeSent: "settlement-code-sent"
        case .settlementSigned: "settlement-signed"
        case .paymentPrepared: "payment-prepared"
        case .paymentApproved: "payment-approved"
        case .paymentRejected: "payment-rejected"
        case .paymentExecuted: "payment-executed"
        case .paymentReturned: "payment-returned"
        case .fulfilled: "fulfilled"
        case .answered: "answered"
        case .closed: "closed"
        case .withdrawn: "withdrawn"
        case .objected: "objected"
        case .reopened: "reopened"
        case .followed: "followed"
        }
    }

    /// What happened, in plain words.
    public var summary: Name {
        switch self {
        case .opened: Name(ar: "قُدمت المطالبة بالتعويض", en: "The claim was opened")
        case .admitted: Name(ar: "أُدخلت المطالبة في إجراءات السياسة", en: "Taken into the policy's procedure")
        case .mediumAgreed: Name(ar: "اتُّفق على وسيلة التواصل", en: "The medium was agreed")
        case .represented: Name(ar: "سُجل من ينوب عن المتضرر", en: "A representative was recorded")
        case .faultFound(let finding): finding.outcome.name
        case .minutesRecorded:
            Name(ar: "أقرت الجمعية بالضرر بمحضر مستوفٍ", en: "The harm was acknowledged by minutes that count")
        case .rulingDetermined(let need):
            need.needed
                ? Name(ar: "تقرر لزوم حكم قضائي أو نهائي", en: "A ruling is needed")
                : Name(ar: "تقرر عدم الحاجة إلى حكم", en: "No ruling is needed")
        case .rulingRecorded(let ruling):
            ruling.upholds
                ? Name(ar: "سُجل حكم نهائي لصالح المتضرر", en: "A final ruling for the person was recorded")
                : Name(ar: "سُجل حكم نهائي برد المطالبة", en: "A final ruling that dismisses it was recorded")
        case .offered(let offer): offer.summary
        case .offerAnswered(let side, true, _):
            Name(ar: "قُبل العرض: \(side.name.ar)", en: "The offer was accepted: \(side.name.en)")
        case .offerAnswered(let side, false, _):
            Name(ar: "رُفض العرض: \(side.name.ar)", en: "The offer was declined: \(side.name.en)")
        case .disagreed: Name(ar: "تعذر الاتفاق على تسوية", en: "No settlement was agreed on")
        case .settlementDrawn:
            Name(ar: "حُررت التسوية ووقعتها الجمعية", en: "The settlement was drawn up and signed for the association")
        case .settlementCodeSent: Name(ar: "أُرسل رمز التوقيع", en: "A code to sign with was sent")
        case .settlementSigned: Name(ar: "وقع المتضرر التسوية", en: "The person signed the settlement")
        case .paymentPrepared(let payment): payment.summary("أُعدت الدفعة", "A payment was prepared")
        case .paymentApproved: Name(ar: "اعتُمدت الدفعة", en: "The payment was approved")
        case .paymentRejected: Name(ar: "لم تُعتمد الدفعة", en: "The payment was not approved")
        case .paymentExecuted: Name(ar: "نُفذت الدفعة", en: "The payment was executed")
        case .paymentReturned: Name(ar: "أعاد البنك الدفعة", en: "The bank returned the payment")
        case .fulfilled: Name(ar: "نُفذ ما اتُّفق عليه عيناً", en: "What was settled in kind was done")
        case .answered: Name(ar: "أُبلغ المتضرر بالرد", en: "The person was answered")
        case .closed: Name(ar: "أُغلقت المطالبة", en: "The claim was closed")
        case .withdrawn: Name(ar: "سحب المتضرر مطالبته", en: "The person withdrew")
        case .objected: Name(ar: "اعترض المتضرر على عدم الثبوت", en: "The person objected to the finding")
        case .reopened: Name(ar: "أُعيد فتح المطالبة", en: "The claim was reopened")
        case .followed(let edition, _, _): EditionMove.summary(edition)
        }
    }
}

extension ClaimOffer {
    fileprivate var summary: Name {
        let sum = amount?.name
        return Name(
            ar: "عرض من \(side.name.ar)" + (sum.map { ": \($0.ar)" } ?? ""),
            en: "An offer: \(side.name.en)" + (sum.map { ", \($0.en)" } ?? ""))
    }
}

extension PaymentOrder {
    fileprivate func summary(_ ar: String, _ en: String) -> Name {
        Name(ar: "\(ar) رقم \(number): \(amount.name.ar)", en: "\(en), no. \(number): \(amount.name.en)")
    }
}
