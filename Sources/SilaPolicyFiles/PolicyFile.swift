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
        var path = path[...]
        while true {
            if let position = positions[String(path)] { return position }
            guard let cut = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { return .start }
            path = path[..<cut]
        }
    }

    /// The place of a clause; the start of the file when there is none of that id.
    public func position(of clause: ClauseID) -> Position { clausePositions[clause] ?? .start }
}
