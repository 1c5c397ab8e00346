/// A section as its numbers and titles stand, whatever its items ask for.
struct SectionOutline {
    /// The heading.
    var heading: Clause
    /// The items of the list in printed order; running text under the heading is not among them.
    var items: [Clause]
}

extension Section {
    /// The section as its numbers and titles stand.
    var outline: SectionOutline {
        SectionOutline(heading: heading, items: items.map(\.clause).filter { $0.position > 0 })
    }
}

extension Policy {
    /// Every section as its numbers and titles stand.
    var outlines: [SectionOutline] {
        let opening = [scope?.outline, sources?.outline] + goals.map(\.outline)
        let desk = [channels.outline, tools?.outline, handling.outline]
        let harm = [compensation?.outline, complaints?.outline]
        let care = [relation?.outline, informing?.outline, satisfaction?.outline, responsibilities?.outline]
        return (opening + desk + harm + care).compactMap { $0 }
    }
}

extension Clause {
    /// The clause as messages name it: by its number where one is printed, else by its title.
    var label: Name {
        number.map { Name(ar: "البند «\($0)»", en: "clause `\($0)`") }
            ?? Name(ar: "البند «\(title.ar)»", en: "the clause “\(title.en)”")
    }
}
