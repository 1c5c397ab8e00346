import SilaCore

extension Policy {
    /// The policy with a section on complaints like Safwa's and the model's: by website, e-mail and fax, to that body.
    func withComplaints(_ number: String, body: BodyID, _ kind: BodyKind, amicableFirst: Bool = true) -> Policy {
        func item(_ place: Int, _ id: String, _ title: String, _ asks: [ComplaintAsk]) -> SectionItem<ComplaintAsk> {
            SectionItem(
                clause: Clause(
                    id: ClauseID("complaints.\(id)"), number: "\(number).\(place)", position: place,
                    title: Name(ar: title, en: id)), asks: asks)
        }
        var policy = self
        policy.bodies.append(Body(id: body, kind: kind, name: Name(ar: "المتابعة", en: "the follow-up body")))
        policy.complaints = Section(
            heading: Clause(id: ClauseID("complaints"), number: number, title: Name(ar: "الشكاوى", en: "Complaints")),
            items: [
                item(
                    1, "report", "الإبلاغ عن الشكوى",
                    [.channels([ChannelID("website-email"), ChannelID("fax")]), .body(body)]),
                item(2, "support", "الدعم الفني", [.support, .contactInquiries]),
                item(3, "amicable", "التسوية الودية", [.amicable(first: amicableFirst)]),
            ])
        return policy
    }
}

/// What may be brought to the steps of a complaint, sound and unsound.
enum ComplaintSamples {
    /// A complaint of two points over the website.
    static func filing(
        channel: String = "website", outside: String? = nil, points: [String] = ["تأخر الرد", "سوء المعاملة"],
        anonymous: Bool = false, medium: Medium? = .phone, against staff: [String] = []
    ) -> FileComplaint {
        var file = FileComplaint(channel: channel, points: points)
        file.outsideReason = outside
        file.anonymous = anonymous
        file.medium = medium
        if !staff.isEmpty { file.against = Accused(staff: staff) }
        return file
    }

    /// The finding as the body makes it: a committee in a sitting, a unit through its head.
    static func byBody(
        _ find: Find, _ complaint: Complaint, at desk: Desk, voting members: [String] = ["a", "b"]
    ) -> Find {
        var find = find
        guard let body = Find.body(of: complaint, at: desk) else { return find }
        find.act =
            body.kind.sits
            ? .sitting(
                SittingAct(
                    sitting: "s1", number: "1/1447", body: body.id, heldOn: desk.today, quorum: 2, present: members,
                    votedFor: members, outcome: find.outcome.rawValue))
            : .head(HeadAct(body: body.id, member: desk.actor.id))
        return find
    }

    /// Complaints, the sound ones first.
    static let filings: [FileComplaint] = [
        filing(), filing(channel: "carrier", outside: "جاء بنفسه"), filing(medium: nil), filing(channel: "carrier"),
        filing(outside: "سهو"), filing(channel: ""), filing(points: [" "]), filing(anonymous: true),
        filing(medium: .letter),
    ]

    /// Unsound steps of that action, which the walk brings besides its own.
    static func unsound(_ action: ComplaintAction, _ complaint: Complaint, at desk: Desk) -> [any ComplaintStep] {
        let past = desk.today.adding(days: -1)
        switch action {
        case .admission:
            return [
                AdmitComplaint(channel: "carrier", reason: "x"), AdmitComplaint(channel: "website", reason: ""),
                AdmitComplaint(channel: "", reason: "x"),
            ]
        case .comment: return [Comment(text: " ")]
        case .points: return [WritePoints(points: [])]
        case .accused: return [NameAccused(against: Accused())]
        case .medium: return [AgreeComplaintMedium(medium: .letter)]
        case .offer, .acceptance, .rejection, .waiver: return amicable(action, complaint, at: desk)
        case .finding:
            return [
                Find(outcome: .upheld, reason: "", clause: ClauseID("complaints")),
                Find(outcome: .upheld, reason: "x", clause: nil),
                Find(outcome: .upheld, reason: "x", clause: ClauseID("nowhere")),
            ]
        case .answer:
            let all = complaint.receipt.points.map { PointAnswer(point: $0.number, text: "x") }
            return [
                AnswerComplaint(points: [], proof: "x"), AnswerComplaint(points: all, proof: ""),
                AnswerComplaint(points: all + [PointAnswer(point: 9, text: "x")], proof: "x"),
                AnswerComplaint(points: all, medium: .email, proof: "x"),
            ]
        case .remedy:
            let today = desk.today
            return [
                PlanRemedy(what: "", who: "x", due: today), PlanRemedy(what: "x", who: "", due: today),
                PlanRemedy(what: "x", who: "x", due: past),
            ]
        case .remedyCompletion, .remedyVerification, .referral, .referralFollowUp, .referralOutcome:
            return tracked(action, complaint, at: desk)
        case .withdrawal: return [WithdrawComplaint(reason: "")]
        case .reopening: return [ReopenComplaint(facts: "")]
        case .appeal: return [Appeal(reason: "")]
        case .closure: return [CloseComplaint()]
        }
    }

