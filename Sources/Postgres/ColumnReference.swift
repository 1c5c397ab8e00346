/// How a column of a row is named: by its position from 0 (`Int`) or by its name (`String`).
public protocol ColumnReference: Sendable {
    /// The position in this result, nil when it has no such column.
    func position(in result: ResultShape) -> Int?
}

/// The columns of a result, as a `ColumnReference` sees them.
public struct ResultShape: Sendable {
    let storage: ResultStorage

    /// How many columns there are.
    public var count: Int { storage.columnCount }

    /// The position of the first column of exactly this name.
    public func column(named name: String) -> Int? { storage.column(named: name) }
}

extension ColumnReference {
    func position(in storage: ResultStorage) -> Int? { position(in: ResultShape(storage: storage)) }
}

extension Int: ColumnReference {
    /// The number itself, when there is such a column.
    public func position(in result: ResultShape) -> Int? { self >= 0 && self < result.count ? self : nil }
}

extension String: ColumnReference {
    /// The first column of exactly this name.
    public func position(in result: ResultShape) -> Int? { result.column(named: self) }
}
