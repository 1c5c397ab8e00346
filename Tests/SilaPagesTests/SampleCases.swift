import SilaCore
import SilaPages

/// Cases at the points of their way where their page differs.
enum SampleCases {
    /// Received at the desk and not complete.
    static func received() throws -> CaseModel {
        var model = try model(summary(.request(.received)))
        model.missing = [
            CaseWant(name: Name(ar: "إثبات الدخل", en: "Proof of income"), clause: SampleHouse.study),
            CaseWant(
                name: Name(ar: "التوقيع على صحة البيانات", en: "The signature"), clause: SampleHouse.declaration),
        ]
        model.items[1].value = nil
        return model
    }

    /// With the committee, some days before the last one.
    static func referred() throws -> CaseModel {
        var model = try model(summary(.request(.referred)))
        model.clock = SampleInbox.promise(due: "2026-04-19", target: "2026-04-12")
        model.clock.left = WorkingDays(10)
        model.summary.completedOn = SampleHouse.day("2026-03-24")
        model.summary.body = Name(ar: "اللجنة المختصة", en: "The committee")
        model.events += later
        return model
    }

    /// With the committee past the last day.
    static func overdue() throws -> CaseModel {
        var model = try referred()
        model.clock = SampleInbox.promise(due: "2026-03-31")
        model.clock.promise?.from = SampleHouse.day("2026-03-08")
        model.staff = SampleHouse.chair
        return model
    }

    /// Under a policy with a floor and no ceiling.
    static func floor() throws -> CaseModel {
        var model = try referred()
        model.tenant = try SampleHouse.zad()
        model.clock = SampleInbox.promise(notBefore: "2026-04-12")
        model.term = CaseTerm(term: SampleHouse.floor, clause: SampleHouse.floorReply)
        return model
    }

    /// Sent back for completion.
    static func paused() throws -> CaseModel {
        var model = try referred()
        model.clock.pausedSince = SampleHouse.day("2026-03-29")
        return model
    }

    /// Came by fax to an association that has none.
    static func outside() throws -> CaseModel {
        var model = try model(summary(.request(.outside)))
        model.summary.channel = Name(ar: "الفاكس", en: "Fax")
        model.summary.outsideReason = "لا يستطيع الحضور، وأرسل طلبه بالفاكس"
        model.term = nil
        model.actions = []
        return model
    }

    /// Decided, answered and closed.
    static func closed() throws -> CaseModel {
        var model = try referred()
        model.summary.stage = .request(.closed)
        model.summary.decision = Decision(
            outcome: .accepted, reason: "تنطبق عليه شروط الصرف", clause: SampleHouse.study,
            on: SampleHouse.day("2026-03-30"))
        model.summary.answer = "قُبل طلبكم، وتُسلم السلة يوم الأحد."
        model.clock.answeredOn = SampleHouse.day("2026-04-01")
        model.actions = []
        return model
    }

    /// A question without a name.
    static func inquiry() throws -> CaseModel {
        var model = try model(summary(.inquiry(.asked)))
        model.summary.person = nil
        model.summary.representative = nil
        model.summary.service = nil
        model.items = [
            CaseItem(
                name: Name(ar: "السؤال", en: "The question"), kind: .text, value: "ما شروط الانضمام؟\nوهل لها رسوم؟")
        ]
        model.term = nil
        model.actions = []
        return model
    }

    /// A claim for compensation whose minutes lack something.
    static func claim() throws -> CaseModel {
        var model = try model(summary(.claim(.minutes)))
        model.summary.representative = nil
        model.summary.service = nil
        model.summary.body = Name(ar: "لجنة التحقيق والمتابعة", en: "investigation and follow-up committee")
        model.items = [
            CaseItem(
                name: Name(ar: "الضرر المدعى به", en: "The harm alleged"), kind: .text, value: "كُسرت ساقه على الدرج"),
            CaseItem(name: Name(ar: "تاريخ الضرر", en: "The day of the harm"), kind: .date, value: "2026-03-10"),
            CaseItem(name: Name(ar: "ثبوت تسبب الجمعية (ثـ.1)", en: "Fault (ثـ.1)"), kind: .text, value: "مستوفى"),
            CaseItem(
                name: Name(ar: "إقرار الجمعية بمحضر (ثـ.2)", en: "Minutes (ثـ.2)"), kind: .text,
                value: "لم يستوف بعد: مدى الضرر، أسبابه"),
        ]
        model.term = nil
        model.actions = []
        return model
    }

