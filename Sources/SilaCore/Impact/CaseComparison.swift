/// What an edition would change for a case beside the dates: its channel, its kind, its body, its steps, what it lacks.
struct CaseComparison {
    let file: ReplayedCase
    let own: ReplayEdition
    let draft: ReplayEdition

    /// The changes, each with the clause that makes it.
    var changes: [(change: ImpactChange, clause: Citation?)] {
        var changes = channel + body
        guard file.isOpen else { return changes }
        changes += steps + service + gates
        if let medium = file.medium, !draft.desk.settings.media.contains(medium) {
            changes.append((.losesMedium(medium), draft.policy.handling.clause(asking: .updates)?.citation))
        }
        return changes
    }

    private var channel: [(change: ImpactChange, clause: Citation?)] {
        let (was, would) = (own.channels(for: file.kind), draft.channels(for: file.kind))
        let heading = would.heading.citation
        let (mine, theirs) = (own.clause(of: file.kind), draft.clause(of: file.kind))
        if own.lacks(file.kind) != draft.lacks(file.kind) {
            if file.isWithin { return [(.losesKind, (mine ?? draft.policy.handling.heading).citation)] }
            return own.lacks(file.kind) ? [(.gainsKind, theirs?.citation)] : []
        }
        if file.isWithin {
            let (clause, found) = was[file.channel].map { ($0.clause, $0.channel.kinds) } ?? (nil, [])
            if would.takes(file.channel, kinds: found) { return [] }
            return [(.losesChannel(clause?.title ?? Name(ar: file.channel, en: file.channel)), heading)]
        }
        if draft.lacks(file.kind) { return [] }
        let isTaken = would.takes(file.channel, kinds: []) && !was.takes(file.channel, kinds: [])
        return isTaken ? [(.gainsChannel, heading)] : []
    }

    private var body: [(change: ImpactChange, clause: Citation?)] {
        let (was, would) = (own.hearing(of: file.kind), draft.hearing(of: file.kind))
        guard let body = file.body, was != nil || would != nil, body != would?.body, !draft.lacks(file.kind) else {
            return []
        }
        let (from, to) = (name(body, in: own), would.map { name($0.body, in: draft) })
        let change = file.kind == .request ? ImpactChange.body(from: from, to: to) : .hearing(from: from, to: to)
        return [(change, (would?.clause ?? was?.clause)?.citation)]
    }

    private func name(_ body: BodyID, in edition: ReplayEdition) -> Name {
        edition.policy.body(body)?.name ?? Name(ar: body.rawValue, en: body.rawValue)
    }

    /// Steps that the draft asks for and the case's own edition does not, where the case has not passed them; and the
    /// officer whose answer it waits for.
    private var steps: [(change: ImpactChange, clause: Citation?)] {
        guard file.isWithin else { return [] }
        let asked = draft.policy.handling
        var changes: [(change: ImpactChange, clause: Citation?)] = []
        if isWithResearch && !draft.asksFor.contains(.researchReferral) {
            changes.append((.losesStep(.researchReferral), own.policy.handling.research?.clause.citation))
        }
        guard file.kind == .request, !happened(.decided) else { return changes }
        let more = draft.asksFor.subtracting(own.asksFor)
        if more.contains(.matching) && !happened(.completed) {
            changes.append((.needsStep(.matching), asked.clause(asking: .matching)?.citation))
        }
        if more.contains(.registration) && !happened(.referred) {
            changes.append((.needsStep(.registration), asked.clause(asking: .registration)?.citation))
        }
        if more.contains(.referral) { changes.append((.needsStep(.referral), draft.study?.clause.citation)) }
        return changes
    }

    /// The gates before the payment of a claim that has not ended, where the draft sets others, or in another order.
    private var gates: [(change: ImpactChange, clause: Citation?)] {
        guard file.kind == .claim, file.isWithin, !draft.lacks(.claim) else { return [] }
        let (from, to) = (ClaimGate.all(in: own.policy), ClaimGate.all(in: draft.policy))
        guard from.map(\.asked) != to.map(\.asked) else { return [] }
        let clause = zip(to, from).first { $0.0.asked != $0.1.asked }?.0 ?? to.dropFirst(from.count).first
        return [(.gates(from: from.map(\.name), to: to.map(\.name)), (clause ?? to.last ?? from.last)?.clause)]
    }

    private var isWithResearch: Bool {
        let asked = file.happenings.count { $0.sort == .referredToResearch }
        let answers: Happening.Sort = file.kind == .inquiry ? .answered : .researchAnswered
        return asked > file.happenings.count { $0.sort == answers }
    }

    private func happened(_ sort: Happening.Sort) -> Bool { file.happenings.contains { $0.sort == sort } }

    /// What the service asks for besides, of a request that is not complete; what it asked for on the day it was chosen
    /// holds in truth, so this is what the same request would lack today.
    private var service: [(change: ImpactChange, clause: Citation?)] {
        guard file.kind == .request, let id = file.service, !happened(.completed) else { return [] }
        let clause = draft.policy.handling.clause(asking: .completeData)?.citation
        guard let drafted = draft.services[id] else { return [(.losesService(id), clause)] }
        let known = Set(own.services[id]?.required.map(\.id) ?? [])
        let more = drafted.required.filter { !known.contains($0.id) }
        return more.isEmpty ? [] : [(.needsItems(more.map(\.name)), clause)]
    }
}
