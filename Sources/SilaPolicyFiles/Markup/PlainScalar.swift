internal import SilaCore

/// A value without quotes, as YAML's readers take it: `345` is a number to them, `no` is false to some.
struct PlainScalar {
    /// What readers of YAML 1.1 or 1.2 may take it for.
    enum Kind {
        case nothing
        case flag
        /// `yes`, `no`, `on`, `off`: false or true to YAML 1.1, text to YAML 1.2.
        case doubtful
        case number
        case text

        /// What it is called in messages.
        var name: Name {
            switch self {
            case .nothing: Name(ar: "لا شيء", en: "nothing")
            case .flag: Name(ar: "كلمة تعني نعم أو لا", en: "true or false")
            case .doubtful:
                Name(ar: "كلمة يقرؤها بعض البرامج نعم أو لا", en: "a word that some readers take for true or false")
            case .number: Name(ar: "عدد", en: "a number")
            case .text: Name(ar: "نص", en: "text")
            }
        }
    }

    let text: String

    init(_ text: String) {
        self.text = text
    }

    var kind: Kind {
        guard text.utf8.count <= 20 else { return isNumber ? .number : .text }
        switch text {
        case "", "~", "null", "Null", "NULL": return .nothing
        case "true", "True", "TRUE", "false", "False", "FALSE": return .flag
        default: break
        }
        switch text.lowercased() {
        case "true", "false": return .doubtful
        case "yes", "no", "on", "off", "y", "n": return .doubtful
        default: return isNumber ? .number : .text
        }
    }

    private var isNumber: Bool {
        var body = text.utf8[...]
        if body.first == UInt8(ascii: "-") || body.first == UInt8(ascii: "+") { body = body.dropFirst() }
        guard let first = body.first, Self.isDigit(first) || first == UInt8(ascii: ".") else { return false }
        if body.count == 4, [".inf", ".nan"].contains(String(body)?.lowercased()) { return true }
        let second = body.dropFirst().first.map { $0 | 0x20 }
        if first == UInt8(ascii: "0"), second == UInt8(ascii: "x") || second == UInt8(ascii: "o") {
            let digits = body.dropFirst(2)
            return !digits.isEmpty && digits.allSatisfy { Self.isDigit($0) || (0x61...0x66).contains($0 | 0x20) }
        }
        var (hasDigit, hasExponent, dashes) = (false, false, 0)
        for byte in body {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"): hasExponent = true
            case UInt8(ascii: "-"): dashes += 1
            case UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "_"): break
            default: return false
            }
        }
        let looksLikeDate = dashes > 0 && !hasExponent
        return hasDigit && dashes < 2 && !looksLikeDate
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
