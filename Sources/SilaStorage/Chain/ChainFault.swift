internal import SilaCore

/// Where a chain should end: how many events the case's current row counts, and the hash it keeps of the last.
public struct ChainHead: Hashable, Sendable {
    /// The case.
    public var caseID: RowID
    /// How many events there are.
    public var version: Int
    /// The hash of the last, 32 bytes.
    public var hash: [UInt8]

    /// A head with its parts.
    public init(caseID: RowID, version: Int, hash: [UInt8]) {
        self.caseID = caseID
        self.version = version
        self.hash = hash
    }
}

/// One thing that is wrong with the history of a case.
public enum ChainFault: Hashable, Sendable {
    /// The row's hash is not the hash of what it holds: it was edited, or moved here from elsewhere.
    case altered(RowID, seq: Int)
    /// The row does not carry the hash of the one before it.
    case unlinked(RowID, seq: Int)
    /// The events of these numbers are gone.
    case missing(RowID, from: Int, through: Int)
    /// The row belongs to another case.
    case foreign(RowID, seq: Int)
    /// The events do not end where the current row of the case says: some were cut off or added at the end.
    case headDiffers(RowID, row: Int, events: Int)

    /// The case it was found in.
    public var caseID: RowID {
        switch self {
        case .altered(let id, _), .unlinked(let id, _), .missing(let id, _, _), .foreign(let id, _),
            .headDiffers(let id, _, _):
            id
        }
    }
}

extension ChainFault: CustomStringConvertible {
    /// In plain words, with the case and the event.
    public var description: String {
        switch self {
        case .altered(let id, let seq): "case \(id): event \(seq) is not what was recorded"
        case .unlinked(let id, let seq): "case \(id): event \(seq) does not follow the one before it"
        case .missing(let id, let first, let last): "case \(id): events \(first) to \(last) are gone"
        case .foreign(let id, let seq): "case \(id): event \(seq) belongs to another case"
        case .headDiffers(let id, let row, let events):
            "case \(id): its row counts \(row) events and its history ends otherwise, with event \(events)"
        }
    }
}
