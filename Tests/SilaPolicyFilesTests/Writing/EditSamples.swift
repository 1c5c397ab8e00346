import SilaCore
import SilaPolicyFiles

/// Random edits of an edition, with texts that YAML would misread.
struct EditSamples {
    var dice: Dice

    private static let hostile = [
        "a: b", "# hash", "x #y", "- dash", "'quote'", "it's", "\"dq\"", "back\\slash", "yes", "No", "null", "~", "12",
        "1e5",
        "0x1F", ".inf", "1_000", "{x}", "[y]", "a, b", "trailing:", ":", "?", "? q", "%x", "@x", "`x`", "!tag",
        "&anchor",
        "*alias", "<<", "---", "...", "| pipe", "> fold", "=", "🤲 emoji", "e\u{301}", "\u{200F}mark", "«»", "a\u{A0}b",
        "x]", "y}", "true", "2026-01-01", "12:30:45", "\\n", "''", "\"\"", "a  b", "ـــ", "٣", "1.5.2", "end\\",
        String(repeating: "x", count: 190),
    ]

    private static let unfit = [
        "\u{202E}turned", "line\nbreak", "nul\u{0}", "\u{2066}x", " lead", "trail ", "", "\u{FEFF}bom", "\u{1B}",
        "carriage\rreturn", String(repeating: "y", count: 220), "next\u{85}line",
    ]

    mutating func word() -> String {
        let list = dice.below(20) == 0 ? Self.unfit : Self.hostile
        return dice.pick(list) ?? ""
    }

    mutating func name() -> Name {
        let arabic = dice.below(2) == 0 ? "نص \(word())" : "\(word()) نص"
        return Name(ar: arabic, en: word())
    }

    mutating func edit(of contents: EditionContents) -> PolicyEdit {
        switch dice.below(10) {
        case 0, 1: body(contents.policy)
        case 2, 3: service(contents.services)
        case 4: setting()
        default: clause(contents.policy)
        }
    }

    private mutating func body(_ policy: Policy) -> PolicyEdit {
        let id = dice.pick(policy.bodies)?.id ?? BodyID("none")
        switch dice.below(5) {
        case 0:
            let new = Body(
                id: BodyID("body-\(dice.below(99))"), kind: dice.pick(BodyKind.allCases) ?? .unit, name: name(),
                named: dice.below(2) == 0, members: dice.below(2) == 0 ? 7 : nil)
            return .addBody(new, before: dice.below(2) == 0 ? id : nil)
        case 1: return .removeBody(id)
        case 2: return .setMembership(id, members: dice.below(2) == 0 ? 9 : nil, quorum: dice.below(2) == 0 ? 5 : nil)
        case 3: return .setReading(.body(id), reading(["id", "named", "kind", "name"]))
        default: return .renameBody(id, name())
        }
    }

    private mutating func reading(_ keys: [String]) -> Reading { Reading(of: dice.pick(keys) ?? "", reason: name()) }

    private mutating func clause(_ policy: Policy) -> PolicyEdit {
        let id = dice.pick(policy.clauses)?.id ?? ClauseID("none")
        switch dice.below(14) {
        case 0: return .setTitle(name())
        case 1: return policy.association == nil ? .setTitle(name()) : .renameAssociation(name())
        case 2, 3: return .renameClause(id, name())
        case 4, 5: return .setNumber(id, dice.below(4) == 0 ? nil : dice.below(2) == 0 ? "\(dice.below(30))" : word())
        case 6: return channel(policy)
        case 7: return .removeItem(id)
        case 8: return .setReplyTerm(ClauseID("handling.reply"), term())
        case 9:
            return .assignBody(
                dice.pick([ClauseID("handling.study"), ClauseID("handling.reply"), ClauseID("complaints.report")])
                    ?? id,
                dice.pick(policy.bodies)?.id ?? BodyID("none"))
        case 10: return dice.below(6) == 0 ? .removeApproval : .setApproval(approval())
        case 11: return .removeReading(.clause(id), of: dice.pick(["title", "from", "number", "ruling"]) ?? "")
        case 12:
            let ids = policy.channels.items.flatMap { $0.asks.map(\.id) }
            return .setComplaintChannels(ClauseID("complaints.report"), Array(ids.shuffled(using: &dice).prefix(2)))
        default: return .setReading(.clause(id), reading(["title", "number", "from"]))
        }
    }

    private mutating func channel(_ policy: Policy) -> PolicyEdit {
        let channel = NewChannel(
            id: ChannelID("way-\(dice.below(99))"), number: dice.below(2) == 0 ? "\(dice.below(20))" : nil,
            title: name(),
            kinds: [.fax, .phone], named: dice.below(3) == 0 ? name() : nil)
        let next = policy.channels.items.flatMap { $0.asks.map(\.id) }
        return .addChannel(channel, before: dice.below(2) == 0 ? dice.pick(next) : nil)
    }

    private mutating func term() -> TermEdit {
        let lengths: [TermPart<TermLength>] = [
            .keep, .remove, .set(.workingDays(WorkingDays(1 + dice.below(40)))),
            .set(.calendarDays(CalendarDays(1 + dice.below(60)))), .set(.weeks(Weeks(1 + dice.below(9)))),
        ]
        return TermEdit(
            atMost: dice.pick(lengths) ?? .keep, atLeast: dice.pick(lengths) ?? .keep,
            from: dice.pick([.keep, .remove, .set(.receipt), .set(.referral), .set(.completeness)]) ?? .keep,
            onDayOff: dice.pick([.keep, .keep, .remove, .set(.sameDay), .set(.nextWorkingDay)]) ?? .keep)
    }

    private mutating func approval() -> PrintedApproval {
        PrintedApproval(
            session: dice.below(2) == 0 ? word() : nil,
            hijri: dice.below(2) == 0 ? PrintedDate(year: 1448, month: 1 + dice.below(12), day: 3) : nil,
            gregorian: dice.below(2) == 0 ? PrintedDate(year: 2026, month: 7, day: 1 + dice.below(28)) : nil,
            weekday: dice.pick(Weekday.allCases), listed: dice.below(2) == 0 ? 5 : nil)
    }

    private mutating func service(_ services: [Service]) -> PolicyEdit {
        let service = dice.pick(services)
        let id = service?.id ?? "none"
        let item = RequiredItem(
            id: "item-\(dice.below(99))", name: name(), kind: dice.pick(ItemKind.allCases) ?? .text)
        let asked = dice.pick(service?.required ?? [])?.id
        switch dice.below(6) {
        case 0:
            return .addService(
                Service(id: "service-\(dice.below(99))", name: name(), required: dice.below(3) == 0 ? [] : [item]),
                before: dice.below(2) == 0 ? id : nil)
        case 1: return .removeService(id)
        case 2: return .renameService(id, name())
        case 3: return .removeRequired(service: id, asked ?? "none")
        case 4: return .renameRequired(service: id, asked ?? "none", name())
        default: return .addRequired(service: id, item, before: dice.below(2) == 0 ? asked : nil)
        }
    }

    private mutating func setting() -> PolicyEdit {
        switch dice.below(3) {
        case 0: .setMedia(Array(Medium.allCases.shuffled(using: &dice).prefix(1 + dice.below(7))))
        case 1: .setServiceTarget(dice.below(4) == 0 ? nil : WorkingDays(1 + dice.below(30)))
        default: .setColour(dice.below(4) == 0 ? nil : "#00ff\(10 + dice.below(80))")
        }
    }
}
