/// A page: the HTML that a model makes, the same for the same model.
public protocol Page: Sendable {
    /// The whole document as UTF-8.
    func html() -> [UInt8]
}
