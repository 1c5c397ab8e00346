/// What a file says, with the place of everything in it.
struct Placed<Value> {
    /// What it says.
    let value: Value
    /// Where each key and list item stands, by its path.
    let positions: [String: Position]
}

extension [String: Position] {
    /// The place of a path, or of the nearest one above it; the start of the file when there is none.
    func position(of path: String) -> Position {
        var path = path[...]
        while true {
            if let position = self[String(path)] { return position }
            guard let cut = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { return .start }
            path = path[..<cut]
        }
    }
}
