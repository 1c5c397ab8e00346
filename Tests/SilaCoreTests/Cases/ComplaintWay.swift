import SilaCore
import Testing

/// A complaint on its way: its history, what it makes, and the desk of the moment.
struct ComplaintWay {
    var desk: Desk
    private(set) var complaint: Complaint
    private(set) var history: [Entry<ComplaintEvent>]

    /// A complaint received on that day and acknowledged, where the policy answers within `term` working days.
    init(
        _ policy: Policy = SamplePolicy.safwa.value, on day: String = Sample.start, term: Int? = nil,
        _ filing: FileComplaint = ComplaintSamples.filing()
    ) throws {
        var desk = Sample.desk(.safwa, on: day)
        desk.policy = term.map { policy.answeringComplaints(within: $0) } ?? policy
        try self.init(at: desk, filing)
    }

    /// A complaint received at that desk and acknowledged.
    init(at desk: Desk, _ filing: FileComplaint = ComplaintSamples.filing()) throws {
        self.desk = desk
        let opening = try filing.take(at: desk)
        let opened = try #require(Complaint(opening: opening))
        history = [opening, opened.acknowledgement(at: desk)]
        complaint = opened.after([history[1]])
    }

    /// Moves the clock to ten in the morning of that day.
    mutating func on(_ day: String) { desk.now = Sample.moment(day) }

    /// Takes the step, as somebody with every role.
    mutating func take(_ step: some ComplaintStep) throws(Refusal) {
        append([try step.take(complaint, at: desk)])
    }

    /// Takes into account what happened.
    mutating func append(_ entries: [Entry<ComplaintEvent>]) {
        complaint = complaint.after(entries)
        history += entries
    }

    /// The rungs past on that day, by their lengths.
    func escalated(on day: String, by calendar: WorkingCalendar? = nil) -> [WorkingDays] {
        var desk = desk
        desk.now = Sample.moment(day)
        desk.calendar = calendar ?? desk.calendar
        return complaint.escalations(at: desk, reach: .everybody).compactMap { entry in
            if case .escalated(let rung) = entry.event { rung.after } else { nil }
        }
    }

    /// Waives the amicable attempt, finds and answers every point.
    mutating func answer() throws {
        if desk.policy.complaints?.amicable?.first == true { try take(WaiveAmicable(proof: "مكالمة")) }
        let find = Find(outcome: .upheld, reason: "تبين", clause: ClauseID("complaints.report"))
        try take(ComplaintSamples.byBody(find, complaint, at: desk))
        let points = complaint.receipt.points.map { PointAnswer(point: $0.number, text: "صُحح") }
        try take(AnswerComplaint(points: points, proof: "مكالمة"))
    }

    /// Follows what it is to follow of edition 2, in force since `day`; gives the clauses.
    @discardableResult
    mutating func follow(_ next: Policy, since day: String) -> [String] {
        on(day)
        let clauses = complaint.clausesFollowed(of: next, from: desk.policy)
        if clauses.isEmpty { return [] }
        desk.policy = desk.policy.taking(clauses, from: next)
        append([complaint.following(EditionMove(edition: 2, clauses: clauses), since: Sample.date(day), at: desk)])
        return clauses.map(\.rawValue)
    }
}

extension Policy {
    /// This policy, in which complaints are answered within so many working days of their receipt.
    func answeringComplaints(within days: Int) -> Policy {
        var policy = self
        policy.complaints?.items[0].asks.removeAll { if case .reply = $0 { true } else { false } }
        policy.complaints?.items[0].asks.append(
            .reply(ReplyTerm(atMost: .workingDays(WorkingDays(days)), from: .receipt)))
        return policy
    }
}
