import SilaCore
import SilaPages

/// The pages of the public link in the states they can be in.
enum SampleLink {
    static func pages() throws -> [(String, any Page)] {
        [
            ("link", LinkPage(try link())),
            ("link-outside", LinkPage(try link(at: SampleHouse.zad(), outside: true))),
            ("link-support", ComplaintPage(try support())),
            ("link-contact-inquiry-faults", ComplaintPage(try inquiry())),
            ("complaint", ComplaintPage(try complaint())),
            ("complaint-faults", ComplaintPage(try faulty())),
            ("complaint-more", ComplaintPage(try more())),
            ("complaint-outside", ComplaintPage(try outside())),
            ("follow-door", FollowDoorPage(try door())),
            ("follow-door-wrong", FollowDoorPage(try door(.wrong))),
            ("follow-door-too-many", FollowDoorPage(try door(.tooMany(minutes: 12)))),
            ("follow-door-stale", FollowDoorPage(try door(.stale))),
            ("follow-door-expired", FollowDoorPage(try door(.expired))),
            ("receipt", ReceiptPage(try receipt())),
            ("receipt-desk", ReceiptPage(try deskReceipt())),
            ("follow-request", FollowPage(try request())),
            ("follow-paused", FollowPage(try paused())),
            ("follow-refused", FollowPage(try refused())),
            ("follow-offered", FollowPage(try offered())),
            ("follow-claim-offered", FollowPage(try claimOffered())),
            ("follow-claim-signing", FollowPage(try claimSigning())),
        ]
    }

    /// A case at the desk of somebody who gives out follow secrets.
    static func withReceipt() throws -> CaseModel {
        var model = try SampleCases.received()
        model.receiptKey = "key-1"
        return model
    }

    private static let report = Citation(
        clause: ClauseID("complaints.report"), number: "جـ.1",
        title: Name(ar: "الإبلاغ عن الشكوى وسرعة معالجتها", en: "Complaints are reported and dealt with fast"))

    private static let contact = Citation(
        clause: ClauseID("complaints.support"), number: "جـ.2",
        title: Name(ar: "الدعم الفني واستفسارات التواصل", en: "Technical support and inquiries about contact"))

    private static func choice(_ kind: CaseKind, outside: Bool = false) -> ComplaintModel.Choice {
        ComplaintModel.Choice(
            kind: kind.rawValue, name: kind.name,
            hint: Name(ar: "من خدمة أو معاملة", en: "about a service or how you were treated"),
            clause: outside ? nil : kind == .complaint ? report : contact,
            outside: outside
                ? Name(
                    ar: "لا بند في سياسة الجمعية عن هذا. يُسجَّل ما ترسله خارج السياسة ويُرفع إلى الإدارة العليا.",
                    en: "This association's policy has no clause on it. It is recorded outside the policy.") : nil)
    }

    private static func link(at tenant: TenantHeading? = nil, outside: Bool = false) throws -> LinkPage.Model {
        LinkPage.Model(
            tenant: try tenant ?? SampleHouse.safwa(),
            choices: [CaseKind.complaint, .support, .contactInquiry].map { choice($0, outside: outside) })
    }

    private static func support() throws -> ComplaintModel {
        ComplaintModel(
            tenant: try SampleHouse.safwa(), formToken: "token-1", choice: choice(.support), isAnonymousTaken: true,
            media: [.sms, .phone])
    }

    private static func inquiry() throws -> ComplaintModel {
        var model = ComplaintModel(
            tenant: try SampleHouse.zad(), formToken: "token-1", choice: choice(.contactInquiry, outside: true),
            isAnonymousTaken: false, media: [.phone])
        model.draft.points = [" "]
        model.faults = [LinkFault(field: "text", message: Name(ar: "اكتب سؤالك", en: "write your question"))]
        return model
    }

    private static func complaint() throws -> ComplaintModel {
        ComplaintModel(
            tenant: try SampleHouse.safwa(), formToken: "token-1", choice: choice(.complaint), isAnonymousTaken: true,
            media: [.sms, .phone, .inPerson])
    }

    private static func faulty() throws -> ComplaintModel {
        var model = try complaint()
        model.isAnonymousTaken = false
        model.draft.points = ["تأخر الرد <b>شهراً</b> & \"أكثر\"", ""]
        model.draft.about = "482 719 3606"
        model.draft.mobile = "12"
        model.draft.medium = "sms"
        model.faults = [
            LinkFault(field: "about", message: Name(ar: "الرقم المرجعي غير صحيح", en: "the reference is wrong")),
            LinkFault(field: "name", message: Name(ar: "الاسم مطلوب", en: "the name is required")),
            LinkFault(field: nil, message: Name(ar: "أرسله من جديد", en: "send it again")),
        ]
        return model
    }

