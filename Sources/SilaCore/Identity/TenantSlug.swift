/// The name of an association in addresses: small letters, digits and hyphens, two to forty of them.
///
/// It is written one way only, so nothing is folded or trimmed: capitals and other digits are refused. It neither
/// begins nor ends with a hyphen, and is none of the words that routes use.
public struct TenantSlug: WrittenValue, Comparable, CustomStringConvertible {
    /// The slug.
    public let text: String

    /// Words that no association can have: routes, names of the system's own, and (by their first letters)
    /// PostgreSQL's.
    public static let reserved: Set<String> = [
        "api", "desk", "openapi.json", "healthz", "readyz", "metrics", "static", "assets", "styleguide", "operator",
        "admin", "sila", "public",
    ]

    /// The schema of the tenant: "t_" and the slug with every hyphen as an underscore.
    ///
    /// No two slugs share one, because no slug has an underscore of its own. At most 42 bytes of the 63 that PostgreSQL
    /// allows, and in need of no quoting.
    public var schemaName: String { "t_" + String(text.map { $0 == "-" ? "_" : $0 }) }

    /// The same as `text`.
    public var description: String { text }

    /// By the letters.
    public static func < (left: TenantSlug, right: TenantSlug) -> Bool { left.text < right.text }

    /// Reads a slug exactly as it is written.
    public static func parse(_ written: String) throws(Malformed) -> TenantSlug {
        if written.isEmpty { throw .empty(.slug) }
        let isReserved = reserved.contains(written) || ["_", "pg_", "pg-"].contains { written.hasPrefix($0) }
        if isReserved { throw .reserved(.slug, written) }
        if let stranger = written.first(where: { !isAllowed($0) }) { throw .character(.slug, stranger) }
        guard (2...40).contains(written.utf8.count) else {
            throw .length(.slug, expected: 2...40, found: written.utf8.count)
        }
        if written.hasPrefix("-") || written.hasSuffix("-") { throw .shape(.slug, example: "zad-almakkiya") }
        return TenantSlug(text: written)
    }

    private static func isAllowed(_ character: Character) -> Bool {
        guard let byte = character.asciiValue, character != "\r\n" else { return false }
        return (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    }
}
