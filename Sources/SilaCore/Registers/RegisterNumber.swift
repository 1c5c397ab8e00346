/// The two registers of an association: what comes in and what goes out.
public enum RegisterDirection: String, CaseIterable, Hashable, Sendable, Codable {
    /// الوارد: every case received.
    case incoming
    /// الصادر: every answer, notice and letter that went out.
    case outgoing

    /// What the register is called.
    public var name: Name {
        switch self {
        case .incoming: Name(ar: "سجل الوارد", en: "Incoming register")
        case .outgoing: Name(ar: "سجل الصادر", en: "Outgoing register")
        }
    }
}

/// The number of an entry in a register: counted from 1 in its year, without a gap.
public struct RegisterNumber: Hashable, Sendable {
    /// The year, of the calendar by which the association numbers.
    public var year: Int
    /// Its place in the year, from 1.
    public var number: Int

    /// A number with its parts.
    public init(year: Int, number: Int) {
        self.year = year
        self.number = number
    }

    /// "1448/0012".
    public var printed: String { "\(year)/\(Digits.padded(number, to: 4))" }

    /// Reads "1448/12" or "1448-12", in any of the digits people type; nil for any other shape.
    public init?(printed text: String) {
        let parts = Digits.latin(text).split(
            separator: text.contains("/") ? "/" : "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 4, let year = Digits.number(Array(parts[0].utf8)),
            let number = Digits.number(Array(parts[1].utf8)), number > 0
        else { return nil }
        self.init(year: year, number: number)
    }
}

extension RegisterNumber: Comparable {
    /// Earlier in the register comes first.
    public static func < (left: RegisterNumber, right: RegisterNumber) -> Bool {
        (left.year, left.number) < (right.year, right.number)
    }
}
