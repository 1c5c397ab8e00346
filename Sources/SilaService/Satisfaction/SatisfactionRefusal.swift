public import SilaCore

/// Why a step with a survey or with fieldwork is refused; the raw value is the rule's stable name.
///
/// The list with what to do stands in `docs/satisfaction.md`.
public enum SatisfactionRule: String, CaseIterable, Hashable, Sendable {
    /// The association declares no survey of that name.
    case undeclared = "survey.undeclared"
    /// A round of the survey is open.
    case openAlready = "campaign.open-already"
    /// The round takes no answers any more.
    case closed = "campaign.closed"
    /// The round has too few answers for results.
    case tooFew = "campaign.too-few"
    /// The last day is not after the one there is.
    case notLater = "campaign.not-later"
    /// Who was invited answers by themselves; staff enter nothing for them.
    case answeredByInvited = "campaign.answered-by-invited"
    /// The invitation was answered.
    case answered = "invitation.answered"
    /// The fieldwork was done.
    case done = "fieldwork.done"
}

/// A step with a survey or fieldwork that is not taken, with the rule and what to do instead.
public struct SatisfactionRefusal: Error, Hashable, Sendable {
    /// The rule.
    public var rule: SatisfactionRule
    /// What is wrong and what to do.
    public var message: Name
    /// The field at fault, as the API names it.
    public var field: String?
    /// What the message speaks of: the surveys there are.
    public var items: [RefusalItem]

    /// A refusal with its parts.
    public init(_ rule: SatisfactionRule, field: String? = nil, ar: String, en: String, items: [RefusalItem] = []) {
        self.rule = rule
        self.field = field
        message = Name(ar: ar, en: en)
        self.items = items
    }
}

extension SatisfactionRefusal {
    static let closed = SatisfactionRefusal(
        .closed, ar: "أُغلقت هذه الجولة ولم تعد تستقبل الإجابات", en: "this round is closed and takes no more answers")

    static let answered = SatisfactionRefusal(
        .answered, ar: "سبق أن أُجيب عن هذه الدعوة", en: "this invitation was answered already")

    static let done = SatisfactionRefusal(
        .done, ar: "أُثبت إتمام هذا العمل من قبل", en: "this was recorded as done already")

    static func tooFew(_ answers: Int, of minimum: Int) -> SatisfactionRefusal {
        SatisfactionRefusal(
            .tooFew, field: "without_results",
            ar: "عدد الإجابات \(answers) وأقل عدد تظهر به النتائج \(minimum)؛ مدّد الجولة، "
                + "أو أغلقها دون نتائج (without_results) فتُتلف إجاباتها",
            en: "there are \(answers) answers, and results need \(minimum); let the round run longer, or close it "
                + "without results (`without_results`), by which its answers are destroyed")
    }

    static func undeclared(_ surveys: [Survey]) -> SatisfactionRefusal {
        SatisfactionRefusal(
            .undeclared, field: "survey",
            ar: surveys.isEmpty
                ? "لم تعلن الجمعية استبانات؛ تُكتب في ملفها surveys.yaml"
                : "لا استبانة بهذا المعرّف في ملف الجمعية",
            en: surveys.isEmpty
                ? "the association has declared no surveys; they are written in its surveys.yaml"
                : "the association's file declares no survey of that id",
            items: surveys.map { RefusalItem(id: $0.id, name: $0.title) })
    }
}
