internal import Hummingbird
internal import SilaCore
internal import SilaPages
internal import SilaService
internal import SilaStorage

/// A register as a page to read and to print.
enum RegisterSheet {
    static func show(_ staff: StaffVisit) async throws -> Response {
        let query = try RegisterRoutes.asked(staff.visit)
        let page = try await staff.office.register(query, by: staff.caller)
        let model = RegisterModel(
            tenant: try await staff.office.heading(), staff: staff.heading, formToken: staff.formToken,
            direction: query.direction, period: query.period,
            entries: page.rows.map { line(RegisterLine($0, page.policy, of: staff.office.name)) },
            next: page.next == nil ? nil : page.rows.last?.number)
        return .page(RegisterPage(model))
    }

    private static func line(_ found: RegisterLine) -> RegisterEntryLine {
        let (row, matter) = (found.row, found.row.matter)
        var line = RegisterEntryLine(number: row.number, at: matter.at, subject: matter.subject.ar)
        line.party = row.personName
        line.way = found.way?.ar
        line.outside = !matter.isWithin
        line.reference = row.reference
        line.attachments = matter.attachments
        line.corrects = row.correction?.of
        line.reason = row.correction?.reason
        line.correctedBy = row.correctedBy
        return line
    }
}
