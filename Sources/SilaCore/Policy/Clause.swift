/// The stable ASCII name of a clause, ours and not the association's: `handling.reply`.
public struct ClauseID: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
    /// Lower-case words joined by dots and hyphens.
    public let rawValue: String

    /// Takes the name as it stands; files check its shape when they are read.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Takes the name as it stands.
    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// The name itself.
    public var description: String { rawValue }
}

/// One clause of a policy as it is printed.
///
/// `number` is the number as one would cite it (`تـ.6`), nil where the text prints none. `position` counts from 1 in
/// the list the clause stands in. A blank clause is an item that the text numbers or bullets and leaves empty.
public struct Clause: Hashable, Sendable {
    /// Our name for it, unique within the policy.
    public var id: ClauseID
    /// The number as printed, with its heading's in front; nil where none is printed.
    public var number: String?
    /// Its place in its list, from 1; 0 for a heading and for running text under one.
    public var position: Int
    /// A short title in our words.
    public var title: Name
    /// True where the printed item is empty.
    public var blank: Bool
    /// What had to be read into the text to run it, each with its reason.
    public var readings: [Reading]

    /// A clause with its parts.
    public init(
        id: ClauseID, number: String? = nil, position: Int = 0, title: Name, blank: Bool = false,
        readings: [Reading] = []
    ) {
        self.id = id
        self.number = number
        self.position = position
        self.title = title
        self.blank = blank
        self.readings = readings
    }

    /// The clause as decisions, refusals and letters cite it.
    public var citation: Citation { Citation(clause: id, number: number, title: title) }
}

/// Something the text leaves open and the file had to settle in order to run, with the reason.
public struct Reading: Hashable, Sendable {
    /// The key that the reading settles, such as `from` or `ruling`.
    public var of: String
    /// Why it was settled so, for the board to read.
    public var reason: Name

    /// A reading of `of` for `reason`.
    public init(of: String, reason: Name) {
        self.of = of
        self.reason = reason
    }
}

/// A clause as it is cited: id, printed number and title, carried in events, refusals and letters.
public struct Citation: Hashable, Sendable, Codable {
    /// Our name for the clause.
    public var clause: ClauseID
    /// The number as printed, nil where none is.
    public var number: String?
    /// Its short title.
    public var title: Name

    /// A citation with its parts.
    public init(clause: ClauseID, number: String?, title: Name) {
        self.clause = clause
        self.number = number
        self.title = title
    }
}

/// What a step rests on: a clause of the association's policy, or the house's own practice where no clause asks for it.
public enum Basis: Hashable, Sendable, Codable {
    /// A clause of the policy.
    case clause(citation: Citation)
    /// No clause asks for it; the step is the house's own.
    case house

    /// The clause cited, nil for the house's own steps.
    public var citation: Citation? {
        if case .clause(let citation) = self { citation } else { nil }
    }

    /// The basis that a clause gives, or the house's own where there is none.
    public static func on(_ clause: Clause?) -> Basis {
        clause.map { .clause(citation: $0.citation) } ?? .house
    }
}
