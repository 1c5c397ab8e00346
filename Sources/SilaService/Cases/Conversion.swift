public import SilaCore
internal import SilaDelivery
internal import SilaStorage

/// What is added when an inquiry or a suggestion becomes a request.
public struct ConversionIntake: Sendable {
    /// The service asked for.
    public var service: String?
    /// The agreed medium; nil for the one agreed before.
    public var medium: Medium?
    /// What is supplied, by the item's id.
    public var items: [String: String]

    /// A conversion with what is added.
    public init(service: String? = nil, medium: Medium? = nil, items: [String: String] = [:]) {
        self.service = service
        self.medium = medium
        self.items = items
    }
}

extension Office {
    /// Turns an inquiry or a suggestion into a request, both with their history, in one transaction.
    public func convert<Word: WordCase>(
        _ type: Word.Type, _ reference: Reference, seen: Int?, by caller: Caller, _ submission: Submission,
        _ intake: ConversionIntake, answer: (RequestRecord) throws(ServiceError) -> StoredAnswer
    ) async throws(ServiceError) -> StoredAnswer {
        for _ in 0..<3 {
            let source = try await load(type, reference, actor: Acting(caller), key: submission.key)
            if let replay = try submission.replay(source.replay) { return replay }
            let before = source.record
            if let seen, seen != before.row.version { throw Self.stale(before, seen: seen) }
            let request = try await request(from: before, intake, by: caller)
            let entry: Entry<Word.Event>
            do throws(Refusal) {
                entry = try before.file.taking(Word.becoming(request.record.reference), at: before.desk)
            } catch {
                throw .refused(error)
            }
            let (_, writes) = try await changed(before, CaseDraft(entries: [entry]), by: Acting(caller))
            let answered = try answer(request.record)
            let claim = submission.claim(answered, by: caller.id.text, now: before.desk.now)
            do {
                let routing = routing(request.record.row, nil, by: Acting(caller))
                try await database.run(claim + request.writes + writes + [routing])
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
}
