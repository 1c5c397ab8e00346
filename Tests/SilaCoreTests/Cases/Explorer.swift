@testable import SilaCore

/// Every way through the engine under the five policies, over all that may be brought to a step, sound and unsound: which
/// step leads from where to where, and which rule is raised by which step.
struct Explorer {
    /// One arrow: a step leads from a place to a place.
    struct Arrow: Hashable {
        var from: String
        var action: String
        var to: String
    }

    /// A rule that a step raised.
    struct Raised: Hashable {
        var rule: Rule
        var step: String
    }

    /// The arrows found.
    private(set) var arrows: Set<Arrow> = []
    /// The rules raised, by which step.
    private(set) var raised: Set<Raised> = []
    /// What stands in anybody's way.
    private(set) var faults: [ExplorationFinding] = []
    /// What stands in anybody's way under the policies unlike the five.
    private(set) var faultsUnlike: [ExplorationFinding] = []
    /// The places reached under each policy.
    private(set) var reached: [SamplePolicy: Set<String>] = [:]
    /// How many states of a case were told apart.
    private(set) var states = 0

    /// Everything, over all five policies, and the rules that others unlike them raise.
    static let everything: Explorer = {
        var explorer = Explorer()
        for policy in SamplePolicy.allCases { explorer.explore(policy) }
        for policy in UnlikePolicy.allCases { explorer.explore(policy) }
        explorer.exploreExpiry()
        explorer.exploreRepresentation()
        explorer.raised.formUnion(BodyExplorer.raised)
        return explorer
    }()

    /// What exploring each of the five finds, with everybody there.
    static let explorations = Dictionary(
        uniqueKeysWithValues: SamplePolicy.allCases.map { ($0, Exploration(of: edition($0))) })

    /// An edition of that policy, with everybody there.
    static func edition(_ policy: SamplePolicy, staffed: Set<Role> = Set(Role.allCases)) -> ExploredEdition {
        ExploredEdition(
            policy: policy.value, services: Sample.services, settings: Sample.settings, calendar: .labour,
            begins: Sample.moment(Sample.start), staffed: staffed)
    }

    private mutating func explore(_ policy: SamplePolicy) {
        for report in Self.reports({ Self.edition(policy, staffed: $0) }) { note(report, under: policy) }
        noteRoles(policy)
    }

    /// Of a policy unlike the five only what is refused, and what stands in anybody's way: the diagrams show the five.
    private mutating func explore(_ policy: UnlikePolicy) {
        let reports = Self.reports {
            var edition = Self.edition(.safwa, staffed: $0)
            edition.policy = policy.value
            return edition
        }
        for report in reports {
            noteRules(report)
            if report.states > 0 { faultsUnlike += report.findings.filter(\.rule.isError) }
        }
    }

    /// What is found of every kind of case with everybody there, and with nobody: every step is then refused for the role.
    private static func reports(_ edition: (Set<Role>) -> ExploredEdition) -> [KindReport] {
        let whole = edition(Set(Role.allCases))
        let own = RequestTrials(whole)
        let requests = RequestWalk(receipts: StepSamples.receipts.map { ($0, nil) }) { action, request, desk in
            own.steps(action, request, desk)
                + StepSamples.of(action, with: request, at: desk).map { RequestTrial($0) }
        }
        let inquiries = WordWalk<Inquiry>(words: Self.asked, steps: Self.inquirySteps)
        let suggestions = WordWalk<Suggestion>(words: Self.asked, steps: Self.suggestionSteps)
        let support = WordWalk<SupportCase>(words: Self.asked, steps: Self.contactSteps)
        let contacts = WordWalk<ContactInquiry>(words: Self.asked, steps: Self.contactSteps)
        let complaints = ComplaintWalk(
            filings: ComplaintSamples.filings.map { ($0, nil) },
            trials: { [trials = ComplaintTrials(whole)] action, complaint, desk in
                trials.steps(action, complaint, desk)
                    + ComplaintSamples.unsound(action, complaint, at: desk).map { ComplaintTrial($0) }
            })
        let claims = ClaimTrials(whole)
        return [Set(Role.allCases), []].flatMap { staffed in
            let edition = edition(staffed)
            let claims = ClaimWalk(
                edition, receipts: claims.receipts(on: edition.begins.date) + ClaimTrialSamples.openings
            ) { claims.steps($0, $1, $2) + ClaimTrialSamples.of($0, $1, $2) }
            return [
                KindReport(requests, in: edition), KindReport(inquiries, in: edition),
                KindReport(suggestions, in: edition), KindReport(complaints, in: edition),
                KindReport(claims, in: edition), KindReport(support, in: edition), KindReport(contacts, in: edition),
            ]
        }
    }

