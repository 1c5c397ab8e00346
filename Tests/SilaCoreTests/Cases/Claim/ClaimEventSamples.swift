import SilaCore

extension EventSamples {
    private static let claimDay = Sample.date("2026-03-15")

    private static let fault = Citation(
        clause: ClauseID("compensation.fault"), number: "ثـ.1", title: Name(ar: "الثبوت", en: "Fault"))

    private static let minutes = MinutesAct(
        dated: claimDay, approvedBy: ["a"], awaiting: [], statements: [.harm: "كسر", .causes: "درج"], locked: true)

    private static let sitting = BodyAct.sitting(
        SittingAct(
            sitting: "s", number: "3/1447", body: BodyID("investigation-committee"), heldOn: claimDay, quorum: 1,
            present: ["a"], votedFor: ["a"], outcome: "established", minutes: minutes))

    private static let head = BodyAct.head(HeadAct(body: BodyID("unit"), member: "a"))

    /// Every event of a claim.
    static let claim: [ClaimEvent] = [
        .opened(
            receipt: ClaimReceipt(
                standing: .within(channel: ChannelID("in-person"), named: nil), harm: "كسر", harmedOn: claimDay,
                asked: Halalas(125_050), linked: "4827193605", medium: .phone,
                contact: Contact(mobile: true, identified: false),
                representative: Representative(name: "هند", capacity: .heir, document: "صك 9")),
            gates: [
                ClaimGate(clause: fault, gate: .fault),
                ClaimGate(
                    clause: fault, gate: .minutes, body: BodyID("investigation-committee"), stating: [.harm, .causes]),
                ClaimGate(clause: fault, gate: .ruling, ruling: .ifNeeded),
            ]),
        .admitted(channel: ChannelID("in-person"), named: "كشك", reason: "حضر"), .mediumAgreed(medium: .sms),
        .represented(representative: Representative(name: "هند", capacity: .heir, document: "صك 9")),
        .faultFound(finding: FaultFinding(established: false, reason: "لم يتبين", act: head)),
        .minutesRecorded(act: sitting, minutes: minutes),
        .rulingDetermined(need: RulingFinding(needed: true, reason: "نزاع", act: head)),
        .rulingRecorded(
            ruling: Ruling(issuer: "المحكمة", number: "4", on: claimDay, final: true, upholds: true)),
        .offered(offer: ClaimOffer(side: .person, amount: Halalas(100), terms: "علاج", expires: claimDay)),
        .offerAnswered(side: .association, accepted: true, note: "خطاب"), .disagreed(reason: "فوق الضرر"),
        .settlementDrawn(
            settlement: Settlement(amount: Halalas(100), fulfilment: "علاج", officer: "المدير", digest: "9c")),
        .settlementCodeSent(
            code: SignatureCode(code: "ef56", digest: "9c", expires: Sample.moment("2026-03-15", minute: 15))),
        .settlementSigned(signature: Signature(way: .code, digest: "9c", representative: "هند")),
        .paymentPrepared(
            payment: PaymentOrder(number: 1, amount: ClaimSample.riyals("1"), iban: ClaimSample.iban, payee: "هند")),
        .paymentApproved(number: 1, delegation: "d-1"), .paymentRejected(number: 1, reason: "الاسم"),
        .paymentExecuted(number: 1, bankReference: "88", on: claimDay), .paymentReturned(number: 1, reason: "مغلق"),
        .fulfilled(note: "تم", on: claimDay),
        .answered(
            reply: Reply(medium: .phone, text: "رد", proof: "مكالمة", on: claimDay, early: false, late: nil)),
        .closed(note: "تم", on: claimDay), .withdrawn(reason: "تصالحنا", on: claimDay), .objected(reason: "لا أوافق"),
        .reopened(reason: "عاد"),
        .followed(
            edition: 3, clauses: [ClauseID("compensation.ruling")], gates: [ClaimGate(clause: fault, gate: .fault)]),
    ]
}
