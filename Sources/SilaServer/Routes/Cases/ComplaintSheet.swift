internal import SilaCore
internal import SilaPages
internal import SilaService

/// What the page of a complaint shows.
enum ComplaintSheet {
    static func parts(of record: ComplaintRecord) -> CaseParts {
        let (complaint, desk) = (record.file, record.desk)
        var parts = CaseParts(
            summary: CaseParts.summary(
                record, .complaint(complaint.stage), complaint.receipt.standing, complaint.receivedAt))
        parts.summary.medium = complaint.receipt.medium
        parts.summary.body =
            complaint.receipt.level == .body
            ? complaint.receipt.body.flatMap { desk.policy.body($0)?.name } : complaint.receipt.level.name
        parts.summary.answer = complaint.reply.map { reply in
            reply.points.map { "\($0.point). \($0.text)" }.joined(separator: "\n")
        }
        parts.clock = ReplyClock(
            promise: complaint.promise, answeredOn: complaint.reply?.on,
            left: ReplyClock.left(to: complaint.promise?.due, on: desk.today, by: desk.calendar))
        parts.term =
            complaint.isOutside
            ? nil
            : desk.policy.complaints?.reply.map { reply in
                CaseTerm(term: reply.term, clause: reply.clause.citation)
            }
        parts.reckonings = ClockView.lines(complaint, desk)
        parts.items = complaint.receipt.points.map { point in
            CaseItem(
                name: Name(ar: "النقطة \(point.number)", en: "Point \(point.number)"), kind: .text, value: point.text)
        }
        parts.actions = ComplaintAction.standing(complaint, at: desk).map {
            CaseAction(name: $0.action.name, refusal: $0.refusal)
        }
        return parts
    }
}
