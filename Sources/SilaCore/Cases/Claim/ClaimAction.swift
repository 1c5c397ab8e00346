/// The steps that can be taken with a claim, named as the API names them.
public enum ClaimAction: String, CaseIterable, Hashable, Sendable, Codable {
    /// Take a claim that was recorded outside the policy into its procedure.
    case admission
    /// Agree on a medium.
    case medium
    /// Record who acts for the person.
    case representation
    /// Enter whether the association caused the fault and the harm.
    case fault
    /// Enter the minutes that acknowledge the harm.
    case minutes
    /// Enter whether a ruling is needed, or the ruling.
    case ruling
    /// Enter an offer of one side.
    case offer
    /// Enter how the other side answered it.
    case offerAnswer = "offer-answer"
    /// Enter that no agreement was found.
    case disagreement
    /// Draw up the settlement and sign it for the association.
    case settlement
    /// Send a code to sign the settlement with.
    case settlementCode = "settlement-code"
    /// Enter the person's signature under it.
    case settlementSignature = "settlement-signature"
    /// Prepare a payment.
    case payment
    /// Approve a payment, or not.
    case paymentApproval = "payment-approval"
    /// Enter that the bank executed a payment.
    case paymentExecution = "payment-execution"
    /// Enter that the bank returned a payment.
    case paymentReturn = "payment-return"
    /// Enter that what was settled in kind was done.
    case fulfilment
    /// Answer the person.
    case answer
    /// Close the claim.
    case closure
    /// Enter the person's withdrawal.
    case withdrawal
    /// Enter the person's objection to the finding.
    case objection
    /// Take an ended claim up again.
    case reopening

    /// The roles that take this step.
    public var roles: Set<Role> {
        switch self {
        case .admission, .disagreement, .settlement, .reopening: [.management]
        case .medium, .representation, .withdrawal, .objection: [.frontDesk]
        case .fault, .minutes, .ruling: [.committeeChair, .followUp, .management]
        case .offer, .offerAnswer: [.frontDesk, .followUp, .management]
        case .settlementCode, .settlementSignature, .fulfilment, .answer: [.frontDesk, .followUp]
        case .payment, .paymentExecution, .paymentReturn: [.followUp]
        case .paymentApproval: [.management, .admin]
        case .closure: [.frontDesk, .followUp, .management]
        }
    }

    /// Whether it enters what a body decided, which the body's officers of the day do too, whatever roles they hold.
    public var isOfABody: Bool {
        switch self {
        case .fault, .minutes, .ruling: true
        default: false
        }
    }

    /// True where who takes it decides, so that nobody whom the case concerns may.
    public var decides: Bool {
        switch self {
        case .admission, .fault, .minutes, .ruling, .offer, .offerAnswer, .disagreement, .settlement, .payment,
            .paymentApproval, .paymentExecution, .closure, .reopening:
            true
        case .medium, .representation, .settlementCode, .settlementSignature, .paymentReturn, .fulfilment, .answer,
            .withdrawal, .objection:
            false
        }
    }

    /// True where the person takes it themselves over their link.
    public var isPersons: Bool {
        switch self {
        case .offer, .offerAnswer, .settlementCode, .settlementSignature, .withdrawal, .objection: true
        default: false
        }
    }

    /// The step in both languages.
    public var name: Name {
        switch self {
        case .admission: Name(ar: "إدخال في إجراءات السياسة", en: "Take into the procedure")
        case .medium: Name(ar: "الاتفاق على وسيلة التواصل", en: "Agree on the medium")
        case .representation: Name(ar: "تسجيل من ينوب", en: "Record a representative")
        case .fault: Name(ar: "إثبات نتيجة التحقق من الخلل", en: "Enter whether fault is established")
        case .minutes: Name(ar: "إثبات محضر الإقرار بالضرر", en: "Enter the minutes on the harm")
        case .ruling: Name(ar: "إثبات الحكم أو الحاجة إليه", en: "Enter the ruling, or whether one is needed")
        case .offer: Name(ar: "إثبات عرض", en: "Enter an offer")
        case .offerAnswer: Name(ar: "إثبات الرد على العرض", en: "Enter the answer to an offer")
        case .disagreement: Name(ar: "إثبات تعذر الاتفاق", en: "Enter that no agreement was found")
        case .settlement: Name(ar: "تحرير التسوية", en: "Draw up the settlement")
        case .settlementCode: Name(ar: "إرسال رمز توقيع التسوية", en: "Send a code to sign the settlement with")
        case .settlementSignature: Name(ar: "إثبات توقيع المتضرر على التسوية", en: "Enter the person's signature")
        case .payment: Name(ar: "إعداد دفعة", en: "Prepare a payment")
        case .paymentApproval: Name(ar: "اعتماد دفعة", en: "Approve a payment")
        case .paymentExecution: Name(ar: "إثبات تنفيذ دفعة", en: "Enter that a payment was executed")
        case .paymentReturn: Name(ar: "إثبات إعادة البنك دفعة", en: "Enter that the bank returned a payment")
        case .fulfilment: Name(ar: "إثبات تنفيذ ما اتُّفق عليه عيناً", en: "Enter what was done in kind")
        case .answer: Name(ar: "إبلاغ المتضرر بالرد", en: "Answer the person")
        case .closure: Name(ar: "إغلاق", en: "Close")
        case .withdrawal: Name(ar: "سحب المطالبة", en: "Withdraw")
        case .objection: Name(ar: "اعتراض على عدم الثبوت", en: "Object to the finding")
        case .reopening: Name(ar: "إعادة فتح", en: "Reopen")
        }
    }
}
