internal import SilaCore
internal import SilaService
internal import SilaStorage

/// Complaints of a demo association in several states, and problems of contact; the people are invented.
///
/// Where its policy has no section on complaints, they are recorded outside it.
struct DemoComplaints {
    /// The association.
    let office: Office
    /// Who acts.
    let staff: DemoStaff
    /// When.
    let time: DemoTime

    /// Makes them, the oldest first.
    func make() async throws {
        let edition = try await office.edition()
        guard edition.policy.complaints != nil else { return try await outside() }
        time.go(daysAgo: 45)
        _ = try await file("تأخر صرف الإعانة عن موعدها ولم يُجب أحد", "هيا المثال", "0500000031")
        time.go(daysAgo: 14)
        let found = try await file("أُعيد الطلب ثلاث مرات لنقص ذُكر في كل مرة غيره", "راكان النموذج", "0500000032")
        let offered = try await file("سوء استقبال في المقر", "العنود التجربة", "0500000033")
        time.go(daysAgo: 10)
        try await find(found, edition.policy)
        time.go(daysAgo: 2)
        let offer = MakeOffer(
            by: .association, terms: "اعتذار مكتوب، وموعد خاص مع مدير الخدمات",
            expires: office.now.date.adding(days: 12))
        try await change(offered, offer, by: staff.followUp)
        if edition.settings.complaints.anonymous {
            let filing = filing("يُطلب من المراجعين إحضار أوراق سبق تسليمها")
            _ = try await office.openComplaint(
                ComplaintIntake(filing, person: nil), by: staff.desk, .demo
            ) { _ in Self.done }
        }
        time.go(daysAgo: 1)
        _ = try await file("موقف السيارات أمام المقر مغلق منذ أسبوع", "مشاري المثال", "0500000034")
        try await contact(outside: false)
        time.go(daysAgo: 0)
        try await office.escalateComplaints()
    }

    /// Found to hold by the policy's body, with something to put right.
    private func find(_ reference: Reference, _ policy: Policy) async throws {
        guard let body = policy.complaints?.body else { return }
        try await change(reference, WaiveAmicable(proof: "مكالمة: لا يرغب في تسوية"), by: staff.followUp)
        let reason = "ثبت من سجل الطلب أن النقص لم يُذكر دفعة واحدة"
        let sitting = try await DemoBodies(office: office).carry(
            ComplaintOutcome.upheld.rawValue, MotionContent(reason: reason), of: reference, in: body.id)
        let find = Find(outcome: .upheld, reason: reason, clause: body.clause.id)
        try await change(reference, find, by: staff.followUp, ActCall(sitting: sitting, standsIn: nil))
        let remedy = PlanRemedy(
            what: "قائمة واحدة بالنقص تُسلَّم عند أول إعادة", who: "قسم الاستقبال", due: office.now.date.adding(days: 20))
        try await change(reference, remedy, by: staff.followUp)
    }

    /// What is brought though the policy has no clause for it goes to senior management, with the reason.
    private func outside() async throws {
        time.go(daysAgo: 6)
        var filing = filing("تأخر الرد على طلب العضوية")
        filing.channel = ChannelKind.inPerson.rawValue
        filing.outsideReason = "لا بند في السياسة للشكاوى، ورفعت إلى الإدارة العليا"
        filing.medium = .phone
        let person = DeclaredPerson(name: "هيا المثال", mobile: Mobile(reading: "0500000031"))
        _ = try await office.openComplaint(
            ComplaintIntake(filing, person: person), by: staff.desk, .demo
        ) { _ in Self.done }
        time.go(daysAgo: 1)
        try await contact(outside: true)
        time.go(daysAgo: 0)
    }

    /// A problem with a way of contact that waits, and a question about one that was answered.
    private func contact(outside: Bool) async throws {
        func intake(_ text: String, _ name: String, _ mobile: String) -> WordIntake {
            var intake = WordIntake(
                text: text, channel: ChannelKind.inPerson.rawValue,
                person: DeclaredPerson(name: name, mobile: Mobile(reading: mobile)))
            intake.medium = .phone
            if outside { intake.outsideReason = "لا بند في السياسة للدعم الفني" }
            return intake
        }
        _ = try await office.take(
            SupportCase.self, intake("لا تصل رسالة رمز التوقيع", "لمى المثال", "0500000035"), by: staff.desk, .demo
        ) { _ in Self.done }
        if outside { return }
        let made = Made()
        _ = try await office.take(
            ContactInquiry.self, intake("هل تُقبل الطلبات بالواتساب؟", "تركي النموذج", "0500000036"), by: staff.desk,
            .demo
        ) { record in
            made.reference = record.reference
            return Self.done
        }
        guard let reference = made.reference else { return }
        let step = ContactStep.answer(text: "تُقبل عبر القنوات المنشورة في صفحة السياسة", medium: nil, proof: "مكالمة")
        _ = try await office.change(
            ContactInquiry.self, reference, seen: nil, by: staff.desk, .demo, step
        ) { _ in Self.done }
    }

    private func filing(_ point: String) -> FileComplaint {
        FileComplaint(channel: ChannelKind.website.rawValue, points: [point])
    }

    private func file(_ point: String, _ name: String, _ mobile: String) async throws -> Reference {
        var filing = filing(point)
        filing.medium = .phone
        let person = DeclaredPerson(name: name, mobile: Mobile(reading: mobile))
        let made = Made()
        _ = try await office.openComplaint(
            ComplaintIntake(filing, person: person), by: staff.desk, .demo
        ) { record in
            made.reference = record.reference
            return Self.done
        }
        guard let reference = made.reference else { throw SetUpError.unsound("a demo complaint was not made") }
        return reference
    }

    private func change(
        _ reference: Reference, _ step: any ComplaintStep, by caller: Caller, _ call: ActCall? = nil
    ) async throws {
        _ = try await office.changeComplaint(reference, seen: nil, by: caller, .demo, step, call: call) { _ in Self.done
        }
    }

    private static let done = StoredAnswer(status: 200, body: [])

    /// Where the closures that answer leave the reference.
    private final class Made {
        var reference: Reference?
    }
}
