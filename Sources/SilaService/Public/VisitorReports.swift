public import SilaCore
internal import SilaStorage

/// What the complaints link asks of who comes, and what it tells them before they write.
public struct LinkTerms: Sendable {
    /// What may be brought, in the order shown, and how each stands to the policy in force.
    public var kinds: [(kind: VisitorReport.Kind, link: ComplaintLink)]
    /// Whether nobody has to be named.
    public var isAnonymousTaken: Bool
    /// The media offered, in the order shown.
    public var media: [Medium]
}

extension Office {
    /// What the complaints link asks today.
    public func linkTerms() async throws(ServiceError) -> LinkTerms {
        let edition = try await edition()
        return LinkTerms(
            kinds: VisitorReport.Kind.allCases.map { ($0, $0.link(edition.policy)) },
            isAnonymousTaken: edition.settings.complaints.anonymous,
            media: edition.settings.media)
    }

    /// Takes what somebody brings over the complaints link; `key` is that of their submission, and makes the secret.
    ///
    /// A repetition with the same key gives what came of the first, whatever it says now. Nobody on file is changed by it.
    /// `ServiceError.tooMany` after too many from that address or at this association.
    public func take(
        _ report: VisitorReport, key: String, from address: String?
    ) async throws(ServiceError) -> TakenReport {
        if let before = try await taken(report, key: key) { return before }
        let now = clock.now()
        var counts = [PublicLimits.count(.caseAtTenant, keys.countSubject(reference: ""), at: now)]
        if let address {
            counts.append(
                PublicLimits.count(.caseFromAddress, keys.countSubject(address: address, on: now.date), at: now))
        }
        try await count(counts)
        do throws(ServiceError) {
            if let new = try await opened(report, key: key) { return new }
            try await takeBack(counts)
        } catch {
            try await takeBack(counts)
            throw error
        }
        guard let before = try await taken(report, key: key) else { throw .overloaded(retryAfter: 1) }
        return before
    }

    /// The case that was opened; nil where somebody else opened one with that key meanwhile.
    private func opened(_ report: VisitorReport, key: String) async throws(ServiceError) -> TakenReport? {
        let submission = Submission(
            key: keys.kept(visitorKey: key), route: Self.visitorRoute, bodyHash: report.digest)
        switch report.kind {
        case .complaint: return try await filed(report, key: key, submission)
        case .support: return try await told(SupportCase.self, report, key: key, submission)
        case .contactInquiry: return try await told(ContactInquiry.self, report, key: key, submission)
        }
    }

    private func filed(
        _ report: VisitorReport, key: String, _ submission: Submission
    ) async throws(ServiceError) -> TakenReport? {
        var filing = FileComplaint(channel: ComplaintLink.channel, points: report.points)
        filing.outsideReason = report.kind.link(try await edition().policy).reason
        filing.about = report.about?.text
        filing.medium = report.medium
        filing.whom = report.whom
        filing.against = Accused(staff: try await named(report.whom))
        var taken: TakenReport?
        let answer = try await openComplaint(
            ComplaintIntake(filing, person: report.person), by: .visitor, followKey: key, submission
        ) { record throws(ServiceError) in
            taken = TakenReport(.complaint(record), secret: keys.secret(from: key, for: record.row.id))
            return StoredAnswer(status: 201, body: Array(record.reference.text.utf8))
        }
        return answer.replayed ? nil : taken
    }

    private func told<Subject: ContactSubject>(
        _ type: ContactCase<Subject>.Type, _ report: VisitorReport, key: String, _ submission: Submission
    ) async throws(ServiceError) -> TakenReport? {
        var words = TakenWords(
            text: report.points.first ?? "", channel: ComplaintLink.channel,
            outsideReason: report.kind.link(try await edition().policy).reason, medium: report.medium)
        words.isAnonymous = report.person == nil
        var opening = CaseOpening(
            declaration: Declaration(person: report.person ?? DeclaredPerson(name: ""), service: nil, items: [:]))
        opening.isAnonymous = report.person == nil
        opening.followKey = key
        let taking = words
        var taken: TakenReport?
        let answer = try await open(
            type, opening, by: .visitor, submission,
            decide: { desk, _ throws(Refusal) in try type.opening(taking, at: desk) }
        ) { record throws(ServiceError) in
            taken = TakenReport(of: record, secret: keys.secret(from: key, for: record.row.id))
            return StoredAnswer(status: 201, body: Array(record.reference.text.utf8))
        }
        return answer.replayed ? nil : taken
    }

