/// A parameter of a statement, or an element to compare with.
///
/// All but `bytes` travel as text of no declared type, so that PostgreSQL takes the type from where the parameter
/// stands; where it cannot know, write a cast (`$1::bigint`). `bytes` travel in binary, declared as `bytea`.
public enum Value: Sendable, Hashable {
    case null
    /// Text, and everything that is written as text: dates, numbers with fractions, JSON.
    case text(String)
    case int(Int64)
    case bool(Bool)
    case bytes([UInt8])
    /// A UUID in its usual text form.
    case uuid(String)
    case double(Double)
    case textArray([String])
    /// 64-bit integers as an array.
    case intArray([Int64])
}

extension Value {
    /// A whole number of any width.
    public static func int(_ number: Int) -> Value { .int(Int64(number)) }

    /// Text, or null when there is none.
    public static func text(_ text: String?) -> Value { text.map { .text($0) } ?? .null }

    /// A whole number, or null when there is none.
    public static func int(_ number: Int?) -> Value { number.map { .int(Int64($0)) } ?? .null }

    /// A truth value, or null when there is none.
    public static func bool(_ bool: Bool?) -> Value { bool.map { .bool($0) } ?? .null }

    /// Bytes, or null when there are none.
    public static func bytes(_ bytes: [UInt8]?) -> Value { bytes.map { .bytes($0) } ?? .null }

    /// A UUID, or null when there is none.
    public static func uuid(_ uuid: String?) -> Value { uuid.map { .uuid($0) } ?? .null }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByFloatLiteral, ExpressibleByNilLiteral
{
    /// Text.
    public init(stringLiteral value: String) { self = .text(value) }
    /// A whole number.
    public init(integerLiteral value: Int64) { self = .int(value) }
    /// A truth value.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// A double.
    public init(floatLiteral value: Double) { self = .double(value) }
    /// Null.
    public init(nilLiteral: ()) { self = .null }
}
