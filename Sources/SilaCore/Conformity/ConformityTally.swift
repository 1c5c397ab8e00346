/// Judges cases, one after the other, and the registers beside them, by the clauses of the editions that they stand under.
///
/// A case counts for a point in the period in which the point was decided for it: the reply when it was given or its
/// term ran out, the signature when the request was complete. Cases outside the policy are under none of its clauses.
public struct ConformityTally: Sendable {
    /// What is told of.
    public let period: Period
    /// The last day that is looked at: the period's, or today where that comes first.
    public let end: CivilDate
    /// The counts, by point and the clause of the case's own edition.
    public private(set) var counts: [Key: PointCount] = [:]
    private let calendar: WorkingCalendar
    private let ladder: ComplaintSettings
    private let target: WorkingDays

    /// What is counted together.
    public struct Key: Hashable, Sendable {
        /// The clause.
        public var clause: ClauseID
        /// What of it.
        public var point: ConformityPoint

        /// A clause with what of it is counted.
        public init(clause: ClauseID, point: ConformityPoint) {
            self.clause = clause
            self.point = point
        }
    }

    /// A tally as of today, by that calendar; `ladder` and `target` are the association's own, as they hold on the last day.
    public init(
        _ period: Period, today: CivilDate, calendar: WorkingCalendar, ladder: ComplaintSettings = ComplaintSettings(),
        target: WorkingDays? = nil
    ) {
        self.period = period
        end = min(period.through, today)
        self.calendar = calendar
        self.ladder = ladder
        self.target = target ?? ConformityPoint.houseTerm
    }

    /// Judges one case by the policy of its edition.
    public mutating func take(_ file: ReportedCase, under policy: Policy) {
        guard file.isWithin, let received = file.receivedOn, received <= end else { return }
        let view = CaseView(file, period: period, end: end, calendar: calendar)
        let subject = Nonconformity.Subject.file(reference: file.reference, kind: file.kind)
        var verdicts: [(Verdict?, ConformityPoint, Clause?)] = [
            (view.inHand, .liaison, policy.informing?.clause(asking: .liaison))
        ]
        switch file.kind {
        case .request: verdicts += Self.request(RequestJudgement(view: view), view.reply, policy.handling)
        case .complaint:
            if let section = policy.complaints {
                verdicts += Self.complaint(ComplaintJudgement(view: view, settings: ladder), view.reply, section)
            }
        case .claim:
            if let section = policy.compensation { verdicts += Self.claim(ClaimJudgement(view: view), section) }
        case .inquiry: verdicts.append((view.answer(within: target), .answer, policy.handling.clause(asking: .answer)))
        case .suggestion:
            verdicts.append((view.answer(within: target), .suggestions, policy.goal(asking: .suggestions)))
        case .support:
            verdicts.append((view.answer(within: target), .support, policy.complaints?.clause(asking: .support)))
        case .contactInquiry:
            verdicts.append(
                (view.answer(within: target), .contactInquiries, policy.complaints?.clause(asking: .contactInquiries)))
        }
        for (verdict, point, clause) in verdicts { add(verdict, point, clause?.id, subject) }
    }

    private static func request(
        _ judged: RequestJudgement, _ reply: Verdict?, _ handling: Section<HandlingAsk>
    ) -> [(Verdict?, ConformityPoint, Clause?)] {
        [
            (reply, .reply, handling.reply?.clause), (judged.study, .study, handling.study?.clause),
            (judged.completeData, .completeData, handling.clause(asking: .completeData)),
            (judged.matching, .matching, handling.clause(asking: .matching)),
            (judged.declaration, .declaration, handling.clause(asking: .declaration)),
            (judged.registration, .registration, handling.clause(asking: .registration)),
            (judged.research, .research, handling.research?.clause),
            (judged.delivery, .delivery, handling.clause(asking: .delivery)),
        ]
    }

    private static func complaint(
        _ judged: ComplaintJudgement, _ reply: Verdict?, _ section: Section<ComplaintAsk>
    ) -> [(Verdict?, ConformityPoint, Clause?)] {
        [
            (judged.channel(among: section.channels?.ids ?? []), .complaintChannels, section.channels?.clause),
            (judged.speed, .complaintSpeed, section.body?.clause), (judged.ladder, .ladder, section.body?.clause),
            (judged.everyPoint, .everyPoint, section.body?.clause),
            (reply, .complaintReply, section.reply?.clause), (judged.amicable, .amicable, section.amicable?.clause),
        ]
    }

    private static func claim(
        _ judged: ClaimJudgement, _ section: Section<CompensationAsk>
    ) -> [(Verdict?, ConformityPoint, Clause?)] {
        let negotiation = section.clause(asking: .negotiation)
        var verdicts: [(Verdict?, ConformityPoint, Clause?)] = [
            (judged.fault, .fault, section.clause(asking: .fault)),
            (judged.negotiation, .negotiation, negotiation), (judged.payment, .payment, negotiation),
        ]
        let minutes = section.first { ask -> Bool? in if case .minutes = ask { true } else { nil } }
        verdicts.append((judged.minutes, .minutes, minutes?.clause))
        if let ruling = section.first({ ask -> RulingNeed? in if case .ruling(let need) = ask { need } else { nil } }) {
            verdicts.append((judged.ruling(ruling.found), .ruling, ruling.clause))
        }
        return verdicts
    }

    /// Judges what stands beside the cases by the policy of the last day, signatures by that of their own edition.
    public mutating func take(
        _ registers: ReportedRegisters, under policy: Policy, satisfaction: SatisfactionSettings
    ) {
        let judgement = RegisterJudgement(
            registers: registers, policy: policy, satisfaction: satisfaction, period: period, end: end,
            calendar: calendar)
        for judged in judgement.all { add(judged.verdict, judged.point, judged.clause, .other(name: judged.name)) }
    }

    private mutating func add(
        _ verdict: Verdict?, _ point: ConformityPoint, _ clause: ClauseID?, _ subject: Nonconformity.Subject
    ) {
        guard let verdict, let clause else { return }
        counts[Key(clause: clause, point: point), default: PointCount()].add(verdict, of: subject)
    }
}
