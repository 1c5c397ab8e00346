import SilaCore

/// A policy as a list of sections to be read: headings and clauses with their printed numbers, and what each asks for.
struct PolicyOutline {
    /// A section.
    struct Part {
        let heading: Clause
        let items: [Item]
    }

    /// A clause, with what it asks for in plain words, ours and not the text's.
    struct Item {
        let clause: Clause
        let asks: [Name]
    }

    /// The sections in printed order.
    let parts: [Part]

    init(_ policy: Policy) {
        func part<Ask: ClauseAsk>(_ section: Section<Ask>?) -> [Part] {
            guard let section else { return [] }
            let items = section.items.map { item in
                Item(clause: item.clause, asks: item.asks.filter { !$0.isPlain }.map { $0.words(in: policy) })
            }
            return [Part(heading: section.heading, items: items)]
        }
        let opening = part(policy.sources) + policy.goals.flatMap { part($0) } + part(policy.scope)
        let desk = part(policy.channels) + part(policy.tools) + part(policy.handling)
        let harm = part(policy.compensation) + part(policy.complaints)
        let care = part(policy.relation) + part(policy.informing) + part(policy.satisfaction)
        parts = opening + desk + harm + care + part(policy.responsibilities)
    }
}
