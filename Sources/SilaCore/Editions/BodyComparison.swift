/// The bodies that the policy speaks of, matched by their ids.
struct BodyComparison {
    let old: [Body]
    let new: [Body]

    /// Every change in them.
    var changes: [PolicyChange] {
        Pairing.rows(old, new, id: \.id.rawValue).flatMap { row in
            switch row {
            case .added(let body): whole(.added, body)
            case .removed(let body): whole(.removed, body)
            case .kept(let one, let two, let moved): parts(one, two, moved: moved)
            }
        }
    }

    private func whole(_ kind: PolicyChange.Kind, _ body: Body) -> [PolicyChange] {
        var list = ChangeList("bodies.\(body.id)")
        let what = body.kind.noun + ChangeWords.quoted(body.name)
        let isRemoved = kind == .removed
        list.add(kind, nil, isRemoved ? ChangeWords.removed(what) : ChangeWords.added(what), bears: isRemoved)
        list.compareReadings(isRemoved ? body.readings : [], isRemoved ? [] : body.readings)
        return list.changes
    }

    private func parts(_ one: Body, _ two: Body, moved: Bool) -> [PolicyChange] {
        var list = ChangeList("bodies.\(two.id)")
        let what = two.kind.noun + ChangeWords.quoted(two.name)
        if one.name != two.name {
            list.add(.renamed, "name", ChangeWords.renamed(two.kind.noun, from: one.name, to: two.name))
        }
        list.compare("kind", what, one.kind, two.kind, bears: true, words: \.noun)
        if one.named != two.named {
            list.add(
                .changed, "named",
                two.named
                    ? Name(ar: "\(what.ar): صارت السياسة تسميها", en: "\(what.en) is now named by the policy")
                    : Name(ar: "\(what.ar): لم تعد السياسة تسميها", en: "\(what.en) is no longer named by the policy"))
        }
        count("members", what + Name(ar: "- عدد الأعضاء", en: "members"), one.members, two.members, &list)
        count("quorum", what + Name(ar: "- النصاب", en: "quorum"), one.quorum, two.quorum, &list)
        list.compareReadings(one.readings, two.readings)
        if moved { list.add(.moved, nil, ChangeWords.moved(what)) }
        return list.changes
    }

    private func count(_ key: String, _ what: Name, _ one: Int?, _ two: Int?, _ list: inout ChangeList) {
        list.compare(key, what, one, two, bears: true) { ChangeWords.printed(String($0)) }
    }
}

extension BodyKind {
    /// What such a body is called.
    var noun: Name {
        switch self {
        case .committee: Name(ar: "اللجنة", en: "committee")
        case .unit: Name(ar: "الوحدة", en: "unit")
        case .management: Name(ar: "الإدارة", en: "management")
        case .board: Name(ar: "المجلس", en: "board")
        }
    }
}
