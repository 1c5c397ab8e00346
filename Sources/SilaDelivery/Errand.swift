public import SilaCore

/// Something that has to reach somebody because of a step: a notice that leaves by itself, or a task for staff.
public enum Errand: Hashable, Sendable {
    /// Leaves through the outbox over a medium that needs no member of staff.
    case notice(Notice)
    /// A member of staff does it by hand and says what came of it.
    case task(StaffTask)
}

/// What is told to the person over the agreed medium: the reference, dates and plain words, never a name or a number.
public struct Notice: Hashable, Sendable, Codable {
    /// What it is about.
    public var topic: NoticeTopic
    /// Over what it goes.
    public var medium: Medium
    /// What it says.
    public var text: Name
    /// The address on this site that it leads to, from the root on; who sends it puts the site before it.
    public var path: String?

    /// A notice with its parts.
    public init(topic: NoticeTopic, medium: Medium, text: Name, path: String? = nil) {
        self.topic = topic
        self.medium = medium
        self.text = text
        self.path = path
    }
}

/// What the person is told of.
public enum NoticeTopic: String, CaseIterable, Hashable, Sendable, Codable {
    /// The request is complete, and when the reply comes.
    case promise
    /// It went to a body for study.
    case study
    /// Something is wanting.
    case wanting
    /// The decision.
    case decision
    /// A code to sign with.
    case signatureCode = "signature-code"
    /// An invitation to say what one thinks.
    case survey
    /// What the association announces.
    case announcement
    /// That a complaint was received, and by when it is answered.
    case acknowledgement
    /// An offer to settle a dispute, or the answer to one.
    case offer
    /// The answer to a complaint.
    case complaintAnswer = "complaint-answer"
    /// That a complaint went up since nobody answered.
    case escalation
    /// A settlement that waits for the person's signature.
    case settlement
    /// A payment of what was settled.
    case payment

    /// What it is called in a list of tasks.
    public var name: Name {
        switch self {
        case .promise: Name(ar: "إبلاغ موعد الرد", en: "Tell when the reply comes")
        case .study: Name(ar: "إبلاغ الإحالة للدراسة", en: "Tell that it went for study")
        case .wanting: Name(ar: "إبلاغ النقص", en: "Tell what is wanting")
        case .decision: Name(ar: "إبلاغ القرار", en: "Tell the decision")
        case .signatureCode: Name(ar: "رمز التوقيع", en: "The code to sign with")
        case .survey: Name(ar: "دعوة إلى إبداء الرأي", en: "Invite to a survey")
        case .announcement: Name(ar: "إبلاغ إعلان", en: "Tell of an announcement")
        case .acknowledgement: Name(ar: "إشعار باستلام الشكوى", en: "Tell that the complaint was received")
        case .offer: Name(ar: "إبلاغ بشأن التسوية", en: "Tell about the settlement")
        case .complaintAnswer: Name(ar: "إبلاغ الرد على الشكوى", en: "Tell the answer to the complaint")
        case .escalation: Name(ar: "إبلاغ بتصعيد الشكوى", en: "Tell that the complaint went up")
        case .settlement: Name(ar: "إبلاغ أن التسوية جاهزة للتوقيع", en: "Tell that the settlement can be signed")
        case .payment: Name(ar: "إبلاغ صرف الدفعة", en: "Tell that a payment was made")
        }
    }
}
