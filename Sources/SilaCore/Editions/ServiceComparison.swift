/// The services offered and what each asks for, matched by their ids.
struct ServiceComparison {
    let old: [Service]
    let new: [Service]

    /// Every change in them.
    var changes: [PolicyChange] {
        Pairing.rows(old, new, id: \.id).flatMap { row in
            switch row {
            case .added(let service): whole(.added, service)
            case .removed(let service): whole(.removed, service)
            case .kept(let one, let two, let moved): parts(one, two, moved: moved)
            }
        }
    }

    private func what(_ service: Service) -> Name {
        Name(ar: "الخدمة", en: "service") + ChangeWords.quoted(service.name)
    }

    private func whole(_ kind: PolicyChange.Kind, _ service: Service) -> [PolicyChange] {
        var list = ChangeList("services.\(service.id)")
        if kind == .removed {
            list.add(.removed, nil, ChangeWords.removed(what(service)), bears: true)
        } else {
            list.add(.added, nil, ChangeWords.added(what(service)))
            for item in service.required { add(item, to: service, &list) }
        }
        return list.changes
    }

    private func parts(_ one: Service, _ two: Service, moved: Bool) -> [PolicyChange] {
        var list = ChangeList("services.\(two.id)")
        if one.name != two.name {
            let service = Name(ar: "الخدمة", en: "service")
            list.add(.renamed, "name", ChangeWords.renamed(service, from: one.name, to: two.name))
        }
        for row in Pairing.rows(one.required, two.required, id: \.id) {
            switch row {
            case .added(let item): add(item, to: two, &list)
            case .removed(let item):
                let words = Name(
                    ar: "\(what(two).ar) لم تعد تطلب «\(item.name.ar)»",
                    en: "\(what(two).en) no longer asks for “\(item.name.en)”")
                list.add(.removed, "required.\(item.id)", words)
            case .kept(let before, let after, let moved): item(before, after, moved: moved, of: two, &list)
            }
        }
        if moved { list.add(.moved, nil, ChangeWords.moved(what(two))) }
        return list.changes
    }

    private func add(_ item: RequiredItem, to service: Service, _ list: inout ChangeList) {
        let words = Name(
            ar: "\(what(service).ar) صارت تطلب «\(item.name.ar)» (\(item.kind.noun.ar))",
            en: "\(what(service).en) now asks for “\(item.name.en)” (\(item.kind.noun.en))")
        list.add(.added, "required.\(item.id)", words, bears: true)
    }

    private func item(
        _ one: RequiredItem, _ two: RequiredItem, moved: Bool, of service: Service, _ list: inout ChangeList
    ) {
        let asked = what(service) + Name(ar: "- المطلوب", en: "- what it asks for,")
        let named = asked + ChangeWords.quoted(two.name)
        let path = "required.\(two.id)"
        if one.name != two.name { list.add(.renamed, path, ChangeWords.renamed(asked, from: one.name, to: two.name)) }
        list.compare("\(path).kind", named, one.kind, two.kind, bears: true, words: \.noun)
        if moved { list.add(.moved, path, ChangeWords.moved(named)) }
    }
}

extension ItemKind {
    /// What such an item is called.
    var noun: Name {
        switch self {
        case .text: Name(ar: "نص", en: "text")
        case .document: Name(ar: "مستند", en: "document")
        case .number: Name(ar: "رقم", en: "number")
        case .date: Name(ar: "تاريخ", en: "date")
        }
    }
}