    /// What came of a submission with that key before; nil where none was.
    private func taken(_ report: VisitorReport, key: String) async throws(ServiceError) -> TakenReport? {
        let row: IdempotencyRow?
        do {
            row = try await database.run(
                IdempotencyStore.find(actor: Acting.visitor.keys, key: keys.kept(visitorKey: key)))
        } catch {
            throw .storage(error)
        }
        guard let row, let reference = Reference(reading: String(decoding: StoredAnswer(row).body, as: UTF8.self))
        else {
            return nil
        }
        let known: FollowedRow?
        do { known = try await database.run(FollowStore.find(reference)) } catch { throw .storage(error) }
        guard let known else { throw .damaged("the secret of a case that was opened over the link") }
        guard let kind = CaseKind(rawValue: known.kind) else { throw .damaged("the kind of a case") }
        let found = try await followed(
            FollowPass(reference: reference, kind: kind, id: known.secret.caseID, issue: known.secret.issue))
        let secret = keys.secret(from: key, for: known.secret.caseID)
        let holds = SameTime.agree(keys.hash(of: secret, for: known.secret.caseID), known.secret.hash)
        guard var taken = TakenReport(found, secret: holds ? secret : nil) else {
            throw .damaged("the kind of a case that was opened over the link")
        }
        taken.isRepeated = true
        taken.isChanged = row.bodyHash != report.digest
        return taken
    }

    /// Whether something was taken with that key before.
    public func isTaken(key: String) async throws(ServiceError) -> Bool {
        do {
            return try await database.run(
                IdempotencyStore.find(actor: Acting.visitor.keys, key: keys.kept(visitorKey: key))) != nil
        } catch {
            throw .storage(error)
        }
    }

    private static let visitorRoute = "brought over the link"

    /// The members of staff whom these words name: by login, or by two names of theirs at the least.
    private func named(_ whom: String?) async throws(ServiceError) -> [String] {
        guard let whom else { return [] }
        return try await staff().filter { row in
            row.disabledAt == nil && NamedStaff.names(whom, row)
        }.map(\.id.text)
    }
}

/// Whether somebody's words name a member of staff.
enum NamedStaff {
    /// Words of a name that are no name: "son of", "daughter of".
    private static let joining: Set<Substring> = ["بن", "ابن", "بنت", "al", "bin", "bint"]

    /// True where the words are the login, or hold two names or more of theirs, whatever stands around them.
    static func names(_ words: String, _ staff: StaffRow) -> Bool {
        if words.lowercased() == staff.login.lowercased() { return true }
        let said = Set(ArabicSearchKey(words).text.split(separator: " "))
        return [staff.name.ar, staff.name.en].contains { name in
            let own = Set(ArabicSearchKey(name).text.split(separator: " ")).subtracting(joining)
            return own.intersection(said).count > 1
        }
    }
}

extension VisitorReport.Kind {
    /// How such a thing stands to this policy when it comes over the link.
    func link(_ policy: Policy) -> ComplaintLink {
        switch self {
        case .complaint: ComplaintLink(policy)
        case .support: ComplaintLink(policy, SupportSubject.self)
        case .contactInquiry: ComplaintLink(policy, ContactInquirySubject.self)
        }
    }
}

extension TakenReport {
    /// What was taken, as its receipt shows it; nil for a kind of case that does not come over the link.
    init?(_ followed: FollowedRecord, secret: FollowSecret?) {
        switch followed {
        case .complaint(let record):
            self.init(
                record, secret, at: record.file.receivedAt, record.file.road(at: record.desk),
                record.file.receipt.standing)
        case .support(let record): self.init(of: record, secret: secret)
        case .contactInquiry(let record): self.init(of: record, secret: secret)
        case .request, .inquiry, .suggestion, .claim: return nil
        }
    }

    fileprivate init<Subject>(of record: CaseRecord<ContactCase<Subject>>, secret: FollowSecret?) {
        self.init(record, secret, at: record.file.receivedAt, record.file.road(at: record.desk), record.file.standing)
    }

    private init<File>(
        _ record: CaseRecord<File>, _ secret: FollowSecret?, at moment: Moment, _ road: [RoadMark], _ standing: Standing
    ) {
        let isOutside = if case .outside = standing { true } else { false }
        self.init(
            reference: record.reference, kind: File.kind, secret: secret, receivedAt: moment, road: road,
            isOutside: isOutside)
    }
}
