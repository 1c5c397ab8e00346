internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaPages
internal import SilaPolicyFiles
internal import SilaService
internal import SilaStorage

/// The pages of surveys: the one behind a link, which anybody who has it may answer once, and the results.
enum SurveyPageRoutes {
    private static let languages = Shape(
        "SurveyPageQuery",
        [Field("lang", .word(of: PageLanguage.self), .optional, "the language; Arabic where it is not said")])

    static let all = [
        Route(
            .get, "/{tenant}/survey/{token}", .page, .tenant(show),
            Name(ar: "الاستبانة خلف رابط", en: "The survey behind a link; looking uses nothing up")
        ).asking(languages),
        Route(
            .post, "/{tenant}/survey", .page, .tenant(take),
            Name(ar: "إرسال الإجابات", en: "Send the answers to a survey; a link is used once")
        ).asking(languages).taking(answers, form: true),
        Route(
            .get, "/{tenant}/satisfaction", .page, .tenant(results),
            Name(ar: "رضا الناس عن الجمعية", en: "What people think of the association")),
        Route(
            .get, "/{tenant}/desk/satisfaction", .page, .staff(desk),
            Name(ar: "الرضا والزيارات عند الموظفين", en: "Satisfaction and fieldwork, for staff")),
    ]

    /// As many fields as a survey can have questions; which of them a survey has is seen when it is read.
    private static let answers = Shape(
        "SurveyAnswersForm",
        [Field("form_token", .line(60), .required, "the token of the link")]
            + (0..<SurveysReader.questionLimit).map { place in
                Field(SurveyModel.field(place), .document(4_000), .optional, "the answer to question \(place + 1)")
            })

    private static func show(_ tenant: TenantVisit) async throws -> Response {
        let token = try tenant.visit.parameter("token")
        return .page(SurveyPage(try await model(try await tenant.office.surveyVisit(token), token, tenant)))
    }

    private static func take(_ tenant: TenantVisit) async throws -> Response {
        let input = tenant.visit.input
        let token = input.demanded("form_token")
        let before = try await tenant.office.surveyVisit(token)
        var given: [String: String] = [:]
        for (place, question) in before.survey.questions.enumerated() {
            given[question.id] = input.text(SurveyModel.field(place))
        }
        let after = try await tenant.office.answerSurvey(token, given)
        var model = try await model(after, token, tenant)
        if after.faults.isEmpty {
            // A page that is loaded again sends nothing again.
            return .seeOther(SiteAddress.survey(tenant.office.slug, token: token, model.language).path)
        }
        model.given = given
        return .page(SurveyPage(model), .unprocessableContent)
    }

    private static func model(
        _ visit: SurveyVisit, _ token: String, _ tenant: TenantVisit
    ) async throws -> SurveyModel {
        var model = SurveyModel(
            tenant: try await tenant.office.heading(), token: token,
            standing: SurveyModel.Standing(rawValue: visit.standing.rawValue) ?? .closed, survey: visit.survey,
            closesOn: visit.closesOn, minimum: visit.minimum, ratingRight: visit.ratingRight)
        model.faults = visit.faults
        model.language = tenant.visit.query.word("lang", PageLanguage.self) ?? .arabic
        return model
    }

    private static func results(_ tenant: TenantVisit) async throws -> Response {
        let found = try await tenant.office.latestResults(limit: 10)
        let edition = try await tenant.office.edition()
        return .page(
            SatisfactionPage(
                SatisfactionModel(
                    tenant: try await tenant.office.heading(), ratingRight: edition.policy.ratingRight?.citation,
                    rounds: found.map { SatisfactionSheet.round($0, edition.services) })))
    }

    private static func desk(_ staff: StaffVisit) async throws -> Response {
        let office = staff.office
        let edition = try await office.edition()
        let open = try await office.campaigns().filter { $0.row.closing == nil }.map(SatisfactionSheet.round)
        let closed = try await office.latestResults(limit: 10).map { SatisfactionSheet.round($0, edition.services) }
        return .page(
            SatisfactionPage(
                SatisfactionModel(
                    tenant: try await office.heading(), staff: (staff.heading, staff.formToken),
                    ratingRight: edition.policy.ratingRight?.citation, rounds: open + closed,
                    fieldwork: try await office.fieldwork().map(SatisfactionSheet.fieldwork),
                    showsWords: !staff.caller.roles.isDisjoint(with: [.management, .auditor]))))
    }
}

/// What the pages of satisfaction show, made of what the use cases give.
enum SatisfactionSheet {
    static func round(_ sheet: CampaignSheet) -> SurveyRound {
        let row = sheet.row
        return SurveyRound(
            title: sheet.survey.title, openedOn: row.openedOn, closedOn: row.closing?.on ?? row.closesOn,
            isOpen: row.closing == nil, invited: row.audience.invites ? sheet.counted.invited : nil,
            answers: sheet.counted.answers, minimum: row.minimum,
            basis: sheet.clause.map { .clause(citation: $0) } ?? .house)
    }

    static func round(_ results: CampaignResults, _ services: [Service]) -> SurveyRound {
        var view = round(results.sheet)
        view.questions = results.questions
        view.services = Dictionary(services.map { ($0.id, $0.name) }) { first, _ in first }
        view.trend = results.trend.map { (on: $0.row.openedOn, means: $0.means) }
        return view
    }

    static func fieldwork(_ sheet: FieldworkSheet) -> FieldworkEntry {
        let row = sheet.row
        return FieldworkEntry(
            kind: row.kind, subject: row.subject, due: row.due, isLate: sheet.isLate,
            assignee: row.assignee.flatMap { sheet.names[$0.text] }, place: row.place, doneOn: row.done?.on,
            basis: sheet.clause.map { .clause(citation: $0) } ?? .house,
            findings: (all: sheet.findings.count, done: sheet.findings.count { $0.task.done != nil }))
    }
}
