internal import SilaPolicyFiles

/// Tells which associations' files have changed, once they have come to rest.
///
/// Editors write by renaming, by truncating, in pieces: a folder is told of when it looked the same twice, a moment
/// apart, and nobody holds one of its files open for writing. So a half-written file is never taken for a whole one.
struct FolderWatch: Sendable {
    /// How often the kernel is asked, and how long a folder has to lie still.
    static let pause = Duration.milliseconds(250)
    /// How often the files themselves are looked at where the kernel tells of changes: some disks tell nothing.
    static let round = 120

    private let root: String
    private let start: [String: [PolicyFolder.Mark?]]

    /// A watch over the folders under `root`, from what they are now.
    init(root: String) {
        self.root = root
        start = Self.look(at: root)
    }

    /// Tells `changed` of the folders that have changed, by name, until the task is cancelled.
    func run(_ changed: (Set<String>) async -> Void) async {
        let events = FolderEvents(root: root)
        var known = start
        var seen: [String: [PolicyFolder.Mark?]] = [:]
        var turn = 0
        while !Task.isCancelled {
            turn += 1
            let told = events?.happened() ?? true
            if told || !seen.isEmpty || turn.isMultiple(of: Self.round) {
                let now = Self.look(at: root)
                let moved = now.filter { known[$0.key] != $0.value }
                let still = moved.filter { name, marks in
                    let isOpen = events?.unfinished.contains { $0.hasPrefix("\(name)/") } ?? false
                    return seen[name] == marks && !isOpen
                }
                known = known.filter { now[$0.key] != nil }.merging(still) { _, new in new }
                seen = moved.filter { still[$0.key] == nil }
                if !still.isEmpty { await changed(Set(still.keys)) }
            }
            do { try await Task.sleep(for: Self.pause) } catch { return }
        }
    }

    private static func look(at root: String) -> [String: [PolicyFolder.Mark?]] {
        Dictionary(
            uniqueKeysWithValues: TenantDirectory.names(in: root).map {
                ($0, PolicyFolder(path: "\(root)/\($0)").marks)
            })
    }
}
