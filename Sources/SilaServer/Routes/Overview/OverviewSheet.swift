internal import Hummingbird
internal import SilaCore
internal import SilaPages
internal import SilaService
internal import SilaStorage

/// What senior management looks over, as a page.
enum OverviewSheet {
    static func show(_ staff: StaffVisit) async throws -> Response {
        let overview = try await staff.office.overview(by: staff.caller)
        let calendar = try await staff.office.calendar()
        let edition = try await staff.office.edition()
        let year = try await staff.office.registerYear()
        var model = OverviewModel(
            tenant: try await staff.office.heading(), staff: staff.heading, formToken: staff.formToken,
            today: overview.today, soonThrough: overview.soonThrough, since: overview.since, year: year,
            frontRole: overview.frontRole)
        let lines = Lines(overview: overview, services: edition.services, calendar: calendar)
        model.counts = lines.counts
        model.late = overview.late.map(lines.late)
        model.soon = overview.soon.map(lines.soon)
        model.unassigned = overview.unassigned.map(lines.plain)
        model.reopened = overview.reopened.map(lines.step)
        model.lastDay = overview.lastDay.map(lines.lastDay)
        model.bodies = overview.bodies.map(lines.desk)
        model.officers = overview.officers.map(lines.desk)
        model.link = overview.link.map(lines.kind)
        model.linkOversight = lines.oversight(overview.linkOversight)
        model.liaisonOversight = lines.oversight(overview.liaisonOversight)
        return .page(OverviewPage(model))
    }

    /// The minutes from a step to the end of the last day; nil where there is none or it is past.
    static func minutesLeft(_ step: HappenedCase) -> Int? {
        guard let due = step.due else { return nil }
        let left = step.at.duration(to: Moment(endOf: due))
        return left < .zero ? nil : Int(left.components.seconds / 60)
    }

    /// The lines of the page, with everything called by name.
    private struct Lines {
        let overview: Overview
        let services: [Service]
        let calendar: WorkingCalendar

        var counts: OverviewModel.Counts {
            var counts = OverviewModel.Counts()
            counts.open = overview.counts?.open ?? 0
            counts.late = overview.counts?.late ?? 0
            counts.soon = overview.counts?.soon ?? 0
            counts.paused = overview.counts?.paused ?? 0
            counts.unassigned = overview.counts?.unassigned ?? 0
            counts.reopened = overview.churn.reopenings
            return counts
        }

        func plain(_ found: CaseListRow) -> OverviewCase {
            let row = found.row
            var line = OverviewCase(
                reference: row.reference, what: what(row.kind, row.service), stage: stage(row.kind, row.stage))
            line.body = body(row.body)
            line.officer = found.assignedTo.flatMap { overview.names[$0.text]?.ar }
            line.on = row.due
            return line
        }

        func late(_ found: CaseListRow) -> OverviewCase {
            var line = plain(found)
            line.note = found.row.due.map { due in
                let days = calendar.workingDays(from: due, to: overview.today).count
                return days == 0 ? "انقضت المدة" : "متأخر " + CountWords.workingDays.object(days)
            }
            return line
        }

        func soon(_ found: CaseListRow) -> OverviewCase {
            var line = plain(found)
            line.note = found.row.due.map { due in
                let days = calendar.workingDays(from: overview.today, to: due).count
                return days == 0 ? "آخر يوم اليوم" : "بقي " + CountWords.workingDays.subject(days)
            }
            return line
        }

        func step(_ step: HappenedCase) -> OverviewCase {
            var line = OverviewCase(
                reference: step.reference, what: what(step.kind, nil), stage: stage(step.kind, step.stage))
            line.body = body(step.body)
            line.officer = overview.names[step.actor]?.ar
            line.on = step.at.date
            return line
        }

        func lastDay(_ found: HappenedCase) -> OverviewCase {
            var line = step(found)
            line.note = minutesLeft(found).map { minutes in
                minutes < 60 ? "قبل النهاية بأقل من ساعة (\(minutes) د)" : "قبل النهاية بنحو \(minutes / 60) س"
            }
            return line
        }

        func desk(_ desk: Overview.Desk) -> OverviewDesk {
            var line = OverviewDesk(name: desk.name.ar)
            line.open = desk.counts?.open ?? 0
            line.late = desk.counts?.late ?? 0
            line.soon = desk.counts?.soon ?? 0
            line.pauses = desk.churn.pauses
            line.extensions = desk.churn.extensions
            line.reopenings = desk.churn.reopenings
            line.lastHour = desk.churn.lastHour
            line.lastDay = desk.churn.lastDay
            return line
        }

        func kind(_ line: (kind: CaseKind, counts: OverviewCount)) -> OverviewDesk {
            var desk = OverviewDesk(name: line.kind.name.ar)
            desk.open = line.counts.open
            desk.late = line.counts.late
            desk.soon = line.counts.soon
            return desk
        }

        func oversight(_ oversight: Overview.Oversight) -> OverviewOversight {
            OverviewOversight(clause: oversight.clause, body: oversight.body)
        }

        private func what(_ kind: String, _ service: String?) -> String {
            let name = CaseKind(rawValue: kind)?.name.ar ?? kind
            guard let service = services.first(where: { $0.id == service }) else { return name }
            return "\(name): \(service.name.ar)"
        }

        private func stage(_ kind: String, _ word: String) -> String {
            CaseKind(rawValue: kind).flatMap { CaseStage($0, word: word) }?.name.ar ?? word
        }

        private func body(_ id: String?) -> String? {
            id.map { overview.policy.body(BodyID($0))?.name.ar ?? $0 }
        }
    }
}
