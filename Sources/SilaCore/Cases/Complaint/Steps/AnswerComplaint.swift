/// Answering who complained, point by point, over the agreed medium and with proof.
///
/// After the finding; of a complaint that somebody outside is competent for, once it is known what came of it there;
/// of one outside the policy, whenever senior management has an answer.
public struct AnswerComplaint: ComplaintStep {
    /// Which step it is.
    public static let action = ComplaintAction.answer
    /// What is said to each point.
    public var points: [PointAnswer]
    /// The medium; nil for the agreed one.
    public var medium: Medium?
    /// What shows that it went out.
    public var proof: String

    /// An answer with its parts.
    public init(points: [PointAnswer], medium: Medium? = nil, proof: String) {
        self.points = points
        self.medium = medium
        self.proof = proof
    }

    /// Once there is something to say.
    public static func gate(_ complaint: Complaint, at desk: Desk) throws(Refusal) {
        let clause = complaint.clauseOfAnswer(at: desk)
        try complaint.requireOpen()
        try complaint.requireUnanswered(clause: clause)
        if complaint.finding != nil { return }
        if complaint.referralOpen { throw complaint.referralStands(clause) }
        if complaint.isOutside || complaint.referrals.contains(where: { $0.on >= complaint.countsFrom }) { return }
        throw complaint.tooEarly(clause, first: ComplaintAction.finding.name)
    }

    /// Answered today.
    public func entry(_ complaint: Complaint, at desk: Desk) throws(Refusal) -> Entry<ComplaintEvent> {
        let clause = complaint.clauseOfAnswer(at: desk)
        try complaint.requireEveryPoint(points, clause: clause)
        if proof.isBlank { throw .missing("proof", clause: clause, Name(ar: "ما يثبت الإبلاغ", en: "the proof")) }
        let agreed = complaint.receipt.medium
        if agreed == nil && !complaint.receipt.anonymous {
            throw .missing("medium", clause: clause, Name(ar: "الوسيلة المتفق عليها", en: "the agreed medium"))
        }
        if let medium, medium != agreed {
            throw Refusal(
                .mediumNotAgreed, clause: desk.policy.handling.clause(asking: .updates), field: "medium",
                message: Name(
                    ar: "الوسيلة المتفق عليها: \(agreed?.name.ar ?? "رابط المتابعة")؛ اتفق على غيرها أولاً",
                    en: "the agreed medium is: \(agreed?.name.en ?? "the person's link"); agree on another first"
                )
            )
        }
        let missed = complaint.promise?.due.flatMap { $0 < desk.today ? $0 : nil }
        let reply = ComplaintReply(
            medium: agreed, points: points.sorted { $0.point < $1.point }, proof: proof, on: desk.today,
            late: missed.map { desk.calendar.workingDays(from: $0, to: desk.today) })
        return desk.entry(.answered(reply: reply), on: clause)
    }
}

extension Complaint {
    /// The clause that the answer rests on: the term's, else the body's; nil outside the policy.
    func clauseOfAnswer(at desk: Desk) -> Clause? {
        guard !isOutside, let complaints = desk.policy.complaints else { return nil }
        return complaints.reply?.clause ?? complaints.body?.clause ?? complaints.heading
    }

    /// Throws where the answer speaks to a point that is not there, or leaves one out.
    func requireEveryPoint(_ answers: [PointAnswer], clause: Clause?) throws(Refusal) {
        let numbers = receipt.points.map(\.number)
        let said = answers.filter { !$0.text.isBlank }.map(\.point)
        if let stray = answers.map(\.point).first(where: { !numbers.contains($0) }) {
            throw Refusal(
                .pointUnknown, clause: clause, field: "points",
                message: Name(
                    ar: "لا نقطة رقمها \(stray) في الشكوى", en: "the complaint has no point of number \(stray)")
            )
        }
        let left = receipt.points.filter { !said.contains($0.number) }
        guard left.isEmpty else {
            throw Refusal(
                .pointsUnanswered, clause: clause, field: "points",
                message: Name(
                    ar: "بقيت نقاط بلا رد: \(left.map { "\($0.number). \($0.text)" }.joined(separator: "؛ "))",
                    en: "points are left without an answer: "
                        + left.map { "\($0.number). \($0.text)" }.joined(separator: "; ")
                ),
                items: left.map { RefusalItem(id: String($0.number), name: Name(ar: $0.text, en: $0.text)) }
            )
        }
    }
}
