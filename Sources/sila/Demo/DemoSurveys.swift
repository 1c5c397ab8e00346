internal import SilaCore
internal import SilaService
internal import SilaStorage

/// Rounds of surveys of a demo association, one with enough answers and one with too few, and fieldwork with a finding;
/// the people are invented.
struct DemoSurveys {
    /// The association.
    let office: Office

    /// Makes them where the association has no round yet.
    func make() async throws {
        let staff = try await office.staff().map(Caller.init)
        guard let desk = staff.first(where: { $0.roles.contains(.frontDesk) }),
            let manager = staff.first(where: { $0.roles.contains(.management) }),
            try await office.campaigns().isEmpty
        else { return }
        let surveys = try await office.declaredSurveys().surveys
        if let field = surveys.first(where: { $0.audience == .fieldSurvey }) {
            try await ask(field, desk, manager)
        } else if let rating = surveys.first(where: { $0.audience == .afterClosing && $0.kinds.contains(.inquiry) }) {
            try await rate(rating, desk, manager)
        }
        if let periodic = surveys.first(where: { $0.audience == .periodic }) {
            try await fewAnswer(periodic, desk, manager)
        }
        try await visit(manager)
        try await office.measureSatisfaction()
    }

    /// A field survey that enough people answered.
    private func ask(_ survey: Survey, _ desk: Caller, _ manager: Caller) async throws {
        let round = try await open(survey, manager)
        for place in 0..<(survey.minimum + 3) {
            try await office.enterAnswers(round, Self.answers(to: survey, place), by: desk)
        }
        try await close(round, manager)
    }

    /// People whose inquiry was answered rate the service, each over the link that the desk gave them.
    private func rate(_ survey: Survey, _ desk: Caller, _ manager: Caller) async throws {
        let round = try await open(survey, manager)
        var references: [Reference] = []
        for place in 0..<(survey.minimum + 2) { references.append(try await inquire(place, desk)) }
        try await office.inviteAll()
        for (place, reference) in references.enumerated() {
            let card = try await office.drawCard(round, reference, by: desk)
            _ = try await office.answerSurvey(card.token, Self.answers(to: survey, place))
        }
        try await close(round, manager)
    }

    /// A periodic survey that two of those who were invited answered.
    private func fewAnswer(_ survey: Survey, _ desk: Caller, _ manager: Caller) async throws {
        let round = try await open(survey, manager)
        try await office.inviteAll()
        var answered = 0
        for row in try await office.cases(CaseQuery(), by: desk).rows where answered < 2 {
            guard let card = try? await office.drawCard(round, row.row.reference, by: desk) else { continue }
            _ = try await office.answerSurvey(card.token, Self.answers(to: survey, answered))
            answered += 1
        }
        try await close(round, manager)
    }

    /// A visit that was made, with a finding that is to be seen to; nothing where the association makes none.
    private func visit(_ manager: Caller) async throws {
        let today = office.now.date
        let plan = FieldworkPlan(kind: .visit, due: today, subject: nil, place: "المقر الرئيس", assignee: nil)
        var id: RowID?
        do {
            _ = try await office.planFieldwork(plan, by: manager, .demo) { sheet in
                id = sheet.row.id
                return StoredAnswer(status: 201, body: [])
            }
        } catch ServiceError.refused {
            return
        }
        guard let id else { return }
        let finding = FindingIntake(
            words: "لوحة قنوات التواصل في صالة الاستقبال قديمة", task: "استبدال لوحة قنوات التواصل", role: .frontDesk,
            owner: nil, due: today.adding(days: 14))
        _ = try await office.recordFinding(id, finding, by: manager, .demo) { _ in
            StoredAnswer(status: 201, body: [])
        }
        _ = try await office.finishFieldwork(
            id, on: today, report: "زيارة تجريبية: العمل منتظم، وملاحظة واحدة", place: nil, by: manager, .demo
        ) { _ in StoredAnswer(status: 200, body: []) }
    }

    private func open(_ survey: Survey, _ manager: Caller) async throws -> RowID {
        var id: RowID?
        _ = try await office.openCampaign(survey.id, closesOn: nil, by: manager, .demo) { sheet in
            id = sheet.row.id
            return StoredAnswer(status: 201, body: [])
        }
        guard let id else { throw SetUpError.unsound("a demo survey was not opened") }
        return id
    }

    private func close(_ round: RowID, _ manager: Caller) async throws {
        _ = try await office.closeCampaign(round, withoutResults: true, by: manager, .demo) { _ in
            StoredAnswer(status: 200, body: [])
        }
    }

    private func inquire(_ place: Int, _ desk: Caller) async throws -> Reference {
        var intake = WordIntake(
            text: "متى يبدأ التسجيل؟", channel: ChannelKind.inPerson.rawValue,
            person: DeclaredPerson(name: "مستفيد تجريبي \(place + 1)", mobile: Mobile(reading: "05000001\(20 + place)"))
        )
        intake.medium = .phone
        var reference: Reference?
        _ = try await office.take(Inquiry.self, intake, by: desk, .demo) { record in
            reference = record.reference
            return StoredAnswer(status: 201, body: [])
        }
        guard let reference else { throw SetUpError.unsound("a demo inquiry was not made") }
        let step = InquiryStep.answer(text: "يوم الأحد القادم", medium: nil, proof: "قيل له هاتفياً")
        _ = try await office.change(Inquiry.self, reference, seen: nil, by: desk, .demo, step) { _ in
            StoredAnswer(status: 200, body: [])
        }
        return reference
    }

    private static func answers(to survey: Survey, _ place: Int) -> [String: String] {
        var answers: [String: String] = [:]
        for question in survey.questions {
            switch question.kind {
            case .text: answers[question.id] = place.isMultiple(of: 2) ? words[place / 2 % words.count] : nil
            case .scale: answers[question.id] = "\(5 - place % 3)"
            case .choice, .yesNo: answers[question.id] = question.offered[place % question.offered.count].id
            }
        }
        return answers
    }

    private static let words = [
        "خدمة طيبة، وأتمنى تقليل الأوراق", "الانتظار طويل صباحاً", "شكراً لكم", "ليت الموعد يصل برسالة",
        "أرجو توضيح الشروط",
    ]
}