    private static func amicable(
        _ action: ComplaintAction, _ complaint: Complaint, at desk: Desk
    ) -> [any ComplaintStep] {
        let (soon, past) = (desk.today.adding(days: 3), desk.today.adding(days: -1))
        let standing = complaint.offersStanding(on: desk.today).first
        let lapsed = complaint.offers.first { $0.hasLapsed(on: desk.today) }
        switch action {
        case .offer:
            return [
                MakeOffer(by: .association, terms: "", expires: soon),
                MakeOffer(by: .association, terms: "x", expires: past),
                MakeOffer(by: .association, terms: "x", expires: desk.today.adding(days: 31)),
                MakeOffer(by: .complainant, terms: "x", expires: soon),
            ]
        case .acceptance:
            let own = standing.map { [AcceptOffer(number: $0.number, by: $0.by, proof: "x")] } ?? []
            let late = lapsed.map { [AcceptOffer(number: $0.number, by: $0.by.other, proof: "x")] } ?? []
            let unproved = standing.map { [AcceptOffer(number: $0.number, by: $0.by.other)] } ?? []
            return own + late + unproved + [AcceptOffer(number: 99, by: .complainant, proof: "x")]
        case .rejection:
            let own = standing.map { [RejectOffer(number: $0.number, by: $0.by, reason: "x")] } ?? []
            let late = lapsed.map { [RejectOffer(number: $0.number, by: $0.by.other, reason: "x")] } ?? []
            let bare = standing.map { [RejectOffer(number: $0.number, by: $0.by.other, reason: "")] } ?? []
            return own + late + bare + [RejectOffer(number: 99, by: .complainant, reason: "x")]
        default: return [WaiveAmicable(proof: "")]
        }
    }

    private static func tracked(
        _ action: ComplaintAction, _ complaint: Complaint, at desk: Desk
    ) -> [any ComplaintStep] {
        let (soon, today) = (desk.today.adding(days: 3), desk.today)
        let undone = complaint.remedies.first { $0.done == nil }?.number ?? 1
        let done = complaint.remedies.first { $0.isOpen && $0.done != nil }?.number ?? 1
        let open = complaint.referrals.first(where: \.isOpen)?.number ?? 1
        switch action {
        case .remedyCompletion:
            return [CompleteRemedy(number: 99, note: "x"), CompleteRemedy(number: undone, note: "")]
        case .remedyVerification:
            return [
                VerifyRemedy(number: 99, holds: true, note: "x"), VerifyRemedy(number: done, holds: true, note: ""),
            ]
        case .referral:
            return [
                ReferOutside(to: "", reason: "x", followUp: soon), ReferOutside(to: "x", reason: "", followUp: soon),
                ReferOutside(to: "x", reason: "x", followUp: today),
            ]
        case .referralFollowUp:
            return [
                FollowReferral(number: 99, note: "x", followUp: soon),
                FollowReferral(number: open, note: "", followUp: soon),
                FollowReferral(number: open, note: "x", followUp: today),
            ]
        default:
            return [ConcludeReferral(number: 99, outcome: "x"), ConcludeReferral(number: open, outcome: "")]
        }
    }
}
