/// The steps that can be taken with a request, named as the API names them.
public enum RequestAction: String, CaseIterable, Hashable, Sendable, Codable {
    /// Take a case that was recorded outside the policy into its procedure.
    case admission
    /// Write or change what is declared, the service and the contact.
    case content
    /// Agree on a medium.
    case medium
    /// Record who acts for the person.
    case representation
    /// Match the data.
    case matching
    /// Send a code to sign with.
    case signatureCode = "signature-code"
    /// Sign the declaration.
    case signature
    /// Declare the request complete.
    case completion
    /// Complete the registration.
    case registration
    /// Refer to the body for study.
    case referral
    /// Send back for completion.
    case `return`
    /// Take back a case that was sent back.
    case resumption
    /// Refer to the social-research officer.
    case researchReferral = "research-referral"
    /// Answer as the social-research officer.
    case researchAnswer = "research-answer"
    /// Extend the term.
    case `extension`
    /// Enter the body's decision.
    case decision
    /// Answer the person.
    case answer
    /// Deliver the service.
    case delivery
    /// Close the case.
    case closure
    /// Enter the person's withdrawal.
    case withdrawal
    /// Enter the person's objection to a refusal.
    case objection
    /// Take an ended case up again.
    case reopening

    /// The roles that take this step.
    public var roles: Set<Role> {
        switch self {
        case .admission: [.management]
        case .content, .medium, .representation, .matching, .signatureCode, .signature, .completion: [.frontDesk]
        case .registration, .researchReferral, .objection, .withdrawal: [.frontDesk]
        case .referral: [.frontDesk, .committeeChair]
        case .return, .extension: [.frontDesk, .committeeChair]
        case .resumption: [.frontDesk]
        case .researchAnswer: [.researchOfficer]
        case .decision: [.committeeChair]
        case .answer, .delivery: [.frontDesk]
        case .closure: [.frontDesk, .management]
        case .reopening: [.management, .committeeChair]
        }
    }

    /// Whether it enters what a body decided, which the body's officers of the day do too, whatever roles they hold.
    public var isOfABody: Bool { self == .decision }

    /// Whether the step is the person's own, who may take it over the public link; the desk enters it for those who come.
    public var isPersons: Bool {
        switch self {
        case .content, .withdrawal, .objection: true
        default: false
        }
    }

    /// The step in both languages.
    public var name: Name {
        switch self {
        case .admission: Name(ar: "إدخال في إجراءات السياسة", en: "Take into the procedure")
        case .content: Name(ar: "تسجيل البيانات", en: "Write down the data")
        case .medium: Name(ar: "الاتفاق على وسيلة التواصل", en: "Agree on the medium")
        case .representation: Name(ar: "تسجيل من ينوب", en: "Record a representative")
        case .matching: Name(ar: "مطابقة البيانات", en: "Match the data")
        case .signatureCode: Name(ar: "إرسال رمز التوقيع", en: "Send a code to sign with")
        case .signature: Name(ar: "التوقيع على الإقرار", en: "Sign the declaration")
        case .completion: Name(ar: "إثبات الاكتمال", en: "Declare complete")
        case .registration: Name(ar: "استكمال التسجيل", en: "Complete the registration")
        case .referral: Name(ar: "إحالة للدراسة", en: "Refer for study")
        case .return: Name(ar: "إعادة للاستكمال", en: "Send back for completion")
        case .resumption: Name(ar: "استئناف بعد الاستكمال", en: "Take back, completed")
        case .researchReferral: Name(ar: "إحالة إلى مسؤول البحث الاجتماعي", en: "Refer to the social-research officer")
        case .researchAnswer: Name(ar: "إجابة مسؤول البحث الاجتماعي", en: "Answer as the social-research officer")
        case .extension: Name(ar: "تمديد المدة", en: "Extend the term")
        case .decision: Name(ar: "إثبات القرار", en: "Enter the decision")
        case .answer: Name(ar: "إبلاغ الرد", en: "Answer the person")
        case .delivery: Name(ar: "تقديم الخدمة", en: "Deliver the service")
        case .closure: Name(ar: "إغلاق", en: "Close")
        case .withdrawal: Name(ar: "سحب الطلب", en: "Withdraw")
        case .objection: Name(ar: "اعتراض على الرفض", en: "Object to the refusal")
        case .reopening: Name(ar: "إعادة فتح", en: "Reopen")
        }
    }
}
