/// How every event is written, with its keys sorted.
///
/// What is stored once must be read for ever, so this may grow and must not change.
enum EventGoldens {
    static let request: [String: String] = [
        "received":
            #"{"received":{"receipt":{"contact":{"identified":false,"mobile":true},"#
            + #""content":{"digest":"ab12","revision":2,"supplied":["age","income","need"]},"#
            + #""convertedFrom":"4827193605","medium":"in-person","#
            + #""representative":{"capacity":"power_of_attorney","document":"وكالة 4471","name":"سعيد","#
            + #""validUntil":"2026-12-31"},"required":[{"id":"need","kind":"text","name":{"ar":"الحاجة","#
            + #""en":"Need"}}],"service":"support","standing":{"within":{"channel":"open-ended","#
            + #""named":"كشك"}}}}}"#,
        "admitted":
            #"{"admitted":{"channel":"in-person","named":"كشك","reason":"حضر"}}"#,
        "supplied":
            #"{"supplied":{"content":{"digest":"cd34","revision":3,"supplied":["need"]}}}"#,
        "service-chosen":
            #"{"serviceChosen":{"required":[{"id":"day","kind":"date","name":{"ar":"اليوم","en":"Day"}}],"#
            + #""service":"support"}}"#,
        "contact-changed":
            #"{"contactChanged":{"contact":{"identified":true,"mobile":false}}}"#,
        "medium-agreed":
            #"{"mediumAgreed":{"medium":"whatsapp"}}"#,
        "represented":
            #"{"represented":{"representative":{"capacity":"heir","document":"صك 9","name":"هند"}}}"#,
        "matched":
            #"{"matched":{"digest":"cd34"}}"#,
        "signature-code-sent":
            #"{"signatureCodeSent":{"code":{"code":"ef56","digest":"cd34","#
            + #""expires":"2026-03-15T10:15:00+03:00"}}}"#,
        "signed":
            #"{"signed":{"signature":{"digest":"cd34","representative":"هند","#
            + #""way":{"thumbprint":{"witness":"خالد"}}}}}"#,
        "completed":
            #"{"completed":{"on":"2026-03-15","promise":{"due":"2026-04-07","from":"2026-03-15","#
            + #""notBefore":"2026-03-29","target":"2026-03-31"}}}"#,
        "registered":
            #"{"registered":{"number":"12"}}"#,
        "referred":
            #"{"referred":{"body":"competent-unit","committee":"لجنة","promise":{"due":"2026-04-07","#
            + #""from":"2026-03-15","notBefore":"2026-03-29","target":"2026-03-31"}}}"#,
        "returned":
            #"{"returned":{"on":"2026-03-15","reason":"نقص","wanted":["need"]}}"#,
        "resumed":
            #"{"resumed":{"on":"2026-03-15","promise":{"due":"2026-04-07","from":"2026-03-15","#
            + #""notBefore":"2026-03-29","target":"2026-03-31"}}}"#,
        "referred-to-research":
            #"{"referredToResearch":{"question":"كيف؟"}}"#,
        "research-answered":
            #"{"researchAnswered":{"answer":"هكذا"}}"#,
        "extended":
            #"{"extended":{"due":"2026-04-20","reason":"انتظار","told":"مكالمة"}}"#,
        "deadline-moved":
            #"{"deadlineMoved":{"days":[{"date":"2026-03-23","kind":"off","name":{"ar":"إجازة إضافية","#
            + #""en":"Additional day off"},"reason":"تعميم 12"}],"#
            + #""promise":{"calendar":"labour-b8fc7b5895777031","due":"2026-04-08","from":"2026-03-15","#
            + #""notBefore":"2026-03-29","target":"2026-04-01"},"was":{"due":"2026-04-07","#
            + #""from":"2026-03-15","notBefore":"2026-03-29","target":"2026-03-31"}}}"#,
        "decided":
            #"{"decided":{"decision":{"clause":{"clause":"handling.study","number":"3.3.5","#
            + #""title":{"ar":"الدراسة","en":"Study"}},"on":"2026-03-15","outcome":"refused","#
            + #""reason":"لا تنطبق"}}}"#,
        "answered":
            #"{"answered":{"reply":{"early":false,"late":2,"medium":"letter","on":"2026-03-15","#
            + #""proof":"صادر 7","text":"رد"}}}"#,
        "delivered":
            #"{"delivered":{"note":"سُلّم","on":"2026-03-15"}}"#,
        "closed":
            #"{"closed":{"note":"تم","on":"2026-03-15"}}"#,
        "withdrawn":
            #"{"withdrawn":{"on":"2026-03-15","reason":"استغنى"}}"#,
        "objected":
            #"{"objected":{"promise":{"due":"2026-04-07","from":"2026-03-15","notBefore":"2026-03-29","#
            + #""target":"2026-03-31"},"reason":"لا أوافق"}}"#,
        "reopened":
            #"{"reopened":{"promise":{"due":"2026-04-07","from":"2026-03-15","notBefore":"2026-03-29","#
            + #""target":"2026-03-31"},"reason":"ظهر جديد"}}"#,
        "followed":
            #"{"followed":{"clauses":["handling.reply"],"edition":3,"promise":{"due":"2026-04-07","#
            + #""from":"2026-03-15","notBefore":"2026-03-29","target":"2026-03-31"},"tells":true}}"#,
    ]

    static let inquiry: [String: String] = [
        "asked":
            #"{"asked":{"medium":"phone","question":"ما؟","standing":{"outside":{"channel":"fax","#
            + #""reason":"وصل"}}}}"#,
        "referred-to-research":
            #"{"referredToResearch":{}}"#,
        "answered":
            #"{"answered":{"medium":"sms","proof":"outbox-3","text":"كذا"}}"#,
        "converted":
            #"{"converted":{"reference":"4827193605","to":"request"}}"#,
        "closed":
            #"{"closed":{"note":"تم"}}"#,
        "followed":
            #"{"followed":{"clauses":["handling.answer"],"edition":3}}"#,
    ]

    static let suggestion: [String: String] = [
        "received":
            #"{"received":{"medium":"email","standing":{"within":{"channel":"phone"}},"text":"لو"}}"#,
        "weighed":
            #"{"weighed":{"outcome":"partly","reason":"سبب"}}"#,
        "answered":
            #"{"answered":{"medium":"fax","proof":"ورقة","text":"كذا"}}"#,
        "converted":
            #"{"converted":{"reference":"4827193605","to":"request"}}"#,
        "closed":
            #"{"closed":{"note":"تم"}}"#,
        "followed":
            #"{"followed":{"clauses":["goals.suggestions"],"edition":3}}"#,
    ]

    static let ways: [String: String] = [
        "paper":
            #"{"paper":{"paper":"P-1"}}"#,
        "drawn":
            #"{"drawn":{"strokes":"5f"}}"#,
        "thumbprint":
            #"{"thumbprint":{"witness":"خالد"}}"#,
        "code":
            #"{"code":{}}"#,
    ]

    static let entry =
        #"{"actor":"staff-1","at":"2026-03-15T10:00:00+03:00","#
        + #""basis":{"clause":{"citation":{"clause":"handling.complete-data","number":"تـ.3","#
        + #""title":{"ar":"complete-data","en":"handling.complete-data"}}}},"#
        + #""event":{"matched":{"digest":"ab"}}}"#

    static let houseEntry =
        #"{"actor":"staff-1","at":"2026-03-15T10:00:00+03:00","basis":{"house":{}},"#
        + #""event":{"matched":{"digest":"ab"}}}"#
}
