/// Two lists laid beside each other by the ids of what is in them.
enum Pairing<Element> {
    /// In the newer list only.
    case added(Element)
    /// In the older list only.
    case removed(Element)
    /// In both; `moved` where its place among the others that are in both is another.
    case kept(Element, Element, moved: Bool)

    /// The rows in the newer list's order, what is gone standing before what came after it.
    ///
    /// An id that stands in a list more than once is matched in turn. Takes n log n steps.
    static func rows(_ old: [Element], _ new: [Element], id: (Element) -> String) -> [Pairing] {
        let places = numbered(old, id: id)
        let place = Dictionary(zip(places, old.indices), uniquingKeysWith: { first, _ in first })
        let matches = numbered(new, id: id).map { place[$0] }
        let matched = Set(matches.compactMap(\.self))
        let inOrder = longestRising(matches.compactMap(\.self))
        var gone = old.indices.filter { !matched.contains($0) }[...]
        var rows: [Pairing] = []
        for (element, match) in zip(new, matches) {
            guard let match else {
                rows.append(.added(element))
                continue
            }
            while let first = gone.first, first < match { rows.append(.removed(old[gone.removeFirst()])) }
            rows.append(.kept(old[match], element, moved: !inOrder.contains(match)))
        }
        return rows + gone.map { .removed(old[$0]) }
    }

    /// The ids, each with how often it stood before.
    private static func numbered(_ list: [Element], id: (Element) -> String) -> [Occurrence] {
        var seen: [String: Int] = [:]
        return list.map { element in
            let id = id(element)
            seen[id, default: 0] += 1
            return Occurrence(id: id, count: seen[id] ?? 1)
        }
    }

    /// The values of a longest rising run through the list: what has stayed in order.
    private static func longestRising(_ values: [Int]) -> Set<Int> {
        var ends: [Int] = []
        var before: [Int: Int] = [:]
        for value in values {
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if ends[middle] < value { low = middle + 1 } else { high = middle }
            }
            if low > 0 { before[value] = ends[low - 1] }
            if low == ends.count { ends.append(value) } else { ends[low] = value }
        }
        var run: Set<Int> = []
        var value = ends.last
        while let current = value {
            run.insert(current)
            value = before[current]
        }
        return run
    }
}

/// An id with how often it has stood in its list.
private struct Occurrence: Hashable {
    var id: String
    var count: Int
}