    private static func more() throws -> ComplaintModel {
        var model = try complaint()
        model.draft.points = ["تأخر الرد", ""]
        model.added = 1
        model.hasRoom = false
        return model
    }

    private static func outside() throws -> ComplaintModel {
        ComplaintModel(
            tenant: try SampleHouse.zad(), formToken: "token-1", choice: choice(.complaint, outside: true),
            isAnonymousTaken: false, media: [.phone])
    }

    private static func door(_ failure: FollowDoorModel.Failure? = nil) throws -> FollowDoorModel {
        FollowDoorModel(
            tenant: try SampleHouse.safwa(), formToken: "token-1",
            reference: failure == nil ? "" : "4827193605", failure: failure)
    }

    private static func receipt() throws -> ReceiptModel {
        ReceiptModel(
            tenant: try SampleHouse.safwa(), reference: Reference(random: 482_719_360),
            kind: Name(ar: "شكوى", en: "Complaint"), secret: FollowSecret(bits: 0x0123_4567_89AB_CDEF),
            receivedAt: SampleHouse.moment("2026-04-05T10:20:00+03:00"),
            next: [
                RoadMark(
                    Name(ar: "تتولاها لجنة المتابعة.", en: "The follow-up committee deals with it."),
                    clause: Clause(id: report.clause, number: report.number, title: report.title)),
                RoadMark(
                    Name(ar: "يصلك إشعار الاستلام.", en: "The receipt is acknowledged."),
                    by: SampleHouse.day("2026-04-07")),
            ])
    }

    private static func deskReceipt() throws -> ReceiptModel {
        var model = try receipt()
        model.staff = SampleHouse.desk
        model.formToken = "token-1"
        model.kind = CaseKind.request.name
        model.secret = nil
        model.next = []
        model.remarks = [Name(ar: "أُرسلت هذه من قبل.", en: "This was sent before.")]
        return model
    }

    private static func followed(_ stage: RequestStage, _ outlook: Outlook, _ clock: ReplyClock) throws -> FollowModel {
        var model = FollowModel(
            tenant: try SampleHouse.safwa(), formToken: "token-1", key: "key-1", version: 7, today: SampleHouse.today,
            reference: Reference(random: 482_719_360), receivedAt: SampleHouse.moment("2026-03-15T09:00:00+03:00"),
            stage: .request(stage), outlook: outlook, clock: clock)
        model.term = CaseTerm(term: SampleHouse.ceiling, clause: SampleHouse.reply)
        model.lines = [
            FollowModel.Line(
                told: ToldEvent(Name(ar: "استُلم الطلب", en: "The request was received")), basis: .house,
                at: SampleHouse.moment("2026-03-15T09:00:00+03:00"), isOwn: false)
        ]
        return model
    }

    private static func request() throws -> FollowModel {
        var model = try followed(
            .referred,
            Outlook(
                stands: Name(ar: "طلبك معروض على اللجنة للدراسة.", en: "The request is with the committee."),
                next: Name(ar: "يصدر القرار ثم يصلك الرد.", en: "It decides, and then you are answered.")),
            ReplyClock(
                promise: Promise(from: SampleHouse.day("2026-03-15"), due: SampleHouse.day("2026-04-12")),
                left: WorkingDays(5)))
        model.steps = [PersonStep(.withdrawal, RequestAction.withdrawal.name)]
        return model
    }

    private static func paused() throws -> FollowModel {
        var model = try followed(
            .referred,
            Outlook(
                stands: Name(ar: "أُعيد طلبك للاستكمال.", en: "The request was sent back."),
                next: Name(ar: "تُستأنف المدة.", en: "The clock goes on.")),
            ReplyClock(pausedSince: SampleHouse.day("2026-04-01")))
        model.missing = [
            CaseWant(name: Name(ar: "إثبات الدخل", en: "Proof of income"), clause: SampleHouse.declaration)
        ]
        model.steps = [
            PersonStep(
                .content, Name(ar: "استكمال ما ينقص", en: "Supply what is missing"),
                targets: [
                    PersonStep.Target(
                        id: "income", name: Name(ar: "إثبات الدخل", en: "Proof of income"), kind: .document),
                    PersonStep.Target(
                        id: "family", name: Name(ar: "عدد أفراد الأسرة", en: "Family members"), kind: .number),
                ])
        ]
        model.taken = .content
        return model
    }

