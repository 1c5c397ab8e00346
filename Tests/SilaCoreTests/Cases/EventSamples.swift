import SilaCore

/// One event of every kind, with every part set, as it would be stored.
enum EventSamples {
    /// The day that stands in all of them.
    private static let day = Sample.date("2026-03-15")

    private static let promise = Promise(
        from: day, notBefore: Sample.date("2026-03-29"), due: Sample.date("2026-04-07"),
        target: Sample.date("2026-03-31"))

    private static let citation = Citation(
        clause: ClauseID("handling.study"), number: "3.3.5", title: Name(ar: "الدراسة", en: "Study"))

    /// Every event of a request.
    static let request: [RequestEvent] = [
        .received(
            receipt: Receipt(
                standing: .within(channel: ChannelID("open-ended"), named: "كشك"), service: "support",
                required: [
                    RequiredItem(id: "need", name: Name(ar: "الحاجة", en: "Need"), kind: .text)
                ], medium: .inPerson, contact: Contact(mobile: true, identified: false),
                representative: Representative(
                    name: "سعيد", capacity: .attorney, document: "وكالة 4471", validUntil: Sample.date("2026-12-31")),
                content: ContentMark(revision: 2, digest: "ab12", supplied: ["need", "age", "income"]),
                convertedFrom: "4827193605")),
        .admitted(channel: ChannelID("in-person"), named: "كشك", reason: "حضر"),
        .supplied(content: ContentMark(revision: 3, digest: "cd34", supplied: ["need"])),
        .serviceChosen(
            service: "support", required: [RequiredItem(id: "day", name: Name(ar: "اليوم", en: "Day"), kind: .date)]),
        .contactChanged(contact: Contact(mobile: false, identified: true)), .mediumAgreed(medium: .whatsapp),
        .represented(
            representative: Representative(name: "هند", capacity: .heir, document: "صك 9")),
        .matched(digest: "cd34"),
        .signatureCodeSent(
            code: SignatureCode(code: "ef56", digest: "cd34", expires: Sample.moment("2026-03-15", minute: 15))),
        .signed(signature: Signature(way: .thumbprint(witness: "خالد"), digest: "cd34", representative: "هند")),
        .completed(on: day, promise: promise), .registered(number: "12"),
        .referred(body: BodyID("competent-unit"), committee: "لجنة", promise: promise),
        .returned(reason: "نقص", wanted: ["need"], on: day), .resumed(on: day, promise: promise),
        .referredToResearch(question: "كيف؟"), .researchAnswered(answer: "هكذا"),
        .extended(reason: "انتظار", due: Sample.date("2026-04-20"), told: "مكالمة"),
        .deadlineMoved(
            was: promise,
            promise: Promise(
                from: day, notBefore: Sample.date("2026-03-29"), due: Sample.date("2026-04-08"),
                target: Sample.date("2026-04-01"), calendar: "labour-b8fc7b5895777031"),
            days: [
                DayChange(
                    date: Sample.date("2026-03-23"), kind: .off,
                    name: Name(ar: "إجازة إضافية", en: "Additional day off"),
                    reason: "تعميم 12")
            ]),
        .decided(decision: Decision(outcome: .refused, reason: "لا تنطبق", clause: citation, on: day)),
        .answered(
            reply: Reply(
                medium: .letter, text: "رد", proof: "صادر 7", on: day, early: false, late: WorkingDays(2))),
        .delivered(note: "سُلّم", on: day), .closed(note: "تم", on: day), .withdrawn(reason: "استغنى", on: day),
        .objected(reason: "لا أوافق", promise: promise), .reopened(reason: "ظهر جديد", promise: promise),
        .followed(edition: 3, clauses: [ClauseID("handling.reply")], promise: promise, tells: true),
    ]

    /// Every way of signing.
    static let ways: [SigningWay] = [
        .paper(paper: "P-1"), .drawn(strokes: "5f"), .thumbprint(witness: "خالد"), .code,
    ]

    /// Every event of an inquiry.
    static let inquiry: [InquiryEvent] = [
        .asked(standing: .outside(channel: "fax", reason: "وصل"), question: "ما؟", medium: .phone),
        .referredToResearch, .answered(text: "كذا", medium: .sms, proof: "outbox-3"),
        .converted(to: .request, reference: "4827193605"), .closed(note: "تم"),
        .followed(edition: 3, clauses: [ClauseID("handling.answer")]),
    ]

    /// Every event of a suggestion.
    static let suggestion: [SuggestionEvent] = [
        .received(standing: .within(channel: ChannelID("phone"), named: nil), text: "لو", medium: .email),
        .weighed(outcome: .partly, reason: "سبب"), .answered(text: "كذا", medium: .fax, proof: "ورقة"),
        .converted(to: .request, reference: "4827193605"), .closed(note: "تم"),
        .followed(edition: 3, clauses: [ClauseID("goals.suggestions")]),
    ]
}
