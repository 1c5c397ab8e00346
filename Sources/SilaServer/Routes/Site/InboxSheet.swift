internal import Hummingbird
internal import SilaCore
internal import SilaPages
internal import SilaService
internal import SilaStorage

/// The list of cases as a page.
enum InboxSheet {
    /// How many cases a page shows.
    static let limit = 50

    static func show(_ staff: StaffVisit) async throws -> Response {
        let asked = try FormText.read(staff.visit.request.uri.query ?? "")
        let filter = InboxFilter(show: word("show", asked), kind: word("kind", asked), search: word("q", asked))
        let after = word("after", asked)
        let page = try await staff.office.cases(query(filter, after, staff.caller), by: staff.caller)
        let calendar = try await staff.office.calendar()
        var rows: [InboxRow] = []
        for summary in page.rows {
            let edition = try await staff.office.edition(summary.row.edition)
            if let row = row(summary, edition.policy, on: page.today, by: calendar) { rows.append(row) }
        }
        let current = try await staff.office.edition()
        let model = InboxModel(
            tenant: try await staff.office.heading(), staff: staff.heading, formToken: staff.formToken,
            today: page.today, filter: filter, rows: rows, next: page.next, continued: after != nil,
            asksToSign: current.policy.signingBasis(current.settings) != nil)
        return .page(InboxPage(model))
    }

    /// A word of the query: at most 200 characters, nil where there is none.
    private static func word(_ key: String, _ query: JSONNode) -> String? {
        guard case .text(let text)? = query[key], !text.isEmpty else { return nil }
        return String(text.prefix(200))
    }

    private static func query(_ filter: InboxFilter, _ after: String?, _ caller: Caller) -> CaseQuery {
        var query = CaseQuery()
        query.kind = filter.kind
        query.stages = filter.show.stages(for: caller.roles)
        query.mine = filter.show == .mine
        query.assigned = filter.show == .unassigned ? .nobody : nil
        query.text = filter.search
        query.after = after
        query.limit = limit
        return query
    }

    private static func row(
        _ summary: SilaService.CaseSummary, _ policy: Policy, on today: CivilDate, by calendar: WorkingCalendar
    ) -> InboxRow? {
        let row = summary.row
        guard let kind = CaseKind(rawValue: row.kind), let stage = CaseStage(kind, word: row.stage) else { return nil }
        // A complete request has a promise even where the policy sets neither floor nor ceiling: it says that.
        let promised =
            row.notBefore != nil || row.due != nil || row.target != nil
            || (kind == .request && row.standing == "within" && row.completedOn != nil)
        let promise = Promise(
            from: row.completedOn ?? row.receivedAt.date, notBefore: row.notBefore, due: row.due, target: row.target)
        let clock = ReplyClock(
            promise: promised ? promise : nil, pausedSince: row.pausedSince, answeredOn: row.answeredOn,
            left: ReplyClock.left(to: row.due, on: today, by: calendar))
        return InboxRow(
            reference: row.reference, person: summary.personName, service: summary.service, stage: stage,
            channel: StandingView.name(row.channel, policy), receivedAt: row.receivedAt, clock: clock)
    }
}

extension ReplyClock {
    /// The working days left to a last day that has not passed; nil where there is none.
    static func left(to due: CivilDate?, on today: CivilDate, by calendar: WorkingCalendar) -> WorkingDays? {
        due.flatMap { $0 < today ? nil : calendar.workingDays(from: today, to: $0) }
    }
}