    private static func model(_ summary: CaseSummary) throws -> CaseModel {
        CaseModel(
            tenant: try SampleHouse.safwa(), staff: SampleHouse.desk, formToken: "token-1", today: SampleHouse.today,
            summary: summary, clock: ReplyClock(),
            term: CaseTerm(term: SampleHouse.ceiling, clause: SampleHouse.reply), items: items, actions: actions,
            events: opening)
    }

    private static func summary(_ stage: CaseStage) -> CaseSummary {
        var summary = CaseSummary(
            reference: Reference(random: 482_719_360), stage: stage,
            person: CasePerson(name: "فاطمة بنت علي آل جواد", nationalID: "1•••••••56", mobile: "05••••1234"),
            channel: Name(ar: "المقابلة", en: "In person"),
            receivedAt: SampleHouse.moment("2026-03-22T09:30:00+03:00"), edition: 1, version: 4)
        summary.service = Name(ar: "سلة غذائية", en: "Food basket")
        summary.medium = .sms
        summary.representative = Representative(
            name: "علي آل جواد", capacity: .attorney, document: "441234567",
            validUntil: SampleHouse.day("2026-12-31"))
        return summary
    }

    private static let items = [
        CaseItem(name: Name(ar: "عدد أفراد الأسرة", en: "Family size"), kind: .number, value: "6"),
        CaseItem(name: Name(ar: "إثبات الدخل", en: "Proof of income"), kind: .document, value: "تعريف بالراتب رقم 118"),
        CaseItem(name: Name(ar: "تاريخ آخر مساعدة", en: "Last aid"), kind: .date, value: "2025-11-02"),
    ]

    private static let actions = [
        CaseAction(name: Name(ar: "إعادة للاستكمال", en: "Send back for completion"), refusal: nil),
        CaseAction(name: Name(ar: "سحب الطلب", en: "Withdraw"), refusal: nil),
        CaseAction(
            name: Name(ar: "إبلاغ الرد", en: "Answer the person"),
            refusal: Refusal(
                .stageTooEarly,
                clause: Clause(
                    id: ClauseID("handling.reply"), number: "تـ.6",
                    title: Name(ar: "مدة الرد على الطلب", en: "The term of the reply")),
                message: Name(ar: "الطلب الآن: قيد الدراسة؛ يلزم أن يكون أولاً: صدر القرار", en: "decide first"))),
        CaseAction(
            name: Name(ar: "إثبات القرار", en: "Enter the decision"),
            refusal: Refusal(
                .roleNotAllowed,
                message: Name(ar: "«إثبات القرار» من صلاحية: رئيس اللجنة أو الوحدة", en: "for the chair"))),
    ]

    private static let opening = [
        CaseEventLine(
            summary: Name(ar: "استُلم الطلب", en: "Received"), basis: .house, actor: "نورة السالم",
            at: SampleHouse.moment("2026-03-22T09:30:00+03:00")),
        CaseEventLine(
            summary: Name(ar: "وُقّع الإقرار", en: "Signed"), detail: "رمز أرسل إلى الجوال",
            basis: .clause(citation: SampleHouse.declaration), actor: "نورة السالم",
            at: SampleHouse.moment("2026-03-24T10:02:00+03:00")),
    ]

    private static let later = [
        CaseEventLine(
            summary: Name(ar: "أُحيل الطلب للدراسة", en: "Referred"), detail: "اللجنة المختصة",
            basis: .clause(citation: SampleHouse.study), actor: "نورة السالم",
            at: SampleHouse.moment("2026-03-25T11:15:00+03:00"))
    ]
}
