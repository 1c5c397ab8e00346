/// Where a claim for compensation stands; derived from its facts and its gates, never set.
///
/// Of the four gates a claim stands at those that its policy has, in the policy's order.
public enum ClaimStage: String, CaseIterable, Hashable, Sendable, Codable {
    /// Recorded outside the policy; with senior management.
    case outside
    /// It has to be established that the association caused the fault and the harm.
    case fault
    /// The body has to acknowledge the harm by minutes.
    case minutes
    /// A final ruling is waited for, or whether one is needed.
    case ruling
    /// The two sides negotiate.
    case negotiation
    /// Every gate is passed; the settlement has to be signed by both.
    case settlement
    /// The settlement is signed by both; it has to be paid and fulfilled.
    case settled
    /// Paid and fulfilled.
    case paid
    /// It leads to no compensation; the person has to be told.
    case refused
    /// The person was answered.
    case answered
    /// Closed.
    case closed
    /// Withdrawn by the person.
    case withdrawn

    /// True where nothing is left to do.
    public var ended: Bool { self == .closed || self == .withdrawn }

    /// The stage in both languages.
    public var name: Name {
        switch self {
        case .outside: Name(ar: "خارج السياسة", en: "Outside the policy")
        case .fault: Name(ar: "بانتظار ثبوت الخلل", en: "Fault to be established")
        case .minutes: Name(ar: "بانتظار المحضر", en: "Minutes to be recorded")
        case .ruling: Name(ar: "بانتظار الحكم أو تقرير الحاجة إليه", en: "At the ruling")
        case .negotiation: Name(ar: "قيد التفاوض", en: "In negotiation")
        case .settlement: Name(ar: "بانتظار توقيع التسوية", en: "Settlement to be signed")
        case .settled: Name(ar: "وُقعت التسوية، بانتظار التنفيذ", en: "Settled, to be paid")
        case .paid: Name(ar: "نُفذت التسوية", en: "Paid and fulfilled")
        case .refused: Name(ar: "لا تعويض، بانتظار إبلاغ المتضرر", en: "No compensation, to be answered")
        case .answered: Name(ar: "تم الرد", en: "Answered")
        case .closed: Name(ar: "مغلقة", en: "Closed")
        case .withdrawn: Name(ar: "مسحوبة", en: "Withdrawn")
        }
    }

    /// The stage of a claim that stands at that gate.
    static func at(_ gate: CompensationGate) -> ClaimStage {
        switch gate {
        case .fault: .fault
        case .minutes: .minutes
        case .ruling: .ruling
        case .negotiation: .negotiation
        }
    }
}
