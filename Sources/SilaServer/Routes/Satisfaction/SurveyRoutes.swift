internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService
internal import SilaStorage

/// Surveys: what is declared, the rounds, their results.
enum SurveyRoutes {
    private static let rounds = "\(RouteTable.api)/campaigns"
    private static let round = "\(rounds)/{campaign}"
    private static let openers: Set<Role> = [.management, .admin]
    /// Who reads what people wrote: those who are to better the service by it, and who reads everything.
    private static let readers: Set<Role> = [.management, .auditor]
    /// Who asks people in the field and in interviews.
    private static let askers: Set<Role> = [.management, .followUp, .frontDesk, .researchOfficer]

    static let all = [
        Route(
            .get, "\(RouteTable.api)/surveys", .api, .staff(declared),
            Name(ar: "استبانات الجمعية كما أعلنتها", en: "The surveys that the association declares")
        ).giving(.ok, .named("SurveyList")),
        Route(
            .get, "\(RouteTable.api)/satisfaction", .api, .tenant(latest),
            Name(ar: "نتائج الاستبانات لمن شاء", en: "The latest results, for anybody: no words that people wrote")
        ).giving(.ok, .named("Satisfaction")),
        Route(.get, rounds, .api, .staff(list), Name(ar: "جولات الاستبانات", en: "The rounds of surveys"))
            .giving(.ok, .named("CampaignList")),
        Route(
            .post, rounds, .api, .roles(openers, open),
            Name(ar: "فتح جولة من استبانة", en: "Open a round of a survey; the invitations follow")
        ).taking(opening).giving(.created, .named("Campaign")),
        Route(
            .get, round, .api, .staff(results),
            Name(ar: "جولة ونتائجها", en: "A round, and its results once it is closed with enough answers")
        ).giving(.ok, .named("CampaignResults")),
        Route(
            .post, "\(round)/extension", .api, .roles(openers, extend),
            Name(ar: "تمديد جولة", en: "Let a round take answers longer")
        ).taking(Shape("CampaignExtension", [Field("closes_on", .date, .required, "the last day for answers")]))
            .giving(.ok, .named("Campaign")),
        Route(
            .post, "\(round)/closure", .api, .roles(openers, close),
            Name(
                ar: "إغلاق جولة", en: "Close a round: its answers become results, or, with too few, are destroyed")
        ).taking(closing).giving(.ok, .named("Campaign")),
        Route(
            .post, "\(round)/answers", .api, .roles(askers, enter),
            Name(ar: "إدخال إجابات من سُئل", en: "Write down the answers of somebody who is asked in person")
        ).taking(Shape("CampaignAnswers", [Field("answers", .items, .required, "values by the ids of the questions")]))
            .giving(.created, .named("AnswersTaken"), "no Idempotency-Key: what came would stand beside who sent it"),
        Route(
            .post, "\(round)/invitations/{reference}/card", .api, .roles([.frontDesk], card),
            Name(
                ar: "رابط دعوة يسلّمها الموظف",
                en: "Draw the link of an invitation that staff carry, read aloud or printed")
        ).taking(Shape("InvitationCardRequest", []))
            .giving(.created, .named("InvitationCard"), "no Idempotency-Key: the link would stand there"),
    ]

    private static let opening = Shape(
        "CampaignOpening",
        [
            Field("survey", .line(40), .required, "the id of the survey"),
            Field("closes_on", .date, .optional, "the last day for answers; as the survey says, where it is not said"),
        ])

    private static let closing = Shape(
        "CampaignClosure",
        [Field("without_results", .flag, .optional, "true to close it though it has too few answers for results")])

    private static func declared(_ staff: StaffVisit) async throws -> Response {
        let (number, surveys) = try await staff.office.declaredSurveys()
        return .json(.ok, SurveyView.bytes(number, surveys))
    }

    private static func latest(_ tenant: TenantVisit) async throws -> Response {
        .json(.ok, CampaignView.bytes(try await tenant.office.latestResults(limit: 20)))
    }

    private static func list(_ staff: StaffVisit) async throws -> Response {
        .json(.ok, CampaignView.bytes(try await staff.office.campaigns()))
    }

    private static func id(_ staff: StaffVisit) throws -> RowID {
        guard let id = RowID(try staff.visit.parameter("campaign")) else { throw ServiceError.notFound }
        return id
    }

    private static func results(_ staff: StaffVisit) async throws -> Response {
        let results = try await staff.office.results(of: try id(staff))
        return .json(.ok, CampaignView.bytes(results, texts: !staff.caller.roles.isDisjoint(with: readers)))
    }

    private static func open(_ staff: StaffVisit) async throws -> Response {
        let (input, office) = (staff.visit.input, staff.office)
        let opened = try await office.openCampaign(
            input.demanded("survey"), closesOn: input.date("closes_on"), by: staff.caller, try staff.visit.submission()
        ) { sheet in
            let place = "/\(office.slug.text)/api/v1/campaigns/\(sheet.row.id.text)"
            return StoredAnswer(
                status: 201, headers: [StoredAnswer.Header(name: "Location", value: place)],
                body: CampaignView.bytes(sheet))
        }
        return .stored(opened)
    }

    private static func extend(_ staff: StaffVisit) async throws -> Response {
        let input = staff.visit.input
        return .stored(
            try await staff.office.extendCampaign(
                try id(staff), to: try input.required("closes_on", input.date("closes_on")), by: staff.caller,
                try staff.visit.submission()
            ) { sheet in StoredAnswer(status: 200, body: CampaignView.bytes(sheet)) })
    }

    private static func close(_ staff: StaffVisit) async throws -> Response {
        .stored(
            try await staff.office.closeCampaign(
                try id(staff), withoutResults: staff.visit.input.flag("without_results") ?? false, by: staff.caller,
                try staff.visit.submission()
            ) { sheet in StoredAnswer(status: 200, body: CampaignView.bytes(sheet)) })
    }

    private static func enter(_ staff: StaffVisit) async throws -> Response {
        try await staff.office.enterAnswers(
            try id(staff), staff.visit.input.items("answers") ?? [:], by: staff.caller)
        return .json(.created, JSONWriter.object { $0.field("taken", true) })
    }

    private static func card(_ staff: StaffVisit) async throws -> Response {
        let card = try await staff.office.drawCard(try id(staff), try staff.visit.reference(), by: staff.caller)
        return .json(.created, CampaignView.bytes(card))
    }
}
