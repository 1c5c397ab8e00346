import SilaCore

/// What may be brought to a step, sound and unsound, for the walks that try everything.
enum StepSamples {
    /// Steps of that action, the sound ones first.
    static func of(_ action: RequestAction, with request: Request, at desk: Desk) -> [any RequestStep] {
        switch action {
        case .admission: admissions
        case .content: contents
        case .medium: [AgreeMedium(medium: .phone), AgreeMedium(medium: .sms), AgreeMedium(medium: .letter)]
        case .representation: representations
        case .matching: [Match(), Match(digest: "stale")]
        case .signatureCode: [SendSignatureCode(code: "k1")]
        case .signature: signatures
        case .completion: [Complete()]
        case .registration: [Register(number: "12"), Register()]
        case .referral: [Refer(), Refer(body: BodyID("elsewhere")), Refer(committee: "لجنة")]
        case .return: [Return(reason: "نقص"), Return(reason: ""), Return(reason: "نقص", wanted: ["stray"])]
        case .resumption: [Resume()]
        case .researchReferral: [ReferToResearch(question: "كيف؟"), ReferToResearch(question: "")]
        case .researchAnswer: [AnswerResearch(answer: "هكذا"), AnswerResearch(answer: "")]
        case .extension: extensions(of: request, at: desk)
        case .decision: decisions
        case .answer: answers(of: request)
        case .delivery: [Deliver(note: "سُلّم"), Deliver(note: "")]
        case .closure: [Close(note: "تم"), Close()]
        case .withdrawal: [Withdraw(reason: "استغنى"), Withdraw(reason: "")]
        case .objection: [Object(reason: "لا أوافق"), Object(reason: "")]
        case .reopening: [Reopen(reason: "ظهر جديد"), Reopen(reason: "")]
        }
    }

    /// Receipts, the sound ones first.
    static let receipts: [Receive] = [
        Sample.receive(), Sample.receive(channel: "carrier", outside: "وصل"),
        Sample.receive(medium: nil, mobile: false),
        Sample.receive(service: nil, content: Sample.content("none")),
        Sample.receive(medium: .phone, representative: Sample.representative(until: "2026-05-01")),
        Sample.receive(channel: "carrier"), Sample.receive(outside: "سهو"), Sample.receive(channel: ""),
        Sample.receive(service: "loan"), Sample.receive(content: Sample.content("x", "stray")),
        Sample.receive(medium: .letter), Sample.receive(representative: Sample.representative(until: "2026-01-01")),
    ]

    private static let admissions: [any RequestStep] = [
        Admit(channel: "in-person", reason: "حضر"), Admit(channel: "carrier", reason: "حضر"),
        Admit(channel: "in-person", reason: ""),
    ]

    private static let contents: [any RequestStep] = [
        Supply(content: Sample.whole, service: "support", contact: Contact(mobile: true, identified: true)),
        Supply(content: Sample.content("half", revision: 2, "need"), service: "support"),
        Supply(content: Sample.content("course", revision: 3, "course"), service: "training"),
        Supply(content: Sample.content("other", revision: 4, "identity", "need"), service: "support"),
        Supply(content: Sample.whole, contact: Contact(mobile: false, identified: false)),
        Supply(content: Sample.content("x", "stray")), Supply(content: Sample.whole, service: "loan"),
    ]

    private static let representations: [any RequestStep] = [
        Represent(representative: Sample.representative(until: "2026-05-01")),
        Represent(representative: Sample.representative(until: "2026-01-01")),
        Represent(representative: Representative(name: "", capacity: .heir, document: "صك")),
    ]

    private static let signatures: [any RequestStep] = [
        Sign(way: .paper(paper: "P-1")), Sign(way: .drawn(strokes: "5f")), Sign(way: .thumbprint(witness: "خالد")),
        Sign(way: .code, code: "k1"), Sign(way: .paper(paper: "P-1"), byRepresentative: true),
        Sign(way: .code, code: "k2"), Sign(way: .code), Sign(way: .paper(paper: "")), Sign(way: .drawn(strokes: "")),
        Sign(way: .thumbprint(witness: "")), Sign(way: .paper(paper: "P-1"), digest: "stale"),
    ]

    private static func extensions(of request: Request, at desk: Desk) -> [any RequestStep] {
        let later = (request.promise?.due ?? desk.today).adding(days: 10)
        return [
            Extend(reason: "انتظار", due: later, told: "مكالمة"), Extend(reason: "", due: later, told: "مكالمة"),
            Extend(reason: "انتظار", due: Sample.date("2026-01-01"), told: "مكالمة"),
            Extend(reason: "انتظار", due: later, told: ""),
        ]
    }

    private static let decisions: [any RequestStep] = [
        Sample.acceptance, Sample.refusal, Decide(outcome: .refused, reason: "لا"),
        Decide(outcome: .accepted, reason: ""), Decide(outcome: .refused, reason: "لا", clause: ClauseID("nowhere")),
    ]

    private static func answers(of request: Request) -> [any RequestStep] {
        let other: Medium = request.receipt.medium == .phone ? .sms : .phone
        return [
            Sample.answer, AnswerRequest(medium: other, text: "رد", proof: "إثبات"),
            AnswerRequest(text: "", proof: "x"),
            AnswerRequest(text: "رد", proof: ""),
        ]
    }
}
