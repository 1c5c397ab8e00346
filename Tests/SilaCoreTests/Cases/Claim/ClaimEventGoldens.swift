/// How every event of a claim is written, with its keys sorted.
///
/// What is stored once must be read for ever, so this may grow and must not change.
enum ClaimEventGoldens {
    static let all: [String: String] = [
        "opened":
            #"{"opened":{"gates":[{"clause":{"clause":"compensation.fault","number":"ثـ.1","#
            + #""title":{"ar":"الثبوت","en":"Fault"}},"gate":"fault","stating":[]},"#
            + #"{"body":"investigation-committee","clause":{"clause":"compensation.fault","number":"ثـ.1","#
            + #""title":{"ar":"الثبوت","en":"Fault"}},"gate":"minutes","stating":["harm","causes"]},"#
            + #"{"clause":{"clause":"compensation.fault","number":"ثـ.1","title":{"ar":"الثبوت","en":"Fault"}},"#
            + #""gate":"ruling","ruling":"if-needed","stating":[]}],"receipt":{"asked":125050,"#
            + #""contact":{"identified":false,"mobile":true},"harm":"كسر","harmedOn":"2026-03-15","#
            + #""linked":"4827193605","medium":"phone","representative":{"capacity":"heir","document":"صك 9","#
            + #""name":"هند"},"standing":{"within":{"channel":"in-person"}}}}}"#,
        "admitted":
            #"{"admitted":{"channel":"in-person","named":"كشك","reason":"حضر"}}"#,
        "medium-agreed":
            #"{"mediumAgreed":{"medium":"sms"}}"#,
        "represented":
            #"{"represented":{"representative":{"capacity":"heir","document":"صك 9","name":"هند"}}}"#,
        "fault-found":
            #"{"faultFound":{"finding":{"act":{"head":{"_0":{"body":"unit","member":"a"}}},"#
            + #""established":false,"reason":"لم يتبين"}}}"#,
        "minutes-recorded":
            #"{"minutesRecorded":{"act":{"sitting":{"_0":{"abstained":[],"body":"investigation-committee","#
            + #""heldOn":"2026-03-15","minutes":{"approvedBy":["a"],"awaiting":[],"dated":"2026-03-15","#
            + #""locked":true,"statements":{"causes":"درج","harm":"كسر"}},"number":"3/1447","#
            + #""outcome":"established","present":["a"],"quorum":1,"recused":[],"sitting":"s","#
            + #""votedAgainst":[],"votedFor":["a"]}}},"minutes":{"approvedBy":["a"],"awaiting":[],"#
            + #""dated":"2026-03-15","locked":true,"statements":{"causes":"درج","harm":"كسر"}}}}"#,
        "ruling-determined":
            #"{"rulingDetermined":{"need":{"act":{"head":{"_0":{"body":"unit","member":"a"}}},"needed":true,"#
            + #""reason":"نزاع"}}}"#,
        "ruling-recorded":
            #"{"rulingRecorded":{"ruling":{"final":true,"issuer":"المحكمة","number":"4","on":"2026-03-15","#
            + #""upholds":true}}}"#,
        "offered":
            #"{"offered":{"offer":{"amount":100,"expires":"2026-03-15","side":"person","terms":"علاج"}}}"#,
        "offer-answered":
            #"{"offerAnswered":{"accepted":true,"note":"خطاب","side":"association"}}"#,
        "disagreed":
            #"{"disagreed":{"reason":"فوق الضرر"}}"#,
        "settlement-drawn":
            #"{"settlementDrawn":{"settlement":{"amount":100,"digest":"9c","fulfilment":"علاج","#
            + #""officer":"المدير"}}}"#,
        "settlement-code-sent":
            #"{"settlementCodeSent":{"code":{"code":"ef56","digest":"9c","#
            + #""expires":"2026-03-15T10:15:00+03:00"}}}"#,
        "settlement-signed":
            #"{"settlementSigned":{"signature":{"digest":"9c","representative":"هند","way":{"code":{}}}}}"#,
        "payment-prepared":
            #"{"paymentPrepared":{"payment":{"amount":100,"iban":"SA0380000000608010167519","number":1,"#
            + #""payee":"هند"}}}"#,
        "payment-approved":
            #"{"paymentApproved":{"delegation":"d-1","number":1}}"#,
        "payment-rejected":
            #"{"paymentRejected":{"number":1,"reason":"الاسم"}}"#,
        "payment-executed":
            #"{"paymentExecuted":{"bankReference":"88","number":1,"on":"2026-03-15"}}"#,
        "payment-returned":
            #"{"paymentReturned":{"number":1,"reason":"مغلق"}}"#,
        "fulfilled":
            #"{"fulfilled":{"note":"تم","on":"2026-03-15"}}"#,
        "answered":
            #"{"answered":{"reply":{"early":false,"medium":"phone","on":"2026-03-15","proof":"مكالمة","#
            + #""text":"رد"}}}"#,
        "closed":
            #"{"closed":{"note":"تم","on":"2026-03-15"}}"#,
        "withdrawn":
            #"{"withdrawn":{"on":"2026-03-15","reason":"تصالحنا"}}"#,
        "objected":
            #"{"objected":{"reason":"لا أوافق"}}"#,
        "reopened":
            #"{"reopened":{"reason":"عاد"}}"#,
        "followed":
            #"{"followed":{"clauses":["compensation.ruling"],"edition":3,"#
            + #""gates":[{"clause":{"clause":"compensation.fault","number":"ثـ.1","title":{"ar":"الثبوت","#
            + #""en":"Fault"}},"gate":"fault","stating":[]}]}}"#,
    ]
}
