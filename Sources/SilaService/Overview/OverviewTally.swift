internal import SilaCore
internal import SilaStorage

/// The counts of an overview put together by body and by member of staff.
struct OverviewTally {
    /// What is open, by whose it is.
    private(set) var counts: [OverviewCount.Of: OverviewCount] = [:]
    /// What moved clocks, by whose it is.
    private(set) var churn: [OverviewCount.Of: Overview.Churn] = [:]

    /// What comes over the complaints and inquiries link.
    static let linkKinds: Set<String> = ["complaint", "support", "contact-inquiry", "inquiry"]

    init(counts: [OverviewCount], clocks: [ClockCount], lastDay: [HappenedCase]) {
        for count in counts { self.counts[count.of] = count }
        for clock in clocks { add(clock) }
        for answer in lastDay {
            guard let due = answer.due else { continue }
            let isLastHour = answer.at.duration(to: Moment(endOf: due)) <= .seconds(3_600)
            for place in [.all, .officer(answer.actor), .body(answer.body)] as [OverviewCount.Of] {
                churn[place, default: .init()].lastDay += 1
                if isLastHour { churn[place, default: .init()].lastHour += 1 }
            }
        }
    }

    private mutating func add(_ clock: ClockCount) {
        var entry = churn[clock.of] ?? .init()
        switch clock.kind {
        case "returned": entry.pauses += clock.count
        case "extended": entry.extensions += clock.count
        default: entry.reopenings += clock.count
        }
        churn[clock.of] = entry
    }

    /// The members of staff that something is counted of, by id.
    var officers: [String] {
        Set(counts.keys).union(churn.keys).compactMap { if case .officer(let id) = $0 { id } else { nil } }
    }

    /// The bodies that something is counted of, in the order of the policy, those it has no more at the end.
    func desks(of policy: Policy) -> [Overview.Desk] {
        let ids = Set(counts.keys).union(churn.keys).compactMap { of -> String? in
            if case .body(let id) = of { id } else { nil }
        }
        let known = policy.bodies.map(\.id.rawValue)
        let sorted = known.filter(ids.contains) + Set(ids).subtracting(known).sorted()
        return sorted.map { id in
            let name = policy.body(BodyID(id))?.name ?? Name(ar: id, en: id)
            return Overview.Desk(id: id, name: name, counts: counts[.body(id)], churn: churn[.body(id)] ?? .init())
        }
    }

    /// The members of staff that something is counted of, those with the most late cases first; what nobody has in hand last.
    ///
    /// Steps of who is no member of staff (the person served, the service itself) are nobody's here.
    func desks(of names: [String: Name]) -> [Overview.Desk] {
        let known = Set(officers).compactMap { id in
            names[id].map { name in
                Overview.Desk(
                    id: id, name: name, counts: counts[.officer(id)], churn: churn[.officer(id)] ?? .init())
            }
        }.sorted { left, right in
            (right.counts?.late ?? 0, right.counts?.soon ?? 0, right.churn.total, left.name.ar, left.id ?? "")
                < (left.counts?.late ?? 0, left.counts?.soon ?? 0, left.churn.total, right.name.ar, right.id ?? "")
        }
        guard let nobody = counts[.officer(nil)] else { return known }
        return known + [
            Overview.Desk(
                id: nil, name: Name(ar: "دون مكلّف", en: "with nobody"), counts: nobody, churn: .init())
        ]
    }

    /// What came over the link, by kind.
    var link: [(kind: CaseKind, counts: OverviewCount)] {
        CaseKind.allCases.filter { Self.linkKinds.contains($0.rawValue) }.compactMap { kind in
            counts[.kind(kind.rawValue)].map { (kind, $0) }
        }
    }
}
