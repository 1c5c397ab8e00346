internal import SilaCore

extension Policy {
    /// Makes the change, where it is one of the policy.
    mutating func apply(_ edit: PolicyEdit) throws(PolicyFileError) {
        switch edit {
        case .setTitle(let title): self.title = title
        case .renameAssociation(let name):
            guard association != nil else { throw .notThere("association") }
            association?.name = name
        case .renameBody(let id, let name): bodies[try place(of: id)].name = name
        case .addBody(let body, let next):
            if bodies.isEmpty { throw .layout }
            try bodies.insert(body, before: next?.rawValue, id: \.id.rawValue)
        case .removeBody(let id):
            try requireUnused(id.rawValue)
            try bodies.take(id.rawValue, id: \.id.rawValue)
        case .setMembership(let id, let members, let quorum):
            let place = try place(of: id)
            (bodies[place].members, bodies[place].quorum) = (members, quorum)
        case .setApproval(let printed): apply(printed)
        case .removeApproval:
            if approval == nil { throw .notThere("approval") }
            approval = nil
        case .setReading(let place, let reading): try readings(at: place) { $0.set(reading) }
        case .removeReading(let place, let of):
            var wasThere = false
            try readings(at: place) { wasThere = $0.drop(of) }
            if !wasThere { throw .notThere(of) }
        default: try applyToSections(edit)
        }
    }

    private mutating func applyToSections(_ edit: PolicyEdit) throws(PolicyFileError) {
        switch edit {
        case .renameClause(let id, let title): try change(id) { $0.title = title }
        case .setNumber(let id, let number): try SectionEdit.number(id, number).apply(to: &self)
        case .removeItem(let id):
            for channel in channels.items.first(where: { $0.clause.id == id })?.asks ?? [] {
                try requireUnused(channel.id.rawValue, among: "channels")
            }
            try SectionEdit.remove(id).apply(to: &self)
        case .assignBody(let id, let body):
            _ = try place(of: body)
            try SectionEdit.body(id, body).apply(to: &self)
        case .setReplyTerm(let id, let term): try SectionEdit.term(id, term).apply(to: &self)
        case .setComplaintChannels(let id, let channels):
            let offered = self.channels.items.flatMap { $0.asks.map(\.id) }
            if let other = channels.first(where: { !offered.contains($0) }) { throw .notThere(other.rawValue) }
            try SectionEdit.channels(id, channels).apply(to: &self)
        case .addChannel(let channel, let next): try add(channel, before: next)
        default: break
        }
    }

    /// Where the body of that id stands.
    private func place(of id: BodyID) throws(PolicyFileError) -> Int {
        try bodies.place(of: id.rawValue, id: \.id.rawValue)
    }

    /// Throws where a clause names the body, or the complaint channel, of that id.
    private func requireUnused(_ id: String, among key: String = "body") throws(PolicyFileError) {
        func clause<Ask: ClauseAsk>(in section: Section<Ask>?) -> Clause? {
            section?.items.first { item in
                item.asks.contains { $0.details(in: self).contains { $0.key == key && $0.value.names(id) } }
            }?.clause
        }
        let user =
            clause(in: handling) ?? clause(in: compensation) ?? clause(in: complaints) ?? clause(in: satisfaction)
        if let user { throw .inUse(id, by: user) }
    }

    private mutating func apply(_ printed: PrintedApproval) {
        var clause = approval?.clause ?? Clause(id: ClauseID("approval"), title: PrintedApproval.title)
        clause.blank = false
        approval = Approval(
            clause: clause, session: printed.session, hijri: printed.hijri, gregorian: printed.gregorian,
            weekday: printed.weekday, listed: printed.listed, absent: printed.absent)
    }

    private mutating func add(_ channel: NewChannel, before next: ChannelID?) throws(PolicyFileError) {
        let kinds = channel.kinds ?? ChannelKind(rawValue: channel.id.rawValue).map { [$0] }
        guard let kinds else { throw .notThere("kinds") }
        let front = channels.heading.number.map { "\($0)." } ?? ""
        let clause = Clause(
            id: ClauseID("channels.\(channel.id)"), number: channel.number.map { front + $0 }, position: 1,
            title: channel.title)
        let item = SectionItem(
            clause: clause, asks: [Channel(id: channel.id, kinds: kinds, named: channel.named)])
        try channels.items.insert(item, before: next.map { "channels.\($0)" }, id: \.clause.id.rawValue)
        channels.countPlaces()
    }

    private mutating func readings(
        at place: ReadingPlace, _ body: @escaping (inout [Reading]) -> Void
    ) throws(PolicyFileError) {
        switch place {
        case .clause(let id): try change(id) { body(&$0.readings) }
        case .body(let id): body(&bodies[try self.place(of: id)].readings)
        }
    }

    /// Changes the clause of that id, wherever it stands.
    private mutating func change(_ id: ClauseID, _ body: @escaping (inout Clause) -> Void) throws(PolicyFileError) {
        if id.rawValue == "approval", var stanza = approval {
            body(&stanza.clause)
            approval = stanza
            return
        }
        try SectionEdit.clause(id, body).apply(to: &self)
    }
}

extension AskDetail.Value {
    /// True where it is that body or channel, or holds it.
    fileprivate func names(_ id: String) -> Bool {
        switch self {
        case .length: false
        case .choice(let choice): choice.key == id
        case .choices(let choices): choices.contains { $0.key == id }
        }
    }
}

extension [Reading] {
    /// Puts a reading in the place of the first one for the same key, else at the end.
    mutating func set(_ reading: Reading) {
        if let place = firstIndex(where: { $0.of == reading.of }) { self[place] = reading } else { append(reading) }
    }

    /// Takes away the first reading for that key; false where there is none.
    mutating func drop(_ of: String) -> Bool {
        guard let place = firstIndex(where: { $0.of == of }) else { return false }
        remove(at: place)
        return true
    }
}
