/// A value that people write down and read out, and that has one right way of being stored: a national ID, an IBAN.
///
/// Coded as its `text`.
public protocol WrittenValue: Hashable, Sendable, Codable {
    /// The one form that is stored and compared, in Latin digits.
    var text: String { get }

    /// Reads it as people write it; the fault is named when it cannot be read.
    static func parse(_ written: String) throws(Malformed) -> Self
}

extension WrittenValue {
    /// Reads it as people write it; nil when it cannot be read (`parse` says why).
    public init?(reading written: String) {
        guard let value = try? Self.parse(written) else { return nil }
        self = value
    }

    /// Reads the text; a fault in it is `DecodingError.dataCorrupted`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let written = try container.decode(String.self)
        do throws(Malformed) {
            self = try Self.parse(written)
        } catch {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
        }
    }

    /// Writes the text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
