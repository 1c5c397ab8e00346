internal import SilaCore
internal import SilaService
internal import SilaStorage

/// Claims for compensation of a demo association at several gates, one of them paid; the people are invented.
///
/// Where its policy has no section on compensation, one is recorded outside it.
struct DemoClaims {
    /// The association.
    let office: Office
    /// Who acts.
    let staff: DemoStaff
    /// When.
    let time: DemoTime

    /// Makes them, the oldest first.
    func make() async throws {
        guard try await office.edition().policy.compensation != nil else {
            time.go(daysAgo: 5)
            _ = try await open("تلفت أوراقه الأصلية في المقر", "ثامر المثال", "0500000041", outside: true)
            return time.go(daysAgo: 0)
        }
        time.go(daysAgo: 40)
        let paid = try await open("كُسر كرسيه المتحرك عند نقله", "سلطان المثال", "0500000041")
        time.go(daysAgo: 36)
        let negotiated = try await open("تضرر أثاثه في حملة توزيع", "حصة النموذج", "0500000042")
        for claim in [paid, negotiated] { try await acknowledge(claim) }
        time.go(daysAgo: 30)
        for claim in [paid, negotiated] { try await rule(claim) }
        time.go(daysAgo: 24)
        try await pay(paid, "سلطان المثال")
        time.go(daysAgo: 4)
        let minuted = try await open("سقطت لافتة المقر على سيارته", "بدر التجربة", "0500000043")
        _ = try await find(minuted)
        time.go(daysAgo: 2)
        try await offer(negotiated, until: 14)
        time.go(daysAgo: 0)
        _ = try await open("كُسرت ساقها على درج المقر الخارجي", "منيرة المثال", "0500000014")
    }

    private func open(
        _ harm: String, _ name: String, _ mobile: String, outside: Bool = false
    ) async throws -> Reference {
        var open = OpenClaim(
            channel: ChannelKind.inPerson.rawValue, harm: harm, harmedOn: office.now.date.adding(days: -7),
            isNamed: true, contact: Contact(mobile: true, identified: false))
        open.asked = Halalas(500_000)
        open.medium = .phone
        if outside { open.outsideReason = "لا بند في السياسة على التعويض، ورفعت إلى الإدارة العليا" }
        let person = DeclaredPerson(name: name, mobile: Mobile(reading: mobile))
        let made = Made()
        _ = try await office.openClaim(
            ClaimIntake(open: open, person: person, linked: nil), by: staff.desk, .demo
        ) { record in
            made.reference = record.reference
            return Self.done
        }
        guard let reference = made.reference else { throw SetUpError.unsound("a demo claim was not made") }
        return reference
    }

    /// Fault found by the body; gives the sitting, whose minutes wait for the members' approval.
    private func find(_ reference: Reference) async throws -> RowID? {
        let record = try await office.record(Claim.self, reference, by: staff.chair)
        guard let body = record.file.ownBody else { throw SetUpError.unsound("a demo claim is with no body") }
        let stated: [MinutesStatement: String] = [
            .harm: "تلف كلي أو جزئي كما في المعاينة", .extent: "ما قدّره مقيّم معتمد", .causes: "إهمال في المناولة",
        ]
        let bodies = DemoBodies(office: office)
        let reason = "ثبت من المعاينة وشهادة الحاضرين"
        let sitting = try await bodies.carry(
            ClaimOutcome.established.rawValue, MotionContent(reason: reason, statements: stated), of: reference,
            in: body)
        let call = ActCall(sitting: sitting, standsIn: nil)
        try await change(reference, .fault(established: true, reason: reason, call), by: staff.chair)
        if let sitting { try await bodies.draftMinutes(of: sitting) }
        return sitting
    }

    private func acknowledge(_ reference: Reference) async throws {
        let sitting = try await find(reference)
        if let sitting { try await DemoBodies(office: office).approveMinutes(of: sitting) }
        let written = MinutesAct(
            dated: office.now.date, approvedBy: [], awaiting: [],
            statements: [.harm: "كما في المعاينة", .extent: "كما قُدّر", .causes: "إهمال"], locked: true)
        try await change(
            reference, .minutes(written: written, ActCall(sitting: sitting, standsIn: nil)), by: staff.chair)
    }

    /// A ruling where the policy asks for one in every case; else that none is needed, and why.
    private func rule(_ reference: Reference) async throws {
        let record = try await office.record(Claim.self, reference, by: staff.manager)
        guard let gate = record.file.gates.first(where: { $0.gate == .ruling }) else { return }
        guard gate.ruling == .required else {
            let call = ActCall(sitting: nil, standsIn: nil)
            return try await change(
                reference, .need(needed: false, reason: "أقرت الجمعية بالضرر ومقداره", call), by: staff.manager)
        }
        let ruling = Ruling(
            issuer: "المحكمة العامة", number: "4471", on: office.now.date.adding(days: -1), final: true, upholds: true)
        try await change(reference, .step(RecordRuling(.ruling(ruling))), by: staff.followUp)
    }

    private func offer(_ reference: Reference, until days: Int) async throws {
        let offer = ClaimOffer(
            side: .association, amount: Halalas(350_000), terms: nil, expires: office.now.date.adding(days: days))
        try await change(reference, .step(OfferSettlement(offer)), by: staff.followUp)
    }

    /// Agreed, settled, prepared by one, approved by another, paid and told.
    private func pay(_ reference: Reference, _ payee: String) async throws {
        try await offer(reference, until: 10)
        try await change(reference, .step(AnswerOffer(side: .person, accepted: true)), by: staff.desk)
        try await change(
            reference, .settlement(amount: Halalas(350_000), fulfilment: nil, officer: "المدير التنفيذي"),
            by: staff.manager)
        try await change(
            reference, .step(SignSettlement(way: .paper(paper: "ت-1"))), by: staff.desk)
        guard let iban = IBAN(reading: "SA0380000000608010167519") else { return }
        try await change(
            reference, .step(PreparePayment(amount: nil, iban: iban, payee: payee)), by: staff.followUp)
        try await change(reference, .approval(number: nil, approved: true, reason: nil), by: staff.admin)
        try await change(reference, .step(ExecutePayment(bankReference: "تحويل 88")), by: staff.followUp)
        try await change(
            reference, .answer(medium: nil, text: "صُرف التعويض إلى حسابكم", proof: "مكالمة"), by: staff.desk)
    }

    private func change(_ reference: Reference, _ change: ClaimChange, by caller: Caller) async throws {
        _ = try await office.changeClaim(reference, seen: nil, by: caller, .demo, change) { _ in Self.done }
    }

    private static let done = StoredAnswer(status: 200, body: [])

    /// Where the closures that answer leave what was made.
    private final class Made {
        var reference: Reference?
    }
}