    private mutating func note(_ report: KindReport, under policy: SamplePolicy) {
        let prefix = report.kind == .request ? "" : "\(report.kind.rawValue):"
        states += report.states
        if report.states > 0 { faults += report.findings.filter(\.rule.isError) }
        for arrow in report.arrows {
            let from = arrow.from ?? "[*]"
            arrows.insert(Arrow(from: prefix + from, action: prefix + arrow.action, to: prefix + arrow.to))
            reached[policy, default: []].insert(prefix + arrow.to)
        }
        noteRules(report)
    }

    private mutating func noteRules(_ report: KindReport) {
        let prefix = report.kind == .request ? "" : "\(report.kind.rawValue):"
        for rule in report.raised { raised.insert(Raised(rule: rule.rule, step: prefix + rule.action)) }
    }

    /// What somebody with no role is told of each step.
    private mutating func noteRoles(_ policy: SamplePolicy) {
        let edition = Self.edition(policy, staffed: [])
        let desk = Sample.desk(policy)
        let now = desk.now
        guard let request = (try? StepSamples.receipts[0].take(at: desk)).flatMap({ Request(opening: $0) }),
            let asked = try? Ask.take(
                question: "ما؟", channel: "in-person", channelName: nil, outsideReason: nil, medium: nil, at: desk),
            let inquiry = Inquiry(opening: asked),
            let made = try? Suggest.take(
                text: "لو", channel: "in-person", channelName: nil,
                outsideReason: policy.value.goal(asking: .suggestions) == nil ? "وصل" : nil, medium: nil, at: desk),
            let suggestion = Suggestion(opening: made),
            let filed = try? ComplaintSamples.filing(channel: "carrier", outside: "وصل").take(at: desk),
            let complaint = Complaint(opening: filed),
            let opened = try? ClaimSample.open(outside: policy.value.compensation == nil ? "وصل" : nil).take(at: desk),
            let claim = Claim(opening: opened)
        else { return }
        for attempt in ClaimWalk(edition).attempts(claim, at: now, in: edition) { note(attempt, "claim:") }
        for attempt in RequestWalk(edition).attempts(request, at: now, in: edition) { note(attempt) }
        for attempt in WordWalk<Inquiry>(edition).attempts(inquiry, at: now, in: edition) { note(attempt, "inquiry:") }
        for attempt in WordWalk<Suggestion>(edition).attempts(suggestion, at: now, in: edition) {
            note(attempt, "suggestion:")
        }
        for attempt in ComplaintWalk(edition).attempts(complaint, at: now, in: edition) { note(attempt, "complaint:") }
        noteContact(SupportCase.self, edition, at: desk)
        noteContact(ContactInquiry.self, edition, at: desk)
    }

    private mutating func noteContact<Subject>(
        _ type: ContactCase<Subject>.Type, _ edition: ExploredEdition, at desk: Desk
    ) {
        let words = TakenWords(
            text: "الرابط", channel: "in-person",
            outsideReason: desk.policy.complaints == nil ? "وصل" : nil)
        guard let entry = try? type.opening(words, at: desk), let file = type.init(opening: entry) else { return }
        for attempt in WordWalk<ContactCase<Subject>>(edition).attempts(file, at: desk.now, in: edition) {
            note(attempt, "\(type.kind.rawValue):")
        }
    }

    private mutating func note<File>(_ attempt: Attempt<File>, _ prefix: String = "") {
        guard case .refused(let refusal) = attempt.outcome else { return }
        raised.insert(Raised(rule: refusal.rule, step: prefix + attempt.step.action))
    }

