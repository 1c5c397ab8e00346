/// A step to try with a complaint, in words.
struct ComplaintTrial: Sendable {
    /// The step.
    var step: any ComplaintStep
    /// How it is taken, where there are several ways.
    var detail: Name?

    init(_ step: any ComplaintStep, _ detail: Name? = nil) {
        self.step = step
        self.detail = detail
    }
}

/// What is brought to the steps of a complaint: of what differs, one of each sort that the engine tells apart.
///
/// No more than one remedy is open at a time, one referral and one offer of each side: further ones go the same ways.
struct ComplaintTrials: Sendable {
    /// Complaints over every complaint channel, over none, without a name.
    let filings: [(file: FileComplaint, detail: Name?)]
    private let channel: String
    private let clause: ClauseID?
    private let media: [Medium]

    init(_ edition: ExploredEdition) {
        let policy = edition.policy
        let ids = policy.complaints?.channels?.ids ?? policy.channels.items.flatMap { $0.asks.map(\.id) }
        channel = ids.first?.rawValue ?? ChannelKind.website.rawValue
        clause = (policy.complaints?.clauses ?? policy.clauses).first { !$0.blank }?.id
        media = Array(edition.settings.media.prefix(1))
        let agreed = media.first
        func filing(_ channel: String, outside: String? = nil, anonymous: Bool = false) -> FileComplaint {
            var file = FileComplaint(channel: channel, points: ["x"])
            file.channelName = "x"
            file.outsideReason = outside
            file.medium = anonymous ? nil : agreed
            file.anonymous = anonymous
            return file
        }
        let outside = Name(ar: "خارج السياسة", en: "outside the policy")
        var filings: [(file: FileComplaint, detail: Name?)] = ids.map { id in
            let clause = policy.channels.items.first { $0.asks.contains { $0.id == id } }?.clause
            return (filing(id.rawValue), clause?.title)
        }
        if ids.isEmpty { filings.append((filing(channel), nil)) }
        filings.append((filing("unlisted", outside: "x"), outside))
        filings.append((filing(channel, anonymous: true), Name(ar: "بلا اسم", en: "without a name")))
        self.filings = filings
    }

    /// The steps of that action.
    func steps(_ action: ComplaintAction, _ complaint: Complaint, _ desk: Desk) -> [ComplaintTrial] {
        let soon = desk.today.adding(days: 5)
        switch action {
        case .admission: return [ComplaintTrial(AdmitComplaint(channel: channel, channelName: "x", reason: "x"))]
        case .comment: return [ComplaintTrial(Comment(text: "x"))]
        case .points: return [ComplaintTrial(WritePoints(points: ["x"]))]
        case .accused: return [ComplaintTrial(NameAccused(against: Accused(staff: ["x"])))]
        case .medium: return media.map { ComplaintTrial(AgreeComplaintMedium(medium: $0)) }
        case .offer: return offers(complaint, desk, until: soon)
        case .acceptance:
            return complaint.offersStanding(on: desk.today).prefix(1).map {
                ComplaintTrial(AcceptOffer(number: $0.number, by: $0.by.other, proof: "x"))
            }
        case .rejection:
            return complaint.offersStanding(on: desk.today).prefix(1).map {
                ComplaintTrial(RejectOffer(number: $0.number, by: $0.by.other, reason: "x"))
            }
        case .waiver: return [ComplaintTrial(WaiveAmicable(proof: "x"))]
        case .finding:
            let body = Find.body(of: complaint, at: desk)
            return ComplaintOutcome.allCases.map { outcome in
                let act = body.map { desk.act(of: $0, carrying: outcome.rawValue, numbered: complaint.version) }
                return ComplaintTrial(Find(outcome: outcome, reason: "x", clause: clause, act: act), outcome.name)
            }
        case .answer:
            let points = complaint.receipt.points.map { PointAnswer(point: $0.number, text: "x") }
            return [ComplaintTrial(AnswerComplaint(points: points, proof: "x"))]
        case .remedy, .remedyCompletion, .remedyVerification: return remedies(action, complaint, desk)
        case .referral, .referralFollowUp, .referralOutcome: return referrals(action, complaint, until: soon)
        case .withdrawal: return [ComplaintTrial(WithdrawComplaint(reason: "x"))]
        case .reopening: return [ComplaintTrial(ReopenComplaint(facts: "x"))]
        case .appeal: return [ComplaintTrial(Appeal(reason: "x"))]
        case .closure: return [ComplaintTrial(CloseComplaint(note: "x"))]
        }
    }

    private func offers(_ complaint: Complaint, _ desk: Desk, until expires: CivilDate) -> [ComplaintTrial] {
        let standing = complaint.offersStanding(on: desk.today).map(\.by)
        return OfferSide.allCases.filter { !standing.contains($0) }.map {
            ComplaintTrial(MakeOffer(by: $0, terms: "x", expires: expires, proof: "x"), $0.name)
        }
    }

    private func remedies(_ action: ComplaintAction, _ complaint: Complaint, _ desk: Desk) -> [ComplaintTrial] {
        let undone = complaint.remedies.first { $0.done == nil }?.number
        let done = complaint.remedies.first { $0.isOpen && $0.done != nil }?.number
        switch action {
        case .remedy:
            return undone == nil && done == nil
                ? [ComplaintTrial(PlanRemedy(what: "x", who: "x", due: desk.today))] : []
        case .remedyCompletion: return [ComplaintTrial(CompleteRemedy(number: undone ?? 0, note: "x"))]
        default:
            return [true, false].map { holds in
                let words = holds ? Name(ar: "تحقق", en: "holds") : Name(ar: "لم يتحقق", en: "does not hold")
                return ComplaintTrial(VerifyRemedy(number: done ?? 0, holds: holds, note: "x"), words)
            }
        }
    }

    private func referrals(
        _ action: ComplaintAction, _ complaint: Complaint, until soon: CivilDate
    ) -> [ComplaintTrial] {
        let open = complaint.referrals.first(where: \.isOpen)?.number
        switch action {
        case .referral: return open == nil ? [ComplaintTrial(ReferOutside(to: "x", reason: "x", followUp: soon))] : []
        case .referralFollowUp: return [ComplaintTrial(FollowReferral(number: open ?? 0, note: "x", followUp: soon))]
        default: return [ComplaintTrial(ConcludeReferral(number: open ?? 0, outcome: "x"))]
        }
    }
}
