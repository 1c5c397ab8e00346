/// The steps that can be taken with a complaint, named as the API names them.
public enum ComplaintAction: String, CaseIterable, Hashable, Sendable, Codable {
    /// Take a complaint that was recorded outside the policy into its procedure.
    case admission
    /// Note something.
    case comment
    /// Write what is complained of anew.
    case points
    /// Name who is complained of.
    case accused
    /// Agree on a medium.
    case medium
    /// Make an offer.
    case offer
    /// Accept an offer of the other side.
    case acceptance
    /// Turn down an offer of the other side.
    case rejection
    /// Enter that who complained wants no amicable attempt.
    case waiver
    /// Enter the finding.
    case finding
    /// Answer every point.
    case answer
    /// Say what is to be put right.
    case remedy
    /// Say that it was put right.
    case remedyCompletion = "remedy-completion"
    /// Say whether it holds.
    case remedyVerification = "remedy-verification"
    /// Refer to somebody outside who is competent.
    case referral
    /// Ask what has become of it there.
    case referralFollowUp = "referral-follow-up"
    /// Enter what came of it there.
    case referralOutcome = "referral-outcome"
    /// Enter the person's withdrawal.
    case withdrawal
    /// Take it up again for new facts.
    case reopening
    /// Enter the person's appeal against the answer.
    case appeal
    /// Close it.
    case closure

    /// The roles that take this step, whoever deals with the complaint.
    public var roles: Set<Role> {
        switch self {
        case .admission: [.management]
        case .comment: [.frontDesk, .followUp, .committeeMember, .committeeChair, .management, .admin]
        case .finding: Self.dealing
        case .remedy, .remedyVerification, .referral, .closure: Self.dealing
        case .answer, .remedyCompletion, .referralFollowUp, .referralOutcome, .offer, .acceptance, .rejection:
            Self.dealing.union([.frontDesk])
        case .points, .accused, .medium, .waiver, .withdrawal, .reopening, .appeal:
            [.frontDesk, .followUp, .management]
        }
    }

    private static let dealing: Set<Role> = ComplaintLevel.allCases.reduce(into: []) { $0.formUnion($1.roles) }

    /// The roles that take this step with a complaint of that level: only those who deal with it find and close.
    func roles(at level: ComplaintLevel) -> Set<Role> {
        switch self {
        case .finding, .remedy, .remedyVerification, .referral, .closure: level.roles
        case .answer, .remedyCompletion, .referralFollowUp, .referralOutcome, .offer, .acceptance, .rejection:
            level.roles.union([.frontDesk])
        default: roles
        }
    }

    /// Whether it enters what a body found, which the body's officers of the day do too, whatever roles they hold.
    public var isOfABody: Bool { self == .finding }

    /// True where the person takes it themselves over their link.
    public var isPersons: Bool {
        switch self {
        case .comment, .offer, .acceptance, .rejection, .waiver, .withdrawal, .reopening, .appeal: true
        default: false
        }
    }

    /// The step in both languages.
    public var name: Name {
        switch self {
        case .admission: Name(ar: "إدخال في إجراءات السياسة", en: "Take into the procedure")
        case .comment: Name(ar: "إضافة ملاحظة", en: "Add a note")
        case .points: Name(ar: "كتابة نقاط الشكوى", en: "Write the points complained of")
        case .accused: Name(ar: "تحديد المشكو منه", en: "Name who is complained of")
        case .medium: Name(ar: "الاتفاق على وسيلة التواصل", en: "Agree on the medium")
        case .offer: Name(ar: "عرض تسوية", en: "Make an offer")
        case .acceptance: Name(ar: "قبول عرض", en: "Accept an offer")
        case .rejection: Name(ar: "رفض عرض", en: "Turn down an offer")
        case .waiver: Name(ar: "إثبات التنازل عن السعي الودي", en: "Enter the waiver of the amicable attempt")
        case .finding: Name(ar: "إثبات النتيجة", en: "Enter the finding")
        case .answer: Name(ar: "الرد على كل نقطة", en: "Answer every point")
        case .remedy: Name(ar: "إجراء تصحيحي", en: "Plan a remedy")
        case .remedyCompletion: Name(ar: "إثبات تنفيذ الإجراء", en: "Say that the remedy was done")
        case .remedyVerification: Name(ar: "التحقق من الإجراء", en: "Verify the remedy")
        case .referral: Name(ar: "إحالة إلى جهة خارجية", en: "Refer outside")
        case .referralFollowUp: Name(ar: "متابعة الإحالة الخارجية", en: "Follow up the referral outside")
        case .referralOutcome: Name(ar: "إثبات نتيجة الإحالة الخارجية", en: "Enter the outcome of the referral outside")
        case .withdrawal: Name(ar: "سحب الشكوى", en: "Withdraw")
        case .reopening: Name(ar: "إعادة فتح لوقائع جديدة", en: "Take up again for new facts")
        case .appeal: Name(ar: "تظلم من الرد", en: "Appeal against the answer")
        case .closure: Name(ar: "إغلاق", en: "Close")
        }
    }
}
