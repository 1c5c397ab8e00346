internal import SilaCore

extension Manuscript {
    /// Makes the change in the text of `policy.yaml`.
    mutating func write(policy edit: PolicyEdit) throws(PolicyFileError) {
        switch edit {
        case .setTitle(let title): try set([], "title", .name(title))
        case .renameAssociation(let name): try set([.key("association")], "name", .name(name))
        case .renameBody(let id, let name): try set(try body(id), "name", .name(name), order: Self.bodyKeys)
        case .addBody(let body, let next): try add(body, before: next)
        case .removeBody(let id): try remove([.key("bodies")], at: try place(of: id.rawValue, in: [.key("bodies")]))
        case .setMembership(let id, let members, let quorum):
            let way = try body(id)
            try setOrRemove(way, "members", members.map { .word(String($0)) }, order: Self.bodyKeys)
            try setOrRemove(way, "quorum", quorum.map { .word(String($0)) }, order: Self.bodyKeys)
        case .renameClause(let id, let title): try set(try clause(id), "title", .name(title), order: Self.clauseKeys)
        case .setNumber(let id, let number):
            try setOrRemove(try clause(id), "number", number.map(Written.printed), order: Self.clauseKeys)
        case .addChannel(let channel, let next): try add(channel, before: next)
        case .removeItem(let id): try remove(item: id)
        case .setReplyTerm(let id, let term): try write(term, in: try clause(id) + [.key("reply")])
        case .assignBody(let id, let body): try set(try clause(id), "body", .word(body.rawValue))
        case .setComplaintChannels(let id, let channels):
            try set(try clause(id), "channels", .words(channels.map(\.rawValue)))
        case .setApproval(let printed): try write(printed)
        case .removeApproval: try remove([], "approval")
        case .setReading(let place, let reading): try write(reading, at: try way(to: place))
        case .removeReading(let place, let of): try removeReading(of: of, at: try way(to: place))
        default: break
        }
    }

    private static let bodyKeys = ["id", "kind", "name", "named", "members", "quorum"]
    private static let clauseKeys = ["id", "number", "paragraph", "title", "blank"]

    /// Writes the value of a key, or takes the key away where there is none.
    mutating func setOrRemove(
        _ way: [Step], _ key: String, _ value: Written?, order: [String]
    ) throws(PolicyFileError) {
        if let value { try set(way, key, value, order: order) } else { try remove(way, key) }
    }

    /// Where the item of that id stands in a list of mappings.
    func place(of id: String, in way: [Step]) throws(PolicyFileError) -> Int {
        guard let place = node(way)?.items.firstIndex(where: { $0.entry("id")?.value.written == id }) else {
            throw .notThere(id)
        }
        return place
    }

    private func body(_ id: BodyID) throws(PolicyFileError) -> [Step] {
        [.key("bodies"), .place(try place(of: id.rawValue, in: [.key("bodies")]))]
    }

    private func way(to place: ReadingPlace) throws(PolicyFileError) -> [Step] {
        switch place {
        case .clause(let id): try clause(id)
        case .body(let id): try body(id)
        }
    }

    /// The way to a clause: an item, a heading, or the approval.
    private func clause(_ id: ClauseID) throws(PolicyFileError) -> [Step] {
        let words = id.rawValue.split(separator: ".").map(String.init)
        guard let section = words.first else { throw .notThere(id.rawValue) }
        if words == ["approval"] { return [.key("approval")] }
        var way = [Step.key(section)]
        var rest = words.dropFirst()
        if section == "goals" {
            guard let group = rest.popFirst() else { throw .notThere(id.rawValue) }
            way.append(.place(try place(of: group, in: way)))
        }
        guard let item = rest.popFirst() else { return way + [.key("heading")] }
        way.append(.key("items"))
        return way + [.place(try place(of: item, in: way))]
    }

    private mutating func remove(item id: ClauseID) throws(PolicyFileError) {
        let way = try clause(id)
        guard case .place(let place)? = way.last else { throw .notThere(id.rawValue) }
        try remove(way.dropLast(), at: place)
    }

    private mutating func add(_ body: Body, before next: BodyID?) throws(PolicyFileError) {
        let list = [Step.key("bodies")]
        var place = Int.max
        if let next { place = try self.place(of: next.rawValue, in: list) }
        let pairs = [
            Written.Pair("id", .word(body.id.rawValue)), Written.Pair("kind", .word(body.kind.rawValue)),
            Written.Pair("name", .name(body.name)), Written.Pair("named", body.named ? nil : .word("false")),
            Written.Pair("members", body.members.map { .word(String($0)) }),
            Written.Pair("quorum", body.quorum.map { .word(String($0)) }),
        ]
        try insert(list, at: place, .pairs(pairs.compactMap(\.self)))
        let way = try self.body(body.id)
        for reading in body.readings { try write(reading, at: way) }
    }

    private mutating func add(_ channel: NewChannel, before next: ChannelID?) throws(PolicyFileError) {
        let list = [Step.key("channels"), .key("items")]
        var place = Int.max
        if let next { place = try self.place(of: next.rawValue, in: list) }
        let pairs = [
            Written.Pair("id", .word(channel.id.rawValue)), Written.Pair("number", channel.number.map(Written.printed)),
            Written.Pair("title", .name(channel.title)),
            Written.Pair("kinds", channel.kinds.map { .words($0.map(\.rawValue)) }),
            Written.Pair("named", channel.named.map { .name($0) }),
        ]
        try insert(list, at: place, .pairs(pairs.compactMap(\.self)))
    }

    private mutating func write(_ edit: TermEdit, in way: [Step]) throws(PolicyFileError) {
        let order = ["at_most", "at_least", "from", "on_day_off"]
        let parts: [(String, TermPart<String>)] = [
            ("at_most", edit.atMost.map(\.written)), ("at_least", edit.atLeast.map(\.written)),
            ("from", edit.from.map(\.rawValue)), ("on_day_off", edit.onDayOff.map(\.rawValue)),
        ]
        // What is set goes first, so that a length that is taken away is not the last one.
        for case (let key, .set(let word)) in parts { try set(way, key, .word(word), order: order) }
        for case (let key, .remove) in parts { try remove(way, key) }
    }
}

extension TermPart {
    /// The part with what it is set to written otherwise.
    func map<Other>(_ body: (Value) -> Other) -> TermPart<Other> {
        switch self {
        case .keep: .keep
        case .set(let value): .set(body(value))
        case .remove: .remove
        }
    }
}

extension TermLength {
    /// The length as files write it: `15 working days`.
    var written: String {
        switch self {
        case .workingDays(let days): "\(days.count) working day\(days.count == 1 ? "" : "s")"
        case .calendarDays(let days): "\(days.count) day\(days.count == 1 ? "" : "s")"
        case .weeks(let weeks): "\(weeks.count) week\(weeks.count == 1 ? "" : "s")"
        }
    }
}
