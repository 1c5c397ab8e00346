internal import SilaCore

/// A change to one clause of whichever section has it.
enum SectionEdit {
    /// To the clause itself.
    case clause(ClauseID, (inout Clause) -> Void)
    /// To its number.
    case number(ClauseID, String?)
    /// The item goes.
    case remove(ClauseID)
    /// To the body that it names.
    case body(ClauseID, BodyID)
    /// To the term that it sets.
    case term(ClauseID, TermEdit)
    /// To the complaint channels that it lists.
    case channels(ClauseID, [ChannelID])

    private var id: ClauseID {
        switch self {
        case .clause(let id, _), .number(let id, _), .remove(let id), .body(let id, _), .term(let id, _),
            .channels(let id, _):
            id
        }
    }

    /// Makes the change in the section that has the clause; `notThere` where none has, or it names no such thing.
    func apply(to policy: inout Policy) throws(PolicyFileError) {
        if case .number(_, let number) = self, id.rawValue == "approval", policy.approval != nil {
            policy.approval?.clause.number = number
            return
        }
        if try apply(&policy.scope) { return }
        if try apply(&policy.sources) { return }
        for place in policy.goals.indices {
            if try apply(in: &policy.goals[place]) { return }
        }
        if try apply(in: &policy.channels) { return }
        if try apply(&policy.tools) { return }
        if try apply(in: &policy.handling) { return }
        if try apply(&policy.compensation) { return }
        if try apply(&policy.complaints) { return }
        if try apply(&policy.relation) { return }
        if try apply(&policy.informing) { return }
        if try apply(&policy.satisfaction) { return }
        if try apply(&policy.responsibilities) { return }
        throw .notThere(id.rawValue)
    }

    private func apply<Ask>(_ section: inout Section<Ask>?) throws(PolicyFileError) -> Bool {
        guard var held = section else { return false }
        let done = try apply(in: &held)
        section = held
        return done
    }

    private func apply<Ask>(in section: inout Section<Ask>) throws(PolicyFileError) -> Bool {
        if section.heading.id == id { return try applyToHeading(of: &section) }
        guard let place = section.items.firstIndex(where: { $0.clause.id == id }) else { return false }
        switch self {
        case .clause(_, let body): body(&section.items[place].clause)
        case .number(_, let number): section.number(place, number)
        case .remove:
            guard section.items.count > 1 else { throw .lastOne }
            section.items.remove(at: place)
            section.countPlaces()
        case .body, .term, .channels:
            var changed = false
            for ask in section.items[place].asks.indices {
                guard let new = asked(section.items[place].asks[ask]) else { continue }
                section.items[place].asks[ask] = new
                changed = true
            }
            if !changed { throw .notThere(id.rawValue) }
        }
        return true
    }

    private func applyToHeading<Ask>(of section: inout Section<Ask>) throws(PolicyFileError) -> Bool {
        switch self {
        case .clause(_, let body): body(&section.heading)
        case .number(_, let number): section.numberHeading(number)
        case .remove, .body, .term, .channels: throw .notThere(id.rawValue)
        }
        return true
    }

    /// What an ask becomes; nil where the change is none of its business.
    private func asked<Ask>(_ ask: Ask) -> Ask? {
        switch (self, ask) {
        case (.body(_, let body), let ask as HandlingAsk):
            if case .study = ask { return HandlingAsk.study(body: body) as? Ask }
        case (.body(_, let body), let ask as CompensationAsk):
            if case .minutes(_, let stating) = ask {
                return CompensationAsk.minutes(body: body, stating: stating) as? Ask
            }
        case (.body(_, let body), let ask as ComplaintAsk):
            if case .body = ask { return ComplaintAsk.body(body) as? Ask }
        case (.body(_, let body), let ask as SatisfactionAsk):
            if case .complaintsLink = ask { return SatisfactionAsk.complaintsLink(by: body) as? Ask }
            if case .liaisonOversight = ask { return SatisfactionAsk.liaisonOversight(by: body) as? Ask }
        case (.term(_, let edit), let ask as HandlingAsk):
            if case .reply(let term) = ask { return HandlingAsk.reply(edit.applied(to: term)) as? Ask }
        case (.term(_, let edit), let ask as ComplaintAsk):
            if case .reply(let term) = ask { return ComplaintAsk.reply(edit.applied(to: term)) as? Ask }
        case (.channels(_, let channels), let ask as ComplaintAsk):
            if case .channels = ask { return ComplaintAsk.channels(channels) as? Ask }
        default: break
        }
        return nil
    }
}

extension TermEdit {
    /// What a term becomes.
    func applied(to term: ReplyTerm) -> ReplyTerm {
        var term = term
        term.atMost = atMost.applied(to: term.atMost)
        term.atLeast = atLeast.applied(to: term.atLeast)
        term.from = from.applied(to: term.from)
        term.onDayOff = onDayOff.applied(to: term.onDayOff)
        return term
    }
}

extension TermPart {
    /// What the part becomes.
    func applied(to value: Value?) -> Value? {
        switch self {
        case .keep: value
        case .set(let new): new
        case .remove: nil
        }
    }
}

extension Section {
    /// Counts the places of the items anew: those of the list from 1, running text 0.
    mutating func countPlaces() {
        var place = 0
        for item in items.indices where items[item].clause.position != 0 {
            place += 1
            items[item].clause.position = place
        }
    }

    /// Gives an item its own number, or none; running text keeps its heading's.
    mutating func number(_ place: Int, _ own: String?) {
        if items[place].clause.position == 0, own == nil { return }
        let front = heading.number.map { "\($0)." } ?? ""
        items[place].clause.number = own.map { front + $0 }
    }

    /// Gives the heading another number, and its items with it.
    mutating func numberHeading(_ number: String?) {
        let owns = items.map { item in
            heading.number.map { front in
                item.clause.number.map { $0.hasPrefix(front + ".") ? String($0.dropFirst(front.count + 1)) : $0 }
            } ?? item.clause.number
        }
        heading.number = number
        for (place, own) in zip(items.indices, owns) {
            if items[place].clause.position == 0 {
                items[place].clause.number = number
            } else {
                self.number(place, own)
            }
        }
    }
}