    private static func refused() throws -> FollowModel {
        var model = try followed(
            .answered,
            Outlook(
                stands: Name(ar: "وصلك الرد: لم يُقبل طلبك.", en: "You were answered: the request was refused."),
                next: Name(ar: "لك أن تعترض.", en: "You may object.")),
            ReplyClock(answeredOn: SampleHouse.day("2026-04-02")))
        model.steps = [PersonStep(.objection, RequestAction.objection.name, about: Name(ar: "يُدرس.", en: "Studied."))]
        model.failure = FollowModel.Failure(
            step: .objection, message: Name(ar: "سبب الاعتراض مطلوب", en: "the reason is required"),
            clause: SampleHouse.reply, typed: "  <i>")
        model.lines.append(
            FollowModel.Line(
                told: ToldEvent(Name(ar: "اعترض", en: "Objected"), "لم يُنظر في <المستند>\nالثاني"),
                basis: .clause(citation: SampleHouse.reply), at: SampleHouse.moment("2026-04-03T09:00:00+03:00"),
                isOwn: true))
        return model
    }

    private static func offered() throws -> FollowModel {
        var model = try request()
        model.outlook.otherwise = Outlook.Otherwise(to: Role.management.name, on: SampleHouse.day("2026-04-09"))
        let offer = PersonStep.Target(
            id: "1", name: Name(ar: "العرض رقم 1: اعتذار <مكتوب>", en: "Offer 1"), until: SampleHouse.day("2026-04-20"))
        model.steps = [
            PersonStep(.acceptance, Name(ar: "قبول عرض", en: "Accept an offer"), targets: [offer]),
            PersonStep(.rejection, Name(ar: "رفض عرض", en: "Turn down an offer"), targets: [offer]),
            PersonStep(.counterOffer, Name(ar: "اعرض تسوية", en: "Offer a settlement")),
        ]
        return model
    }

    private static func claim(_ stage: ClaimStage, _ stands: Name) throws -> FollowModel {
        FollowModel(
            tenant: try SampleHouse.safwa(), formToken: "token-1", key: "key-1", version: 9, today: SampleHouse.today,
            reference: Reference(random: 482_719_360), receivedAt: SampleHouse.moment("2026-03-15T09:00:00+03:00"),
            stage: .claim(stage), outlook: Outlook(stands: stands), clock: ReplyClock())
    }

    private static func claimOffered() throws -> FollowModel {
        var model = try claim(
            .negotiation, Name(ar: "عرضت عليك الجمعية تسوية.", en: "The association offers you a settlement."))
        let offer = PersonStep.Target(
            id: "1", name: Name(ar: "العرض رقم 1: 1,250.50 ريال، واعتذار", en: "Offer 1: SAR 1,250.50, واعتذار"),
            until: SampleHouse.day("2026-04-20"))
        var rejection = PersonStep(.rejection, Name(ar: "رفض العرض", en: "Decline the offer"), targets: [offer])
        rejection.needsWords = false
        var counter = PersonStep(.counterOffer, Name(ar: "اعرض غيره", en: "Offer something else"))
        counter.takesAmount = true
        counter.needsWords = false
        counter.clause = report
        model.steps = [
            PersonStep(.acceptance, Name(ar: "قبول العرض", en: "Accept the offer"), targets: [offer]), rejection,
            counter,
        ]
        model.failure = FollowModel.Failure(
            step: .counterOffer, message: Name(ar: "المبلغ أكبر من صفر", en: "the amount is more than nothing"),
            clause: report, typed: "تصليح <الدرج>")
        model.failure?.amount = "0"
        model.failure?.isOfAmount = true
        return model
    }

    private static func claimSigning() throws -> FollowModel {
        var model = try claim(
            .settlement, Name(ar: "التسوية جاهزة لتوقيعك.", en: "The settlement is ready for your signature."))
        let settlement = PersonStep.Target(
            id: String(repeating: "a1", count: 32),
            name: Name(ar: "المبلغ: 1,250.50 ريال\nالموقع عن الجمعية: المدير", en: "Sum: SAR 1,250.50"))
        model.steps = [
            PersonStep(.signature, Name(ar: "توقيع التسوية", en: "Sign the settlement"), targets: [settlement]),
            PersonStep(.signatureCode, Name(ar: "إرسال رمز جديد", en: "Send another code")),
        ]
        model.taken = .signatureCode
        return model
    }
}
