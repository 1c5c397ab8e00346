/// Something that a clause asks for and that can be told from what is recorded, so that conformity to it can be judged.
///
/// The word is the section of the clause and what the clause asks for there, as files have it. What is not among these is
/// never counted as conformed to: nothing in the records can tell.
public enum ConformityPoint: String, CaseIterable, Hashable, Sendable {
    /// The reply comes within its term.
    case reply = "handling.reply"
    /// The request went to the body before it was decided.
    case study = "handling.study"
    /// All data were there when the request was taken for complete: nothing was found wanting later.
    case completeData = "handling.complete-data"
    /// The data were matched before the request was complete.
    case matching = "handling.matching"
    /// The declaration was signed before the request was complete.
    case declaration = "handling.declaration"
    /// The registration was completed before the request went for study.
    case registration = "handling.registration"
    /// The question that went to the social-research officer was answered.
    case research = "handling.research-referral"
    /// What was granted was delivered before the case was closed.
    case delivery = "handling.delivery"
    /// The complaint is answered within its term.
    case complaintReply = "complaints.reply"
    /// An amicable settlement was tried, or waived, before anything was found.
    case amicable = "complaints.amicable"

    /// By what it is judged, so that nobody has to guess.
    public var yardstick: Name {
        switch self {
        case .reply, .complaintReply:
            Name(
                ar: "يطابق كل رد صدر في آخر يوم للمدة أو قبله؛ ويُعد ما لم يُرد عليه بعد انقضاء مدته غير مطابق",
                en: "a reply conforms on or before the last day of its term; one still wanting after that does not")
        case .amicable:
            Name(
                ar: "تطابق كل شكوى سُعي في تسويتها ودياً، أو تنازل صاحبها عن ذلك، قبل صدور نتيجتها",
                en: "a complaint conforms where an amicable settlement was tried, or waived, before its finding")
        case .study:
            Name(
                ar: "يطابق كل طلب أُحيل إلى الجهة المختصة قبل صدور القرار",
                en: "a request conforms where it went to the body before it was decided")
        case .completeData:
            Name(
                ar: "يطابق كل طلب اكتمل ولم يُعد بعد ذلك لنقص فيه",
                en: "a request conforms where it was complete and not sent back later for something wanting")
        case .matching:
            Name(
                ar: "يطابق كل طلب طوبقت بياناته قبل اكتماله",
                en: "a request conforms where its data were matched before it was complete")
        case .declaration:
            Name(
                ar: "يطابق كل طلب وُقّع إقراره قبل اكتماله",
                en: "a request conforms where its declaration was signed before it was complete")
        case .registration:
            Name(
                ar: "يطابق كل طلب استُكمل تسجيله قبل إحالته للدراسة",
                en: "a request conforms where its registration was completed before it went for study")
        case .research:
            Name(
                ar: "يطابق كل سؤال أُجيب عنه قبل انتهاء الحالة",
                en: "a question conforms where it was answered before the case ended")
        case .delivery:
            Name(
                ar: "يطابق كل طلب مقبول قُدمت خدمته قبل إغلاقه",
                en: "an accepted request conforms where its service was delivered before it was closed")
        }
    }
}

/// A case in which a clause was not kept: which, what, when and by how much.
public struct Nonconformity: Hashable, Sendable {
    /// The case.
    public var reference: Reference
    /// Its kind.
    public var kind: CaseKind
    /// What was not kept.
    public var what: Name
    /// The day.
    public var on: CivilDate
    /// By how many working days; nil where it is not a matter of days.
    public var by: WorkingDays?

    /// A failing case with its parts.
    public init(reference: Reference, kind: CaseKind, what: Name, on: CivilDate, by: WorkingDays? = nil) {
        self.reference = reference
        self.kind = kind
        self.what = what
        self.on = on
        self.by = by
    }
}

/// How one case stood to one point.
enum Verdict {
    /// As the clause asks.
    case conformed
    /// Answered before the floor: the clause promises no reply before it and does not forbid one.
    case early
    /// Not as the clause asks.
    case failed(what: Name, on: CivilDate, by: WorkingDays?)
}