    /// A code and an authority that have run out: the walk tells neither from none.
    private mutating func exploreExpiry() {
        let desk = Sample.desk(.zad)
        let receipt = Sample.receive(representative: Sample.representative(until: Sample.start))
        guard let opening = try? receipt.take(at: desk), let request = Request(opening: opening),
            let sent = try? SendSignatureCode(code: "k1").take(request, at: desk)
        else { return }
        let late = Sample.desk(.zad, on: "2026-03-16")
        let signatures = [Sign(way: .code, code: "k1"), Sign(way: .paper(paper: "P-1"), byRepresentative: true)]
        for signature in signatures {
            do throws(Refusal) { _ = try signature.take(request.after(sent), at: late) } catch {
                raised.insert(Raised(rule: error.rule, step: "signature"))
            }
        }
    }

    /// Representatives recorded on a person, whom the walk does not know, and a claim linked to somebody else's case.
    private mutating func exploreRepresentation() {
        var desk = Sample.desk(.safwa)
        var heir = Authority(
            id: "heir", name: "سعيد", capacity: .heir, document: "صك 1", validFrom: Sample.date("2026-01-01"))
        heir.share = Share(1, of: 2)
        desk.authorities = [heir]
        let steps = ["receipt", "representation", "claim:receipt", "claim:representation"]
        for (id, steps) in [("nobody", steps), ("heir", steps)] {
            do throws(Refusal) { _ = try desk.representative(ChosenAuthority(id: id)) } catch {
                for step in steps { raised.insert(Raised(rule: error.rule, step: step)) }
            }
        }
        var acting = Sample.representative(until: nil)
        acting.recorded = "nobody"
        var opened = Sample.desk(.zad)
        opened.authorities = []
        let receipt = Sample.receive(representative: Sample.representative(until: nil))
        if let opening = try? receipt.take(at: opened), let request = Request(opening: opening) {
            let recorded = opened.entry(RequestEvent.represented(representative: acting), on: nil)
            do throws(Refusal) {
                _ = try Sign(way: .paper(paper: "P-1"), byRepresentative: true).take(
                    request.after([recorded]), at: opened)
            } catch {
                raised.insert(Raised(rule: error.rule, step: "signature"))
            }
        }
        var open = ClaimSample.open()
        open.linked = "4827193605"
        open.linkedIsTheirs = false
        do throws(Refusal) { _ = try open.take(at: desk) } catch {
            raised.insert(Raised(rule: error.rule, step: "claim:receipt"))
        }
    }
}

extension Explorer {
    /// Questions, over a channel and outside the policy, and what may be wrong with one.
    private static let asked: [WordTrial] = [
        WordTrial(text: "ما المطلوب؟", channel: "in-person", medium: .phone),
        WordTrial(text: "ما المطلوب؟", channel: "carrier", outsideReason: "وصل"),
        WordTrial(text: "", channel: "in-person"), WordTrial(text: "ما؟", channel: "carrier"),
        WordTrial(text: "ما؟", channel: "in-person", outsideReason: "سهو"),
        WordTrial(text: "ما؟", channel: "in-person", medium: .letter),
        WordTrial(text: "ما؟", channel: "in-person", isAnonymous: true),
    ]

    private static let inquirySteps: [InquiryStep] = [
        .referToResearch, .answer(text: "كذا", medium: nil, proof: "قيل له"),
        .answer(text: "", medium: nil, proof: "قيل له"), .answer(text: "كذا", medium: nil, proof: ""),
        .answer(text: "كذا", medium: .letter, proof: "خطاب"), .convert(reference: "4827193605"),
        .convert(reference: ""),
        .close(note: "تم"), .close(note: ""),
    ]

    private static let contactSteps: [ContactStep] = [
        .answer(text: "كذا", medium: nil, proof: "قيل له"), .answer(text: "", medium: nil, proof: "قيل له"),
        .answer(text: "كذا", medium: .letter, proof: "خطاب"), .convert(reference: "4827193605"),
        .convert(reference: ""), .close(note: "تم"), .close(note: ""),
    ]

    private static let suggestionSteps: [SuggestionStep] = [
        .weigh(outcome: .partly, reason: "سبب"), .weigh(outcome: .partly, reason: ""),
        .answer(text: "كذا", medium: nil, proof: "قيل له"), .answer(text: "", medium: nil, proof: "قيل له"),
        .answer(text: "كذا", medium: .letter, proof: "خطاب"), .convert(reference: "4827193605"),
        .convert(reference: ""),
        .close(note: "تم"), .close(note: ""),
    ]
}
