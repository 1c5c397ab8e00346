internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaPages
internal import SilaService
internal import SilaStorage

/// What an association did in a period, how it kept to its policy, and what senior management looks over.
enum ReportRoutes {
    static let readers = DeskPlace.overseers

    static let all = [
        Route(
            .get, "\(RouteTable.api)/reports", .api, .roles(readers, report),
            Name(ar: "تقرير فترة", en: "The report of a period, reckoned from what happened; JSON or CSV")
        ).asking(shape("ReportQuery")).giving(.ok, .named("Report")),
        Route(
            .get, "\(RouteTable.api)/statement", .api, .roles(readers, statement),
            Name(
                ar: "بيان المطابقة لسياسة الجمعية",
                en: "The statement of conformity to the association's own policy, clause by clause; JSON or CSV")
        ).asking(shape("StatementQuery")).giving(.ok, .named("ConformityStatement")),
        Route(
            .get, "\(RouteTable.api)/overview", .api, .roles(readers, overview),
            Name(
                ar: "نظرة الإدارة العليا",
                en: "What is late, what will be within five working days, and what moves clocks")
        ).giving(.ok, .named("Overview")),
        Route(
            .get, "/{tenant}/desk/overview", .page, .roles(readers, OverviewSheet.show),
            Name(ar: "نظرة الإدارة العليا", en: "Senior management's overview")),
        Route(
            .get, "/{tenant}/desk/statement", .page, .roles(readers, printed),
            Name(ar: "بيان المطابقة للطباعة", en: "The statement of conformity, to print")
        ).asking(Shape("PrintedStatementQuery", PeriodQuery.fields)),
    ]

    private static func shape(_ name: String) -> Shape { Shape(name, PeriodQuery.fields + [TableFormat.field]) }

    private static func report(_ staff: StaffVisit) async throws -> Response {
        let period = try PeriodQuery.required(staff.visit.query)
        let told = try await staff.office.reckoning(of: period, by: staff.caller).report
        if staff.visit.query.word("format", TableFormat.self) == .csv {
            return .csv(name(staff, "report", period), ReportTable.bytes(told))
        }
        return .json(.ok, ReportView.bytes(told))
    }

    private static func statement(_ staff: StaffVisit) async throws -> Response {
        let period = try PeriodQuery.required(staff.visit.query)
        let told = try await staff.office.reckoning(of: period, by: staff.caller).statement
        if staff.visit.query.word("format", TableFormat.self) == .csv {
            return .csv(name(staff, "statement", period), StatementTable.bytes(told))
        }
        return .json(.ok, StatementView.bytes(told))
    }

    private static func overview(_ staff: StaffVisit) async throws -> Response {
        .json(.ok, OverviewView.bytes(try await staff.office.overview(by: staff.caller)))
    }

    /// The statement of the period asked for; of the year of the registers where none is.
    private static func printed(_ staff: StaffVisit) async throws -> Response {
        let asked = try PeriodQuery.read(staff.visit.query)
        let period = if let asked { asked } else { try await staff.office.registerYear() }
        let told = try await staff.office.reckoning(of: period, by: staff.caller).statement
        let model = StatementModel(
            tenant: try await staff.office.heading(), staff: staff.heading, formToken: staff.formToken,
            policy: told.policy.title, edition: told.edition, statement: told.statement, withheld: told.withheld)
        return .page(StatementPage(model))
    }

    private static func name(_ staff: StaffVisit, _ what: String, _ period: Period) -> String {
        "\(staff.office.slug.text)-\(what)-\(period.from.iso)-\(period.through.iso).csv"
    }
}

extension Office {
    /// The year in which today falls, by the calendar that numbers the registers.
    func registerYear() async throws(ServiceError) -> Period {
        let today = now.date
        let year = try await edition().settings.registerYear.year(of: today)
        guard let period = Period(written: String(year)) ?? Period(from: today, through: today) else {
            throw .damaged("the year of \(today.iso)")
        }
        return period
    }
}
