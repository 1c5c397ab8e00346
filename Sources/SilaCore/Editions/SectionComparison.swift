/// Two editions of the policy, by which the bodies and channels in their sections are called.
struct Comparing {
    let old: Policy
    let new: Policy

    /// Every change of a section that a policy may lack.
    func section<Ask: ClauseAsk>(_ one: Section<Ask>?, _ two: Section<Ask>?) -> [PolicyChange] {
        switch (one, two) {
        case (let one?, let two?): section(one, two, moved: false)
        case (nil, let two?): whole(.added, two, in: new)
        case (let one?, nil): whole(.removed, one, in: old)
        case (nil, nil): []
        }
    }

    /// Every change of a section.
    func section<Ask: ClauseAsk>(_ one: Section<Ask>, _ two: Section<Ask>) -> [PolicyChange] {
        section(one, two, moved: false)
    }

    /// Every change of the groups of goals, matched by their ids.
    func groups<Ask: ClauseAsk>(_ one: [Section<Ask>], _ two: [Section<Ask>]) -> [PolicyChange] {
        Pairing.rows(one, two, id: \.heading.id.rawValue).flatMap { row in
            switch row {
            case .added(let section): whole(.added, section, in: new)
            case .removed(let section): whole(.removed, section, in: old)
            case .kept(let one, let two, let moved): section(one, two, moved: moved)
            }
        }
    }

    private func section<Ask: ClauseAsk>(_ one: Section<Ask>, _ two: Section<Ask>, moved: Bool) -> [PolicyChange] {
        var list = ChangeList(
            two.heading.id.rawValue, before: one.heading.citation, after: two.heading.citation)
        let what = Self.heading(two.heading)
        ClauseComparison(old: one.heading, new: two.heading, noun: what).write(to: &list)
        if moved { list.add(.moved, nil, ChangeWords.moved(what)) }
        let items = ItemComparison(old: one, new: two, comparing: self)
        return list.changes + items.changes
    }

    private func whole<Ask: ClauseAsk>(
        _ kind: PolicyChange.Kind, _ section: Section<Ask>, in policy: Policy
    ) -> [PolicyChange] {
        let isRemoved = kind == .removed
        let citation = section.heading.citation
        var list = ChangeList(
            section.heading.id.rawValue, before: isRemoved ? citation : nil, after: isRemoved ? nil : citation)
        let what = Self.heading(section.heading)
        let bears = section.items.contains { item in item.asks.contains { $0.bearsOnCases(kind) } }
        list.add(kind, nil, isRemoved ? ChangeWords.removed(what) : ChangeWords.added(what), bears: bears)
        let readings = section.heading.readings
        list.compareReadings(isRemoved ? readings : [], isRemoved ? [] : readings)
        return list.changes
            + section.items.flatMap { ItemComparison<Ask>.whole(kind, $0, in: policy) }
    }

    /// "section “Complaints and disputes”".
    private static func heading(_ clause: Clause) -> Name {
        Name(ar: "القسم", en: "section") + ChangeWords.quoted(clause.title)
    }
}
