/// Which states of a space have a way out, by reachability backwards from the ends.
struct WaysOut {
    /// A part of a region that a case can come to and not leave: its states, the first found at the front.
    typealias Pit = [Int]

    private let count: Int
    /// The edges between different states, by where they start: to, and whether it is time that passes.
    private var onward: [[(to: Int, isTime: Bool)]]
    private var back: [[Int]]

    /// The ways of so many states, from the edges between them.
    init(count: Int, edges: some Sequence<(from: Int, to: Int, isTime: Bool)>) {
        self.count = count
        onward = Array(repeating: [], count: count)
        back = Array(repeating: [], count: count)
        for edge in edges where edge.from >= 0 && edge.from != edge.to {
            onward[edge.from].append((edge.to, edge.isTime))
            back[edge.to].append(edge.from)
        }
    }

    /// The states from which none of `ends` can be reached.
    func cut(from ends: [Int]) -> [Bool] {
        var cut = Array(repeating: true, count: count)
        var frontier = ends
        for end in ends { cut[end] = false }
        while let state = frontier.popLast() {
            for before in back[state] where cut[before] {
                cut[before] = false
                frontier.append(before)
            }
        }
        return cut
    }

    /// The states of a region that a case can come to from there by steps, itself included.
    func reach(from state: Int, in region: [Bool]) -> Set<Int> {
        var seen: Set = [state]
        var frontier = [state]
        while let here = frontier.popLast() {
            for edge in onward[here] where !edge.isTime && region[edge.to] {
                if seen.insert(edge.to).inserted { frontier.append(edge.to) }
            }
        }
        return seen
    }

    /// The parts of a region from which no step leads to another part of it, in the order in which they are first found.
    ///
    /// The strongly connected components that nothing leaves; what time alone does leads nowhere. Source: Tarjan,
    /// Depth-first search and linear graph algorithms (1972), with a stack of its own instead of recursion.
    func pits(in region: [Bool]) -> [Pit] {
        var search = ComponentSearch(count: count)
        for root in 0..<count where region[root] && search.isNew(root) {
            search.visit(from: root) { state in
                onward[state].lazy.filter { !$0.isTime && region[$0.to] }.map(\.to)
            }
        }
        let component = search.component
        var isLeft = Array(repeating: false, count: search.components)
        for state in 0..<count where region[state] {
            for edge in onward[state] where !edge.isTime && region[edge.to] {
                if component[edge.to] != component[state] { isLeft[component[state]] = true }
            }
        }
        var pits: [Int: Pit] = [:]
        for state in 0..<count where region[state] && !isLeft[component[state]] {
            pits[component[state], default: []].append(state)
        }
        return pits.values.sorted { $0[0] < $1[0] }
    }
}

/// Tarjan's search for strongly connected components.
private struct ComponentSearch {
    private(set) var component: [Int]
    private(set) var components = 0
    private var index: [Int]
    private var low: [Int]
    private var isOpen: [Bool]
    private var open: [Int] = []
    private var counter = 0

    init(count: Int) {
        component = Array(repeating: -1, count: count)
        index = Array(repeating: -1, count: count)
        low = Array(repeating: 0, count: count)
        isOpen = Array(repeating: false, count: count)
    }

    func isNew(_ state: Int) -> Bool { index[state] < 0 }

    mutating func visit(from root: Int, _ onward: (Int) -> some Sequence<Int>) {
        var work: [(state: Int, rest: [Int])] = [begin(root, onward)]
        while let (state, rest) = work.last {
            if let next = rest.last {
                work[work.count - 1].rest.removeLast()
                if isNew(next) {
                    work.append(begin(next, onward))
                } else if isOpen[next] {
                    low[state] = min(low[state], index[next])
                }
                continue
            }
            work.removeLast()
            if let parent = work.last?.state { low[parent] = min(low[parent], low[state]) }
            if low[state] == index[state] { close(state) }
        }
    }

    private mutating func begin(_ state: Int, _ onward: (Int) -> some Sequence<Int>) -> (state: Int, rest: [Int]) {
        index[state] = counter
        low[state] = counter
        counter += 1
        open.append(state)
        isOpen[state] = true
        return (state, Array(onward(state)))
    }

    private mutating func close(_ root: Int) {
        while let state = open.popLast() {
            isOpen[state] = false
            component[state] = components
            if state == root { break }
        }
        components += 1
    }
}
