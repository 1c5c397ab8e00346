/// What opens a request.
public struct Receipt: Hashable, Sendable, Codable {
    /// Within the policy or outside it.
    public var standing: Standing
    /// The service asked for; nil while it is not yet clear.
    public var service: String?
    /// What a complete request for it holds, as of the day it was received.
    public var required: [RequiredItem]
    /// The medium agreed with the person; nil while none is.
    public var medium: Medium?
    /// How the person can be reached.
    public var contact: Contact
    /// Who acts for the person, where somebody does.
    public var representative: Representative?
    /// What was declared so far.
    public var content: ContentMark
    /// The reference of the inquiry or suggestion it came from.
    public var convertedFrom: String?

    /// A receipt with its parts.
    public init(
        standing: Standing, service: String?, required: [RequiredItem], medium: Medium?, contact: Contact,
        representative: Representative? = nil, content: ContentMark, convertedFrom: String? = nil
    ) {
        self.standing = standing
        self.service = service
        self.required = required
        self.medium = medium
        self.contact = contact
        self.representative = representative
        self.content = content
        self.convertedFrom = convertedFrom
    }
}

/// What can happen to a request.
public enum RequestEvent: CaseEvent {
    /// It was received.
    case received(receipt: Receipt)
    /// Senior management took it into the policy's procedure, over a channel of the policy.
    case admitted(channel: ChannelID, named: String?, reason: String)
    /// What is declared was written or changed.
    case supplied(content: ContentMark)
    /// The service asked for was settled.
    case serviceChosen(service: String, required: [RequiredItem])
    /// How the person can be reached has changed.
    case contactChanged(contact: Contact)
    /// A medium was agreed with the person.
    case mediumAgreed(medium: Medium)
    /// Somebody acts for the person.
    case represented(representative: Representative)
    /// The officer matched the data and found them valid that day.
    case matched(digest: String)
    /// A code to sign with was sent to the person's mobile.
    case signatureCodeSent(code: SignatureCode)
    /// The declaration was signed.
    case signed(signature: Signature)
    /// The request is complete: the one dated event from which the term counts.
    case completed(on: CivilDate, promise: Promise?)
    /// The registration was completed.
    case registered(number: String?)
    /// It went to the body for study; `committee` is what the association calls it where the policy names none.
    case referred(body: BodyID, committee: String?, promise: Promise?)
    /// It was sent back for completion, and the clock stopped.
    case returned(reason: String, wanted: [String], on: CivilDate)
    /// It came back whole, and the clock runs again.
    case resumed(on: CivilDate, promise: Promise?)
    /// Something unclear to the person went to the social-research officer.
    case referredToResearch(question: String)
    /// The social-research officer answered.
    case researchAnswered(answer: String)
    /// The term was extended and the person told.
    case extended(reason: String, due: CivilDate, told: String)
    /// Days were announced or taken back, and the dates moved: what was promised, what is now, and the days behind it.
    case deadlineMoved(was: Promise, promise: Promise, days: [DayChange])
    /// The body decided.
    case decided(decision: Decision)
    /// The person was answered.
    case answered(reply: Reply)
    /// The service was delivered.
    case delivered(note: String, on: CivilDate)
    /// The case was closed.
    case closed(note: String?, on: CivilDate)
    /// The person withdrew.
    case withdrawn(reason: String, on: CivilDate)
    /// The person objected to a refusal, and the body studies it again.
    case objected(reason: String, promise: Promise?)
    /// The case was taken up again.
    case reopened(reason: String, promise: Promise?)
    /// The case follows clauses of an edition that came into force after its receipt; `tells` where a date that the
    /// person was told is another now.
    case followed(edition: Int, clauses: [ClauseID], promise: Promise?, tells: Bool)
}

extension RequestEvent {
    /// Its name in the history.
    public var name: String {
        switch self {
        case .received: "received"
        case .admitted: "admitted"
        case .supplied: "supplied"
        case .serviceChosen: "service-chosen"
        case .contactChanged: "contact-changed"
        case .mediumAgreed: "medium-agreed"
        case .represented: "represented"
        case .matched: "matched"
        case .signatureCodeSent: "signature-code-sent"
        case .signed: "signed"
        case .completed: "completed"
        case .registered: "registered"
        case .referred: "referred"
        case .returned: "returned"
        case .resumed: "resumed"
        case .referredToResearch: "referred-to-research"
        case .researchAnswered: "research-answered"
        case .extended: "extended"
        case .deadlineMoved: "deadline-moved"
        case .decided: "decided"
        case .answered: "answered"
        case .delivered: "delivered"
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
        case .received: Name(ar: "استُلم الطلب", en: "The request was received")
        case .admitted:
            Name(ar: "أُدخل الطلب في إجراءات السياسة", en: "The request was taken into the policy's procedure")
        case .supplied: Name(ar: "سُجلت البيانات", en: "The data were written down")
        case .serviceChosen: Name(ar: "حُددت الخدمة المطلوبة", en: "The service asked for was settled")
        case .contactChanged: Name(ar: "عُدلت بيانات التواصل", en: "The contact details changed")
        case .mediumAgreed: Name(ar: "اتُّفق على وسيلة التواصل", en: "The medium was agreed")
        case .represented: Name(ar: "سُجل من ينوب عن صاحب الطلب", en: "A representative was recorded")
        case .matched: Name(ar: "طوبقت البيانات", en: "The data were matched")
        case .signatureCodeSent: Name(ar: "أُرسل رمز التوقيع", en: "A code to sign with was sent")
        case .signed: Name(ar: "وُقّع الإقرار", en: "The declaration was signed")
        case .completed: Name(ar: "اكتمل الطلب", en: "The request is complete")
        case .registered: Name(ar: "استُكمل التسجيل", en: "The registration was completed")
        case .referred: Name(ar: "أُحيل الطلب للدراسة", en: "The request was referred for study")
        case .returned: Name(ar: "أُعيد الطلب للاستكمال وتوقفت المدة", en: "Sent back for completion; the clock stopped")
        case .resumed: Name(ar: "استُكمل النقص واستؤنفت المدة", en: "Completed again; the clock runs")
        case .referredToResearch:
            Name(ar: "أُحيل إلى مسؤول البحث الاجتماعي", en: "Referred to the social-research officer")
        case .researchAnswered: Name(ar: "أجاب مسؤول البحث الاجتماعي", en: "The social-research officer answered")
        case .extended: Name(ar: "مُددت المدة وأُبلغ صاحب الطلب", en: "The term was extended and the person told")
        case .deadlineMoved(let was, let promise, let days): Self.moved(was, promise, days)
        case .decided: Name(ar: "صدر القرار", en: "The body decided")
        case .answered: Name(ar: "أُبلغ صاحب الطلب بالرد", en: "The person was answered")
        case .delivered: Name(ar: "قُدمت الخدمة", en: "The service was delivered")
        case .closed: Name(ar: "أُغلق الطلب", en: "The case was closed")
        case .withdrawn: Name(ar: "سحب صاحب الطلب طلبه", en: "The person withdrew")
        case .objected: Name(ar: "اعترض صاحب الطلب على الرفض", en: "The person objected to the refusal")
        case .reopened: Name(ar: "أُعيد فتح الطلب", en: "The case was reopened")
        case .followed(let edition, _, _, _): EditionMove.summary(edition)
        }
    }
}
