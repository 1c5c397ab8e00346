/// A name that a connection has given to a prepared statement, never given again; kept in the form that libpq takes.
struct StatementName: Hashable {
    let number: Int
    let cString: [CChar]

    init(number: Int) {
        self.number = number
        cString = Array("s\(number)".utf8CString)
    }
}

/// The statements prepared on one connection, the least recently used of them first to go.
///
/// A statement is entered when its Parse is sent and kept only when the Parse succeeded. One that is evicted stays in
/// `doomed` until the server has confirmed that it is gone.
struct StatementCache {
    /// A statement's text within a scope; nil is the scope shared by all.
    struct Key: Hashable {
        let scope: String?
        let sql: String

        /// Hashes a part of the text: it comes from this program, and equality looks at all of it.
        func hash(into hasher: inout Hasher) {
            hasher.combine(scope)
            hasher.combine(sql.utf8.count)
            for byte in sql.utf8.suffix(12) { hasher.combine(byte) }
        }
    }

    /// How a statement that wants to be prepared is to be sent.
    enum Plan {
        case prepared(StatementName)
        case parse(StatementName)
        /// All room is taken by statements of the same pipeline.
        case unprepared
    }

    private struct Node {
        var key: Key
        var name: StatementName
        var pipeline: Int
        var older: Int
        var newer: Int
    }

    let limit: Int
    /// Names that the server still holds and nobody uses.
    private(set) var doomed: [StatementName] = []
    private var nodes: [Node] = []
    private var free: [Int] = []
    private var places: [Key: Int] = [:]
    private var oldest = -1
    private var newest = -1
    private var named = 0
    private var pipeline = 0

    init(limit: Int) { self.limit = limit }

    /// How many statements are kept.
    var count: Int { places.count }

    mutating func beginPipeline() { pipeline += 1 }

    mutating func plan(for key: Key) -> Plan {
        if let index = places[key] {
            touch(index)
            return .prepared(nodes[index].name)
        }
        if places.count >= limit {
            guard oldest >= 0, nodes[oldest].pipeline != pipeline else { return .unprepared }
            remove(oldest, onServer: true)
        }
        named += 1
        let name = StatementName(number: named)
        insert(Node(key: key, name: name, pipeline: pipeline, older: -1, newer: -1))
        return .parse(name)
    }

    /// The statement was not parsed, or is known to be gone.
    mutating func forget(_ key: Key, onServer: Bool) {
        if let index = places[key] { remove(index, onServer: onServer) }
    }

    /// The server has let go of what was doomed under this name.
    mutating func confirmGone(_ name: StatementName) {
        doomed.removeAll { $0 == name }
    }

    private mutating func insert(_ node: Node) {
        let index: Int
        if let last = free.popLast() {
            index = last
            nodes[index] = node
        } else {
            index = nodes.count
            nodes.append(node)
        }
        places[node.key] = index
        link(index)
    }

    private mutating func touch(_ index: Int) {
        nodes[index].pipeline = pipeline
        guard index != newest else { return }
        unlink(index)
        link(index)
    }

    private mutating func remove(_ index: Int, onServer: Bool) {
        unlink(index)
        places[nodes[index].key] = nil
        if onServer { doomed.append(nodes[index].name) }
        free.append(index)
    }

    private mutating func link(_ index: Int) {
        nodes[index].older = newest
        nodes[index].newer = -1
        if newest >= 0 { nodes[newest].newer = index } else { oldest = index }
        newest = index
    }

    private mutating func unlink(_ index: Int) {
        let (older, newer) = (nodes[index].older, nodes[index].newer)
        if older >= 0 { nodes[older].newer = newer } else { oldest = newer }
        if newer >= 0 { nodes[newer].older = older } else { newest = older }
    }
}
