public import SilaCore
internal import SilaDelivery
internal import SilaStorage

/// What is added when a case that began with somebody's words becomes another.
public struct ConversionIntake: Sendable {
    /// What it becomes.
    public enum Target: String, CaseIterable, Hashable, Sendable {
        /// A request.
        case request
        /// A complaint.
        case complaint
    }

    /// The service asked for.
    public var service: String?
    /// The agreed medium; nil for the one agreed before.
    public var medium: Medium?
    /// What is supplied, by the item's id.
    public var items: [String: String]
    /// What is complained of, point by point; empty for the words as they were said.
    public var points: [String] = []
    /// Who or what is complained of.
    public var against = Accused()

    /// A conversion with what is added.
    public init(service: String? = nil, medium: Medium? = nil, items: [String: String] = [:]) {
        self.service = service
        self.medium = medium
        self.items = items
    }
}

extension Office {
    /// Turns an inquiry, a suggestion or a problem of contact into a request, both with their history, in one transaction.
    public func convert<Word: WordCase>(
        _ type: Word.Type, _ reference: Reference, seen: Int?, by caller: Caller, _ submission: Submission,
        _ intake: ConversionIntake, answer: (RequestRecord) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await convert(
            type, reference, seen: seen, by: caller, submission,
            born: { before async throws(ServiceError) in try await request(from: before, intake, by: caller) },
            answer: answer)
    }

    /// Turns such a case into a complaint, both with their history, in one transaction.
    ///
    /// It stands within the policy where it came by a complaint channel, else outside it.
    public func convertToComplaint<Word: WordCase>(
        _ type: Word.Type, _ reference: Reference, seen: Int?, by caller: Caller, _ submission: Submission,
        _ intake: ConversionIntake, answer: (ComplaintRecord) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        try await convert(
            type, reference, seen: seen, by: caller, submission,
            born: { before async throws(ServiceError) in try await complaint(from: before, intake, by: caller) },
            answer: answer)
    }

    private func convert<Word: WordCase, Target: StoredCase>(
        _ type: Word.Type, _ reference: Reference, seen: Int?, by caller: Caller, _ submission: Submission,
        born: (CaseRecord<Word>) async throws(ServiceError) -> Born<Target>,
        answer: (CaseRecord<Target>) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        for _ in 0..<3 {
            let source = try await load(type, reference, actor: Acting(caller), key: submission.key)
            if let replay = try submission.replay(source.replay) { return replay }
            let before = source.record
            if let seen, seen != before.row.version { throw Self.stale(before, seen: seen) }
            let target = try await born(before)
            let entry: Entry<Word.Event>
            do throws(Refusal) {
                entry = try before.file.taking(Word.becoming(Target.kind, target.record.reference), at: before.desk)
            } catch {
                throw .refused(error)
            }
            let (_, writes) = try await changed(before, CaseDraft(entries: [entry]), by: Acting(caller))
            let answered = try answer(target.record)
            let claim = submission.claim(answered, by: caller.id.text, now: before.desk.now)
            do {
                let routing = routing(target.record.row, nil, by: Acting(caller))
                try await database.run(claim + target.writes + writes + [routing])
                numberSoon(after: target.writes)
                return answered
            } catch .keyUsed, .versionTaken, .calendarChanged, .duplicate(_) {
                continue
            } catch {
                throw .storage(error)
            }
        }
        throw .overloaded(retryAfter: 1)
    }

    /// The request that a case becomes: for the same person, over the channel it came by.
    private func request<Word: WordCase>(
        from source: CaseRecord<Word>, _ added: ConversionIntake, by caller: Caller
    ) async throws(ServiceError) -> Born<Request> {
        let current = try await edition()
        let calendar = KeptCalendar(number: source.calendar, calendar: source.desk.calendar)
        let desk = desk(
            current.policy, current: current, calendar, actor: caller.actor, now: source.desk.now)
        let opening = CaseOpening(
            declaration: Declaration(
                person: source.declaration.person, service: added.service, items: added.items),
            convertedFrom: source.row.id)
        let look = Look(edition: current, calendar: calendar, replay: nil, person: source.person)
        return try born(opening, look, by: Acting(caller), at: desk) { desk, mark throws(Refusal) in
            var intake = RequestIntake(
                channel: "", person: source.declaration.person, service: added.service, items: added.items)
            intake.medium = added.medium ?? source.file.medium
            let receive = { (channel: String, named: String?, outside: String?) throws(Refusal) in
                intake.channel = channel
                intake.channelName = named
                intake.outsideReason = outside
                return try intake.receive(
                    mark, contact: source.declaration.person.contact, convertedFrom: source.reference.text
                ).take(at: desk)
            }
            switch source.file.standing {
            case .within(let channel, let named): return try receive(channel.rawValue, named, nil)
            case .outside(let channel, let reason):
                do throws(Refusal) { return try receive(channel, nil, nil) } catch {
                    guard error.rule == .channelNotOffered else { throw error }
                    return try receive(channel, nil, reason)
                }
            }
        }
    }

    /// The complaint that a case becomes: of the same person, over the channel it came by.
    private func complaint<Word: WordCase>(
        from source: CaseRecord<Word>, _ added: ConversionIntake, by caller: Caller
    ) async throws(ServiceError) -> Born<Complaint> {
        let current = try await edition()
        let calendar = KeptCalendar(number: source.calendar, calendar: source.desk.calendar)
        let desk = desk(current.policy, current: current, calendar, actor: caller.actor, now: source.desk.now)
        let staff = try await staff()
        let against = try Self.named(added.against, among: staff)
        let reach = Reach(of: against.staff, among: staff)
        var opening = CaseOpening(
            declaration: Declaration(person: source.declaration.person, service: nil, items: [:]),
            convertedFrom: source.row.id)
        opening.isAnonymous = source.person == nil
        let look = Look(edition: current, calendar: calendar, replay: nil, person: source.person)
        var born: Born<Complaint> = try born(opening, look, by: Acting(caller), at: desk) { desk, _ throws(Refusal) in
            var filing = FileComplaint(channel: "", points: added.points.isEmpty ? source.words : added.points)
            filing.against = against
            filing.medium = added.medium ?? source.file.medium
            filing.convertedFrom = source.reference.text
            switch source.file.standing {
            case .within(let channel, let named): (filing.channel, filing.channelName) = (channel.rawValue, named)
            case .outside(let channel, _): filing.channel = channel
            }
            do throws(Refusal) { return try filing.take(at: desk, reach: reach) } catch {
                guard error.rule == .channelNotOffered || error.rule == .policyLacksKind else { throw error }
                filing.outsideReason = "\(Word.kind.name.ar) \(source.reference.printed)"
                return try filing.take(at: desk, reach: reach)
            }
        }
        born.writes += Self.barring(against.staff, from: born.record.row.id, at: desk)
        return born
    }
}

extension CaseRecord where File: WordCase {
    /// The words that it began with.
    var words: [String] { [file.words] }
}
