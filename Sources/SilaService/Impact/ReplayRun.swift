internal import SilaCore
internal import SilaStorage

/// A replay of an association's cases while their pages come in.
struct ReplayRun {
    private let draft: ReplayEdition
    private let inForce: ReplayEdition
    private let today: CivilDate
    private let limit: Int
    private var editions: [Int: ReplayEdition]
    private var replay: CaseReplay
    /// What changes for all of them; nil where only a list was asked for.
    private(set) var impact: Impact?
    /// The cases to show.
    private(set) var listed: [ImpactedCase] = []
    /// The last case shown, where more follow it.
    private(set) var next: String?
    private var lastListed: RowID?

    /// A replay of which so many cases are listed; it counts all of them, or stops when the list is full.
    init(draft: ReplayEdition, inForce: ReplayEdition, today: CivilDate, limit: Int, counts: Bool) {
        self.draft = draft
        self.inForce = inForce
        self.today = today
        self.limit = limit
        impact = counts ? Impact() : nil
        editions = inForce.number.map { [$0: inForce] } ?? [:]
        replay = CaseReplay(draft: draft, inForce: inForce, editions: editions, on: today)
    }

    /// True where nothing more need be read.
    var isOver: Bool { impact == nil && next != nil }

    /// The editions among these that it does not know yet.
    func unknown(_ numbers: Set<Int>) -> [Int] { numbers.filter { editions[$0] == nil }.sorted() }

    /// Learns of an edition that cases stand under.
    mutating func know(_ edition: ReplayEdition, as number: Int) {
        editions[number] = edition
        replay = CaseReplay(draft: draft, inForce: inForce, editions: editions, on: today)
    }

    /// Replays one case, with the new days of its extensions in order.
    mutating func take(_ row: ReplayRow, extended: [CivilDate]) {
        if isOver { return }
        var file = row.file
        if row.isExtended { file.extend(to: extended) }
        let outcome = replay.replay(file)
        impact?.add(file, outcome)
        guard next == nil, let changed = ImpactedCase(file, outcome) else { return }
        if listed.count < limit {
            listed.append(changed)
            lastListed = row.id
        } else {
            next = lastListed?.text
        }
    }
}

extension ReplayedCase {
    /// Gives its extensions their new days, in order.
    fileprivate mutating func extend(to days: [CivilDate]) {
        var rest = days[...]
        for index in happenings.indices where happenings[index].sort == .extended {
            happenings[index].due = rest.popFirst()
        }
    }
}
