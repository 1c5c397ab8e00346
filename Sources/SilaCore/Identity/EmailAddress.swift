/// An email address, checked for its shape only: whether it is anybody's is known when a message arrives.
///
/// ASCII, at most 254 characters; the domain is stored in small letters, what stands before the @ as written.
public struct EmailAddress: WrittenValue, CustomStringConvertible {
    /// The address.
    public let text: String

    /// What comes after the @, in small letters.
    public var domain: String { String(text[text.index(after: at)...]) }

    /// Its first character and its domain, "n•••@example.org".
    public var masked: String { "\(text.prefix(1))•••\(text[at...])" }

    /// The masked form, so that no log holds the address.
    public var description: String { masked }

    private var at: String.Index { text.firstIndex(of: "@") ?? text.startIndex }

    /// Reads an address, with spaces around it forgiven and digits folded to Latin ones.
    public static func parse(_ written: String) throws(Malformed) -> EmailAddress {
        let trimmed = Digits.latin(written.trimmingBlank)
        if trimmed.isEmpty { throw .empty(.email) }
        guard trimmed.utf8.count <= 254 else { throw .length(.email, expected: 3...254, found: trimmed.utf8.count) }
        if let stranger = trimmed.first(where: { !isAllowed($0) }) { throw .character(.email, stranger) }
        let parts = trimmed.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, isLocal(parts[0]), isDomain(parts[1]) else {
            throw .shape(.email, example: "name@example.org")
        }
        return EmailAddress(text: "\(parts[0])@\(parts[1].lowercased())")
    }

    private static func isAllowed(_ character: Character) -> Bool {
        character == "@" || isLetterOrDigit(character) || ".!#$%&'*+-/=?^_`{|}~".contains(character)
    }

    private static func isLocal(_ local: Substring) -> Bool {
        (1...64).contains(local.utf8.count)
            && local.split(separator: ".", omittingEmptySubsequences: false)
                .allSatisfy { !$0.isEmpty }
    }

    private static func isDomain(_ domain: Substring) -> Bool {
        let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2
            && labels.allSatisfy { label in
                (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
                    && label.allSatisfy { isLetterOrDigit($0) || $0 == "-" }
            }
    }

    private static func isLetterOrDigit(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber)
    }
}
