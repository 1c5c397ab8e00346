/// A step to try with a request, in words.
struct RequestTrial: Sendable {
    /// The step.
    var step: any RequestStep
    /// How it is taken, where there are several ways.
    var detail: Name?

    init(_ step: any RequestStep, _ detail: Name? = nil) {
        self.step = step
        self.detail = detail
    }
}

/// What is brought to the steps of a request: of what differs, one of each sort that the engine tells apart.
///
/// One service stands for all (one that asks for items, where there is one), since services differ only in which items
/// are missing; what is declared is either whole or lacks something, and is never twice the same, so that a signature
/// falls. Every channel is tried, and a medium of each sort. Where the edition has none of something, something is brought
/// all the same, so that the refusal says why.
struct RequestTrials: Sendable {
    private let service: Service?
    private let channels: [(channel: Channel, clause: Clause)]
    private let clause: ClauseID?
    private let acceptance: ClauseID?
    private let media: [Medium]

    init(_ edition: ExploredEdition) {
        service = edition.services.first { !$0.required.isEmpty } ?? edition.services.first
        channels = edition.policy.channels.items.flatMap { item in item.asks.map { ($0, item.clause) } }
        let resting = (edition.policy.handling.clauses + edition.policy.clauses).first { !$0.blank }?.id
        clause = resting
        acceptance = edition.policy.handling.study == nil ? resting : nil
        let offered = edition.settings.media
        media = [
            offered.first { $0.needsMobile } ?? .sms, offered.first { !$0.needsMobile } ?? .phone,
        ].sorted { offered.contains($0) && !offered.contains($1) }
    }

    /// The steps of that action.
    func steps(_ action: RequestAction, _ request: Request, _ desk: Desk) -> [RequestTrial] {
        switch action {
        case .admission: [RequestTrial(Admit(channel: channel.id, channelName: channel.named, reason: "x"))]
        case .content: contents(of: request)
        case .medium: media.map { RequestTrial(AgreeMedium(medium: $0), $0.name) }
        case .representation: [RequestTrial(Represent(representative: representative(on: desk.today)))]
        case .matching: [RequestTrial(Match())]
        case .signatureCode: [RequestTrial(SendSignatureCode(code: "x"))]
        case .signature: signatures(of: request)
        case .completion: [RequestTrial(Complete())]
        case .registration: [RequestTrial(Register(number: "1"))]
        case .referral: [RequestTrial(Refer())]
        case .return: [RequestTrial(Return(reason: "x"))]
        case .resumption: [RequestTrial(Resume())]
        case .researchReferral: [RequestTrial(ReferToResearch(question: "x"))]
        case .researchAnswer: [RequestTrial(AnswerResearch(answer: "x"))]
        case .extension: [longer(of: request, at: desk)]
        case .decision: decisions(on: request, at: desk)
        case .answer: [RequestTrial(AnswerRequest(text: "x", proof: "x"))]
        case .delivery: [RequestTrial(Deliver(note: "x"))]
        case .closure: [RequestTrial(Close(note: "x"))]
        case .withdrawal: [RequestTrial(Withdraw(reason: "x"))]
        case .objection: [RequestTrial(Object(reason: "x"))]
        case .reopening: [RequestTrial(Reopen(reason: "x"))]
        }
    }

    /// Receipts: over every channel with nothing known yet, over the first with everything, and outside the policy.
    func receipts(on day: CivilDate) -> [(receive: Receive, detail: Name)] {
        let nothing = Contact(mobile: false, identified: false)
        func empty(_ channel: String, _ named: String?, outside: String? = nil) -> Receive {
            Receive(channel: channel, channelName: named, outsideReason: outside, contact: nothing, content: lacking(1))
        }
        var receipts: [(receive: Receive, detail: Name)] = []
        for (offered, clause) in channels {
            receipts.append((empty(offered.id.rawValue, name(of: offered)), clause.title))
        }
        if channels.isEmpty { receipts.append((empty(channel.id, nil), ChannelKind.inPerson.name)) }
        receipts.append((empty(unlisted, nil, outside: "x"), Self.outside))
        for outside in [nil, "x"] as [String?] {
            var whole = empty(outside == nil ? channel.id : unlisted, outside == nil ? channel.named : nil)
            whole.outsideReason = outside
            whole.service = service?.id
            whole.medium = media.first
            whole.contact = Contact(mobile: true, identified: true)
            whole.content = self.whole(1)
            receipts.append((whole, outside == nil ? channels.first?.clause.title ?? Self.outside : Self.outside))
        }
        return receipts
    }

