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
        let lowered = text.lowercased()
        let body = lowered.hasPrefix("-") || lowered.hasPrefix("+") ? lowered.dropFirst() : lowered[...]
        if body == ".inf" || body == ".nan" { return true }
        if body.hasPrefix("0x") || body.hasPrefix("0o") {
            let digits = body.dropFirst(2)
            return !digits.isEmpty && digits.allSatisfy(\.isHexDigit)
        }
        guard let first = body.first, first.isASCII, first.isNumber || first == "." else { return false }
        guard body.contains(where: { $0.isASCII && $0.isNumber }) else { return false }
        return body.allSatisfy { $0.isASCII && $0.isNumber || ".e+-_".contains($0) } && body.count { $0 == "-" } < 2
            && !looksLikeDate(body)
    }

    private func looksLikeDate(_ body: Substring) -> Bool {
        body.contains("-") && !body.contains("e")
    }
}
