public import SilaCore

/// A policy with the text it was read from and the place of everything in it.
public struct PolicyFile: Hashable, Sendable {
    /// The policy.
    public let policy: Policy
    /// The text, byte for byte.
    public let text: String
    /// What the file is called: `tenants/safwa/policy.yaml`.
    public let file: String
    /// Where each key and list item stands, by its path: `handling.items[5].reply.at_most`.
    public let positions: [String: Position]
    /// Where each clause stands, by its id: `handling.reply`.
    public let clausePositions: [ClauseID: Position]

    /// The place of a path, or of the nearest one above it; the start of the file when there is none.
    public func position(of path: String) -> Position {
        positions.position(of: path)
    }

    /// The place that a finding is about.
    func position(of place: FindingPlace) -> Position { position(of: path(of: place)) }

    /// The way from the top to what a finding is about.
    func path(of place: FindingPlace) -> String {
        switch place {
        case .path(_, let path): return path
        case .clause(let clause, let key):
            let start = position(of: clause)
            let path = positions.filter { $0.value == start }.keys.min { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
            return [path, key].compactMap { $0 }.joined(separator: ".")
        }
    }

    /// The place of a clause; the start of the file when there is none of that id.
    public func position(of clause: ClauseID) -> Position { clausePositions[clause] ?? .start }
}