    private static let outside = Name(ar: "خارج السياسة", en: "outside the policy")

    private var channel: (id: String, named: String?) {
        guard let first = channels.first?.channel else { return (ChannelKind.inPerson.rawValue, nil) }
        return (first.id.rawValue, name(of: first))
    }

    private func name(of channel: Channel) -> String? { channel.kinds.contains(.openEnded) ? "x" : nil }

    /// A way by which nothing comes under this policy.
    private var unlisted: String {
        var name = "unlisted"
        while channels.contains(where: { $0.channel.id.rawValue == name }) { name += "-x" }
        return name
    }

    private func contents(of request: Request) -> [RequestTrial] {
        let receipt = request.receipt
        let revision = receipt.content.revision + 1
        let chosen = service?.id ?? "x"
        var trials = [
            RequestTrial(Supply(content: whole(revision), service: chosen), Name(ar: "كاملة", en: "all of it"))
        ]
        if service?.required.isEmpty == false {
            trials.append(
                RequestTrial(
                    Supply(content: lacking(revision), service: chosen), Name(ar: "ناقصة", en: "not all of it")))
        }
        let contact = Contact(mobile: !receipt.contact.mobile, identified: true)
        let words =
            contact.mobile
            ? Name(ar: "مع رقم جوال", en: "with a mobile number") : Name(ar: "بلا رقم جوال", en: "without a mobile")
        return trials + [RequestTrial(Supply(content: receipt.content, contact: contact), words)]
    }

    private func signatures(of request: Request) -> [RequestTrial] {
        let ways: [SigningWay] = [.paper(paper: "1"), .drawn(strokes: "x"), .thumbprint(witness: "x"), .code]
        var trials = ways.map { RequestTrial(Sign(way: $0, code: $0 == .code ? "x" : nil), $0.name) }
        if let acting = request.receipt.representative {
            trials.append(RequestTrial(Sign(way: .paper(paper: "1"), byRepresentative: true), acting.capacity.name))
        }
        return trials
    }

    private func decisions(on request: Request, at desk: Desk) -> [RequestTrial] {
        Outcome.allCases.map { outcome in
            let resting = outcome == .accepted ? acceptance : clause
            let act = desk.act(on: request, carrying: outcome)
            return RequestTrial(Decide(outcome: outcome, reason: "x", clause: resting, act: act), outcome.name)
        }
    }

    private func longer(of request: Request, at desk: Desk) -> RequestTrial {
        RequestTrial(Extend(reason: "x", due: (request.promise?.due ?? desk.today).adding(days: 10), told: "x"))
    }

    private func representative(on day: CivilDate) -> Representative {
        Representative(name: "x", capacity: .attorney, document: "1", validUntil: day.adding(days: 30))
    }

    private func whole(_ revision: Int) -> ContentMark {
        ContentMark(
            revision: revision, digest: "whole-\(revision)", supplied: Set(service?.required.map(\.id) ?? []))
    }

    private func lacking(_ revision: Int) -> ContentMark {
        ContentMark(revision: revision, digest: "lacking-\(revision)", supplied: [])
    }
}

extension Desk {
    /// What the body that studies requests does when everything is as it has to be; nil where there is no such body.
    func act(on request: Request, carrying outcome: Outcome) -> BodyAct? {
        guard let study = policy.handling.study, let body = policy.body(study.body) else { return nil }
        return act(of: body, carrying: outcome.rawValue, numbered: request.version)
    }

    /// What a body does when everything is as it has to be.
    func act(of body: Body, carrying outcome: String, numbered number: Int) -> BodyAct {
        guard body.kind.sits else { return .head(HeadAct(body: body.id, member: actor.id)) }
        let members = (0..<max(2, body.quorum ?? 0)).map { "member \($0)" }
        return .sitting(
            SittingAct(
                sitting: "\(number)", number: "\(number)", body: body.id, heldOn: today, quorum: members.count,
                present: members, votedFor: members, outcome: outcome))
    }
}
